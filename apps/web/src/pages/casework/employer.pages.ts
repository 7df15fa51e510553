import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, OrganisationId } from '#access';
import { VETTING_REASONS, type VettingChoice, VettingService } from '#casework';
import { VacancyService } from '#employer';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { EmployerCard } from './employer-card.js';
import { employerCardView, employersView, type HeldCard, LISTED } from './employer-view.js';
import { WaitingList } from './employers.js';

/** The field of the form that a rule speaks about. */
const FIELDS = {
  'vetting.reason': 'reason',
  'vetting.told': 'told',
  'vetting.seen_on': 'seenOn',
  'vetting.who': 'who',
  'vetting.note': 'note',
  fallback: 'decision',
} as const;

/** Who may hire through the network, for the caseworkers who decide it. */
@Controller('empleadores')
@Allow('employer.vet')
export class EmployerPages {
  constructor(
    private readonly vetting: VettingService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get()
  async list(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const state = LISTED.find((each) => each === textOf(query, 'estado')) ?? 'pending';
    const after = keyIn(query, 'desde');
    return WaitingList(
      employersView(frame, {
        state,
        items: await this.vetting.list(state, after),
        count: await this.vetting.count(state),
        isFirst: after === undefined,
      }),
    );
  }

  @Get(':id')
  card(@PageFrame() frame: Frame, @Param('id', RowId) id: OrganisationId): Promise<VNode> {
    return this.show(frame, id);
  }

  @Post(':id')
  async decide(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: OrganisationId,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const decision = (Object.keys(VETTING_REASONS) as VettingChoice[]).find(
      (each) => each === textOf(body, 'decision'),
    );
    if (decision === undefined) {
      const message = speaker(frame.locale)('vetting.missing');
      return this.again(frame, id, { reply, body, errors: [{ field: 'decision', message }] });
    }
    try {
      await this.vetting.decide(actor, id, { decision, ...wordsOf(body, decision) });
    } catch (error) {
      return this.again(frame, id, { reply, body, errors: formErrors(error, frame.locale, FIELDS) });
    }
    flash(reply, 'ok', 'vetting.saved');
    return new SeeOther(`/${frame.locale}/empleadores/${String(id)}`);
  }

  @Post(':id/respaldo')
  async assure(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: OrganisationId,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const [seenOn, who, note] = [textOf(body, 'seenOn'), textOf(body, 'who'), textOf(body, 'note')];
    try {
      await this.vetting.assure(actor, id, { seenOn, who, note, checks: listOf(body, 'checks') });
    } catch (error) {
      return this.again(frame, id, { reply, body, errors: formErrors(error, frame.locale, FIELDS) });
    }
    flash(reply, 'ok', 'vetting.assured');
    return new SeeOther(`/${frame.locale}/empleadores/${String(id)}`);
  }

  @Post(':id/contacto')
  async reveal(@PageFrame() frame: Frame, @Param('id', RowId) id: OrganisationId): Promise<VNode> {
    return this.show(frame, id, { contact: await this.vetting.reveal(id) });
  }

  private again(
    frame: Frame,
    id: OrganisationId,
    { reply, body, errors }: { reply: FastifyReply; body: FormBody; errors: FormError[] },
  ): Promise<VNode> {
    reply.code(422);
    return this.show(frame, id, { typed: body, errors });
  }

  private async show(
    frame: Frame,
    id: OrganisationId,
    more: Pick<HeldCard, 'contact' | 'typed' | 'errors'> = {},
  ): Promise<VNode> {
    const file = await this.vetting.get(id);
    const found = await this.vacancies.list(id);
    const posts = found.map((vacancy) => ({ vacancy, risk: this.vacancies.screen(vacancy.form) }));
    return EmployerCard(employerCardView(frame, { file, posts, ...more }));
  }
}

/** A reason carries its decision, so that one list serves all: `ask.not_reached`. */
export function wordsOf(body: FormBody, decision: string): { reason: string; told: string; team: string } {
  const reason = textOf(body, 'reason');
  const prefix = `${decision}.`;
  return {
    reason: reason.startsWith(prefix) ? reason.slice(prefix.length) : '',
    told: textOf(body, 'told'),
    team: textOf(body, 'team'),
  };
}
