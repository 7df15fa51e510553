import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { WordService } from '#casework';
import { DomainError } from '#platform';
import { catalogueAttribution, findOccupation, findSkill } from '#taxonomy';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { renderFragment } from '../../ui/page.js';
import { conceptPath, kindOf } from './concept-address.js';
import { occupationView, skillView } from './concept-view.js';
import { Concept } from './concept.js';
import { chosenTitle, neutralName, suggest } from './suggestion.js';
import { Suggestions, Words } from './words.js';

/** What is offered while somebody types may be kept a little: it holds nothing of anybody. */
const KEPT = 'private, max-age=300';

/** The words of work, for everybody: what a text is called in the catalogue. */
@Controller('palabras')
@Allow('public')
export class TaxonomyPages {
  constructor(private readonly words: WordService) {}

  @Get()
  search(@PageFrame() frame: Frame, @Query() query: FormBody): VNode {
    const { locale } = frame;
    const kind = kindOf(textOf(query, 'tipo'));
    const asked = textOf(query, 'q').trim().slice(0, 120);
    const found = suggest(asked, kind, locale);
    return Words({
      frame,
      action: `/${locale}/palabras`,
      asked,
      kind,
      found: found.map((one) => ({ ...one, href: conceptPath(kind, one.id, locale) })),
      keepHref: `/${locale}/pasos`,
      attribution: found.some(({ imported }) => imported) ? catalogueAttribution() : undefined,
    });
  }

  /** The list under a field, while somebody types. `para=puesto`: without gender, as a vacancy is called. */
  @Get('sugerencias')
  suggest(
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const locale = localeOf(request.originalUrl);
    const typed = textOf(query, 'q');
    const kind = kindOf(textOf(query, 'tipo'));
    const isPost = textOf(query, 'para') === 'puesto';
    const found = suggest(typed, kind, locale).map((one) => {
      if (kind === 'skill') return { ...one, value: one.label };
      const known = isPost ? findOccupation(Number(one.id)) : undefined;
      const neutral = known === undefined ? undefined : neutralName(known, locale);
      return { ...one, label: neutral ?? one.label, value: neutral ?? chosenTitle(typed, one.id, locale) };
    });
    reply.type('text/html; charset=utf-8').header('cache-control', KEPT);
    return renderFragment(Suggestions({ found, say: speaker(locale) }));
  }

  @Get('oficio/:id')
  async occupation(@PageFrame() frame: Frame, @Param('id', RowId) id: number): Promise<VNode> {
    const occupation = findOccupation(id);
    if (occupation === undefined) throw new DomainError('not_found', 'page.not_found');
    return Concept(occupationView(frame, occupation, { id, use: await this.words.use('occupation', occupation.id) }));
  }

  @Get('tarea/:id')
  async skill(@PageFrame() frame: Frame, @Param('id', RowId) id: number): Promise<VNode> {
    const skill = findSkill(id);
    if (skill === undefined) throw new DomainError('not_found', 'page.not_found');
    return Concept(skillView(frame, skill, { id, use: await this.words.use('skill', skill.id) }));
  }
}
