import type { Vacancy, VacancyForm } from '#employer';
import { type AdvertFinding, districts, getDistrict } from '#peru';
import { findOccupation, getSkill } from '#taxonomy';
import type { FormBody } from '../../http/form.js';
import { textOf } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { OptionGroup } from '../../ui/field.js';
import { moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import { hours } from '../../ui/job.js';
import type { Frame } from '../../ui/layout.js';
import { lookupHref } from '../taxonomy/concept-address.js';
import { suggest } from '../taxonomy/suggestion.js';
import { CONTRACTS, SUPPORTS } from './vacancy-choice.data.js';
import { shiftOf } from './job-view.js';
import type { VacancyFormView } from './vacancy-form.js';

const MOST_WEEKLY_MINUTES = 48 * 60;
/** Where most of the demand is comes first; the rest of the country follows by department. */
const FIRST_PROVINCES = ['Lima', 'Callao'];

interface Shown {
  frame: Frame;
  firm: string;
  form: VacancyForm;
  vacancy?: Vacancy | undefined;
  findings: readonly AdvertFinding[];
  errors: readonly FormError[];
  /** What was typed, to be shown again as it was. */
  typed?: FormBody | undefined;
  covered?: number | undefined;
}

export function vacancyFormView(shown: Shown): VacancyFormView {
  const { frame, form, vacancy, typed } = shown;
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/puestos`;
  const minutes = shiftOf(form).reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    frame,
    backHref: home,
    action: vacancy === undefined ? `${home}/nuevo` : `${home}/${String(vacancy.id)}`,
    firm: shown.firm,
    saved: vacancy === undefined ? undefined : moment(vacancy.updatedAt, frame.locale),
    values: typed === undefined ? valuesOf(form, say) : typedValues(typed, form, say),
    hoursTotal: say('vacancy.total', { hours: hours(minutes), most: hours(MOST_WEEKLY_MINUTES) }),
    districts: districtOptions(),
    occupation: occupationChoice(form, say),
    requirements: form.requirements.map(({ skill, essential }) => ({
      id: String(skill),
      label: labelOf(skill, say),
      need: essential ? 'essential' : 'learn',
    })),
    requirementHints: skillHints(form, say),
    lookup: {
      title: lookupHref('occupation', frame.locale, true),
      requirement: lookupHref('skill', frame.locale),
    },
    contracts: CONTRACTS.map((value) => ({ value, label: say(`vacancy.contract.${value}`) })),
    supports: SUPPORTS.map((value) => ({ value, label: say(`support.${value}`) })),
    check: checkLines(shown.findings, say),
    outlook: shown.covered === undefined ? undefined : say('vacancy.outlookText', { count: shown.covered }),
    errors: shown.errors.length === 0 ? undefined : shown.errors,
  };
}

export function labelOf(skill: number, say: Say): string {
  const known = getSkill(skill);
  return say.locale === 'es' ? known.es : known.en;
}

type Values = VacancyFormView['values'];

function valuesOf(form: VacancyForm, say: Say): Values {
  const byDay = new Map(form.shifts.map((shift) => [shift.day, shift]));
  return {
    title: form.title,
    positions: String(form.positions),
    tasks: form.tasks,
    district: form.district ?? '',
    startOn: form.startOn,
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) => {
      const shift = byDay.get(day);
      if (shift === undefined) return { from: '', to: '', total: say('vacancy.dayOff') };
      const length = shift.to <= shift.from ? shift.to + 1440 - shift.from : shift.to - shift.from;
      return { from: clock(shift.from), to: clock(shift.to), total: `${hours(length)} h` };
    }),
    payMin: form.pay === undefined ? '' : String(form.pay.min / 100),
    payMax: form.pay === undefined ? '' : String(form.pay.max / 100),
    contract: form.contract,
    contractMonths: form.contractMonths === undefined ? '' : String(form.contractMonths),
    supports: form.supports.map(({ kind }) => kind),
  };
}

function typedValues(typed: FormBody, form: VacancyForm, say: Say): Values {
  const text = (name: string): string => textOf(typed, name);
  return {
    ...valuesOf(form, say),
    title: text('title'),
    positions: text('positions'),
    tasks: text('tasks'),
    district: text('district'),
    startOn: text('startOn'),
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      from: text(`hours-from-${String(day)}`),
      to: text(`hours-to-${String(day)}`),
    })),
    payMin: text('pay-min'),
    payMax: text('pay-max'),
    contractMonths: text('contractMonths'),
  };
}

function clock(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The five likeliest trades of the title and the one chosen; nothing is coded without the employer's choice. */
function occupationChoice(form: VacancyForm, say: Say): VacancyFormView['occupation'] {
  if (form.title === '') return undefined;
  const likely = suggest(form.title, 'occupation', say.locale).map(({ id }) => Number(id));
  const ids = [...new Set([...(form.occupation === undefined ? [] : [form.occupation]), ...likely])];
  const options = ids.flatMap((id) => {
    const occupation = findOccupation(id);
    if (occupation === undefined) return [];
    return [{ value: String(id), label: say.locale === 'es' ? occupation.neutral : occupation.labels.en }];
  });
  return {
    options: [...options, { value: 'none', label: say('vacancy.occupationNone') }],
    value: form.occupation === undefined ? '' : String(form.occupation),
  };
}

function skillHints(form: VacancyForm, say: Say): string[] {
  const occupation = form.occupation === undefined ? undefined : findOccupation(form.occupation);
  const asked = new Set(form.requirements.map(({ skill }) => skill));
  const offered = occupation === undefined ? [] : [...occupation.essential, ...occupation.optional];
  return offered.filter((skill) => !asked.has(skill)).map((skill) => labelOf(skill, say));
}

function checkLines(findings: readonly AdvertFinding[], say: Say): VacancyFormView['check'] {
  const lines = findings
    .filter(({ action }) => action === 'block' || action === 'warn')
    .map(({ action, advice, source }) => ({
      state: action === 'block' ? ('block' as const) : ('warn' as const),
      text: advice[say.locale],
      rule: source,
    }));
  return lines.length > 0 ? lines : [{ state: 'ok', text: say('vacancy.checkOk') }];
}

let options: readonly OptionGroup[] | undefined;
export function districtOptions(): readonly OptionGroup[] {
  return (options ??= groupedDistricts());
}

function groupedDistricts(): OptionGroup[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { ubigeo, name, province, department, located } of districts()) {
    if (!located) continue;
    const group = FIRST_PROVINCES.includes(province) ? province : department;
    groups.set(group, [...(groups.get(group) ?? []), { value: ubigeo, label: name }]);
  }
  const place = (label: string): number => (FIRST_PROVINCES.includes(label) ? FIRST_PROVINCES.indexOf(label) : 9);
  return [...groups]
    .map(([label, held]) => ({ label, options: held.toSorted((a, b) => a.label.localeCompare(b.label, 'es')) }))
    .toSorted((a, b) => place(a.label) - place(b.label) || a.label.localeCompare(b.label, 'es'));
}

/** The district of a form in words. */
export function placeOf(form: VacancyForm): string | undefined {
  return form.district === undefined ? undefined : getDistrict(form.district).name;
}
