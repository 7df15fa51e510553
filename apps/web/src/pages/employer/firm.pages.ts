import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, EmailProof, MessageService, OrganisationService } from '#access';
import { VettingService } from '#casework';
import { EmployerService, OFFERED_SUPPORTS } from '#employer';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { firmOf } from '../vacancy/vacancy.pages.js';
import { readData, readPayroll } from './firm-input.js';
import { firmView } from './firm-view.js';
import { Firm } from './firm.js';

/** What an employer is and declares, and where its vetting stands. */
@Controller('mi-empresa')
@Allow('organisation.edit.own')
export class FirmPages {
  constructor(
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly messages: MessageService,
    private readonly proof: EmailProof,
    private readonly vetting: VettingService,
  ) {}

  @Get()
  showOwn(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode> {
    return this.show({ actor, frame, request });
  }

  @Post('correo')
  async sendLink(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const { emailConfirmed } = await this.employers.get(firmOf(actor));
    if (!emailConfirmed) await this.messages.queue(actor.accountId, 'confirm_email');
    flash(reply, 'ok', 'firm.linkSent');
    return back(frame);
  }

  @Post('datos')
  async saveData(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const { form } = await this.employers.get(firmOf(actor));
    const read = readData(body, form, speaker(frame.locale));
    if ('errors' in read) return this.again({ actor, frame, request, reply }, body, read.errors);
    await this.employers.edit(firmOf(actor), read.data);
    flash(reply, 'ok', 'firm.saved');
    return back(frame);
  }

  @Post('planilla')
  async savePayroll(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const read = readPayroll(body, speaker(frame.locale));
    if ('errors' in read) return this.again({ actor, frame, request, reply }, body, read.errors);
    try {
      await this.employers.declarePayroll(firmOf(actor), read.payroll);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'foreign' });
      return this.again({ actor, frame, request, reply }, body, errors);
    }
    flash(reply, 'ok', 'firm.saved');
    return back(frame);
  }

  @Post('apoyos')
  async saveSupports(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const ticked = listOf(body, 'supports');
    await this.employers.offer(
      firmOf(actor),
      OFFERED_SUPPORTS.filter((each) => ticked.includes(each)),
    );
    flash(reply, 'ok', 'firm.saved');
    return back(frame);
  }

  @Post('codigo')
  async acceptConduct(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    if (textOf(body, 'conduct') !== 'yes') {
      const message = speaker(frame.locale)('firm.conductMissing');
      return this.again({ actor, frame, request, reply }, body, [{ field: 'conduct-yes', message }]);
    }
    await this.employers.acceptConduct(firmOf(actor), actor.accountId);
    flash(reply, 'ok', 'firm.saved');
    return back(frame);
  }

  /** It completed what was asked, or asks for a second look. */
  @Post('respuesta')
  async answer(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      await this.vetting.answer(actor, firmOf(actor), textOf(body, 'answer'));
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'answer' });
      return this.again({ actor, frame, request, reply }, body, errors);
    }
    flash(reply, 'ok', 'firm.answered');
    return back(frame);
  }

  private again(asked: Asked & { reply: FastifyReply }, typed: FormBody, errors: FormError[]): Promise<VNode> {
    asked.reply.code(422);
    return this.show(asked, { typed, errors });
  }

  private async show(
    { actor, frame, request }: Asked,
    tried?: { typed: FormBody; errors: FormError[] },
  ): Promise<VNode> {
    const organisationId = firmOf(actor);
    const employer = await this.employers.get(organisationId);
    const path = request.server.site.demo ? await this.proof.pathOf(actor.accountId) : undefined;
    return Firm(
      firmView(frame, {
        name: (await this.organisations.get(organisationId)).name,
        employer,
        told: await this.vetting.toldTo(organisationId),
        confirmHref: path === undefined ? undefined : `/${frame.locale}${path}`,
        ...tried,
      }),
    );
  }
}

interface Asked {
  actor: Actor;
  frame: Frame;
  request: FastifyRequest;
}

function back(frame: Frame): SeeOther {
  return new SeeOther(`/${frame.locale}/mi-empresa`);
}
