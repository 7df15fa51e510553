import { REQUIREMENT_REASONS, type Vacancy, type VacancyForm, type VacancySection } from '#employer';
import { findOccupation } from '#taxonomy';
import type { FormBody } from '../../http/form.js';
import { textOf } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import { hours } from '../../ui/job.js';
import type { Frame } from '../../ui/layout.js';
import {
  CONDITIONS,
  CONTRACTS,
  EDUCATION,
  EXPERIENCE,
  LICENCES,
  SECTION_PATHS,
  SUPPORTS,
  TRAITS,
} from './vacancy-choice.data.js';
import { lookupHref } from '../taxonomy/concept-address.js';
import { neutralName, suggest } from '../taxonomy/suggestion.js';
import { districtOptions } from './district-choice.js';
import { shiftOf } from './job-view.js';
import { labelOf, skillHints, skillsInText } from './vacancy-skill.js';
import type { PayPackageView } from './pay-package.js';
import type { SectionParts, SectionValues, VacancySectionView } from './vacancy-section.js';

const MOST_WEEKLY_MINUTES = 48 * 60;

interface Shown {
  frame: Frame;
  /** Address of the vacancy’s own page. */
  here: string;
  vacancy: Vacancy;
  section: VacancySection;
  /** As it was read, which an open vacancy may not have taken. */
  form: VacancyForm;
  errors: readonly FormError[];
  /** What was typed, to be shown again as it was. */
  typed?: FormBody | undefined;
  package?: PayPackageView | undefined;
}

export function vacancySectionView({ frame, here, vacancy, section, ...shown }: Shown): VacancySectionView {
  const say = speaker(frame.locale);
  return {
    frame,
    section,
    backHref: here,
    action: `${here}/${SECTION_PATHS[section]}`,
    vacancy: vacancy.title,
    isOpen: vacancy.state !== 'draft',
    ...partsOf(shown, say),
    package: shown.package,
    districts: section === 'place' ? districtOptions() : [],
    occupation: section === 'work' ? occupationChoice(shown.form, say) : undefined,
  };
}

function partsOf({ form, errors, typed }: Pick<Shown, 'form' | 'errors' | 'typed'>, say: Say): SectionParts {
  const minutes = shiftOf(form).reduce((sum, { from, to }) => sum + to - from, 0);
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: sentence(label(value)) }));
  return {
    values: typed === undefined ? valuesOf(form, say) : typedValues(typed, form, say),
    hoursTotal: say('vacancy.total', { hours: hours(minutes), most: hours(MOST_WEEKLY_MINUTES) }),
    districts: [],
    requirements: form.requirements.map(({ skill, essential, reason }) => ({
      id: String(skill),
      label: sentence(labelOf(skill, say)),
      need: essential ? 'essential' : 'learn',
      why: reason ?? '',
    })),
    requirementHints: skillHints(form, say),
    read: skillsInText(form, say),
    lookup: {
      title: lookupHref('occupation', say.locale, true),
      requirement: lookupHref('skill', say.locale),
    },
    whyOptions: choices(REQUIREMENT_REASONS, (value) => say(`vacancy.reason.${value}`)),
    contracts: choices(CONTRACTS, (value) => say(`vacancy.contract.${value}`)),
    supports: choices(SUPPORTS, (value) => say(`support.${value}`)),
    conditions: [
      ...choices(TRAITS, (value) => say(`noGo.${value}`)),
      ...choices(CONDITIONS, (value) => say(`vacancy.condition.${value}`)),
    ],
    licences: choices(LICENCES, (value) => say(`licence.${value}`)),
    experience: monthsOffered(form).map((months) => ({
      value: String(months),
      label: say('vacancy.monthsOf', { months }),
    })),
    education: choices(EDUCATION, (value) => say(`education.${value}`)),
    paySuggested: form.pay !== undefined && form.unseen?.includes('pay') === true,
    errors,
  };
}

function valuesOf(form: VacancyForm, say: Say): SectionValues {
  const byDay = new Map(form.shifts.map((shift) => [shift.day, shift]));
  return {
    title: form.title,
    positions: String(form.positions),
    tasks: form.tasks,
    district: form.district ?? '',
    remote: form.remote,
    startOn: form.startOn,
    closesOn: form.closesOn ?? '',
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
    experience: form.experienceMonths === undefined ? '' : String(form.experienceMonths),
    education: form.education ?? '',
    licences: form.licences,
    supports: form.supports.map(({ kind }) => kind),
    conditions: [...form.traits, ...CONDITIONS.filter((condition) => form[condition])],
  };
}

/** The lines as they were typed; boxes and choices were read as they are. */
function typedValues(typed: FormBody, form: VacancyForm, say: Say): SectionValues {
  const held = valuesOf(form, say);
  const text = (name: string, before: string): string => (typed[name] === undefined ? before : textOf(typed, name));
  const hasHours = Object.keys(typed).some((name) => name.startsWith('hours-'));
  return {
    ...held,
    title: text('title', held.title),
    positions: text('positions', held.positions),
    tasks: text('tasks', held.tasks),
    district: text('district', held.district),
    startOn: text('startOn', held.startOn),
    closesOn: text('closesOn', held.closesOn),
    hours: hasHours
      ? [1, 2, 3, 4, 5, 6, 7].map((day) => ({
          from: textOf(typed, `hours-from-${String(day)}`),
          to: textOf(typed, `hours-to-${String(day)}`),
        }))
      : held.hours,
    payMin: text('pay-min', held.payMin),
    payMax: text('pay-max', held.payMax),
    contractMonths: text('contractMonths', held.contractMonths),
  };
}

function clock(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** What an import brought stays a choice. */
function monthsOffered({ experienceMonths }: VacancyForm): number[] {
  return [...new Set([...EXPERIENCE, ...(experienceMonths === undefined ? [] : [experienceMonths])])].toSorted(
    (a, b) => a - b,
  );
}

/** The five likeliest trades of the title and the one chosen; nothing is coded without the employer's choice. */
function occupationChoice(form: VacancyForm, say: Say): SectionParts['occupation'] {
  const likely = suggest(form.title, 'occupation', say.locale).map(({ id }) => Number(id));
  const ids = [...new Set([...(form.occupation === undefined ? [] : [form.occupation]), ...likely])];
  const options = ids.flatMap((id) => {
    const occupation = findOccupation(id);
    if (occupation === undefined) return [];
    return [{ value: String(id), label: neutralName(occupation, say.locale) }];
  });
  return {
    options: [...options, { value: 'none', label: say('vacancy.occupationNone') }],
    value: form.occupation === undefined ? '' : String(form.occupation),
  };
}
