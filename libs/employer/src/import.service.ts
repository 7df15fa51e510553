import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail, OrganisationService, type OrganisationId } from '#access';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { createLinker, withReviewed } from '#taxonomy';
import type { ImportFault, ImportMapping, ImportReport } from './import.data.js';
import { type ReadRow, readRow, type Row } from './import-row.service.js';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { vacancyFacts } from './vacancy-facts.service.js';
import type { VacancyId } from './vacancy.entity.js';

const CHUNK = 1000;

export interface ImportRequest {
  fileName: string;
  /** SHA-256 of the file, so that the same file is not taken twice. */
  digest: Buffer;
  rows: AsyncIterable<Row> | Iterable<Row>;
  mapping: ImportMapping;
  accountId?: AccountId | undefined;
}

interface Taken extends ReadRow {
  original: Row;
}

/** Brings in vacancies from a table: everything in one transaction or nothing, and back out again. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly titles: UnknownTitleRepository,
  ) {}

  /** What an import would do, without doing it. */
  async check(request: ImportRequest): Promise<ImportReport> {
    return (await this.read(request)).report;
  }

  /**
   * Stores every row that can be read; `report.faults` names the others. What was understood is open, not yet scored; a
   * title that no trade was found for waits for a person, because a vacancy that asks nothing we know would fit everybody.
   */
  async run(request: ImportRequest): Promise<ImportReport> {
    const { report, taken } = await this.read(request);
    return this.database.inTransaction(async () => {
      await this.refuseSameFile(request.digest);
      const importId = await this.open(request, report);
      const organisations = await this.organisationsOf(taken, request.mapping);
      for (let from = 0; from < taken.length; from += CHUNK) {
        await this.insert(importId, taken.slice(from, from + CHUNK), organisations);
      }
      await this.database.query(
        `insert into work.vacancy_revision (vacancy_id, revision, facts)
         select id, revision, facts from work.vacancy where import_id = $1`,
        [importId],
      );
      await this.titles.keep(await this.waiting(importId));
      await this.keepFaults(importId, report.faults);
      await this.audit.record({ action: 'import.run', fields: ['vacancies'] });
      return { ...report, importId, organisations: organisations.size };
    });
  }

  /** Takes an import back: what its firm changed since is its own and stays, what led to a meeting of people is closed, the rest is deleted. */
  async undo(importId: number): Promise<{ deleted: number; closed: number; kept: number[] }> {
    return this.database.inTransaction(async () => {
      const [found] = await this.database.query<{ state: string }>(
        'select state from work.import where id = $1 for update',
        [importId],
      );
      if (found === undefined) throw new DomainError('not_found', 'import.not_found');
      if (found.state === 'undone') throw new DomainError('conflict', 'import.undone');
      const closed = await this.closeMet(importId);
      for (const { id } of closed) await this.outbox.add('rescore-vacancy', { vacancyId: id });
      const owners = await this.database.query<{ organisation_id: number }>(
        `delete from work.vacancy where import_id = $1 and edited_at is null and id <> all($2) returning organisation_id`,
        [importId, closed.map(({ id }) => id)],
      );
      const kept = await this.database.query<{ id: number }>(
        'select id from work.vacancy where import_id = $1 and edited_at is not null order by id',
        [importId],
      );
      await this.database.query(
        `delete from work.organisation where id = any($1)
           and id not in (select organisation_id from work.vacancy)
           and id not in (select organisation_id from work.employer where ruc is not null or form <> 'firm')`,
        [[...new Set(owners.map((row) => row.organisation_id))]],
      );
      await this.database.query(`update work.import set state = 'undone', undone_at = now() where id = $1`, [importId]);
      await this.audit.record({ action: 'import.undo', fields: ['vacancies'] });
      return { deleted: owners.length, closed: closed.length, kept: kept.map(({ id }) => id) };
    });
  }

  private closeMet(importId: number): Promise<{ id: number }[]> {
    return this.database.query(
      `with shut as (
         update work.vacancy vacancy set state = 'closed', revision = vacancy.revision + 1 from work.vacancy before
         where before.id = vacancy.id and vacancy.import_id = $1 and vacancy.edited_at is null
           and vacancy.id in (select vacancy_id from work.introduction)
         returning vacancy.id, vacancy.revision, vacancy.facts, vacancy.filled, before.state),
       kept as (
         insert into work.vacancy_revision (vacancy_id, revision, facts) select id, revision, facts from shut),
       moved as (
         insert into work.vacancy_move (vacancy_id, from_state, to_state, filled_before)
         select id, state, 'closed', filled from shut)
       select id from shut`,
      [importId],
    );
  }

  private async read({ rows, mapping }: ImportRequest): Promise<{ report: ImportReport; taken: Taken[] }> {
    await this.titles.refresh();
    const linker = withReviewed(createLinker());
    const taken: Taken[] = [];
    const faults: ImportFault[] = [];
    let number = 0;
    for await (const raw of rows) {
      number += 1;
      const row = withoutNul(raw);
      const outcome = readRow(row, number, mapping, linker);
      if ('read' in outcome) taken.push({ ...outcome.read, original: row });
      else faults.push(...outcome.faults);
    }
    return { taken, report: reportOf(number, taken, faults) };
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

  private async organisationsOf(taken: readonly Taken[], mapping: ImportMapping): Promise<Map<string, OrganisationId>> {
    const names = [...new Set(taken.map((row) => row.organisation))].toSorted();
    const ids = new Map<string, OrganisationId>();
    for (const name of names) {
      const held = await this.organisations.findByName(mapping.organisationKind, name);
      const organisation = held ?? (await this.organisations.create({ kind: mapping.organisationKind, name }));
      ids.set(name, organisation.id);
    }
    await this.database.query(
      `insert into work.employer (organisation_id, vetting, vetted_at)
       select unnest($1::int4[]), 'vetted', now() on conflict do nothing`,
      [[...ids.values()]],
    );
    return ids;
  }

  private async insert(
    importId: number,
    taken: readonly Taken[],
    organisations: ReadonlyMap<string, OrganisationId>,
  ): Promise<void> {
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
        taken.map((row) => (isUnderstood(row) ? 'open' : 'in_review')),
      ],
    );
  }

  private waiting(importId: number): Promise<{ id: VacancyId; title: string }[]> {
    return this.database.query(
      `select id, title from work.vacancy where import_id = $1 and state = 'in_review' order by id`,
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

/** PostgreSQL keeps no NUL in a text; nothing readable is lost with it. */
function withoutNul(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replaceAll('\0', '')]));
}

/** A vacancy is matched once its trade is known. */
function isUnderstood({ form }: ReadRow): boolean {
  return form.occupation !== undefined;
}

function reportOf(rows: number, taken: readonly Taken[], faults: ImportFault[]): ImportReport {
  const count = (is: (row: Taken) => boolean): number => taken.filter(is).length;
  return {
    rows,
    imported: taken.length,
    rejected: rows - taken.length,
    faults,
    organisations: new Set(taken.map((row) => row.organisation)).size,
    read: {
      place: count((row) => row.form.district !== undefined),
      pay: count((row) => row.form.pay !== undefined),
      experience: count((row) => row.form.experienceMonths !== undefined),
      education: count((row) => row.form.education !== undefined),
      occupation: count((row) => row.form.occupation !== undefined),
      profession: count((row) => row.form.profession !== undefined),
      positions: count((row) => row.form.positions > 0),
    },
  };
}
