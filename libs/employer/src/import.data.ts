import type { VacancyFacts } from '#engine';

/** What a column of somebody else’s table means here. `tasks` may take several columns, joined by a line each. */
export interface ImportMapping {
  /** Where the notices come from, shown beside each of them. */
  source: string;
  columns: {
    title: string;
    organisation: string;
    place?: string;
    positions?: string;
    pay?: string;
    closesOn?: string;
    experience?: string;
    education?: string;
    tasks?: readonly string[];
    startOn?: string;
    /** Where a column says it, every row does. */
    contract?: string;
  };
  /** Said once for the whole table where no column says it. */
  defaults: {
    startOn: string;
    contract: VacancyFacts['contract'];
    contractMonths?: number;
  };
  /** Kind of the organisations that are made; they count as vetted because the source is. */
  organisationKind: 'employer' | 'public_service';
}

/** Why a row was not taken, or which part of it stayed unread; each code has a message. */
export type ImportFaultCode =
  | 'missing'
  | 'too_long'
  | 'not_a_number'
  | 'not_a_day'
  | 'not_an_amount'
  | 'not_a_contract'
  | 'has_account'
  | 'repeated';

export interface ImportFault {
  /** 1 for the first row after the header. */
  row: number;
  field: keyof ImportMapping['columns'];
  code: ImportFaultCode;
  detail: string;
}

/** What came of an import or would come of it. `read`: rows in which each part was understood. */
export interface ImportReport {
  importId?: number | undefined;
  rows: number;
  imported: number;
  rejected: number;
  faults: ImportFault[];
  organisations: number;
  read: Record<'place' | 'pay' | 'experience' | 'education' | 'occupation' | 'profession' | 'positions', number>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CONTRACTS: ReadonlySet<unknown> = new Set(['planilla', 'daily', 'home', 'services']);
const KINDS: ReadonlySet<unknown> = new Set(['employer', 'public_service']);

/** Says what is wrong with a mapping before a row is read; empty when it can be used. */
export function mappingFaults(mapping: unknown, header: readonly string[]): string[] {
  if (typeof mapping !== 'object' || mapping === null) return ['the mapping must be a JSON object'];
  const given = mapping as Partial<ImportMapping>;
  const columns = given.columns ?? ({} as Partial<ImportMapping['columns']>);
  const checks: readonly (readonly [right: boolean, fault: string])[] = [
    [typeof given.source === 'string' && given.source !== '', '“source” is missing: where do the notices come from?'],
    [KINDS.has(given.organisationKind), '“organisationKind” must be “employer” or “public_service”'],
    [DAY.test(given.defaults?.startOn ?? ''), '“defaults.startOn” must be a day, YYYY-MM-DD'],
    [CONTRACTS.has(given.defaults?.contract), '“defaults.contract” must be planilla, daily, home or services'],
    [columns.title !== undefined, '“columns.title” is missing'],
    [columns.organisation !== undefined, '“columns.organisation” is missing'],
  ];
  const unknown = Object.values(columns)
    .flat()
    .filter((column) => !header.includes(column));
  return [
    ...checks.filter(([right]) => !right).map(([, fault]) => fault),
    ...unknown.map((column) => `the file has no column “${column}”`),
  ];
}
