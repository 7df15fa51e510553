import { Injectable } from '@nestjs/common';
import { AuditTrail, OrganisationService, type OrganisationId } from '#access';
import { Clock, Database, DomainError } from '#platform';
import type { ImportFault, ImportReport } from './import.data.js';
import { ImportReader, type ImportRequest, type Taken } from './import-reader.service.js';
import type { ReadRow } from './import-row.service.js';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { vacancyFacts } from './vacancy-facts.service.js';
import type { VacancyId } from './vacancy.entity.js';

const CHUNK = 1000;

interface Destination {
  importId: number;
  organisations: ReadonlyMap<string, OrganisationId>;
  isToReview: boolean;
}

/** Brings in vacancies from a table: everything in one transaction or nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly titles: UnknownTitleRepository,
    private readonly reader: ImportReader,
  ) {}

  /** What an import would do, without doing it. */
  async check(request: ImportRequest): Promise<ImportReport> {
    return (await this.reader.read(request)).report;
  }

  /**
   * Stores every row that can be read; `report.faults` names the others. What was understood is open, not yet scored; a
   * title that no trade was found for waits for a person, because a vacancy that asks nothing we know would fit everybody.
   */
  async run(request: ImportRequest): Promise<ImportReport> {
    const { report, taken } = await this.reader.read(request);
    return this.database.inTransaction(async () => {
      await this.refuseSameFile(request.digest);
      const importId = request.importId ?? (await this.open(request, report));
      const organisations = await this.organisationsOf(taken, request, importId);
      const destination = { importId, organisations, isToReview: request.isToReview ?? false };
      for (let from = 0; from < taken.length; from += CHUNK) {
        await this.insert(destination, taken.slice(from, from + CHUNK));
      }
      await this.database.query(
        `insert into work.vacancy_revision (vacancy_id, revision, facts)
         select id, revision, facts from work.vacancy where import_id = $1`,
        [importId],
      );
      await this.titles.keep(await this.waiting(importId));
      if (request.importId === undefined) await this.keepFaults(importId, report.faults);
      await this.audit.record({ action: 'import.run', fields: ['vacancies'] });
      return { ...report, importId, organisations: organisations.size };
    });
  }

  private async refuseSameFile(digest: Buffer): Promise<void> {
    const [earlier] = await this.database.query<{ id: number }>(
      `select id from work.import where digest = $1 and state = 'done'`,
      [digest],
    );
    if (earlier !== undefined) throw new DomainError('conflict', 'import.same_file', { importId: earlier.id });
  }

  private async open(request: ImportRequest, report: ImportReport): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(
      `insert into work.import (kind, file_name, digest, mapping, rows, imported, rejected, created_by)
       values ('vacancies', $1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        request.fileName,
        request.digest,
        JSON.stringify(request.mapping),
        report.rows,
        report.imported,
        report.rejected,
        request.accountId ?? null,
      ],
    );
    if (row === undefined) throw new DomainError('conflict', 'import.not_started');
    return row.id;
  }

  private async organisationsOf(
    taken: readonly Taken[],
    { mapping, isToReview = false }: ImportRequest,
    importId: number,
  ): Promise<Map<string, OrganisationId>> {
    const names = [...new Set(taken.map((row) => row.organisation))].toSorted();
    const ids = new Map<string, OrganisationId>();
    const made: OrganisationId[] = [];
    for (const name of names) {
      const held = await this.organisations.findByName(mapping.organisationKind, name);
      const organisation = held ?? (await this.organisations.create({ kind: mapping.organisationKind, name }));
      if (held === undefined) made.push(organisation.id);
      ids.set(name, organisation.id);
    }
    await this.database.query(
      `insert into work.employer (organisation_id, vetting, vetted_at, import_id)
       select id, $2, case when $2 = 'vetted' then now() end, case when id = any($3) then $4::int4 end
       from unnest($1::int4[]) as id on conflict do nothing`,
      [[...ids.values()], isToReview ? 'pending' : 'vetted', made, importId],
    );
    return ids;
  }

  private async insert({ importId, organisations, isToReview }: Destination, taken: readonly Taken[]): Promise<void> {
    const today = this.clock.today();
    await this.database.query(
      `insert into work.vacancy (organisation_id, title, tasks, state, facts, form, original, import_id, positions, closes_on)
       select organisation_id, title, tasks, state, facts, form, original, $1, positions, closes_on
       from unnest($2::int4[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::int4[], $9::date[],
         $10::text[]) as fresh (organisation_id, title, tasks, facts, form, original, positions, closes_on, state)`,
      [
        importId,
        taken.map((row) => organisations.get(row.organisation)),
        taken.map((row) => row.form.title),
        taken.map((row) => row.form.tasks),
        taken.map((row) => JSON.stringify(vacancyFacts(row.form, null, today))),
        taken.map((row) => JSON.stringify(row.form)),
        taken.map((row) => JSON.stringify(row.original)),
        taken.map((row) => row.form.positions),
        taken.map((row) => row.closesOn ?? null),
        taken.map((row) => (isUnderstood(row) && !isToReview ? 'open' : 'in_review')),
      ],
    );
  }

  private waiting(importId: number): Promise<{ id: VacancyId; title: string }[]> {
    return this.database.query(
      `select id, title from work.vacancy where import_id = $1 and state = 'in_review'
         and form ->> 'occupation' is null order by id`,
      [importId],
    );
  }

  private async keepFaults(importId: number, faults: readonly ImportFault[]): Promise<void> {
    await this.database.query(
      `insert into work.import_fault (import_id, row, field, code, detail)
       select $1, * from unnest($2::int4[], $3::text[], $4::text[], $5::text[]) on conflict do nothing`,
      [
        importId,
        faults.map((fault) => fault.row),
        faults.map((fault) => fault.field),
        faults.map((fault) => fault.code),
        faults.map((fault) => fault.detail),
      ],
    );
  }
}

/** A vacancy is matched once its trade is known. */
function isUnderstood({ form }: ReadRow): boolean {
  return form.occupation !== undefined;
}
