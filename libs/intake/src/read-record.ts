import type { Day, DocumentCode } from '#peru';
import type { OccupationId, SkillId } from '#taxonomy';
import { lineOf, rowsOf } from './fields.js';
import { CARERS, JOB_KINDS, LANGUAGE_LEVELS } from './question.js';
import type { AnsweredLanguage, AnsweredLevel, AnsweredSkill, CareCover } from './question.js';
import type { HeldDocument, Job, Month, Option, TypedTitle } from './question.js';
import { readCode, readCodes, readLine, readLong, readNumber, readWeek, reject } from './read-plain.js';
import type { Reading } from './read-plain.js';

/** Most rows a list may have. */
const ROW_LIMITS = { jobs: 30, occupations: 5, skills: 200, languages: 12 } as const;

/** Drops keys without a value, so that equal answers are equal objects. */
function given<T extends object>(entries: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T;
}

/** The rows of a list that are not blank; `[]` when she marked `field.none`; `undefined` when nothing was filled in. */
function readRows<Row>(
  reading: Reading,
  field: string,
  limit: number,
  readRow: (row: string) => Row | undefined,
): readonly Row[] | undefined {
  const before = reading.faults.length;
  const read = rowsOf(reading.fields, field).map(readRow);
  const rows = read.filter((row) => row !== undefined);
  const none = lineOf(reading.fields, `${field}.none`) !== '';
  if (rows.length > limit) reading.faults.push({ code: 'list.long', field, data: { limit } });
  if (rows.length > 0 && none) reading.faults.push({ code: 'choice.exclusive', field });
  if (rows.length > 0 || reading.faults.length > before) return rows;
  return none ? [] : undefined;
}

function readLink(reading: Reading, field: string): OccupationId | 'none' | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '' || text === 'none') return text === 'none' ? text : undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text) as OccupationId;
  reject(reading, field, 'choice.unknown');
  return undefined;
}

/** `2021-03` or `03/2021`, not after today's month. */
function readMonth(reading: Reading, field: string): Month | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '') return undefined;
  const [, monthFirst, thenYear] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const [, year = thenYear, month = monthFirst] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || Number(year) < 1940 || !isBetween(Number(month), 1, 12)) {
    reject(reading, field, 'month.invalid');
    return undefined;
  }
  const value = `${year}-${month.padStart(2, '0')}`;
  if (value > reading.reference.today) reject(reading, field, 'month.future');
  return value;
}

function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** `2027-12-31` or `31/12/2027`, from 1990 to 2099. */
function readPastDay(reading: Reading, field: string): Day | undefined {
  const day = readDay(reading, field);
  if (day !== undefined && day > reading.reference.today) reject(reading, field, 'day.future');
  return day;
}

function readDay(reading: Reading, field: string): Day | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '') return undefined;
  const [, dayFirst, middle, yearLast] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  const [, year = yearLast, month = middle, day = dayFirst] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    reject(reading, field, 'day.invalid');
    return undefined;
  }
  const lastDay = daysIn(Number(year), Number(month));
  if (!isBetween(Number(year), 1990, 2099) || !isBetween(Number(day), 1, lastDay)) {
    reject(reading, field, 'day.invalid');
    return undefined;
  }
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isBlank(reading: Reading, row: string, keys: readonly string[]): boolean {
  return keys.every((key) => lineOf(reading.fields, `${row}.${key}`) === '');
}

function readTitle(reading: Reading, row: string): string {
  const before = reading.faults.length;
  const title = readLine(reading, `${row}.title`);
  if (title === undefined && reading.faults.length === before) reject(reading, `${row}.title`, 'missing.title');
  return title ?? '';
}

const JOB_KEYS = ['title', 'occupation', 'kind', 'place', 'from', 'to', 'months', 'tasks'];

function readJob(reading: Reading, row: string): Job | undefined {
  if (isBlank(reading, row, JOB_KEYS)) return undefined;
  const title = readTitle(reading, row);
  const before = reading.faults.length;
  const kind = readCode(reading, `${row}.kind`, JOB_KINDS);
  if (kind === undefined && reading.faults.length === before) reject(reading, `${row}.kind`, 'missing.kind');
  const from = readMonth(reading, `${row}.from`);
  const to = readMonth(reading, `${row}.to`);
  if (from !== undefined && to !== undefined && to < from) reject(reading, `${row}.to`, 'month.order');
  return given<Job>({
    title,
    occupation: readLink(reading, `${row}.occupation`),
    kind: kind ?? 'informal',
    place: readCode(reading, `${row}.place`, ['peru', 'abroad']),
    from,
    to,
    months: readNumber(reading, `${row}.months`, { min: 0, max: 900 }),
    tasks: readLong(reading, `${row}.tasks`),
  });
}

