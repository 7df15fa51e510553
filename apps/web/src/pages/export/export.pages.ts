import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, allows } from '#access';
import { CandidateService, ExportService } from '#casework';
import { DomainError, EXPORT_FORMATS, type ExportFormat, type PagedTable, writeTable } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { firmOf } from '../vacancy/vacancy.pages.js';
import { contactTable, exportsView } from './export-view.js';
import { Exports } from './exports.js';

export const EXPORT_TYPES: Readonly<Record<ExportFormat | 'jsonld', string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
};

/** What an organisation, a firm or whoever runs this takes away, as a file. */
@Controller('exportar')
@Allow('export.vacancies')
export class ExportPages {
  constructor(
    private readonly exports: ExportService,
    private readonly candidates: CandidateService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): VNode {
    return Exports(exportsView(frame, { may: (permission) => allows(permission, actor.role), detail: '' }));
  }

  @Get('puestos/:format')
  vacancies(@PageFrame() frame: Frame, @Param('format') format: string): StreamableFile {
    return format === 'jsonld'
      ? fileOf(this.exports.postings(), nameOf(frame, 'puestos'), 'jsonld')
      : tableFile(this.exports.vacancies(), nameOf(frame, 'puestos'), format);
  }

  @Get('presentaciones/:format')
  @Allow('export.matches')
  matches(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('format') format: string): StreamableFile {
    return tableFile(this.exports.matches(firmOf(actor)), nameOf(frame, 'presentaciones'), format);
  }

  /** With names: each person reads in her log who took the list and why. */
  @Post('personas')
  @Allow('export.people')
  async people(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | VNode> {
    const detail = textOf(form, 'detail');
    try {
      const table = await this.exports.seekers(actor, { detail, language: frame.locale });
      reply.code(200);
      return tableFile(table, nameOf(frame, 'personas'), textOf(form, 'format'));
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'detail' });
      reply.code(422);
      return Exports({
        ...exportsView(frame, { may: (permission) => allows(permission, actor.role), detail }),
        errors,
      });
    }
  }

  @Get('mis-puestos/:format')
  @Allow('vacancy.see.own')
  own(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('format') format: string): StreamableFile {
    const firm = firmOf(actor);
    return format === 'jsonld'
      ? fileOf(this.exports.postings(firm), nameOf(frame, 'mis-puestos'), 'jsonld')
      : tableFile(this.exports.vacancies(firm), nameOf(frame, 'mis-puestos'), format);
  }

  /** People who released their contact to this firm; each reading is in her log, as on the page. */
  @Get('mis-contactos/:format')
  @Allow('contact.see.released')
  async contacts(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const table = contactTable(await this.candidates.allContacts(actor), speaker(frame.locale));
    return tableFile(table, nameOf(frame, 'contactos'), format);
  }
}

/** Invented data say so in the name of their file. */
const nameOf = ({ demo }: Frame, what: string): string => `ayni-${demo ? 'demo-' : ''}${what}`;

export function tableFile(table: PagedTable, name: string, format: string): StreamableFile {
  const known = EXPORT_FORMATS.find((each) => each === format);
  if (known === undefined) throw new DomainError('not_found', 'page.not_found');
  return fileOf(writeTable(table, known), name, known);
}

export function fileOf(
  pieces: AsyncIterable<string | Buffer>,
  name: string,
  format: ExportFormat | 'jsonld',
): StreamableFile {
  const disposition = `attachment; filename="${name}.${format}"`;
  return new StreamableFile(Readable.from(pieces, { objectMode: false }), { type: EXPORT_TYPES[format], disposition });
}
