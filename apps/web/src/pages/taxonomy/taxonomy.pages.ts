import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { findOccupation } from '#taxonomy';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { speaker } from '../../messages/message.js';
import type { Locale } from '../../messages/locale.js';
import { sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { renderFragment } from '../../ui/page.js';
import { isEsco, kindOf } from './concept-address.js';
import { chosenTitle, suggest } from './suggestion.js';
import { Suggestions, Words } from './words.js';

/** What is offered while somebody types may be kept a little: it holds nothing of anybody. */
const KEPT = 'private, max-age=300';

/** The words of work, for everybody: what a text is called in the catalogue. */
@Controller('palabras')
@Allow('public')
export class TaxonomyPages {
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
      found,
      keepHref: `/${locale}/pasos`,
      esco: found.some(({ id }) => isEsco(kind, id)),
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
      const neutral = isPost ? neutralName(one.id, locale) : undefined;
      return { ...one, label: neutral ?? one.label, value: neutral ?? chosenTitle(typed, one.id, locale) };
    });
    reply.type('text/html; charset=utf-8').header('cache-control', KEPT);
    return renderFragment(Suggestions({ found, say: speaker(locale) }));
  }
}

function neutralName(id: string, locale: Locale): string | undefined {
  const occupation = findOccupation(Number(id));
  return occupation === undefined ? undefined : sentence(locale === 'es' ? occupation.neutral : occupation.labels.en);
}
