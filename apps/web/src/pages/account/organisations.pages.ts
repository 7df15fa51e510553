import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { ORGANISATION_KINDS, OrganisationService } from '#access';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { OrganisationsPage } from './organisations.js';

const PAGE = 20;
/** Firms and households come in by themselves. */
const KINDS = ORGANISATION_KINDS.filter((kind) => kind !== 'employer' && kind !== 'household');

@Controller('organizaciones')
@Allow('organisation.see.all')
export class OrganisationsPages {
  constructor(private readonly organisations: OrganisationService) {}

  @Get()
  list(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return this.page(frame, { after: keyIn(query, 'despues') });
  }

  @Post()
  async create(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const name = textOf(form, 'name');
    const kind = KINDS.find((each) => each === textOf(form, 'kind'));
    try {
      if (name.trim() === '') throw new DomainError('invalid', 'organisation.name');
      if (kind === undefined) throw new DomainError('invalid', 'organisation.kind_missing');
      const { id } = await this.organisations.create({ kind, name });
      return new SeeOther(`/${localeOf(request.originalUrl)}/organizaciones/${String(id)}`);
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { 'organisation.kind_missing': 'kind', fallback: 'name' });
      reply.code(422);
      return this.page(frame, { values: { name, kind: kind ?? '' }, errors });
    }
  }

  private async page(
    frame: Frame,
    {
      after,
      values = {},
      errors,
    }: { after?: number | undefined; values?: { name?: string; kind?: string }; errors?: FormError[] },
  ): Promise<VNode> {
    const say = speaker(frame.locale);
    const found = await this.organisations.list({ after, limit: PAGE + 1 });
    const shown = found.slice(0, PAGE);
    const action = `/${frame.locale}/organizaciones`;
    const last = shown.at(-1)?.id;
    return OrganisationsPage({
      frame,
      organisations: shown.map(({ id, name, kind }) => ({
        href: `${action}/${String(id)}`,
        name,
        note: say(`organisations.kind.${kind}`),
      })),
      pager: { next: found.length > PAGE && last !== undefined ? `${action}?despues=${String(last)}` : undefined },
      create: { action, kinds: KINDS.map((value) => ({ value, label: say(`organisations.kind.${value}`) })), values },
      errors,
    });
  }
}
