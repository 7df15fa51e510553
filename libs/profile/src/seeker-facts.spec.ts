import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Accommodation,
  CEFR_LEVELS,
  EDUCATION_LEVELS,
  type Licence,
  type NoGo,
  type SeekerFacts,
  type TravelMode,
} from '#engine';
import { type Answer, type Answers, findQuestion, LANGUAGE_LEVELS, QUESTIONS, toWeekPattern } from '#intake';
import { DOCUMENT_CODES } from '#peru';
import { occupations } from '#taxonomy';
import { seekerFacts } from './seeker-facts.service.js';

const TODAY = '2026-11-22';
const said = (value: unknown): Answer => ({ state: 'answered', value });
const factsOf = (given: Readonly<Record<string, unknown>>): ReturnType<typeof seekerFacts> => {
  const answers = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, said(value)]));
  return seekerFacts(answers, TODAY);
};

function codes(id: string): string[] {
  const question = findQuestion(id);
  return question !== undefined && 'options' in question ? question.options.map(({ code }) => code).sort() : [];
}
/** Every member of a union of texts; a missing or a foreign one does not compile. */
const membersOf = <T extends string>(members: Readonly<Record<T, true>>): string[] => Object.keys(members).sort();

type Contract = NonNullable<NonNullable<SeekerFacts['prefers']>['contract']>;
const NO_GO: Readonly<Record<NoGo, true>> = {
  night_shift: true,
  live_in: true,
  sundays: true,
  heavy_loads: true,
  own_vehicle: true,
  street_sales: true,
  no_contract: true,
  without_respect_policy: true,
};
const ACCOMMODATION: Readonly<Record<Accommodation, true>> = {
  no_lifting: true,
  sitting: true,
  ramp_or_lift: true,
  sign_language: true,
  written_instructions: true,
  quiet_place: true,
  breaks: true,
  screen_reader: true,
};
const LICENCE: Readonly<Record<Licence, true>> = {
  driving_a1: true,
  driving_a2: true,
  driving_a3: true,
  driving_b2c: true,
  food_handler: true,
  security_guard: true,
  first_aid: true,
};
const CONTRACT: Readonly<Record<Contract, true>> = { planilla: true, daily: true, home: true };
const MODE: Readonly<Record<TravelMode, true>> = { walk: true, bus: true, motorcycle: true, car: true };

describe('the codes of the form are those of scoring', () => {
  it.each([
    ['wish.refuse', [...membersOf(NO_GO), 'none']],
    ['health.needs', [...membersOf(ACCOMMODATION), 'other', 'none']],
    ['study.licences', [...membersOf(LICENCE), 'none']],
    ['study.level', [...EDUCATION_LEVELS]],
    ['wish.contract', [...membersOf(CONTRACT), 'any']],
    ['time.mode', membersOf(MODE)],
    ['documents.held', DOCUMENT_CODES.filter((code) => code !== 'DESCONOCIDO')],
  ])('%s', (id, expected) => {
    expect(codes(id)).toEqual([...expected].sort());
  });

  it('languages', () => {
    expect(LANGUAGE_LEVELS).toEqual(CEFR_LEVELS);
  });
});

describe('care', () => {
  const who = ['age_3_5'];

  it('is needed in the hours she cares alone and in those somebody else covers', () => {
    const { care } = factsOf({
      'care.who': who,
      'care.hours': ['1-14'],
      'care.cover': { by: ['relative'], certain: ['1-06'], sometimes: ['1-10'] },
    });
    expect(care).toEqual({
      needed: toWeekPattern(['1-06', '1-10', '1-14']),
      covered: toWeekPattern(['1-06']),
      informal: toWeekPattern(['1-10']),
      kind: 'child',
    });
  });

  it('is unknown while she has not said the hours, and none when she cares for nobody', () => {
    expect(factsOf({ 'care.who': who }).care).toBeUndefined();
    expect(factsOf({ 'care.who': ['nobody'] }).care).toBeNull();
  });
});

describe('a regulated profession', () => {
  const nurse = occupations().find(({ isco }) => Number(isco) === 2221)?.id;
  const baker = occupations().find(({ isco }) => Number(isco) === 7512)?.id;
  const studied = (occupation: unknown) => [{ title: 'lo que estudié', occupation }];
  const graduate = { 'study.level': 'university', 'study.fields': studied(nurse) };

  it.each([
    ['held with recognition and college', { 'study.title': 'recognised', 'study.college': 'yes' }, ['enfermeria']],
    ['held when the college registered her', { 'study.college': 'yes' }, ['enfermeria']],
    ['not held while the degree waits', { 'study.title': 'in_process', 'study.college': 'yes' }, []],
    ['not held without a college', { 'study.title': 'recognised', 'study.college': 'in_process' }, []],
    ['unknown while the college is', { 'study.title': 'recognised' }, undefined],
  ])('is %s', (_, answers, expected) => {
    expect(factsOf({ ...graduate, ...answers }).credentials).toEqual(expected);
  });

  it('is none without a degree or in a trade that nobody reserves', () => {
    expect(factsOf({ 'study.level': 'secondary' }).credentials).toEqual([]);
    expect(factsOf({ ...graduate, 'study.fields': studied(baker) }).credentials).toEqual([]);
  });

  it('is unknown while what she studied is not linked', () => {
    const unlinked = { ...graduate, 'study.fields': studied(undefined), 'study.college': 'no' };
    expect(factsOf(unlinked).credentials).toBeUndefined();
  });
});

