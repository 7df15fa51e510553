import {
  type FormRequirement,
  type FormSupport,
  MOST_ESSENTIALS,
  REQUIREMENT_REASONS,
  type Shift,
  type VacancyForm,
  type VacancySection,
} from '#employer';
import type { SupportKind } from '#engine';
import { isDay, isUbigeo } from '#peru';
import { findOccupation, findSkill } from '#taxonomy';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { MessageKey, Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { CONDITIONS, CONTRACTS, EDUCATION, LICENCES, SUPPORTS, TRAITS } from './vacancy-choice.data.js';
import { soles, wholeNumber } from './typed-number.js';
import { labelOf, withReadSkills, withTypedRequirement } from './vacancy-skill.js';

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const HALF_HOUR = 30;
const LAST_START = 24 * 60 - HALF_HOUR;

/** What a page said, as far as it can be read, and what is wrong with the rest. Nothing typed is lost. */
export interface ReadForm {
  form: VacancyForm;
  errors: FormError[];
}

/** What a section reads: what was sent, over what was stored; `today` for what may not lie in the past. */
interface Sent {
  body: FormBody;
  before: VacancyForm;
  say: Say;
  today: string;
}

/** Reads one section over what was stored before: what its page does not show stays as it was. */
export function readSection(section: VacancySection, sent: Sent): ReadForm {
  const { form, errors } = READERS[section](new Fields(sent), sent);
  const unseen = sent.before.unseen?.filter((each) => each !== section);
  return { form: errors.length > 0 || unseen === undefined ? form : { ...form, unseen }, errors };
}

/** The controls of one page, each by its meaning, and what is wrong with them. */
class Fields {
  readonly errors: FormError[] = [];

  constructor(private readonly sent: Sent) {}

  text(name: string): string {
    return textOf(this.sent.body, name).trim();
  }

  refuse(field: string, key: MessageKey, values: Readonly<Record<string, string | number>> = {}): void {
    this.errors.push({ field, message: this.sent.say(key, values) });
  }

  /** The value, or what stood there before with the field's fault. */
  need<T>(field: string, value: T | undefined, held: T, key: MessageKey): T {
    if (value === undefined) this.refuse(field, key);
    return value ?? held;
  }

  /** An empty control says nothing; a full one must be readable. */
  may<T>(field: string, read: (text: string) => T | undefined, held: T | undefined, key: MessageKey): T | undefined {
    const text = this.text(field);
    return text === '' ? undefined : this.need<T | undefined>(field, read(text), held, key);
  }
}

type Reader = (fields: Fields, sent: Sent) => ReadForm;

const READERS: Readonly<Record<VacancySection, Reader>> = {
  work: (fields, { before }) => {
    const title = fields.text('title').replaceAll(/\s+/gu, ' ').slice(0, 300);
    const tasks = fields.text('tasks').slice(0, 4000);
    const form = {
      ...before,
      title: fields.need('title', title === '' ? undefined : title, before.title, 'vacancy.titleMissing'),
      positions: fields.need(
        'positions',
        wholeNumber(fields.text('positions'), 1, 500),
        before.positions,
        'vacancy.positionsWrong',
      ),
      tasks,
      ...readOccupation(fields.text('occupation'), before),
    };
    if (tasks === '') fields.refuse('tasks', 'vacancy.tasksMissing');
    return { form, errors: fields.errors };
  },

  pay: (fields, { before }) => ({
    form: { ...before, pay: fields.need('pay-min', readPayRange(fields), before.pay, 'vacancy.payWrong') },
    errors: fields.errors,
  }),

  hours: (fields, { body, before }) => {
    const shifts = fields.need('hours', readShifts(body), before.shifts, 'vacancy.hoursWrong');
    if (shifts.length === 0) fields.refuse('hours', 'vacancy.hoursMissing');
    return { form: { ...before, shifts }, errors: fields.errors };
  },

  place: (fields, { before, today }) => {
    const remote = fields.text('remote') === 'yes';
    const district = fields.text('district');
    const startOn = fields.text('startOn');
    const known = isUbigeo(district) ? district : undefined;
    const form = {
      ...before,
      remote,
      district: remote ? known : fields.need('district', known, before.district, 'vacancy.districtMissing'),
      startOn: fields.need('startOn', isDay(startOn) ? startOn : undefined, before.startOn, 'vacancy.startMissing'),
      closesOn: fields.may(
        'closesOn',
        (text) => (isDay(text) && text >= today ? text : undefined),
        before.closesOn,
        'vacancy.closesWrong',
      ),
    };
    return { form, errors: fields.errors };
  },

  contract: (fields, { before }) => {
    const contract = CONTRACTS.find((each) => each === fields.text('contract'));
    const form = {
      ...before,
      contract: fields.need('contract', contract, before.contract, 'vacancy.contractMissing'),
      contractMonths: fields.may(
        'contractMonths',
        (text) => wholeNumber(text, 1, 36),
        before.contractMonths,
        'vacancy.monthsWrong',
      ),
    };
    return { form, errors: fields.errors };
  },

  asked: (fields, { body, before, say }) => {
    const requirements = readRequirements(body, before);
    const form = {
      ...before,
      requirements,
      experienceMonths: wholeNumber(fields.text('experience'), 1, 600),
      education: EDUCATION.find((level) => level === fields.text('education')),
      licences: LICENCES.filter((licence) => listOf(body, 'licences').includes(licence)),
    };
    const essentials = requirements.filter(({ essential }) => essential);
    if (essentials.length > MOST_ESSENTIALS) {
      fields.refuse('requirement', 'vacancy.tooManyEssentials', { most: MOST_ESSENTIALS });
    }
    for (const { skill } of essentials.filter(({ reason }) => reason === undefined)) {
      fields.refuse(`why-${String(skill)}`, 'vacancy.reasonMissing', { requirement: labelOf(skill, say) });
    }
    const added = withTypedRequirement(withReadSkills(form, body), fields.text('requirement'), say);
    return { form: added.form, errors: [...fields.errors, ...added.errors] };
  },

  supports: (_, { body, before }) => {
    const ticked = listOf(body, 'conditions');
    const shown: readonly string[] = TRAITS;
    const form = {
      ...before,
      supports: readSupports(body, before),
      traits: [
        ...before.traits.filter((trait) => !shown.includes(trait)),
        ...TRAITS.filter((trait) => ticked.includes(trait)),
      ],
      ...Object.fromEntries(CONDITIONS.map((condition) => [condition, ticked.includes(condition)])),
    };
    return { form, errors: [] };
  },
};

/** What was sent with Monday's hours from Tuesday to Friday. */
export function withMondayHours(body: FormBody): FormBody {
  const copied = [2, 3, 4, 5].flatMap((day) =>
    ['from', 'to'].map((side): [string, string] => [`hours-${side}-${String(day)}`, textOf(body, `hours-${side}-1`)]),
  );
  return { ...body, ...Object.fromEntries(copied) };
}

function readOccupation(chosen: string, before: VacancyForm): Pick<VacancyForm, 'occupation' | 'isco'> {
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

function readPayRange(fields: Fields): VacancyForm['pay'] {
  const min = soles(fields.text('pay-min'));
  const max = fields.text('pay-max') === '' ? min : soles(fields.text('pay-max'));
  return min === undefined || max === undefined || max < min ? undefined : { min, max };
}

/** The choices of the list; what was stored and is not in the page stays away: each row is sent with every page. */
function readRequirements(body: FormBody, before: VacancyForm): FormRequirement[] {
  const levels = new Map(before.requirements.map(({ skill, level }) => [skill, level]));
  return Object.keys(body).flatMap((name): FormRequirement[] => {
    const skill = findSkill(Number(/^need-(\d+)$/.exec(name)?.[1]));
    const need = textOf(body, name);
    if (skill === undefined || need === 'none') return [];
    const reason = REQUIREMENT_REASONS.find((each) => each === textOf(body, `why-${String(skill.id)}`));
    const held = { skill: skill.id, level: levels.get(skill.id) ?? (1 as const) };
    return [need === 'essential' ? { ...held, essential: true, reason } : { ...held, essential: false }];
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
