import { DomainError } from '#platform';
import { type FormSupport, MOST_ESSENTIALS, type Shift, type VacancyForm } from '#employer';
import type { SupportKind } from '#engine';
import { addDays, isDay, isUbigeo } from '#peru';
import { findOccupation, findSkill } from '#taxonomy';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { CONTRACTS, SUPPORTS } from './vacancy-choice.data.js';

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const HALF_HOUR = 30;
const START_IN_DAYS = 14;
const LAST_START = 24 * 60 - HALF_HOUR;
/** Soles as they are written in Peru: a comma parts thousands, a point the céntimos. */
const SOLES = /^(?:\d{1,6}|\d{1,3},\d{3})(?:\.\d{1,2})?$/;

type Fault = Parameters<Say>[0];

/** What a form said, as far as it can be read, and what is wrong with the rest. Nothing typed is lost. */
export interface ReadForm {
  form: VacancyForm;
  errors: FormError[];
}

/** A post of which nothing is said yet. */
export function emptyForm(today: string): VacancyForm {
  return {
    title: '',
    tasks: '',
    positions: 1,
    remote: false,
    startOn: addDays(today, START_IN_DAYS),
    contract: 'planilla',
    shifts: [],
    requirements: [],
    licences: [],
    languages: [],
    supports: [],
    traits: [],
    digital: false,
    bank: true,
    ownTools: false,
  };
}

/** Reads the vacancy form over what was stored before: what the page does not show stays as it was. */
export function readVacancyForm(body: FormBody, before: VacancyForm, say: Say): ReadForm {
  const errors: FormError[] = [];
  /** The value, or what stood there before with the field's fault. */
  const need = <T>(field: string, value: T | undefined, key: Fault): T | undefined => {
    if (value === undefined) errors.push({ field, message: say(key) });
    return value;
  };
  const title = textOf(body, 'title').trim().replaceAll(/\s+/gu, ' ').slice(0, 300);
  const months = textOf(body, 'contractMonths').trim();
  const district = textOf(body, 'district');
  const startOn = textOf(body, 'startOn');
  const named = need('title', title === '' ? undefined : title, 'vacancy.titleMissing');
  const positions = need('positions', wholeNumber(textOf(body, 'positions'), 1, 500), 'vacancy.positionsWrong');
  const place = need('district', isUbigeo(district) ? district : undefined, 'vacancy.districtMissing');
  const start = need('startOn', isDay(startOn) ? startOn : undefined, 'vacancy.startMissing');
  const shifts = need('hours', readShifts(body), 'vacancy.hoursWrong');
  const pay = need('pay-min', readPayRange(body), 'vacancy.payWrong');
  const term = months === '' ? null : need('contractMonths', wholeNumber(months, 1, 36), 'vacancy.monthsWrong');
  const requirements = readRequirements(body, before);
  if (requirements.filter(({ essential }) => essential).length > MOST_ESSENTIALS) {
    errors.push({ field: 'requirement', message: say('vacancy.tooManyEssentials', { most: MOST_ESSENTIALS }) });
  }
  const read = {
    tasks: textOf(body, 'tasks').slice(0, 4000),
    contract: CONTRACTS.find((contract) => contract === textOf(body, 'contract')) ?? before.contract,
    contractMonths: term === null ? undefined : (term ?? before.contractMonths),
    requirements,
    supports: readSupports(body, before),
    ...readOccupation(body, before),
  };
  return {
    form: { ...before, ...given({ title: named, district: place, positions, startOn: start, shifts, pay }), ...read },
    errors,
  };
}

/** Only what was said. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The field of the form that a rule of the domain speaks about. */
export function fieldOfRule(error: unknown): string {
  if (!(error instanceof DomainError)) return 'title';
  return error.code === 'vacancy.too_many_essentials' ? 'requirement' : 'tasks';
}

function readOccupation(body: FormBody, before: VacancyForm): Pick<VacancyForm, 'occupation' | 'isco'> {
  const chosen = textOf(body, 'occupation');
  if (chosen === '') return { occupation: before.occupation, isco: before.isco };
  const occupation = findOccupation(Number(chosen));
  return { occupation: occupation?.id, isco: occupation?.isco };
}

/** `undefined` when a day has only one end, an hour that is none, or no length. */
function readShifts(body: FormBody): Shift[] | undefined {
  const shifts: Shift[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const [from, to] = [textOf(body, `hours-from-${String(day)}`), textOf(body, `hours-to-${String(day)}`)];
    if (from.trim() === '' && to.trim() === '') continue;
    const [start, end] = [minutesOf(from, LAST_START), minutesOf(to, 24 * 60)];
    if (start === undefined || end === undefined || start === end) return undefined;
    shifts.push({ day, from: start, to: end === 0 ? 24 * 60 : end });
  }
  return shifts;
}

/** Minutes after midnight, to the nearest half hour up to the last. */
function minutesOf(text: string, last: number): number | undefined {
  const [, hour, minute] = CLOCK.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  return Math.min(last, Math.round((Number(hour) * 60 + Number(minute)) / HALF_HOUR) * HALF_HOUR);
}

function readPayRange(body: FormBody): VacancyForm['pay'] {
  const min = soles(textOf(body, 'pay-min'));
  const max = textOf(body, 'pay-max').trim() === '' ? min : soles(textOf(body, 'pay-max'));
  return min === undefined || max === undefined || max < min ? undefined : { min, max };
}

function soles(text: string): number | undefined {
  const written = text.replaceAll(/s\/|\s/giu, '');
  if (!SOLES.test(written)) return undefined;
  const centimos = Math.round(Number(written.replace(',', '')) * 100);
  return centimos === 0 ? undefined : centimos;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,6}$/.test(text.trim())) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

function readRequirements(body: FormBody, before: VacancyForm): VacancyForm['requirements'] {
  const levels = new Map(before.requirements.map(({ skill, level }) => [skill, level]));
  return Object.keys(body).flatMap((name) => {
    const skill = findSkill(Number(/^need-(\d+)$/.exec(name)?.[1]));
    if (skill === undefined) return [];
    return [{ skill: skill.id, level: levels.get(skill.id) ?? 1, essential: textOf(body, name) === 'essential' }];
  });
}

function readSupports(body: FormBody, before: VacancyForm): FormSupport[] {
  const hours = new Map(before.supports.map((support) => [support.kind, support.hours]));
  return listOf(body, 'supports')
    .filter((kind): kind is SupportKind => SUPPORTS.includes(kind as SupportKind))
    .map((kind) => {
      const held = hours.get(kind);
      return held === undefined ? { kind } : { kind, hours: held };
    });
}
