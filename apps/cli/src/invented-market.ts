import type { HeldSkill, PastJob, SeekerFacts, SupportKind, VacancyFacts, WeekPattern } from '#engine';
import { formatWeek, fromIntervals, meetPatterns } from '#engine';
import { addDays, districts, type Ubigeo } from '#peru';
import { type Isco, type Occupation, occupations, type SkillId, skills } from '#taxonomy';
import { Dice, type Mix } from './dice.js';

/*
 * Invented people and vacancies for benchmarks: trades and skills by Zipf’s law, skills that go with the trade, districts of the
 * whole country, hours, care and documents. No number of it says anything of anybody.
 */

const TODAY = '2026-11-22';

type Shift = readonly [days: readonly number[], from: number, to: number];

const FIVE = [1, 2, 3, 4, 5];
const SIX = [1, 2, 3, 4, 5, 6];
const SEVEN = [1, 2, 3, 4, 5, 6, 7];

const WORKED: Mix<Shift> = [
  [[SIX, 8, 17], 30],
  [[FIVE, 8, 17], 20],
  [[SIX, 6, 14], 10],
  [[SIX, 14, 22], 10],
  [[FIVE, 8, 13], 8],
  [[FIVE, 14, 19], 6],
  [[[5, 6, 7], 9, 21], 6],
  [[SEVEN, 18, 23], 5],
  [[SIX, 22, 6], 5],
];
const MEANS: Mix<'walk' | 'bus' | 'motorcycle' | 'car'> = [
  ['bus', 75],
  ['walk', 12],
  ['motorcycle', 8],
  ['car', 5],
];
const LEVELS: Mix<SeekerFacts['education']> = [
  [undefined, 6],
  ['primary', 8],
  ['secondary_incomplete', 10],
  ['secondary', 36],
  ['higher_incomplete', 10],
  ['technical', 18],
  ['university', 12],
];
const LEVELS_ASKED: Mix<VacancyFacts['education']> = [
  [undefined, 4],
  ['secondary', 4],
  ['technical', 2],
];
const SUPPORTS: Mix<SupportKind> = [
  ['flexible_shift', 5],
  ['transport', 3],
  ['training', 4],
  ['tools', 3],
  ['advance_pay', 3],
  ['childcare_on_site', 1],
  ['childcare_voucher', 2],
  ['respect_policy', 4],
];
const REFUSED = ['night_shift', 'live_in', 'sundays', 'heavy_loads', 'street_sales', 'without_respect_policy'] as const;

/** Draws both sides; the same seed draws the same. */
export class InventedMarket {
  private readonly trades: readonly Occupation[];
  private readonly places: readonly Ubigeo[];
  private readonly skills: readonly SkillId[];

  constructor(private readonly seed: number) {
    this.trades = occupations().filter(({ essential }) => essential.length >= 2);
    // Lima and Callao first, then the provinces of the capitals, then the rest: Zipf’s law over this order.
    const rank = (ubigeo: string) => (/^(1501|0701)/.test(ubigeo) ? 0 : ubigeo.slice(2, 4) === '01' ? 1 : 2);
    this.places = districts()
      .map(({ ubigeo }) => ubigeo)
      .sort((a, b) => rank(a) - rank(b));
    this.skills = skills().map(({ id }) => id);
  }

  *seekers(count: number): Generator<SeekerFacts> {
    const dice = new Dice(this.seed);
    for (let id = 1; id <= count; id++) yield this.seeker(dice, id);
  }

  *vacancies(count: number): Generator<VacancyFacts> {
    const dice = new Dice(this.seed + 1);
    for (let id = 1; id <= count; id++) yield this.vacancy(dice, id);
  }

  private seeker(dice: Dice, id: number): SeekerFacts {
    const trade = zipf(dice, this.trades, 12);
    const local = dice.chance(0.5);
    const told = <T>(share: number, draw: () => T): T | undefined => (dice.chance(share) ? draw() : undefined);
    return {
      id,
      revision: 1,
      district: told(0.96, () => zipf(dice, this.places, 25)),
      jobs: told(0.96, () => this.jobs(dice, trade)),
      studiedFor: told(0.5, () => (dice.chance(0.3) ? [trade.isco] : [])),
      wished: told(0.6, () => (dice.chance(0.4) ? [zipf(dice, this.trades, 12).isco] : [])),
      skills: told(0.95, () => this.held(dice, trade)),
      lacks: told(0.3, () => [zipf(dice, this.skills, 30)]),
      education: dice.draw(LEVELS),
      credentials: told(0.5, () => []),
      licences: told(0.8, () => (dice.chance(0.1) ? ['driving_a1'] : [])),
      languages: told(0.9, () => (dice.chance(0.08) ? { es: 'C2', en: dice.of(['A2', 'B1', 'B2']) } : { es: 'C2' })),
      available: told(0.9, () => hoursOf(dice)),
      care: told(0.85, () => (dice.chance(0.4) ? careOf(dice) : null)),
      travel: told(0.93, () => ({
        maxMinutes: dice.of([30, 45, 60, 60, 75, 90, 120]),
        mode: dice.draw(MEANS),
        nightSafe: told(0.7, () => dice.chance(0.5)),
      })),
      payFloor: told(0.75, () => dice.whole(20, 50) * 5000),
      refuses: told(0.8, () => (dice.chance(0.35) ? [dice.of(REFUSED)] : [])),
      accommodations: told(0.9, () => (dice.chance(0.04) ? ['sitting'] : [])),
      rightToWork: told(0.95, () => lawOf(dice, local)),
      adult: told(0.95, () => true),
      digital: told(0.8, () => dice.of([0, 1, 2, 2] as const)),
      bankAccount: told(0.8, () => dice.chance(0.6)),
      tools: told(0.4, () => dice.chance(0.5)),
      localMonths: told(0.9, () => (local ? 24 : dice.whole(0, 60))),
      prefers: told(0.5, () => ({ contract: dice.of(['planilla', 'daily'] as const) })),
    };
  }

