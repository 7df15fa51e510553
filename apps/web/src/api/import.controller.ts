import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { type BroughtImport, ImportDesk, importFaultText, ImportTakeBack } from '#casework';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf } from '../http/request.js';
import { placeIn, placeText } from '../pages/import/import-view.js';
import { ImportCard, ImportReport, ImportRows, LinesAfter, NewImport, UndoneImport } from './import.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf20 } from './page.dto.js';
import { placeOf } from './vacancy.controller.js';

/** Small files are checked and stored by then. */
const PATIENCE_MS = 5000;
const REF = { ref: { about: 'Names the import', example: '6f1c2a52-8a0e-4a57-9d3e-2c1d8f4b7a10' } };

/** Lists of people and vacancies that an organisation brings: checked first, stored when asked, taken back. */
@ApiTags('imports')
@Controller('api/v1/imports')
@Allow('import.run')
export class ImportController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly takeBack: ImportTakeBack,
  ) {}

  @Get()
  @Paged(20)
  @Operation({ summary: 'What the organisation brought', returns: ImportRows })
  async list(@CurrentActor() actor: Actor, @Query() { after }: PageOf20): Promise<ImportRows> {
    const { imports, next } = await this.desk.list(actor, placeOf(after));
    return { items: imports.map(cardOf), ...(next === undefined ? {} : { next: String(next) }) };
  }

  @Post()
  @Operation({
    summary: 'Bring a file; it is checked and nothing is stored',
    status: 201,
    returns: ImportCard,
    fails: [409, 422],
  })
  async bring(
    @CurrentActor() actor: Actor,
    @Body() { kind, fileName, content }: NewImport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportCard> {
    const { ref } = await this.desk.bring(actor, { kind, fileName, content: Buffer.from(content, 'base64') });
    reply.header('location', `/api/v1/imports/${ref}`);
    return cardOf(await this.desk.settled(actor, ref, PATIENCE_MS));
  }

  @Get(':ref')
  @Operation({ summary: 'How far it is, and what to mend row by row', returns: ImportReport, params: REF })
  async report(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { after = '' }: LinesAfter,
    @Req() request: FastifyRequest,
  ): Promise<ImportReport> {
    const locale = languageOf(request);
    const found = await this.desk.get(actor, ref);
    const { lines, next } = await this.desk.lines(found.id, placeIn(after));
    return {
      ...cardOf(found),
      lines: lines.map(({ data, row, field, code, severity }) => {
        const message = importFaultText({ code, data }, locale) ?? code;
        return { row, field, code, message, severity };
      }),
      ...(next === undefined ? {} : { next: placeText(next) }),
    };
  }

  @Post(':ref/apply')
  @Operation({
    summary: 'Store what the check let pass, all of it or nothing',
    returns: ImportCard,
    params: REF,
    fails: [409],
  })
  async apply(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ImportCard> {
    await this.desk.apply(actor, ref);
    return cardOf(await this.desk.settled(actor, ref, PATIENCE_MS));
  }

  @Post(':ref/undo')
  @Operation({ summary: 'Take it back as far as nobody acted on it', returns: UndoneImport, params: REF, fails: [409] })
  async undo(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<UndoneImport> {
    const { removed, closed, kept } = await this.takeBack.undo(actor, ref);
    return { removed, closed, kept: kept.length };
  }
}

/** The same fields stand at the head of a report. */
function cardOf({ ref, kind, state, summary }: BroughtImport): Pick<ImportReport, keyof ImportCard> {
  const { rows = 0, taken = 0, refused = 0, equal = 0 } = summary;
  return { ref, kind, state, rows, taken, refused, equal };
}
