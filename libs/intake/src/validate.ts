import type { Fault, FaultCode } from './fault.js';
import { lineOf } from './fields.js';
import type { Fields } from './fields.js';
import type { Answer, Kind, Question } from './question.js';
import {
  readCode,
  readCodes,
  readDistrict,
  readLine,
  readLong,
  readMinutes,
  readMoney,
  readNumber,
  readPhone,
  readWeek,
} from './read-plain.js';
import type { Reading, Reference } from './read-plain.js';
import { readCare, readDocument, readJobs, readLanguages, readSkills, readTitles } from './read-record.js';

/** A taken answer, or what is wrong with it together with everything that was posted, to show it again. */
export type Validation = { ok: true; answer: Answer } | { ok: false; faults: readonly Fault[]; raw: Fields };

type Reader<K extends Kind> = (reading: Reading, question: Question & { kind: K }) => unknown;

const READERS: { [K in Kind]: Reader<K> } = {
  text: (reading, { id }) => readLine(reading, id),
  name: (reading, { id }) => readLine(reading, id),
  'long-text': (reading, { id }) => readLong(reading, id),
  phone: (reading, { id }) => readPhone(reading, id),
  choice: (reading, { id, options }) =>
    readCode(
      reading,
      id,
      options.map((option) => option.code),
    ),
  'multi-choice': (reading, { id, options }) => readCodes(reading, id, options),
  number: (reading, question) => readNumber(reading, question.id, question),
  money: (reading, { id }) => readMoney(reading, id),
  district: (reading, { id }) => readDistrict(reading, id),
  'week-blocks': (reading, { id }) => readWeek(reading, id),
  hours: (reading, question) => readMinutes(reading, question.id, question),
  'work-history': (reading, { id }) => readJobs(reading, id),
  occupations: (reading, { id }) => readTitles(reading, id),
  skills: (reading, { id }) => readSkills(reading, id),
  languages: (reading, { id }) => readLanguages(reading, id),
  document: (reading, { id, options }) => readDocument(reading, id, options),
  care: (reading, { id }) => readCare(reading, id),
};

const MISSING: Readonly<Partial<Record<Kind, FaultCode>>> = {
  choice: 'missing.choice',
  'multi-choice': 'missing.choice',
  district: 'missing.district',
  'week-blocks': 'missing.week',
  'work-history': 'missing.list',
  occupations: 'missing.list',
  languages: 'missing.list',
  skills: 'missing.skills',
  document: 'missing.document',
};

/**
 * Reads one question from a posted form or from flat JSON (see `toFields` for nested JSON). Blank is `skipped` when the
 * question is optional, else a fault; `id.declined` is “prefiero no decir”. Texts are trimmed and NFC; nothing is cut:
 * what does not fit comes back whole in `raw` with a fault that says what to do.
 */
export function validate(question: Question, fields: Fields, reference: Reference): Validation {
  if (question.declinable === true && lineOf(fields, `${question.id}.declined`) !== '') {
    return { ok: true, answer: { state: 'declined' } };
  }
  const reading: Reading = { fields, reference, faults: [] };
  const read = READERS[question.kind] as (reading: Reading, question: Question) => unknown;
  const value = read(reading, question);
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults, raw: fields };
  if (value !== undefined) return { ok: true, answer: { state: 'answered', value } };
  if (question.optional === true) return { ok: true, answer: { state: 'skipped' } };
  const code = MISSING[question.kind] ?? 'missing.text';
  return { ok: false, faults: [{ code, field: question.id }], raw: fields };
}
