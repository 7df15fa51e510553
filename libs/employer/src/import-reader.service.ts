import { Injectable } from '@nestjs/common';
import type { AccountId } from '#access';
import { Database } from '#platform';
import { createLinker, withReviewed } from '#taxonomy';
import type { ImportFault, ImportMapping, ImportReport } from './import.data.js';
import { type ReadRow, readRow, type Row } from './import-row.service.js';
import { UnknownTitleRepository } from './unknown-title.repository.js';

export interface ImportRequest {
  fileName: string;
  /** SHA-256 of the file, so that the same file is not taken twice. */
  digest: Buffer;
  rows: AsyncIterable<Row> | Iterable<Row>;
  mapping: ImportMapping;
  accountId?: AccountId | undefined;
  /** The import was opened already, with its check. */
  importId?: number | undefined;
  /** An NGO brings them: each waits for a review, new firms for their vetting, and firms with an account publish themselves. */
  isToReview?: boolean | undefined;
}

/** A row that can be stored. */
export interface Taken extends ReadRow {
  /** 1 for the first row after the header. */
  number: number;
  original: Row;
}

/** Reads a table of vacancies and says what can be stored, without storing anything. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly database: Database,
    private readonly titles: UnknownTitleRepository,
  ) {}

  async read({ rows, mapping, isToReview = false }: ImportRequest): Promise<{ report: ImportReport; taken: Taken[] }> {
    await this.titles.refresh();
    const linker = withReviewed(createLinker());
    const taken: Taken[] = [];
    const faults: ImportFault[] = [];
    let [number, count] = [0, 0];
    for await (const raw of rows) {
      number += 1;
      const row = withoutNul(raw);
      if (isEmptyOrExample(row)) continue;
      count += 1;
      const outcome = readRow(row, number, mapping, linker);
      if ('read' in outcome) taken.push({ ...outcome.read, original: row, number });
      else faults.push(...outcome.faults);
    }
    const own = isToReview ? await this.withAccount(taken, mapping) : new Set<string>();
    const open = taken.filter(({ organisation }) => !own.has(organisation.toLowerCase()));
    for (const { number: at, organisation } of taken.filter((each) => !open.includes(each))) {
      faults.push({ row: at, field: 'organisation', code: 'has_account', detail: organisation.slice(0, 80) });
    }
    return { taken: open, report: reportOf(count, open, faults) };
  }

  /** Firms that publish themselves: nobody writes in their name without their word. */
  private async withAccount(taken: readonly Taken[], { organisationKind }: ImportMapping): Promise<Set<string>> {
    const found = await this.database.query<{ name: string }>(
      `select lower(name) as name from work.organisation organisation where kind = $1 and lower(name) = any($2)
         and exists (select from identity.account where organisation_id = organisation.id)`,
      [organisationKind, taken.map(({ organisation }) => organisation.toLowerCase())],
    );
    return new Set(found.map(({ name }) => name));
  }
}

function isEmptyOrExample(row: Row): boolean {
  const cells = Object.values(row).map((cell) => cell.trim());
  return cells.every((cell) => cell === '') || cells.some((cell) => /^(?:EJEMPLO|EXAMPLE)\b/u.test(cell));
}

/** PostgreSQL keeps no NUL in a text; nothing readable is lost with it. */
function withoutNul(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replaceAll('\0', '')]));
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
