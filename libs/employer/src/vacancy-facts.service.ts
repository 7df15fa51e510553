import { formatWeek, fromIntervals, type VacancyFacts, type WeekPattern } from '#engine';
import type { Ubigeo } from '#peru';
import type { Isco, OccupationId, SkillId } from '#taxonomy';
import { capFor, type Employer } from './employer.entity.js';
import type { Shift, VacancyForm } from './vacancy-form.data.js';

const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 6 * 60;

/** What scoring may read of a vacancy, from what its employer told. Nothing is guessed: what is not said stays absent. */
export function vacancyFacts(
  form: VacancyForm,
  employer: Employer | null,
  today: string,
): Omit<VacancyFacts, 'id' | 'revision'> {
  return {
    isco: form.isco as Isco | undefined,
    occupation: form.occupation as OccupationId | undefined,
    district: form.remote ? undefined : (form.district as Ubigeo | undefined),
    remote: form.remote,
    startOn: form.startOn,
    contractMonths: form.contractMonths,
    contract: form.contract,
    pay: form.pay,
    shift: form.shifts.length === 0 ? undefined : patternOf(form.shifts),
    essentials: requirementsOf(form, true),
    optionals: requirementsOf(form, false),
    experienceMonths: form.experienceMonths,
    education: form.education,
    profession: form.profession,
    licences: form.licences,
    languages: form.languages,
    supports: form.supports.map(({ kind, hours }) =>
      hours === undefined ? { kind } : { kind, hours: patternOf(hours) },
    ),
    traits: traitsOf(form),
    accommodations: form.accommodations,
    foreignCap: capFor(employer, form.pay?.min, today),
    sector: employer?.sector ?? undefined,
    digital: form.digital,
    bank: form.bank,
    ownTools: form.ownTools,
    positions: form.positions,
  };
}

function requirementsOf(form: VacancyForm, essential: boolean): VacancyFacts['essentials'] {
  return form.requirements
    .filter((requirement) => requirement.essential === essential)
    .map(({ skill, level }) => ({ skill: skill as SkillId, level }));
}

function patternOf(shifts: readonly Shift[]): WeekPattern {
  return formatWeek(fromIntervals(shifts));
}

/** What was ticked, and work without a contract. Nights and Sundays scoring reads from the hours, the policy of respect from the supports. */
function traitsOf({ traits, contract }: VacancyForm): VacancyFacts['traits'] {
  return [...new Set([...traits, ...(contract === 'daily' ? (['no_contract'] as const) : [])])].toSorted();
}

/** Does a shift touch the hours from 22:00 to 06:00? */
export function isNight({ from, to }: { from: number; to: number }): boolean {
  const end = to <= from ? to + 24 * 60 : to;
  return from < NIGHT_TO || end > NIGHT_FROM;
}
