import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, OrganisationId } from '#access';
import { districts } from '#peru';
import { DomainError } from '#platform';
import { CompanionService } from '#profile';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import type { Frame } from '../../ui/layout.js';
import { RoomPage } from './room.js';
import type { RoomView } from './room.js';

/** How many people an organisation takes, and in which districts. */
@Controller('acogida')
@Allow('companion.room')
export class RoomPages {
  constructor(private readonly companions: CompanionService) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const room = await this.companions.room(organisationOf(actor));
    const most = room.most === null ? '' : String(room.most);
    return RoomPage(roomView(frame, { most, chosen: room.districts, accompanied: room.accompanied }));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const organisationId = organisationOf(actor);
    const given = { most: textOf(form, 'most'), districts: listOf(form, 'district') };
    try {
      await this.companions.setRoom(organisationId, given);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'most' });
      const { accompanied } = await this.companions.room(organisationId);
      reply.code(422);
      return RoomPage({ ...roomView(frame, { most: given.most, chosen: given.districts, accompanied }), errors });
    }
    flash(reply, 'ok', 'flash.roomSaved');
    return new SeeOther(`/${frame.locale}/acogida`);
  }
}

export function roomView(frame: Frame, held: Pick<RoomView, 'most' | 'chosen' | 'accompanied'>): RoomView {
  const near = districts().filter(({ ubigeo }) => /^(?:1501|0701)/u.test(ubigeo));
  return {
    frame,
    action: `/${frame.locale}/acogida`,
    backHref: `/${frame.locale}/mi-dia`,
    ...held,
    districts: near.map(({ ubigeo, name }) => ({ value: ubigeo, label: name })),
  };
}

function organisationOf(actor: Actor): OrganisationId {
  if (actor.organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return actor.organisationId;
}
