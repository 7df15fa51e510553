import type { VacancyCard, VacancyForm } from '#employer';
import type { Explanation } from '#engine';
import { getDistrict } from '#peru';
import type { DayHours } from '../../ui/format.js';
import type { JobView } from '../../ui/job.js';

const WEEKS_A_MONTH = 52 / 12;

/** A vacancy as anybody may read it; the minutes of travel belong to one person’s explanation. */
export function jobView({ vacancy, organisation, verified }: VacancyCard, explanation?: Explanation): JobView {
  const { form } = vacancy;
  const weekMinutes = minutesOf(form);
  const perHour = (monthly: number): number => Math.round((monthly * 60) / (weekMinutes * WEEKS_A_MONTH));
  return {
    title: vacancy.title,
    employer: organisation,
    district: form.district === undefined ? undefined : getDistrict(form.district).name,
    verified,
    pay: form.pay,
    hourly:
      form.pay === undefined || weekMinutes === 0
        ? undefined
        : { min: perHour(form.pay.min), max: perHour(form.pay.max) },
    shift: shiftOf(form),
    weekMinutes,
    contract: form.contract,
    contractMonths: form.contractMonths,
    travelMinutes: explanation === undefined ? undefined : travelOf(explanation),
  };
}

/** A shift past midnight ends after 1440. */
export function shiftOf(form: VacancyForm): DayHours[] {
  return form.shifts.map(({ day, from, to }) => ({ day, from, to: to <= from ? to + 1440 : to }));
}

function minutesOf(form: VacancyForm): number {
  return shiftOf(form).reduce((sum, { from, to }) => sum + to - from, 0);
}

function travelOf({ gates }: Explanation): number | undefined {
  const commute = gates.find(({ gate }) => gate === 'commute')?.reason;
  return commute !== undefined && 'limit' in commute ? commute.minutes : undefined;
}
