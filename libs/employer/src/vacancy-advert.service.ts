import { type Advert, type AdvertFinding, type AdvertRisk, checkAdvert, screenAdvert } from '#peru';
import { isNight } from './vacancy-facts.service.js';
import type { VacancyForm, VacancySection } from './vacancy-form.data.js';

/** Everything the advert says that the law forbids, doubts or misses, gravest first. */
export function checkForm(form: VacancyForm, day: string): AdvertFinding[] {
  return checkAdvert(advertOf(form, day));
}

/** Signs of a false or dangerous offer, for the person who decides. */
export function screenForm(form: VacancyForm, day: string): AdvertRisk {
  return screenAdvert(advertOf(form, day));
}

/** Where a finding is mended. */
export function sectionOf({ rule, span }: AdvertFinding): VacancySection {
  if (span !== undefined) return 'work';
  if (rule === 'pay_below_floor' || rule === 'no_pay') return 'pay';
  return rule === 'hours_over_limit' || rule === 'suggest_hours' ? 'hours' : 'work';
}

export function weeklyMinutes(form: VacancyForm): number | undefined {
  if (form.shifts.length === 0) return undefined;
  return form.shifts.reduce((sum, { from, to }) => sum + (to <= from ? to + 24 * 60 - from : to - from), 0);
}

function advertOf(form: VacancyForm, day: string): Advert {
  return {
    title: form.title,
    text: form.tasks,
    pay: form.pay,
    weeklyMinutes: weeklyMinutes(form),
    daysPerWeek: new Set(form.shifts.map((shift) => shift.day)).size || undefined,
    profession: form.profession,
    credentialAsked: form.profession !== undefined,
    supports: form.supports.map((support) => support.kind),
    night: form.traits.includes('night_shift') || form.shifts.some(isNight),
    employer: 'registered',
    day,
  };
}
