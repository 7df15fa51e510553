import fc from 'fast-check';
import { CEFR_LEVELS, CURRENT_SCORING, EDUCATION_LEVELS, formatWeek, fromIntervals, meetPatterns } from '#engine';
import type {
  Accommodation,
  CareFacts,
  Knowledge,
  Licence,
  NoGo,
  ScoringContext,
  SeekerFacts,
  SupportKind,
  VacancyFacts,
  WeekPattern,
} from '#engine';
import type { Ubigeo } from '#peru';
import type { Isco, SkillId } from '#taxonomy';

/** Random people, vacancies and a small closed world for the properties of the engine. */

/** Times a property is tried: AYNI_DEEP=1 for the full depth. */
export const RUNS = { numRuns: process.env['AYNI_DEEP'] === '1' ? 3000 : 200 };

const GROUPS = [7512, 7511, 5131, 5120, 5223, 9412, 9112, 4321, 2221, 3221, 2512, 110] as Isco[];
const DISTRICTS = ['150132', '150135', '150101', '150110', '040101'] as Ubigeo[];
const SKILLS = Array.from({ length: 24 }, (_, index) => (index + 1) as SkillId);

/** A world small enough that most pairs have something in common. */
export const world: Knowledge = {
  rarity: (skill) => 250 + ((skill * 37) % 750),
  skillCredit: (held, required) => {
    if (held === required) return 10_000;
    const gap = Math.abs(held - required);
    return Math.floor(held / 6) === Math.floor(required / 6) ? ([0, 7000, 6000, 4000][gap] ?? 3000) : 0;
  },
  occupationSkills: (isco) => SKILLS.filter((skill) => skill % 5 === isco % 5 || skill === (isco % 24) + 1),
  travelMinutes: (from, to, mode, { night }) => {
    const steps = Math.abs(DISTRICTS.indexOf(from) - DISTRICTS.indexOf(to));
    return Math.round((10 + steps * 22) * { walk: 3, bus: 1, motorcycle: 0.7, car: 0.6 }[mode]) + (night ? 10 : 0);
  },
};

export const context: ScoringContext = { version: CURRENT_SCORING, knowledge: world, today: '2026-11-21' };

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 });
const some = <T>(values: readonly T[], maxLength = 3) =>
  fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) });
const isco = fc.constantFrom(...GROUPS);
const level = fc.constantFrom(1 as const, 2 as const, 3 as const);

/** Weeks as people tell them: the same hours on some days. */
export const week: fc.Arbitrary<WeekPattern> = fc
  .record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: fc.nat(47),
    length: fc.integer({ min: 2, max: 40 }),
  })
  .map(({ days, from, length }) => {
    const end = (from + length) % 48;
    return formatWeek(fromIntervals(days.map((day) => ({ day, from: from * 30, to: end === 0 ? 1440 : end * 30 }))));
  });

export const care: fc.Arbitrary<CareFacts> = fc
  .record({ needed: week, covered: week, informal: week, kind: fc.constantFrom('child', 'elder', 'both') })
  .map(({ needed, covered, informal, kind }) => ({
    needed,
    covered: meetPatterns(needed, covered),
    informal: meetPatterns(needed, informal),
    kind,
  }));

const job = fc.record(
  {
    isco,
    months: fc.nat(120),
    idleMonths: fc.nat(90),
    kind: fc.constantFrom('employee', 'informal', 'own_account', 'family', 'care', 'community'),
  },
  { requiredKeys: ['months', 'idleMonths', 'kind'] },
);

const rightToWork = fc.record(
  {
    hireNow: fc.constantFrom('yes', 'yes', 'yes', 'no', 'check'),
    until: fc.constantFrom('2026-10-01', '2026-12-15', '2027-06-30', '2029-01-01'),
    renewable: fc.boolean(),
    countsForCap: fc.constantFrom('yes', 'no', 'unknown'),
  },
  { requiredKeys: ['hireNow', 'renewable', 'countsForCap'] },
);

export const ACCOMMODATIONS: readonly Accommodation[] = ['no_lifting', 'sitting', 'quiet_place', 'breaks'];
const NO_GOS: readonly NoGo[] = ['night_shift', 'live_in', 'sundays', 'heavy_loads', 'without_respect_policy'];
const LICENCES: readonly Licence[] = ['driving_a1', 'food_handler'];

