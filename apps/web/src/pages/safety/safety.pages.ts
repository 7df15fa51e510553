import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { SAFETY_KINDS, SafetyDesk } from '#consent';
import type { SafetyFiling } from '#consent';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { MaybeActor, PageFrame } from '../../http/parameters.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { linesOf, safetyFormView } from './safety-form-view.js';
import { SafetyForm, SafetySent } from './safety-form.js';
import type { SafetyFormView } from './safety-form.js';
import { NEUTRAL_PAGE } from './neutral-page.js';

/** “Me pidieron dinero / me trataron mal”: for anybody, signed in or not, from every page. */
@Controller('avisar')
@Allow('public')
export class SafetyPages {
  constructor(
    private readonly desk: SafetyDesk,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async ask(
    @MaybeActor() actor: Actor | undefined,
    @PageFrame() frame: Frame,
    @Query() query: FormBody,
  ): Promise<VNode> {
    return SafetyForm(await this.view(frame, actor, { puesto: query['puesto'] }));
  }

  @Post()
  @Header('cache-control', 'no-store')
  async file(
    @MaybeActor() actor: Actor | undefined,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    const frame = frameOf(request, reply);
    const view = await this.view(frame, actor, form);
    const errors = faultsOf(view, frame);
    if (errors.length > 0) return SafetyForm({ ...view, errors });
    await this.desk.file(filingOf(view.typed, actor));
    return SafetySent({
      frame: { ...frame, quickExit: NEUTRAL_PAGE },
      lines: linesOf(frame, this.clock.today()),
    });
  }

  private async view(frame: Frame, actor: Actor | undefined, form: FormBody): Promise<SafetyFormView> {
    return safetyFormView(frame, { actor, readers: await this.desk.readers(), today: this.clock.today() }, form);
  }
}

function faultsOf({ typed }: SafetyFormView, frame: Frame): FormError[] {
  const say = speaker(frame.locale);
  const known = SAFETY_KINDS.some((kind) => kind === typed.kind);
  return [
    known ? [] : [{ field: 'kind', message: say('error.safety.kind') }],
    typed.call && typed.phone.trim() === '' ? [{ field: 'phone', message: say('error.safety.reach') }] : [],
  ].flat();
}

function filingOf(typed: SafetyFormView['typed'], actor: Actor | undefined): SafetyFiling {
  const contact = { name: typed.name.trim(), phone: typed.phone.trim() };
  const isSeeker = actor?.role === 'seeker' && !typed.unnamed;
  return {
    kind: typed.kind,
    reporter: reporterOf(actor, typed.unnamed),
    seekerId: isSeeker ? actor.seekerId : undefined,
    vacancyId: typed.vacancy === '' ? undefined : Number(typed.vacancy),
    body: typed.text.trim() === '' ? {} : { text: typed.text.trim() },
    contact: typed.call ? contact : undefined,
  };
}

function reporterOf(actor: Actor | undefined, unnamed: boolean): SafetyFiling['reporter'] {
  if (actor === undefined || unnamed) return 'anyone';
  return actor.role === 'seeker' || actor.role === 'employer' ? actor.role : 'staff';
}
