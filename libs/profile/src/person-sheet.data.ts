import type { SeekerId } from '#access';
import type { Purpose } from '#consent';
import type { FaultCode } from '#intake';
import type { Text } from '#peru';

/** Columns of the spreadsheet of people that are no answers of hers. */
export const PERSON_COLUMNS = {
  number: {
    header: { es: 'numero_de_documento', en: 'document_number' },
    example: { es: '001234567', en: '001234567' },
  },
  purposes: {
    header: { es: 'permisos', en: 'permissions' },
    example: { es: 'buscar puestos; escribirme', en: 'look for jobs; write to me' },
  },
  givenOn: { header: { es: 'permiso_fecha', en: 'permission_date' }, example: { es: '20/11/2026', en: '20/11/2026' } },
  medium: {
    header: { es: 'permiso_medio', en: 'permission_medium' },
    example: { es: 'leído en voz alta', en: 'read aloud' },
  },
  reader: {
    header: { es: 'permiso_leido_por', en: 'permission_read_by' },
    example: { es: 'rosa@organizacion.pe', en: 'rosa@organisation.pe' },
  },
} as const satisfies Readonly<Record<string, { header: Text; example: Text }>>;

export type PersonColumn = keyof typeof PERSON_COLUMNS;

/** How the purposes asked first are written in a cell. */
export const PURPOSE_WORDS: Readonly<Partial<Record<Purpose, Text>>> = {
  match: { es: 'buscar puestos', en: 'look for jobs' },
  contact: { es: 'escribirme', en: 'write to me' },
  referral: { es: 'derivarme', en: 'refer me' },
  statistics: { es: 'contarme en números', en: 'count me in numbers' },
};

/** `aloud`: a colleague read our text to her; `paper`: she signed it. */
export const MEDIUM_WORDS: Readonly<Record<'aloud' | 'paper', Text>> = {
  aloud: { es: 'leído en voz alta', en: 'read aloud' },
  paper: { es: 'papel', en: 'paper' },
};

/** What a row of the file cannot be taken for, besides the faults of the questions; each has a sentence. */
export type PersonFaultCode =
  | 'adult.no'
  | 'duplicate.in_file'
  | 'duplicate.phone'
  | 'duplicate.document'
  | 'similar.name'
  | 'document.missing'
  | 'document.number'
  | 'consent.none'
  | 'consent.unknown'
  | 'consent.purposes'
  | 'consent.date'
  | 'consent.before_text'
  | 'consent.medium'
  | 'consent.reader'
  | 'skill.unknown'
  | 'column.unknown'
  | 'column.hers_alone';

/** What is said of one cell; a refused row is not stored, a warned one is. */
export interface PersonFault {
  /** As the spreadsheet counts it. */
  row: number;
  /** Header of the column. */
  field: string;
  code: FaultCode | PersonFaultCode;
  severity: 'refused' | 'warned';
  data: Readonly<Record<string, string | number>>;
  /** Id of the question whose fault it is. */
  question?: string;
  /** Whom of the same organisation she looks like. */
  seekerId?: SeekerId;
}
