import type { BasisPoints, Centimos } from './money.js';
import type { RightToWork } from './right-to-work.js';
import type { Confidence, Rule, Text } from './rules.js';

/** Every answer to “what document do you have today?”. */
export const DOCUMENT_CODES = [
  'DNI',
  'CE_TRAB',
  'CE_ESP',
  'CE_HUM',
  'CE_REF',
  'CE_FAM',
  'CE_VULN',
  'CE_CONV',
  'CE_PERM',
  'CE_OTRO',
  'CPP_VIG',
  'CPP_VENC',
  'PTP_VIG',
  'PTP_VENC',
  'SOL_REF',
  'VISA_HUM',
  'TURISTA',
  'EN_TRAMITE',
  'SIN_PERMISO',
  'DESCONOCIDO',
] as const;
export type DocumentCode = (typeof DOCUMENT_CODES)[number];

/** What one document means in law and what comes next, as data to be corrected without code. */
export interface DocumentKind {
  code: DocumentCode;
  name: Text;
  /** What its holder may do while it runs. */
  permits: Text;
  /** Work with a contract now: yes, only after a check by a person, or not. */
  hire: RightToWork['hireNow'];
  /** A last day is printed on it; without that day nothing is certain. */
  ends: boolean;
  /** The document it becomes when that day has passed, where that has a code of its own. */
  lapsesInto?: DocumentCode;
  /** It has lapsed, whatever the day on it says. */
  lapsed?: true;
  /** Fine of each day since it lapsed, as a share of one UIT. */
  dailyFine?: readonly Rule<BasisPoints>[];
  renewable: boolean;
  /** Counts against the caps; `kin`: depends on whether the relative is Peruvian. */
  cap: 'no' | 'yes' | 'kin' | 'unknown';
  nextStep: Text;
  /** Who helps, by the name people know. */
  helpers: readonly string[];
  /** Fee of the next step. */
  cost?: readonly Rule<Centimos>[];
  /** Document type of T-Registro, Tabla 3. */
  tRegistro?: keyof typeof T_REGISTRO_TYPES;
  source: string;
  confidence: Confidence;
}

/** Why a document permits work now or not. */
export type DocumentReason =
  | 'permits_work'
  | 'permits_work_until'
  | 'expiry_unknown'
  | 'expired'
  | 'expired_but_filed'
  | 'needs_check'
  | 'does_not_permit';

/** Document types of T-Registro, Tabla 3. Not those of e-invoice catalogue 06. Source: four public seeders of the table, 2018–2023. */
export const T_REGISTRO_TYPES = {
  '01': 'DNI',
  '04': 'Carné de extranjería',
  '06': 'RUC',
  '07': 'Pasaporte',
  '09': 'Carné de solicitante de refugio',
  '11': 'Partida de nacimiento',
  '22': 'Carné de identidad (Relaciones Exteriores)',
  '23': 'PTP',
  '24': 'Documento de identidad extranjero',
  '26': 'CPP',
} as const;
