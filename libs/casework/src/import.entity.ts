import type { OrganisationId, SeekerId } from '#access';

export const IMPORT_KINDS = ['seekers', 'vacancies'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Rows of one file; a longer list comes in several. */
export const MOST_ROWS: Readonly<Record<ImportKind, number>> = { seekers: 2000, vacancies: 5000 };

/** How long an import can be taken back; then its report goes and only its counts stay. */
export const UNDO_DAYS = 30;

/** A file is checked first and changes nothing; what is stored is asked for, and can be taken back. */
export type ImportState = 'checking' | 'checked' | 'applying' | 'done' | 'undone' | 'failed';

export const IMPORT_TRANSITIONS: Readonly<Record<ImportState, readonly ImportState[]>> = {
  checking: ['checked', 'failed'],
  checked: ['applying'],
  applying: ['done', 'failed'],
  done: ['undone'],
  undone: [],
  failed: [],
};

/** Counts of rows; `fault` when the file could not be read at all. */
export interface ImportSummary {
  rows?: number;
  /** Rows that would be stored, or were. */
  taken?: number;
  refused?: number;
  /** Rows that an earlier import brought already. */
  equal?: number;
  /** Of those taken, how many said a consent to be matched. */
  consented?: number;
  fault?: { code: string; data: Readonly<Record<string, string | number>> };
  /** What an undo removed, and whom it left. */
  removed?: number;
  closed?: number;
  kept?: number;
}

/** One file somebody brought, without its content. */
export interface BroughtImport {
  id: number;
  ref: string;
  kind: ImportKind;
  organisationId: OrganisationId | null;
  /** Empty once its report is gone. */
  fileName: string;
  state: ImportState;
  progress: number;
  summary: ImportSummary;
  createdAt: Date;
  appliedAt: Date | null;
}

export type ImportSeverity = 'refused' | 'warned';

/** What is to mend, or to know, of one cell. */
export interface ImportLine {
  row: number;
  field: string;
  code: string;
  severity: ImportSeverity;
  data: Readonly<Record<string, string | number>>;
  /** What stood in the cell; never said of people. */
  detail: string;
  seekerId: SeekerId | null;
}