it('counts the day on which a renewal was filed', () => {
  const held = { code: 'CE_TRAB', expires: '2026-10-01' };
  const without = factsOf({ 'documents.held': held }).rightToWork;
  const filed = factsOf({ 'documents.held': { ...held, filed: '2026-09-20' } }).rightToWork;
  expect(filed).not.toEqual(without);
});

const codesOf = (id: string): fc.Arbitrary<string> => fc.constantFrom(...codes(id));
const title = fc.string({ minLength: 1, maxLength: 20 });
const occupation = fc.option(
  fc.oneof(
    fc.integer({ min: 1, max: 999_999_999 }),
    fc.constantFrom(...occupations().map(({ id }) => Number(id))),
    fc.constant('none'),
  ),
  { nil: undefined },
);
const month = fc.constantFrom('1999-01', '2020-12', '2026-11');
const week = fc.subarray(['1-06', '1-22', '3-10', '7-22', '5-07:30-15:00', '7-23:30-02:00'], { minLength: 1 });
const job = fc.record(
  {
    title,
    occupation,
    kind: fc.constantFrom('employee', 'care', 'own_account'),
    place: fc.constantFrom('peru', 'abroad'),
    from: month,
    to: month,
    months: fc.integer({ min: 0, max: 900 }),
  },
  { requiredKeys: ['title', 'kind'] },
);

/** Values in the shape the form gives them, with numbers the catalogue does not hold. */
const VALUES: Readonly<Record<string, (id: string) => fc.Arbitrary<unknown>>> = {
  choice: codesOf,
  'multi-choice': (id) => fc.subarray(codes(id), { minLength: 1 }),
  number: () => fc.integer({ min: 0, max: 600 }),
  money: () => fc.integer({ min: 0, max: 10_000_000 }),
  district: () => fc.constantFrom('150132', '070101', '999999'),
  'week-blocks': () => week,
  hours: () => fc.integer({ min: 5, max: 240 }),
  'work-history': () => fc.array(job, { maxLength: 3 }),
  occupations: () => fc.array(fc.record({ title, occupation }), { maxLength: 3 }),
  skills: () =>
    fc.uniqueArray(fc.record({ skill: fc.integer({ min: 1, max: 65_535 }), level: fc.integer({ min: 0, max: 3 }) }), {
      selector: ({ skill }) => skill,
      maxLength: 6,
    }),
  languages: () => fc.array(fc.record({ language: fc.constantFrom('qu', 'en'), level: fc.constant('B1') })),
  document: (id) =>
    fc.record(
      {
        code: codesOf(id),
        expires: fc.constantFrom('2020-01-01', '2027-02-28'),
        kin: fc.constantFrom('yes', 'unsure'),
      },
      { requiredKeys: ['code'] },
    ),
  care: () =>
    fc.record({ by: fc.constant(['relative']), certain: fc.oneof(week, fc.constant([])), sometimes: fc.constant([]) }),
};
const answerTo = (kind: string, id: string): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: (VALUES[kind] ?? (() => title))(id).map(said) },
    fc.constant<Answer>({ state: 'declined' }),
    fc.constant<Answer>({ state: 'skipped' }),
    fc.constant(undefined),
  );
const everything = fc
  .record(Object.fromEntries(QUESTIONS.map(({ id, kind }) => [id, answerTo(kind, id)])))
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined)) as Answers);

/** Facts that read several answers: without one of them they say less, they do not vanish. */
const SAY_LESS: Readonly<Record<string, readonly string[]>> = {
  'work.jobs': ['skills'],
  'work.skills': ['skills', 'lacks'],
  'work.pause': ['jobs'],
  'wish.contract': ['prefers'],
  'wish.sectors': ['prefers'],
  'time.mode': ['travel'],
  'time.night-safe': ['travel'],
  'care.cover': ['care'],
  'study.title': ['credentials'],
};

describe('any answers at all', () => {
  it('give facts and never an error', () => {
    fc.assert(
      fc.property(everything, (answers) => {
        expect(JSON.stringify(seekerFacts(answers, TODAY))).not.toContain('NaN');
      }),
      { numRuns: 300 },
    );
  });

  it('without one of them leave the facts as they are or unknown', () => {
    const someQuestion = fc.constantFrom(...QUESTIONS.map(({ id }) => id));
    fc.assert(
      fc.property(everything, someQuestion, (answers, skipped) => {
        const before = seekerFacts(answers, TODAY);
        const after = seekerFacts({ ...answers, [skipped]: { state: 'skipped' } }, TODAY);
        for (const [field, fact] of Object.entries(after)) {
          const known = (before as Readonly<Record<string, unknown>>)[field];
          if (fact === undefined || SAY_LESS[skipped]?.includes(field) === true) continue;
          expect([skipped, field, fact]).toEqual([skipped, field, known]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
