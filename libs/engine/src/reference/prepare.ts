import type { Isco } from '#taxonomy';
import { addDays } from '#peru';
import { apportion } from '../apportion.js';
import { addMonths, laterDay } from '../day.js';
import type { NoGo, Requirement, SeekerFacts, VacancyFacts } from '../facts.js';
import { EDUCATION_LEVELS } from '../facts.js';
import { minorGroup } from '../isco.js';
import type { ScoringContext } from '../knowledge.js';
import type { BlankTable, TermCode } from '../scoring/version.js';
import { LIST_TERMS, TERMS } from '../scoring/version.js';
import type { Run, Week } from '../week.js';
import { DAY_SLOTS, difference, hasSlot, minutesOf, parseWeek, runsOf, slotsOf } from '../week.js';
import { wishHolds } from './skill.js';
import type { CareNeed, PreparedSeeker, PreparedVacancy, WeighedRequirement } from './prepared.js';

/** Reads a vacancy for scoring under one context. Throws RangeError for a malformed week. */
export function prepareVacancy(facts: VacancyFacts, context: ScoringContext): PreparedVacancy {
  const shift = facts.shift === undefined ? undefined : parseWeek(facts.shift);
  const runs = shift === undefined ? [] : runsOf(shift);
  const startsOn = laterDay(facts.startOn, context.today);
  const nightReturn = runs.some((run) => endsAtNight(run, context));
  return {
    facts,
    context,
    startsOn,
    endsOn: facts.contractMonths === undefined ? undefined : addDays(addMonths(startsOn, facts.contractMonths), -1),
    shift,
    shiftMinutes: shift === undefined ? 0 : minutesOf(shift),
    runs,
    nightReturn,
    place: `${facts.district ?? ''}${nightReturn ? 'n' : ''}`,
    traits: traitsOf(facts, shift, context),
    offers: new Set(facts.supports.map((support) => support.kind)),
    essentials: weighRequirements(facts.essentials, context),
    optionals: weighRequirements(facts.optionals, context),
    educationIndex: facts.education === undefined ? 0 : EDUCATION_LEVELS.indexOf(facts.education),
    weights: weigh(facts, context, TERMS),
    listWeights: weigh(facts, context, LIST_TERMS),
    presence: new Map(),
  };
}

/** Reads a seeker for scoring under one context. Throws RangeError for a malformed week. */
export function prepareSeeker(facts: SeekerFacts, context: ScoringContext): PreparedSeeker {
  const available = facts.available === undefined ? undefined : parseWeek(facts.available);
  const longest = context.version.pay.value.weekMinutes;
  const prepared: PreparedSeeker = {
    facts,
    context,
    ranked: isRanked(facts),
    available,
    weekMinutes: available === undefined ? longest : Math.min(minutesOf(available), longest),
    careNeed: careNeedOf(facts),
    educationIndex: facts.education === undefined ? -1 : EDUCATION_LEVELS.indexOf(facts.education),
    lacks: new Set(facts.lacks),
    wished: [],
    minorGroups: new Set(jobGroups(facts).map(minorGroup)),
    blanks: blanksOf(facts, context),
    credits: new Map(),
    tracks: new Map(),
    travel: { walk: new Map(), bus: new Map(), motorcycle: new Map(), car: new Map() },
  };
  prepared.wished = (facts.wished ?? []).filter((isco) => wishHolds(prepared, isco));
  return prepared;
}

/** Did she answer what a list can be ordered by? */
export function isRanked({ skills, jobs, studiedFor, wished }: SeekerFacts): boolean {
  return [skills, jobs, studiedFor, wished].some((answer) => answer !== undefined);
}

/** Does the vacancy ask, or say, what this term measures? */
const ASKED: Readonly<Record<TermCode, (facts: VacancyFacts) => boolean>> = {
  essential_skills: (facts) => facts.essentials.length > 0,
  occupation: (facts) => facts.isco !== undefined,
  experience: (facts) => (facts.experienceMonths ?? 0) > 0,
  schedule: (facts) => facts.shift !== undefined,
  optional_skills: (facts) => facts.optionals.length > 0,
  education: (facts) => facts.education !== undefined && facts.education !== 'none',
  commute: (facts) => !facts.remote && facts.district !== undefined,
  language: (facts) => facts.languages.some(({ hard }) => !hard),
  pay: (facts) => facts.pay !== undefined,
  preferences: () => true,
};

function weigh(facts: VacancyFacts, { version }: ScoringContext, among: readonly TermCode[]): number[] {
  const asked = TERMS.map((term) => (among.includes(term) && ASKED[term](facts) ? version.weights.value[term] : 0));
  return apportion(10_000, asked);
}

function weighRequirements(requirements: readonly Requirement[], { knowledge }: ScoringContext): WeighedRequirement[] {
  const rarities = requirements.map(({ skill }) => knowledge.rarity(skill));
  const weights = apportion(10_000, rarities);
  return requirements.map(({ skill, level }, index) => ({ skill, level, weight: weights[index] ?? 0 }));
}

/** Work around the clock ends at no hour. */
function endsAtNight(run: Run, { version }: ScoringContext): boolean {
  const { nightFrom, nightTo } = version.commute.value;
  const end = (run.start + run.length) % DAY_SLOTS;
  return run.gap > 0 && (end >= nightFrom || end < nightTo);
}

function traitsOf(facts: VacancyFacts, shift: Week | undefined, { version }: ScoringContext): Set<NoGo> {
  const traits = new Set(facts.traits);
  if (shift === undefined) return traits;
  const { nightFrom, nightTo } = version.commute.value;
  for (let slot = 0; slot < DAY_SLOTS * 7; slot++) {
    if (!hasSlot(shift, slot)) continue;
    const hour = slot % DAY_SLOTS;
    if (hour >= nightFrom || hour < nightTo) traits.add('night_shift');
    if (slot >= DAY_SLOTS * 6) traits.add('sundays');
  }
  return traits;
}

function careNeedOf({ care }: SeekerFacts): CareNeed | undefined {
  if (care === undefined || care === null) return undefined;
  const uncovered = difference(parseWeek(care.needed), parseWeek(care.covered));
  if (minutesOf(uncovered) === 0) return undefined;
  const informal = slotsOf(parseWeek(care.informal));
  return slotsOf(uncovered).map((needed, slot) => needed * (informal[slot] === 1 ? 1 : 2));
}

function jobGroups({ jobs }: SeekerFacts): Isco[] {
  return (jobs ?? []).flatMap(({ isco }) => (isco === undefined ? [] : [isco]));
}

/** Her minor group: the longest linked job, else what she studied for, else what she wishes. */
export function blanksOf(facts: SeekerFacts, { version }: ScoringContext): BlankTable {
  const linked = (facts.jobs ?? []).filter(({ isco }) => isco !== undefined);
  const longest = linked.toSorted((a, b) => b.months - a.months || (a.isco ?? 0) - (b.isco ?? 0))[0]?.isco;
  const own = longest ?? facts.studiedFor?.[0] ?? facts.wished?.[0];
  const { byMinorGroup, fallback } = version.blanks.value;
  return own === undefined ? fallback : (byMinorGroup[minorGroup(own)] ?? fallback);
}
