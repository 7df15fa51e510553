import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { ConsentLedger, DisclosureLog, RightsService } from '#consent';
import { ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import { keyIn } from '../../http/row-id.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { myDataView } from './my-data-view.js';
import { MyData } from './my-data.js';
import type { MyDataView } from './my-data.js';

@Controller('mis-datos')
@Allow('data.own')
export class MyDataPages {
  constructor(
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
    private readonly rights: RightsService,
    private readonly profiles: ProfileService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return MyData(await this.view(actor, frame, keyIn(query, 'antes')));
  }

  @Post('permiso')
  @Allow('consent.own')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.consents.withdraw(seekerIdOf(actor), idOf(textOf(form, 'consent')));
    return back(request, reply, 'flash.withdrawn');
  }

  /** A POST, so that no link, preview or prefetch makes a copy of somebody's file. */
  @Post('descargar')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ayni-mis-datos.json"')
  @Header('cache-control', 'no-store')
  async download(@CurrentActor() actor: Actor): Promise<string> {
    return JSON.stringify(
      await this.rights.download(actor, await this.profiles.loadAnswers(seekerIdOf(actor))),
      undefined,
      2,
    );
  }

  @Post('borrar')
  async askDeletion(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    if (textOf(form, 'sure') !== 'yes') return back(request, reply, 'flash.deletionUnsure');
    await this.rights.askDeletion(actor);
    return back(request, reply, 'flash.deletionAsked');
  }

  @Post('conservar')
  async cancelDeletion(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.rights.cancelDeletion(actor);
    return back(request, reply, 'flash.deletionCancelled');
  }

  private async view(actor: Actor, frame: Frame, before: number | undefined): Promise<MyDataView> {
    const seekerId = seekerIdOf(actor);
    const [page, consents, deletionDay] = await Promise.all([
      this.disclosures.whoLooked(seekerId, before),
      this.consents.list(seekerId),
      this.rights.deletionDay(seekerId),
    ]);
    return myDataView(frame, { page, consents, deletionDay, isFirst: before === undefined });
  }
}

function back(
  request: FastifyRequest,
  reply: FastifyReply,
  key: 'flash.withdrawn' | `flash.deletion${'Asked' | 'Cancelled' | 'Unsure'}`,
): SeeOther {
  flash(reply, key === 'flash.deletionUnsure' ? 'warn' : 'ok', key);
  return new SeeOther(`/${localeOf(request.originalUrl)}/mis-datos`);
}

/** An id from a form; what is none finds nothing. */
function idOf(typed: string): number {
  return /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
}
