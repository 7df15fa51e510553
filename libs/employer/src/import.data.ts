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

const REQUIRED = ['title', 'organisation'] as const;

/** Says what is wrong with a mapping before a row is read; empty when it can be used. */
export function mappingFaults(mapping: unknown, header: readonly string[]): string[] {
  if (typeof mapping !== 'object' || mapping === null) return ['the mapping must be a JSON object'];
  const { columns, defaults, source, organisationKind } = mapping as Partial<ImportMapping>;
  const faults: string[] = [];
  if (typeof source !== 'string' || source === '') faults.push('“source” is missing: where do the notices come from?');
  if (organisationKind !== 'employer' && organisationKind !== 'public_service') {
    faults.push('“organisationKind” must be “employer” or “public_service”');
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(defaults?.startOn ?? '')) faults.push('“defaults.startOn” must be a day, YYYY-MM-DD');
  if (!['planilla', 'daily', 'home', 'services'].includes(defaults?.contract ?? '')) {
    faults.push('“defaults.contract” must be planilla, daily, home or services');
  }
  for (const field of REQUIRED) if (columns?.[field] === undefined) faults.push(`“columns.${field}” is missing`);
  const named = Object.values(columns ?? {}).flat();
  for (const column of named) if (!header.includes(column)) faults.push(`the file has no column “${column}”`);
  return faults;
}
