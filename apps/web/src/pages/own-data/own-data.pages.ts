import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { DomainError } from '#platform';
import { documentCsv, documentPdf, documentWorkbook, ownDataLimit, OwnDataService } from '#report';
import type { OwnData, WageGapReport } from '#report';
import { Allow } from '../../http/allow.js';
import type { FormBody } from '../../http/form.js';
import { formErrors } from '../../http/form-errors.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { fileOf } from '../../http/upload.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Bring } from './bring.js';
import { choiceOf, questionOf } from './column-choice.js';
import { Columns } from './columns.js';
import { gapDocument } from './gap-document.js';
import { bringView, columnsView, reportView, stepOf } from './own-data-view.js';
import { OwnReport } from './report.js';

/** Small files are done by then, and no page of waiting shows. */
const PATIENCE_MS = 600;

@Controller('analizar-datos')
@Allow('report.see')
export class OwnDataPages {
  constructor(private readonly files: OwnDataService) {}

  @Get()
  async start(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return Bring(bringView(frame, await this.files.list(actor)));
  }

  @Post()
  async bring(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | VNode> {
    const file = fileOf(form, 'file');
    const say = speaker(frame.locale);
    const again = async (status: number, errors: readonly FormError[]): Promise<VNode> => {
      reply.code(status);
      return Bring({ ...bringView(frame, await this.files.list(actor)), errors });
    };
    if (file === undefined) return again(422, [{ field: 'file', message: say('ownData.fault.no_file') }]);
    const { name, content } = file;
    if (content === undefined) {
      const megabytes = ownDataLimit.bytes / 1e6;
      return again(413, [{ field: 'file', message: say('ownData.fault.too_large', { megabytes }) }]);
    }
    try {
      const id = await this.files.bring(actor, { name, content });
      return new SeeOther(`/${frame.locale}/analizar-datos/${id}`);
    } catch (error) {
      return again(422, formErrors(error, frame.locale, { fallback: 'file' }));
    }
  }

  /** The step where the file is: waiting, columns to name, or its check. */
  @Get(':id')
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('id') id: string): Promise<VNode> {
    return stepOf(frame, await this.files.settled(actor, id, PATIENCE_MS));
  }

  @Get(':id/columnas')
  async columns(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('id') id: string): Promise<VNode> {
    return Columns(columnsView(frame, await this.files.get(actor, id)));
  }

  @Post(':id/columnas')
  async ask(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id') id: string,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | VNode> {
    const view = columnsView(frame, await this.files.get(actor, id));
    const choice = choiceOf(form);
    const answer = questionOf(view.profile, choice, speaker(frame.locale));
    if ('errors' in answer) {
      reply.code(422);
      return Columns({ ...view, choice, errors: answer.errors });
    }
    await this.files.ask(actor, id, answer.question);
    return new SeeOther(`/${frame.locale}/analizar-datos/${id}`);
  }

  @Get(':id/informe')
  async report(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('id') id: string): Promise<VNode> {
    const file = await this.files.get(actor, id);
    return OwnReport(reportView(frame, file, reportOf(file)));
  }

  @Get(':id/descargar/:format')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('format') format: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const file = await this.files.get(actor, id);
    const report = reportOf(file);
    const document = gapDocument(report, file, speaker(localeOf(request.originalUrl)));
    const write = WRITERS[format];
    if (write === undefined) throw new DomainError('not_found', 'page.not_found');
    reply.header('content-disposition', `attachment; filename="ayni-brecha.${format}"`);
    reply.header('cache-control', 'no-store').type(write.type);
    return write.body(document, report);
  }

  @Post(':id/borrar')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<SeeOther> {
    await this.files.remove(actor, id);
    return new SeeOther(`/${localeOf(request.originalUrl)}/analizar-datos`);
  }
}

interface Writer {
  type: string;
  body: (document: ReturnType<typeof gapDocument>, report: WageGapReport) => string | Promise<Buffer>;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  csv: { type: 'text/csv; charset=utf-8', body: documentCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: documentWorkbook },
  pdf: { type: 'application/pdf', body: documentPdf },
  json: {
    type: 'application/json; charset=utf-8',
    body: (_, report) => JSON.stringify(report, undefined, 2),
  },
};

function reportOf({ report, state }: OwnData): WageGapReport {
  if (report === null || state !== 'done') throw new DomainError('not_found', 'own_data.gone');
  return report;
}
