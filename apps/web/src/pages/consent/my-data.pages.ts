import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { DataRequestService } from '#casework';
import { ConsentLedger, DisclosureLog, RightsService } from '#consent';
import { Clock } from '#platform';
import { ProfileService } from '#profile';
import { documentPdf } from '#report';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import { keyIn } from '../../http/row-id.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import type { FormError } from '../../ui/form.js';
import { formErrors } from '../../http/form-errors.js';
import { myDataDocument } from './my-data-document.js';
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
    private readonly requests: DataRequestService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return MyData(await this.view(actor, frame, { before: keyIn(query, 'antes') }));
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
      await this.rights.download(actor, await this.profiles.loadEverySaid(seekerIdOf(actor))),
      undefined,
      2,
    );
  }

  /** The same to read and print: a tagged PDF. */
  @Post('papel')
  @HttpCode(200)
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'attachment; filename="ayni-mis-datos.pdf"')
  @Header('cache-control', 'no-store')
  async paper(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<Buffer> {
    const seekerId = seekerIdOf(actor);
    await this.rights.recordPaper(actor);
    return documentPdf(
      myDataDocument(frame, {
        answers: await this.profiles.loadAnswers(seekerId),
        consents: await this.consents.list(seekerId),
        looks: await this.disclosures.allLooks(seekerId),
        madeAt: this.clock.now(),
      }),
    );
  }

  @Post('pedido')
  async request(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const typed = { kind: textOf(form, 'kind'), text: textOf(form, 'text') };
    try {
      await this.requests.ask(actor, typed);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { 'request.kind_missing': 'kind', fallback: 'text' });
      return MyData(await this.view(actor, frame, { typed, errors }));
    }
    return back(request, reply, 'flash.requestAsked');
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

  private async view(actor: Actor, frame: Frame, asked: Asked): Promise<MyDataView> {
    const seekerId = seekerIdOf(actor);
    const { before, typed = { kind: '', text: '' }, errors = [] } = asked;
    const [page, consents, deletionDay, requests] = await Promise.all([
      this.disclosures.whoLooked(seekerId, before),
      this.consents.list(seekerId),
      this.rights.deletionDay(seekerId),
      this.requests.listOwn(seekerId),
    ]);
    const isFirst = before === undefined;
    return myDataView(frame, { page, consents, deletionDay, requests, typed, errors, isFirst });
  }
}

interface Asked {
  before?: number | undefined;
  typed?: { kind: string; text: string };
  errors?: readonly FormError[];
}

function back(
  request: FastifyRequest,
  reply: FastifyReply,
  key: 'flash.withdrawn' | 'flash.requestAsked' | `flash.deletion${'Asked' | 'Cancelled' | 'Unsure'}`,
): SeeOther {
  flash(reply, key === 'flash.deletionUnsure' ? 'warn' : 'ok', key);
  return new SeeOther(`/${localeOf(request.originalUrl)}/mis-datos`);
}

/** An id from a form; what is none finds nothing. */
function idOf(typed: string): number {
  return /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
}
