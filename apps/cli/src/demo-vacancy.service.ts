import type { VacancyForm } from '#employer';
import { addDays, findDistrict } from '#peru';
import { occupationSkills, occupationsOf, toIsco } from '#taxonomy';
import type { DemoVacancy } from './data/demo-employer.data.js';

/** What the firm would have filled in; `today` dates the start. */
export function drawForm(vacancy: DemoVacancy, today: string): VacancyForm {
  const isco = toIsco(vacancy.group);
  const [occupation] = occupationsOf(isco);
  const { essential, optional } = occupationSkills({ isco });
  return {
    title: vacancy.title,
    tasks: vacancy.tasks,
    positions: vacancy.positions ?? 1,
    occupation: occupation?.id,
    isco,
    district: findDistrict(vacancy.district)?.ubigeo,
    remote: false,
    startOn: addDays(today, 14),
    contract: 'planilla',
    contractMonths: vacancy.months,
    pay: { min: vacancy.pay[0] * 100, max: vacancy.pay[1] * 100 },
    shifts: vacancy.shifts,
    requirements: [
      ...essential
        .slice(0, 3)
        .map((skill) => ({ skill, level: 1 as const, essential: true, reason: 'first_day' as const })),
      ...optional.slice(0, 3).map((skill) => ({ skill, level: 1 as const, essential: false })),
    ],
    experienceMonths: vacancy.experienceMonths,
    licences: vacancy.licences ?? [],
    languages: [],
    supports: (vacancy.supports ?? []).map((kind) => ({ kind })),
    traits: [],
    digital: ['4', '2'].includes(vacancy.group.charAt(0)),
    bank: true,
    ownTools: false,
  };
}