/** A person who answered some questions. */
export const seeker: fc.Arbitrary<SeekerFacts> = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }),
  revision: fc.constant(1),
  district: maybe(fc.constantFrom(...DISTRICTS)),
  jobs: maybe(fc.array(job, { maxLength: 3 })),
  studiedFor: maybe(fc.array(isco, { maxLength: 2 })),
  wished: maybe(fc.array(isco, { maxLength: 2 })),
  skills: maybe(
    fc.uniqueArray(
      fc.record({
        skill: fc.constantFrom(...SKILLS),
        level,
        evidence: fc.constantFrom('tested', 'linked', 'claimed', 'inferred'),
      }),
      { maxLength: 10, selector: ({ skill }) => skill },
    ),
  ),
  lacks: maybe(some(SKILLS, 4)),
  education: maybe(fc.constantFrom(...EDUCATION_LEVELS)),
  credentials: maybe(some(['nursing', 'law'])),
  licences: maybe(some(LICENCES)),
  languages: maybe(
    fc.dictionary(fc.constantFrom('es', 'en', 'qu'), fc.constantFrom(...CEFR_LEVELS), { noNullPrototype: true }),
  ),
  available: maybe(fc.oneof(week, fc.constant('f'.repeat(84)))),
  care: maybe(fc.option(care)),
  travel: maybe(
    fc.record({
      maxMinutes: fc.integer({ min: 15, max: 120 }),
      mode: fc.constantFrom('walk', 'bus', 'motorcycle', 'car'),
      nightSafe: maybe(fc.boolean()),
    }),
  ),
  payFloor: maybe(fc.integer({ min: 60_000, max: 250_000 })),
  refuses: maybe(some(NO_GOS)),
  accommodations: maybe(some(ACCOMMODATIONS)),
  rightToWork: maybe(rightToWork),
  adult: maybe(fc.constant(true)),
  digital: maybe(fc.constantFrom(0, 1, 2)),
  bankAccount: maybe(fc.boolean()),
  tools: maybe(fc.boolean()),
  localMonths: maybe(fc.nat(30)),
  prefers: maybe(
    fc.record({ contract: maybe(fc.constantFrom('planilla', 'daily', 'home')), sectors: maybe(some(['G', 'I', 'C'])) }),
  ),
});

const requirements = (maxLength: number) =>
  fc.uniqueArray(fc.record({ skill: fc.constantFrom(...SKILLS), level }), {
    maxLength,
    selector: ({ skill }) => skill,
  });

export const SUPPORTS: readonly SupportKind[] = [
  'childcare_on_site',
  'childcare_voucher',
  'flexible_shift',
  'transport',
  'advance_pay',
  'respect_policy',
  'tools',
  'training',
];

/** A vacancy of one of the demanding, the bare and the ordinary kinds. */
export const vacancy: fc.Arbitrary<VacancyFacts> = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }),
  revision: fc.constant(1),
  isco: maybe(isco),
  district: maybe(fc.constantFrom(...DISTRICTS)),
  remote: fc.constantFrom(false, false, false, true),
  startOn: fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-15'),
  contractMonths: maybe(fc.integer({ min: 1, max: 24 })),
  contract: fc.constantFrom('planilla', 'daily', 'home', 'services'),
  pay: maybe(
    fc
      .tuple(fc.integer({ min: 80_000, max: 300_000 }), fc.nat(60_000))
      .map(([min, span]) => ({ min, max: min + span })),
  ),
  shift: maybe(week),
  essentials: requirements(8),
  optionals: requirements(5),
  experienceMonths: maybe(fc.nat(60)),
  education: maybe(fc.constantFrom(...EDUCATION_LEVELS)),
  profession: fc.constantFrom(undefined, undefined, undefined, 'nursing'),
  licences: some(LICENCES, 1),
  languages: fc.uniqueArray(
    fc.record({ language: fc.constantFrom('es', 'en'), level: fc.constantFrom(...CEFR_LEVELS), hard: fc.boolean() }),
    {
      maxLength: 2,
      selector: ({ language }) => language,
    },
  ),
  supports: fc.array(fc.record({ kind: fc.constantFrom(...SUPPORTS), hours: maybe(week) }), { maxLength: 3 }),
  traits: some(NO_GOS.slice(0, 4), 2),
  accommodations: maybe(some(ACCOMMODATIONS)),
  foreignCap: fc.constantFrom('open', 'full', 'borderline', 'unknown'),
  sector: maybe(fc.constantFrom('G', 'I', 'C')),
  digital: fc.boolean(),
  bank: fc.boolean(),
  ownTools: fc.boolean(),
  positions: fc.integer({ min: 1, max: 5 }),
});

/** A person and a vacancy that mostly meet: open hours, near, asked little, so that scores and bands vary. */
export const meeting: fc.Arbitrary<{ seeker: SeekerFacts; vacancy: VacancyFacts }> = fc
  .record({ seeker, vacancy, jobs: fc.array(job, { minLength: 1, maxLength: 2 }) })
  .map(({ seeker: person, vacancy: place, jobs }) => ({
    seeker: {
      ...person,
      jobs,
      available: 'f'.repeat(84),
      travel: { maxMinutes: 120, mode: 'bus', nightSafe: true },
      payFloor: 60_000,
      refuses: [],
      education: 'university',
      languages: undefined,
    },
    vacancy: {
      ...place,
      isco: jobs[0]?.isco ?? (7512 as Isco),
      profession: undefined,
      essentials: place.essentials.slice(0, 2),
      licences: [],
    },
  }));
