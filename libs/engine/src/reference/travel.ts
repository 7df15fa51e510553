import type { Ubigeo } from '#peru';
import type { TravelMode } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import type { PreparedSeeker, PreparedVacancy } from './prepared.js';

/** Minutes door to door, one way, with the employer's transport where that is faster; 0 for work from home, `undefined` when a district or her way of travel is not known. */
export function minutesTo(seeker: PreparedSeeker, vacancy: PreparedVacancy): number | undefined {
  if (vacancy.facts.remote) return 0;
  const mode = seeker.facts.travel?.mode;
  if (mode === undefined) return undefined;
  const own = minutesBy(seeker, vacancy, mode);
  if (own === undefined || !vacancy.offers.has('transport')) return own;
  return Math.min(own, minutesBy(seeker, vacancy, 'car') ?? own);
}

/** The same by another means of travel; remembered by place. */
export function minutesBy(seeker: PreparedSeeker, vacancy: PreparedVacancy, mode: TravelMode): number | undefined {
  const known = seeker.travel[mode].get(vacancy.place);
  if (known !== undefined) return known < 0 ? undefined : known;
  const minutes = compute(seeker, vacancy, mode);
  seeker.travel[mode].set(vacancy.place, minutes ?? -1);
  return minutes;
}

function compute(seeker: PreparedSeeker, vacancy: PreparedVacancy, mode: TravelMode): number | undefined {
  const [from, to] = [seeker.facts.district, vacancy.facts.district];
  return minutesBetween(seeker.context, { from, to, mode, night: vacancy.nightReturn });
}

/** Whole minutes from one district to another, 0 or more; `undefined` where one is not known or the way cannot be told. */
export function minutesBetween(
  { knowledge }: Pick<ScoringContext, 'knowledge'>,
  { from, to, mode, night }: { from: Ubigeo | undefined; to: Ubigeo | undefined; mode: TravelMode; night: boolean },
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const minutes = knowledge.travelMinutes(from, to, mode, { night });
  return minutes === undefined ? undefined : Math.max(0, Math.round(minutes));
}