  private jobs(dice: Dice, trade: Occupation): PastJob[] {
    return Array.from({ length: dice.draw([[1, 5] as const, [2, 4] as const, [3, 2] as const]) }, (_, number) => {
      const held = number === 0 || dice.chance(0.5) ? trade : zipf(dice, this.trades, 12);
      const isco: { isco?: Isco } = dice.chance(0.95) ? { isco: held.isco } : {};
      return { ...isco, months: dice.whole(1, 90), idleMonths: number * dice.whole(0, 30), kind: 'employee' as const };
    });
  }

  private held(dice: Dice, trade: Occupation): HeldSkill[] {
    const own = [
      ...trade.essential.filter(() => dice.chance(0.75)),
      ...trade.optional.filter(() => dice.chance(0.3)),
      ...Array.from({ length: dice.whole(0, 2) }, () => zipf(dice, this.skills, 30)),
    ];
    return [...new Set(own)].map((skill) => ({
      skill,
      level: dice.of([1, 2, 2, 3] as const),
      evidence: dice.of(['claimed', 'claimed', 'linked', 'tested', 'inferred'] as const),
    }));
  }

  private vacancy(dice: Dice, id: number): VacancyFacts {
    const trade = zipf(dice, this.trades, 12);
    const least = dice.whole(1130, 1800) * 100;
    const remote = dice.chance(0.03);
    const supports = dice.chance(0.35) ? [{ kind: dice.draw(SUPPORTS) }] : [];
    const essentials = trade.essential.slice(0, dice.whole(2, 6));
    return {
      id,
      revision: 1,
      isco: trade.isco,
      occupation: trade.id,
      district: remote ? undefined : zipf(dice, this.places, 25),
      remote,
      startOn: addDays(TODAY, dice.whole(0, 40)),
      contractMonths: dice.chance(0.3) ? undefined : dice.of([3, 6, 6, 12]),
      contract: dice.of(['planilla', 'planilla', 'planilla', 'daily', 'services'] as const),
      pay: { min: least, max: least + dice.whole(0, 600) * 100 },
      shift: shiftOf(dice.draw(WORKED)),
      essentials: essentials.map((skill) => ({ skill, level: dice.of([1, 1, 2] as const) })),
      optionals: trade.optional.slice(0, dice.whole(0, 4)).map((skill) => ({ skill, level: 1 as const })),
      experienceMonths: dice.of([0, 0, 6, 6, 12, 24]),
      education: dice.draw(LEVELS_ASKED),
      licences: dice.chance(0.05) ? ['food_handler'] : [],
      languages: dice.chance(0.04) ? [{ language: 'en', level: 'B1', hard: dice.chance(0.5) }] : [],
      supports,
      traits: dice.chance(0.1) ? ['heavy_loads'] : [],
      accommodations: dice.chance(0.5) ? ['sitting'] : undefined,
      foreignCap: dice.of(['open', 'open', 'unknown', 'full', 'borderline'] as const),
      sector: dice.of(['G', 'I', 'C', 'N', 'Q']),
      digital: dice.chance(0.2),
      bank: dice.chance(0.6),
      ownTools: dice.chance(0.1),
      positions: dice.of([1, 1, 1, 2, 5]),
    };
  }
}

/** By Zipf’s law over the order of the list, flattened at its head by `flat` places. */
function zipf<T>(dice: Dice, list: readonly T[], flat: number): T {
  const most = Math.log((list.length + flat) / flat);
  const place = Math.floor(flat * Math.exp(dice.next() * most) - flat);
  return dice.of(list.slice(place, place + 1));
}

function shiftOf([days, from, to]: Shift): WeekPattern {
  return formatWeek(fromIntervals(days.map((day) => ({ day, from: from * 60, to: (to % 24) * 60 || 1440 }))));
}

function hoursOf(dice: Dice): WeekPattern {
  if (dice.chance(0.15)) return 'f'.repeat(84);
  const days = dice.of([FIVE, SIX, SIX, SEVEN, SEVEN]);
  const from = dice.whole(5, 9);
  return shiftOf([days, from, Math.min(24, from + dice.whole(8, 16))]);
}

function careOf(dice: Dice): NonNullable<SeekerFacts['care']> {
  const needed = shiftOf([FIVE, dice.of([6, 7, 8, 13]), dice.of([18, 19, 20])]);
  const school = shiftOf([FIVE, 8, dice.of([12, 13, 15])]);
  return {
    needed,
    covered: dice.chance(0.7) ? meetPatterns(needed, school) : meetPatterns(needed, '0'.repeat(84)),
    informal: dice.chance(0.3) ? meetPatterns(needed, shiftOf([FIVE, 15, 18])) : '0'.repeat(84),
    kind: dice.of(['child', 'child', 'child', 'elder', 'both'] as const),
  };
}

function lawOf(dice: Dice, local: boolean): NonNullable<SeekerFacts['rightToWork']> {
  if (local) return { hireNow: 'yes', renewable: false, countsForCap: 'no' };
  if (dice.chance(0.12)) return { hireNow: dice.of(['no', 'check'] as const), renewable: false, countsForCap: 'yes' };
  const until = addDays(TODAY, dice.whole(-60, 900));
  return { hireNow: 'yes', until, renewable: dice.chance(0.7), countsForCap: 'yes' };
}
