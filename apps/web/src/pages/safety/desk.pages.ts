import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { ProtectionService } from '#consent';
import { EmployerService, type VacancyId, VacancyService } from '#employer';
import { Clock, DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Desk, SafetyReportPage } from './desk.js';
import { deskView, safetyReportView } from './desk-view.js';

const FIELD_OF = {
  'safety.note_missing': 'text',
  'safety.line_missing': 'line',
  'safety.outcome_missing': 'outcome',
  fallback: 'text',
} as const;

const SAID = {
  take: 'flash.safetyTaken',
  note: 'flash.safetyKept',
  refer: 'flash.safetyKept',
  pause: 'flash.firmPaused',
  close: 'flash.safetyClosed',
} as const;

/** The desk of the persons of trust. */
@Controller('avisos')
@Allow('protection.see')
export class DeskPages {
  constructor(
    private readonly protection: ProtectionService,
    private readonly vacancies: VacancyService,
    private readonly employers: EmployerService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const closed = textOf(query, 'estado') === 'cerrados';
    const before = keyIn(query, 'antes');
    const { items, next } = await this.protection.list(actor, { closed, before });
    const cards = await this.vacancies.findCards(items.flatMap(({ vacancyId }) => (vacancyId ?? []) as VacancyId));
    return Desk(deskView(frame, { items, next, closed, isFirst: before === undefined, cards }));
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('id', RowId) id: number): Promise<VNode> {
    return this.show(actor, frame, id);
  }

  @Post(':id')
  @Allow('protection.decide')
  async act(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const act = (['take', 'note', 'refer', 'pause', 'close'] as const).find((each) => each === textOf(form, 'do'));
    if (act === undefined) throw new DomainError('invalid', 'safety.act');
    try {
      await this.does(actor, id, { act, form });
    } catch (error) {
      return this.show(actor, frame, id, { form, errors: formErrors(error, frame.locale, FIELD_OF) });
    }
    flash(reply, 'ok', SAID[act]);
    return new SeeOther(`/${frame.locale}/avisos/${String(id)}`);
  }

  private does(actor: Actor, id: number, { act, form }: { act: keyof typeof SAID; form: FormBody }): Promise<void> {
    const text = textOf(form, 'text');
    const acts: Record<keyof typeof SAID, () => Promise<void>> = {
      take: () => this.protection.take(actor, id),
      note: () => this.protection.note(actor, id, text),
      refer: () => this.protection.refer(actor, id, textOf(form, 'line')),
      close: () => this.protection.close(actor, id, { outcome: textOf(form, 'outcome'), text }),
      pause: () => this.pause(actor, id),
    };
    return acts[act]();
  }

  private async pause(actor: Actor, id: number): Promise<void> {
    const { vacancyId } = await this.protection.get(actor, id);
    if (vacancyId === null) throw new DomainError('conflict', 'safety.no_firm');
    const { organisationId } = await this.vacancies.get(vacancyId as VacancyId);
    await this.protection.recordPause(actor, id);
    await this.employers.suspend(organisationId, actor.accountId);
  }

  private async show(
    actor: Actor,
    frame: Frame,
    id: number,
    wrong: { form: FormBody; errors: readonly FormError[] } = { form: {}, errors: [] },
  ): Promise<VNode> {
    const report = await this.protection.get(actor, id);
    const typed = Object.fromEntries(['text', 'line', 'outcome'].map((name) => [name, textOf(wrong.form, name)]));
    return SafetyReportPage(
      safetyReportView(frame, {
        report,
        cards: await this.vacancies.findCards(report.vacancyId === null ? [] : [report.vacancyId as VacancyId]),
        today: this.clock.today(),
        typed,
        errors: wrong.errors,
      }),
    );
  }
}
