import type { BarrierReason, GateReason, ReasonCode, TermReason } from '#engine';
import type { Isco, SkillId } from '#taxonomy';
import { day, money, number } from '../ui/format.js';
import { reasonEmployer } from './es/reason-employer.js';
import { FORMAT_LOCALE } from './locale.js';
import type { MessageKey, Say } from './message.js';

export type Reason = TermReason | BarrierReason | GateReason;
export type ReasonAudience = 'seeker' | 'caseworker' | 'employer';

/** Names of the concepts that a reason points at. */
export interface ReasonNames {
  skill: (id: SkillId) => string;
  occupation: (isco: Isco) => string;
  profession: (code: string) => string;
}

/**
 * A reason in words, from its reviewed template. `undefined` where that reader may not see it: an employer reads only
 * what concerns the work.
 */
export function reasonText(say: Say, audience: ReasonAudience, reason: Reason, names: ReasonNames): string | undefined {
  if (audience === 'employer' && !mayEmployerRead(reason.code)) return undefined;
  const key = `${audience}.${reason.code}` as MessageKey;
  return say(key, valuesOf({ say, names, audience }, reason));
}

export function mayEmployerRead(code: ReasonCode): boolean {
  return `employer.${code}` in reasonEmployer;
}

type Written = string | number;

interface Writer {
  say: Say;
  names: ReasonNames;
  audience: ReasonAudience;
}

/** The parameters of a reason as its templates write them: lists joined, minutes of a week in hours, money in soles. */
function valuesOf(writer: Writer, reason: Reason): Record<string, Written> {
  const values: Record<string, Written> = {};
  for (const [field, value] of Object.entries(reason) as [string, unknown][]) {
    values[field] = written(writer, field, value);
    if (Array.isArray(value)) values[`${field}Count`] = value.length;
    if (field === 'over' && typeof value === 'number') values['below'] = value < 0 ? 'yes' : 'no';
    if (field === 'minutes' && typeof value === 'number') values['hours'] = hoursOf(value);
  }
  if (reason.code.startsWith('experience') && 'asked' in reason) values['asked'] = span(writer, Number(reason.asked));
  return values;
}

function written(writer: Writer, field: string, value: unknown): Written {
  if (field === 'isco') return writer.names.occupation(value as Isco);
  if (typeof value === 'number') return figure(writer, field, value);
  if (typeof value === 'string') return word(writer, field, value);
  if (!Array.isArray(value)) return '';
  return list(
    writer.say,
    value.map((item: unknown) => word(writer, field, item)),
  );
}

/** Fields whose minutes are told in hours of a week. */
const WEEKLY: ReadonlySet<string> = new Set(['outside', 'uncovered', 'informal', 'shift']);

function figure(writer: Writer, field: string, value: number): Written {
  if (WEEKLY.has(field)) return hoursOf(value);
  if (field === 'months' || field === 'counted') return span(writer, value);
  return field === 'over' ? money(Math.abs(value)) : value;
}

function hoursOf(minutes: number): string {
  return number(minutes / 60, minutes % 60 === 0 ? 0 : 1);
}

/** Many years tell an age, so an employer reads “más de 5 años”. */
function span({ say, audience }: Writer, months: number): string {
  return audience === 'employer' && months > 60 ? say('reason.manyYears') : duration(say, months);
}

/** `44` → “3 años y 8 meses”. */
export function duration(say: Say, months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return say('reason.months', { count: rest });
  const told = say('reason.years', { count: years });
  return rest === 0 ? told : list(say, [told, say('reason.months', { count: rest })]);
}

function list(say: Say, items: readonly string[]): string {
  if (items.length === 0) return say('reason.none');
  return new Intl.ListFormat(FORMAT_LOCALE[say.locale]).format(items);
}

/** Which words the codes of a field belong to. */
const VOCABULARY: Readonly<Record<string, string>> = {
  support: 'support',
  refused: 'noGo',
  needs: 'accommodation',
  level: 'education',
  asked: 'education',
  term: 'term',
  missing: 'licence',
};

function word({ say, names }: Writer, field: string, value: unknown): string {
  if (typeof value === 'number') return names.skill(value as SkillId);
  if (typeof value === 'object' && value !== null && 'language' in value)
    return languageName(say, String(value.language));
  const text = String(value);
  if (field === 'until') return day(text, say.locale, 'long');
  if (field === 'profession') return names.profession(text);
  if (field === 'languages') return languageName(say, text);
  const vocabulary = VOCABULARY[field];
  return vocabulary === undefined ? text : say(`${vocabulary}.${text}` as MessageKey);
}

export function languageName(say: Say, code: string): string {
  if (code === 'wba') return 'warao';
  return new Intl.DisplayNames([FORMAT_LOCALE[say.locale]], { type: 'language' }).of(code) ?? code;
}
