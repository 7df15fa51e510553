import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { PersonService } from '#casework';
import { ASKED_FIRST, textOf as consentText } from '#consent';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { channels } from '../consent/consents-view.js';
import { fileOf } from './day-view.js';
import { ReadConsents, type ReadConsentsView } from './read-consents.js';

/** Where a caseworker reads the permissions to somebody who came with a list. */
@Controller('personas/:id/permisos')
@Allow('person.register')
export class ReadConsentsPages {
  constructor(
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: SeekerId,
  ): Promise<VNode> {
    await this.people.requireUnasked(actor, id);
    return ReadConsents(readConsentsView(frame, id, { today: this.clock.today() }));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    await this.people.requireUnasked(actor, id);
    const ticked = ASKED_FIRST.filter((purpose) => listOf(form, 'purpose').includes(purpose));
    const channel = channels().find(({ code }) => code === textOf(form, 'channel'))?.code;
    const read = textOf(form, 'read') === 'yes';
    const errors = wrongIn({ ticked, channel, read }, speaker(frame.locale));
    if (errors.length > 0) {
      reply.code(422);
      return ReadConsents(
        readConsentsView(frame, id, { today: this.clock.today(), sent: { ticked, channel, read, errors } }),
      );
    }
    await this.people.readConsents(actor, id, { ticked, channel });
    flash(reply, 'ok', 'flash.consentsRead');
    return new SeeOther(`/${frame.locale}/personas/${String(id)}`);
  }
}

type Sent = Pick<ReadConsentsView, 'ticked' | 'channel' | 'read' | 'errors'>;

export function readConsentsView(frame: Frame, id: SeekerId, held: { today: string; sent?: Sent }): ReadConsentsView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/personas/${String(id)}`;
  return {
    frame,
    backHref: home,
    folder: fileOf(id, say),
    action: `${home}/permisos`,
    purposes: ASKED_FIRST.map((value) => {
      const { title, text } = consentText(value, held.today)[frame.locale];
      return { value, label: title, note: text };
    }),
    channels: channels().map(({ code, text }) => ({ value: code, label: text[frame.locale] })),
    ticked: [],
    ...held.sent,
  };
}

function wrongIn({ ticked, channel, read }: Omit<Sent, 'errors'>, say: Say): FormError[] {
  const errors: FormError[] = [];
  if (ticked.length === 0) errors.push({ field: 'purpose', message: say('readConsents.none') });
  if (ticked.includes('contact') && channel === undefined) {
    errors.push({ field: 'channel', message: say('register.wrong.channel') });
  }
  if (read !== true) errors.push({ field: 'read-yes', message: say('register.wrong.read') });
  return errors;
}
