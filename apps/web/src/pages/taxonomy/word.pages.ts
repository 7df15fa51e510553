import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { type Synonym, type WaitingWord, WordService } from '#casework';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import { day, moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { Reviewed } from '../operation/reviewed.js';
import { Unresolved, type UnresolvedText } from '../operation/unresolved.js';
import { describe, suggest } from './suggestion.js';

const HOME = '/palabras/por-reconocer';

/** The team says what a text means that nobody recognised. */
@Controller('palabras')
@Allow('word.review')
export class WordPages {
  constructor(private readonly words: WordService) {}

  @Get('por-reconocer')
  list(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return this.show(frame, query, {});
  }

  @Post('por-reconocer/:id')
  async review(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Query() query: FormBody,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const chosen = textOf(body, `concept-${String(id)}`);
    const other = textOf(body, `other-${String(id)}`)
      .trim()
      .slice(0, 120);
    const isSearch = textOf(body, 'do') === 'search' || (chosen === '' && other !== '');
    if (isSearch) return this.show(frame, query, { id, other });
    if (!/^(?:none|[1-9]\d{0,8})$/u.test(chosen)) {
      reply.code(422);
      return this.show(frame, query, { id, other, missing: true });
    }
    const { notices } = await this.words.review(actor.accountId, id, chosen === 'none' ? null : Number(chosen));
    flash(reply, 'ok', notices > 0 ? 'unresolved.doneNotices' : 'unresolved.done');
    return new SeeOther(`/${frame.locale}${HOME}`);
  }

  @Get('revisadas')
  async reviewed(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const { synonyms, pageSize } = await this.words.reviewed(keyIn(query, 'antes'));
    const here = `/${frame.locale}/palabras/revisadas`;
    const shown = synonyms.slice(0, pageSize);
    const last = shown.at(-1);
    return Reviewed({
      frame,
      backHref: `/${frame.locale}${HOME}`,
      downloadHref: `${here}.tsv`,
      texts: shown.map((synonym) => ({
        id: String(synonym.id),
        text: synonym.text,
        concept: conceptName(synonym, frame),
        at: moment(synonym.reviewedAt, frame.locale),
        undoAction: `${here}/${String(synonym.id)}/deshacer`,
      })),
      pager:
        synonyms.length > pageSize && last !== undefined ? { next: `${here}?antes=${String(last.id)}` } : undefined,
    });
  }

  @Post('revisadas/:id/deshacer')
  async undo(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.words.undo(actor.accountId, id);
    flash(reply, 'ok', 'reviewed.undone');
    return new SeeOther(`/${frame.locale}/palabras/revisadas`);
  }

  /** Reviewed synonyms as a table: text, concept and version, nothing of who typed or reviewed them. */
  @Get('revisadas.tsv')
  async download(@PageFrame() frame: Frame, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const rows = (await this.words.exported()).map((synonym) =>
      [synonym.kind, synonym.text, synonym.concept, conceptName(synonym, frame), synonym.version].join('\t'),
    );
    reply
      .type('text/tab-separated-values; charset=utf-8')
      .header('content-disposition', 'attachment; filename="sinonimos-revisados.tsv"');
    return `${['kind\ttext\tconcept\tlabel\tversion', ...rows].join('\n')}\n`;
  }

  private async show(frame: Frame, query: FormBody, asked: Asked): Promise<VNode> {
    const tras = textOf(query, 'tras');
    const { count, words, pageSize } = await this.words.list(placeIn(tras));
    const shown = words.slice(0, pageSize);
    const last = shown.at(-1);
    const here = `/${frame.locale}${HOME}`;
    const next = last === undefined ? undefined : `${here}?tras=${String(last.times)}-${String(last.id)}`;
    return Unresolved({
      frame,
      count,
      texts: shown.map((word) => textView(word, asked, { frame, tras })),
      pager: words.length > pageSize ? { next } : undefined,
      reviewedHref: `/${frame.locale}/palabras/revisadas`,
    });
  }
}

/** What was asked of one text on the page before. */
interface Asked {
  id?: number;
  other?: string;
  missing?: boolean;
}

function textView(word: WaitingWord, asked: Asked, { frame, tras }: { frame: Frame; tras: string }): UnresolvedText {
  const say = speaker(frame.locale);
  const id = String(word.id);
  const isAsked = asked.id === word.id;
  const other = isAsked && asked.other !== '' ? asked.other : undefined;
  const more = placeIn(tras) === undefined ? '' : `?tras=${tras}`;
  return {
    id,
    text: word.text,
    kind: word.kind,
    times: word.times,
    seen: say('unresolved.seen', { from: day(word.firstSeen, frame.locale), to: day(word.lastSeen, frame.locale) }),
    action: `/${frame.locale}${HOME}/${id}${more}`,
    other,
    candidates: suggest(other ?? word.text, word.kind, frame.locale).map((found) => ({
      value: found.id,
      label: found.label,
      note: found.group,
    })),
    errors:
      isAsked && asked.missing === true ? [{ field: `concept-${id}`, message: say('unresolved.missing') }] : undefined,
  };
}

function conceptName({ concept, kind }: Synonym, frame: Frame): string {
  const known = concept === null ? undefined : describe(String(concept), kind, frame.locale);
  return known?.label ?? speaker(frame.locale)('reviewed.none');
}

/** Where the list goes on: the count and the id of the last text before. */
function placeIn(text: string): { times: number; id: number } | undefined {
  const [, times, id] = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/u.exec(text) ?? [];
  return times === undefined || id === undefined ? undefined : { times: Number(times), id: Number(id) };
}
