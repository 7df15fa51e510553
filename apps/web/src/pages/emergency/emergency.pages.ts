import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { EMERGENCY_HOURS, EMERGENCY_WORDS, type EmergencyOpening, EmergencyService } from '#casework';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { fileOf } from '../casework/day-view.js';
import { Emergencies, Emergency } from './emergency.js';
import type { EmergenciesView } from './emergency.js';

const FIELD_OF = { 'emergency.reason_short': 'reason', fallback: 'who' } as const;

/** The door for emergencies, and the page on which a coordinator judges who used it. */
@Controller()
@Allow('person.emergency')
export class EmergencyPages {
  constructor(private readonly emergencies: EmergencyService) {}

  @Get('emergencia')
  ask(@PageFrame() frame: Frame): VNode {
    return this.form(frame, {}, []);
  }

  @Post('emergencia')
  async open(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const given = { who: textOf(form, 'who'), reason: textOf(form, 'reason') };
      const seekerId = await this.emergencies.open(actor, given);
      flash(reply, 'warn', 'flash.emergencyOpen');
      return new SeeOther(`/${frame.locale}/personas/${String(seekerId)}`);
    } catch (error) {
      const errors = formErrors(error, frame.locale, FIELD_OF);
      const nobody = { field: 'who', message: speaker(frame.locale)('error.emergency.nobody') };
      const isBlank = textOf(form, 'who').trim() === '' && !errors.some(({ field }) => field === 'who');
      return this.form(frame, form, isBlank ? [nobody, ...errors] : errors);
    }
  }

  @Get('emergencias')
  @Allow('emergency.review')
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const before = keyIn(query, 'antes');
    const { openings, next } = await this.emergencies.list(actor, before);
    const home = `/${frame.locale}/emergencias`;
    return Emergencies({
      frame,
      backHref: `/${frame.locale}/mi-dia`,
      openings: openings.map((opening) => openingView(frame, opening)),
      pager: {
        previous: before === undefined ? undefined : home,
        next: next === undefined ? undefined : `${home}?antes=${String(next)}`,
      },
    });
  }

  @Post('emergencias/:id')
  @Allow('emergency.review')
  async judge(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.emergencies.review(actor, id, textOf(form, 'verdict'));
    flash(reply, 'ok', 'flash.emergencyJudged');
    return new SeeOther(`/${frame.locale}/emergencias`);
  }

  private form(frame: Frame, form: FormBody, errors: readonly FormError[]): VNode {
    return Emergency({
      frame,
      backHref: `/${frame.locale}/mi-dia`,
      action: `/${frame.locale}/emergencia`,
      hours: EMERGENCY_HOURS,
      words: EMERGENCY_WORDS,
      typed: { who: textOf(form, 'who'), reason: textOf(form, 'reason') },
      errors,
    });
  }
}

function openingView(frame: Frame, opening: EmergencyOpening): EmergenciesView['openings'][number] {
  const { id, seekerId, by, organisation, reason, openedAt, verdict } = opening;
  return {
    id: String(id),
    action: `/${frame.locale}/emergencias/${String(id)}`,
    href: `/${frame.locale}/personas/${String(seekerId)}`,
    folder: fileOf(seekerId, speaker(frame.locale)),
    who: [by, organisation].filter((part) => part !== undefined).join(', '),
    reason,
    openedAt,
    verdict,
  };
}
