import { partOf } from '../apportion.js';
import { CEFR_LEVELS } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { TERMS } from '../scoring/version.js';
import type { TermCode } from '../scoring/version.js';
import { minutesOutside } from '../week.js';
import { experienceShare, trackTo } from './occupation.js';
import type { PreparedSeeker, PreparedVacancy, Side } from './prepared.js';
import { coverage } from './skill.js';
import { minutesTo } from './travel.js';

const WHOLE = 10_000;
/** Asked by the vacancy, not answered by her. */
export const UNANSWERED = -1;

type Measure = (seeker: PreparedSeeker, vacancy: PreparedVacancy, side: Side) => number;

/**
 * What a term is worth for a pair, 0 to 10 000, or UNANSWERED. `side`: as it counts (`point`), with open questions at nothing
 * (`confirmed`) or at their best (`high`).
 */
export function measure(
  term: TermCode,
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  side: Side = 'point',
): number {
  return MEASURES[term](seeker, vacancy, side);
}

/** Values of all asked terms in the order of TERMS, blanks filled with the frozen 40th percentile; 0 where nothing is asked. */
export function termValues(seeker: PreparedSeeker, vacancy: PreparedVacancy, side: Side = 'point'): number[] {
  const values: number[] = [];
  for (let index = 0; index < TERMS.length; index++) {
    const term = TERMS[index];
    if (term === undefined || vacancy.weights[index] === 0) {
      values.push(0);
      continue;
    }
    const value = MEASURES[term](seeker, vacancy, side);
    values.push(value === UNANSWERED ? blank(seeker, term, side) : value);
  }
  return values;
}

function blank(seeker: PreparedSeeker, term: TermCode, side: Side): number {
  if (side === 'point') return seeker.blanks[term].p40;
  return side === 'high' ? WHOLE : 0;
}

/** Points a term, each rounded once: weight · value. Their sum is the fit. */
export function pointsOf(weights: readonly number[], values: readonly number[]): number[] {
  return weights.map((weight, index) => partOf(weight, values[index] ?? 0));
}

/** Sum of the points, without keeping them. */
export function fitOf(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += partOf(weights[index] ?? 0, values[index] ?? 0);
  return sum;
}

export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** Worth of a way of so many minutes for somebody who accepts so many: her own limit is worth what the version says. Basis points. */
export function commuteShare(minutes: number, limit: number, { version }: Pick<ScoringContext, 'version'>): number {
  const used = limit > 0 ? Math.min(2 * WHOLE, Math.floor((minutes * WHOLE) / limit)) : 2 * WHOLE;
  return Math.max(0, WHOLE - partOf(WHOLE - version.commute.value.atLimit, used));
}

/** Worth of a pay range over her floor, by the sum of its ends. Basis points. */
export function payShare(floor: number, minPlusMax: number, { version }: Pick<ScoringContext, 'version'>): number {
  const over = minPlusMax - 2 * floor;
  if (over <= 0) return 0;
  const full = 2 * partOf(floor, version.pay.value.fullAbove);
  return full === 0 ? WHOLE : Math.min(WHOLE, Math.floor((over * WHOLE) / full));
}

const MEASURES: Readonly<Record<TermCode, Measure>> = {
  essential_skills: (seeker, vacancy, side) =>
    seeker.facts.skills === undefined ? UNANSWERED : coverage(seeker, vacancy.essentials, side),
  optional_skills: (seeker, vacancy, side) =>
    seeker.facts.skills === undefined ? UNANSWERED : coverage(seeker, vacancy.optionals, side),
  occupation: (seeker, vacancy, side) => {
    const track = trackTo(seeker, vacancy.facts.isco);
    if (side === 'high' && track.open) return WHOLE;
    const standIn = side === 'point' && track.blank ? seeker.blanks.occupation.p40 : 0;
    return Math.max(track.nearness, standIn);
  },
  experience: (seeker, vacancy, side) =>
    seeker.facts.jobs === undefined
      ? UNANSWERED
      : experienceShare(trackTo(seeker, vacancy.facts.isco).stints[side], vacancy.facts.experienceMonths ?? 0),
  schedule: ({ available }, { shift, shiftMinutes }) => {
    if (available === undefined || shift === undefined || shiftMinutes === 0) return UNANSWERED;
    return WHOLE - Math.ceil((minutesOutside(shift, available) * WHOLE) / shiftMinutes);
  },
  education: ({ educationIndex }, vacancy) => {
    if (educationIndex < 0) return UNANSWERED;
    return Math.min(WHOLE, Math.floor((educationIndex * WHOLE) / vacancy.educationIndex));
  },
  commute: (seeker, vacancy) => {
    const minutes = minutesTo(seeker, vacancy);
    const limit = seeker.facts.travel?.maxMinutes;
    return minutes === undefined || limit === undefined ? UNANSWERED : commuteShare(minutes, limit, seeker.context);
  },
  language: ({ facts: { languages } }, vacancy) => {
    if (languages === undefined) return UNANSWERED;
    const soft = vacancy.facts.languages.filter(({ hard }) => !hard);
    const reached = soft.map(({ language, level }) => {
      const held = languages[language];
      const steps = held === undefined ? 0 : CEFR_LEVELS.indexOf(held) + 1;
      return Math.min(WHOLE, Math.floor((steps * WHOLE) / (CEFR_LEVELS.indexOf(level) + 1)));
    });
    return Math.floor(sumOf(reached) / reached.length);
  },
  pay: ({ facts: { payFloor }, context }, { facts: { pay } }) =>
    payFloor === undefined || pay === undefined ? UNANSWERED : payShare(payFloor, pay.min + pay.max, context),
  preferences: ({ facts: { prefers } }, { facts }) => {
    if (prefers === undefined) return UNANSWERED;
    const wishes: boolean[] = [];
    if (prefers.contract !== undefined) {
      wishes.push(prefers.contract === facts.contract || (prefers.contract === 'home' && facts.remote));
    }
    if (prefers.sectors !== undefined && facts.sector !== undefined)
      wishes.push(prefers.sectors.includes(facts.sector));
    return wishes.length === 0 ? WHOLE : Math.floor((wishes.filter(Boolean).length * WHOLE) / wishes.length);
  },
};
