import { getOccupation, getSkillByCode } from '#taxonomy';
import { VACANCY_SECTIONS, type FormRequirement, type VacancyForm, type VacancySection } from './vacancy-form.data.js';
import type { VacancyTemplate } from './vacancy-template.data.js';

/** A vacancy of which only the name is known; each section waits to be told. */
export function blankForm(title: string, startOn: string): VacancyForm {
  return {
    title,
    tasks: '',
    positions: 1,
    remote: false,
    startOn,
    contract: 'planilla',
    shifts: [],
    requirements: [],
    licences: [],
    languages: [],
    supports: [],
    traits: [],
    digital: false,
    bank: false,
    ownTools: false,
    unseen: VACANCY_SECTIONS,
  };
}

/** A common job as a draft; place and pay wait for the firm. Throws `UnknownConcept` for a code the catalogue does not hold. */
export function templateForm(template: VacancyTemplate, startOn: string): VacancyForm {
  const [min, max] = template.pay;
  return {
    ...blankForm(template.name.es, startOn),
    tasks: template.tasks,
    occupation: template.occupation,
    isco: getOccupation(template.occupation).isco,
    pay: { min: min * 100, max: max * 100 },
    shifts: template.shifts,
    requirements: [
      ...(template.essentials ?? []).map((code) => asked(code, true)),
      ...template.learned.map((code) => asked(code, false)),
    ],
    experienceMonths: template.experienceMonths,
    licences: template.licences ?? [],
    supports: template.supports.map((kind) => ({ kind })),
    traits: template.traits ?? [],
    digital: template.digital ?? false,
    unseen: ['pay', 'place'],
  };
}

/** What a past vacancy told, for a new one: without its days. */
export function copiedForm(past: VacancyForm, startOn: string): VacancyForm {
  return { ...past, startOn, closesOn: undefined, unseen: ['place'] };
}

/** The sections that wait, in their order: not looked at, or without what an advert needs. */
export function sectionsToTell(form: VacancyForm): VacancySection[] {
  const told: Readonly<Record<VacancySection, boolean>> = {
    work: form.title !== '' && form.tasks.trim() !== '',
    pay: form.pay !== undefined,
    hours: form.shifts.length > 0,
    place: form.remote || form.district !== undefined,
    contract: true,
    asked: true,
    supports: true,
  };
  return VACANCY_SECTIONS.filter((section) => !told[section] || form.unseen?.includes(section) === true);
}

function asked(code: string, essential: boolean): FormRequirement {
  const { id: skill } = getSkillByCode(code);
  return essential ? { skill, level: 1, essential, reason: 'first_day' } : { skill, level: 1, essential };
}
