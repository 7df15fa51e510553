import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { IMPORT_BYTES, IMPORT_KINDS, ImportDesk, type ImportKind, ImportTakeBack } from '#casework';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn } from '../../http/row-id.js';
import { fileOf } from '../../http/upload.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { ImportReport } from './import-report.js';
import { templateCsv, templateWorkbook } from './import-template.js';
import { FILE_NAMES, HOME, importsView, placeIn, reportView } from './import-view.js';
import { Imports } from './imports.js';
import { linesCsv } from './lines-csv.js';

/** Small files are done by then, and no page of waiting shows. */
const PATIENCE_MS = 800;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/** Lists of people and of vacancies that an organisation brings. */
@Controller('importar')
@Allow('import.run')
export class ImportPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly takeBack: ImportTakeBack,
  ) {}

  @Get()
  start(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return this.list(actor, frame, { before: keyIn(query, 'antes') });
  }

  @Post()
  async bring(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | VNode> {
    const say = speaker(frame.locale);
    const kind = kindsOf(actor).find((each) => each === textOf(form, 'kind'));
    const again = (status: number, errors: readonly FormError[]): Promise<VNode> => {
      reply.code(status);
      return this.list(actor, frame, { errors, kind });
    };
    const file = fileOf(form, 'file');
    if (kind === undefined) return again(422, [{ field: 'kind', message: say('import.fault.kind') }]);
    if (file === undefined) return again(422, [{ field: 'file', message: say('import.fault.no_file') }]);
    if (file.content === undefined) {
      const megabytes = IMPORT_BYTES / 1e6;
      return again(413, [{ field: 'file', message: say('import.fault.too_large', { megabytes }) }]);
    }
    try {
      const { ref } = await this.desk.bring(actor, { kind, fileName: file.name, content: file.content });
      return new SeeOther(`/${frame.locale}${HOME}/${ref}`);
    } catch (error) {
      return again(422, formErrors(error, frame.locale, { fallback: 'file' }));
    }
  }

  @Get('plantilla/:name')
  async template(
    @PageFrame() frame: Frame,
    @Param('name') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const [, word, format] = /^(\w+)\.(csv|xlsx)$/u.exec(name) ?? [];
    const kind = IMPORT_KINDS.find((each) => FILE_NAMES[each] === word);
    if (kind === undefined) throw new DomainError('not_found', 'page.not_found');
    reply.header('content-disposition', `attachment; filename="ayni-${name}"`);
    reply.type(format === 'csv' ? CSV : XLSX);
    const say = speaker(frame.locale);
    return format === 'csv' ? templateCsv(kind, say) : templateWorkbook(kind, say);
  }

  @Get(':ref')
  async show(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('ref') ref: string,
    @Query() query: FormBody,
  ): Promise<VNode> {
    const found = await this.desk.settled(actor, ref, PATIENCE_MS);
    const { lines, next } = await this.desk.lines(found.id, placeIn(textOf(query, 'tras')));
    const isStored = found.state === 'done' || found.state === 'undone';
    const kept = isStored && found.kind === 'seekers' ? await this.takeBack.kept(found) : [];
    return ImportReport(reportView(frame, { found, lines, next, undoUntil: this.takeBack.undoUntil(found), kept }));
  }

  /** Every line of the list, a page at a time. */
  @Get(':ref/filas.csv')
  async download(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('ref') ref: string,
  ): Promise<StreamableFile> {
    const { id } = await this.desk.get(actor, ref);
    const rows = Readable.from(linesCsv((after) => this.desk.lines(id, after), speaker(frame.locale)));
    return new StreamableFile(rows, { type: CSV, disposition: 'attachment; filename="ayni-filas.csv"' });
  }

  @Post(':ref/aplicar')
  async apply(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('ref') ref: string): Promise<SeeOther> {
    await this.desk.apply(actor, ref);
    return new SeeOther(`/${frame.locale}${HOME}/${ref}`);
  }

  @Post(':ref/deshacer')
  async undo(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.takeBack.undo(actor, ref);
    flash(reply, 'ok', 'flash.importUndone');
    return new SeeOther(`/${frame.locale}${HOME}/${ref}`);
  }

  @Post(':ref/descartar')
  async discard(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('ref') ref: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.desk.discard(actor, ref);
    flash(reply, 'ok', 'flash.importDiscarded');
    return new SeeOther(`/${frame.locale}${HOME}`);
  }

  private async list(
    actor: Actor,
    frame: Frame,
    {
      before,
      errors,
      kind,
    }: { before?: number | undefined; errors?: readonly FormError[]; kind?: ImportKind | undefined },
  ): Promise<VNode> {
    const { imports, next } = await this.desk.list(actor, before);
    return Imports({ ...importsView(frame, { imports, next, kinds: kindsOf(actor) }), errors, kind });
  }
}

/** Whoever accompanies nobody brings no people. */
function kindsOf({ organisationId }: Actor): readonly ImportKind[] {
  return organisationId === undefined ? ['vacancies'] : IMPORT_KINDS;
}