/** Paid and unpaid jobs, one row each. */
export function readJobs(reading: Reading, field: string): readonly Job[] | undefined {
  return readRows(reading, field, ROW_LIMITS.jobs, (row) => readJob(reading, row));
}

/** Typed titles, each with the catalogue entry she confirmed. */
export function readTitles(reading: Reading, field: string): readonly TypedTitle[] | undefined {
  return readRows(reading, field, ROW_LIMITS.occupations, (row) =>
    isBlank(reading, row, ['title', 'occupation'])
      ? undefined
      : given<TypedTitle>({
          title: readTitle(reading, row),
          occupation: readLink(reading, `${row}.occupation`),
        }),
  );
}

function readSkill(reading: Reading, row: string): AnsweredSkill | undefined {
  const level = readCode(reading, `${row}.level`, ['0', '1', '2', '3']);
  if (level === undefined) return undefined;
  const text = lineOf(reading.fields, `${row}.skill`);
  if (!/^[1-9]\d{0,4}$/.test(text) || Number(text) > 65_535) {
    reject(reading, `${row}.skill`, 'choice.unknown');
    return undefined;
  }
  return { skill: Number(text) as SkillId, level: Number(level) as AnsweredLevel };
}

/** Skills with a marked level, in order of skill; a row without a level was not answered. */
export function readSkills(reading: Reading, field: string): readonly AnsweredSkill[] | undefined {
  const rows = readRows(reading, field, ROW_LIMITS.skills, (row) => readSkill(reading, row));
  return rows && [...new Map(rows.map((row) => [row.skill, row])).values()].sort((a, b) => a.skill - b.skill);
}

function readLanguage(reading: Reading, row: string): AnsweredLanguage | undefined {
  const language = lineOf(reading.fields, `${row}.language`).toLowerCase();
  if (language === '') return undefined;
  if (!/^[a-z]{2,3}$/.test(language)) {
    reject(reading, `${row}.language`, 'choice.unknown');
    return undefined;
  }
  const level = readCode(reading, `${row}.level`, LANGUAGE_LEVELS);
  if (level !== undefined) return { language, level };
  reject(reading, `${row}.level`, 'missing.level');
  return undefined;
}

/** Languages with their level; the last row of a repeated language counts. */
export function readLanguages(reading: Reading, field: string): readonly AnsweredLanguage[] | undefined {
  const rows = readRows(reading, field, ROW_LIMITS.languages, (row) => readLanguage(reading, row));
  return rows && [...new Map(rows.map((row) => [row.language, row])).values()];
}

/** A document, when it was issued and ends, when its next step was filed, and kinship with a Peruvian. */
export function readDocument(reading: Reading, field: string, options: readonly Option[]): HeldDocument | undefined {
  const codes = options.map((option) => option.code);
  const code = readCode(reading, `${field}.code`, codes);
  const issued = readPastDay(reading, `${field}.issued`);
  const expires = readDay(reading, `${field}.expires`);
  if (issued !== undefined && expires !== undefined && expires < issued)
    reject(reading, `${field}.expires`, 'day.order');
  const filed = readPastDay(reading, `${field}.filed`);
  const kin = readCode(reading, `${field}.kin`, ['yes', 'no', 'unsure']);
  if (code !== undefined) return given<HeldDocument>({ code: code as DocumentCode, issued, expires, filed, kin });
  if ([issued, expires, filed, kin].some((part) => part !== undefined))
    reject(reading, `${field}.code`, 'missing.document');
  return undefined;
}

/** Who else cares and when. */
export function readCare(reading: Reading, field: string): CareCover | undefined {
  const carers = CARERS.map((code) => (code === 'nobody' ? { code, exclusive: true as const } : { code }));
  const by = (readCodes(reading, `${field}.by`, carers) ?? []) as CareCover['by'];
  const certain = readWeek(reading, `${field}.certain`) ?? [];
  const sometimes = readWeek(reading, `${field}.sometimes`) ?? [];
  const hours = certain.length + sometimes.length;
  if (by.includes('nobody') && hours > 0) {
    reject(reading, `${field}.by`, 'choice.exclusive');
    return undefined;
  }
  return by.length + hours === 0 ? undefined : { by, certain, sometimes };
}
