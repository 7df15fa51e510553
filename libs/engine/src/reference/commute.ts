import type { SeekerFacts } from '../facts.js';
import type { PreparedSeeker, PreparedVacancy } from './prepared.js';
import { minutesBy, minutesTo } from './travel.js';
import { verdict } from './verdict.js';
import type { Verdict } from './verdict.js';

const COMMUTE = {
  remote: verdict('commute_remote', 'travel', 'met'),
  within: verdict('commute_within', 'travel', 'met'),
  unknown: verdict('commute_unknown', 'travel', 'unknown'),
  noDistrict: verdict('commute_unknown', 'district', 'unknown'),
  nightUnknown: verdict('commute_night_unknown', 'travel', 'unknown'),
  bus: verdict('commute_bus_pass', 'travel', 'remediable', 'bus_pass'),
  unsafe: verdict('commute_night_unsafe', 'travel', 'not_met'),
  far: verdict('commute_too_far', 'travel', 'not_met'),
};

/** Is the way within what she accepts? */
export function commute(seeker: PreparedSeeker, vacancy: PreparedVacancy): Verdict {
  const { travel, district } = seeker.facts;
  if (vacancy.facts.remote) return COMMUTE.remote;
  if (district === undefined) return COMMUTE.noDistrict;
  if (travel === undefined) return COMMUTE.unknown;
  const night = vacancy.nightReturn && !vacancy.offers.has('transport');
  return COMMUTE[commuteCase(travel, minutesTo(seeker, vacancy), busMinutes(seeker, vacancy), night)];
}

/** How a way stands to what she accepts: whole minutes, by bus too where that is another way; `night`: she comes home alone at night. */
export function commuteCase(
  travel: NonNullable<SeekerFacts['travel']>,
  minutes: number | undefined,
  bus: number | undefined,
  night: boolean,
): 'unsafe' | 'unknown' | 'within' | 'nightUnknown' | 'bus' | 'far' {
  if (night && travel.nightSafe === false) return 'unsafe';
  if (minutes === undefined) return 'unknown';
  if (minutes > travel.maxMinutes) return bus !== undefined && bus <= travel.maxMinutes ? 'bus' : 'far';
  return night && travel.nightSafe === undefined ? 'nightUnknown' : 'within';
}

/** State of each case. */
export const COMMUTE_STATES = {
  unsafe: COMMUTE.unsafe.state,
  unknown: COMMUTE.unknown.state,
  within: COMMUTE.within.state,
  nightUnknown: COMMUTE.nightUnknown.state,
  bus: COMMUTE.bus.state,
  far: COMMUTE.far.state,
} as const;

/** Minutes by bus for somebody who walks and whom nobody fetches; a bus pass would make them hers. */
function busMinutes(seeker: PreparedSeeker, vacancy: PreparedVacancy): number | undefined {
  if (seeker.facts.travel?.mode !== 'walk' || vacancy.offers.has('transport')) return undefined;
  return minutesBy(seeker, vacancy, 'bus');
}
