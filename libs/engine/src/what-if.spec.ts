import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context, meeting, seeker, vacancy } from '../../../test/factories/market.js';
import { applyChange, changesFor, unlocksForVacancy } from './employer-change.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { gateState } from './pair-score.js';
import type { PairScore, Removal } from './pair-score.js';
import { prepareSeeker } from './reference/prepare.js';
import { scorePair } from './reference/score.js';
import { BARRIERS, GATES } from './scoring/version.js';
import type { BarrierCode, GateCode } from './scoring/version.js';
import { unlocksFor } from './unlock.js';
import { formatWeek, fromIntervals } from './week.js';
import {
  credentialGains,
  isOpening,
  prepareVacancies,
  scoreWithout,
  skillGains,
  whatIf,
  whatIfSeeker,
} from './what-if.js';

const CUT = context.version.cuts.value.review;
const anyPair = fc.oneof(meeting, fc.record({ seeker, vacancy }));

/** The facts of a world in which a cause never was. */
const cured: Readonly<Record<BarrierCode, Partial<SeekerFacts>>> = {
  childcare: { care: null },
  eldercare: { care: null },
  digital: { digital: 2 },
  local_experience: { localMonths: 12 },
  tools: { tools: true },
  banking: { bankAccount: true },
};
type Cure = (
  person: SeekerFacts,
  place: VacancyFacts,
) => { seeker?: Partial<SeekerFacts>; vacancy?: Partial<VacancyFacts> };
const opened: Readonly<Partial<Record<GateCode, Cure>>> = {
  right_to_work: ({ rightToWork }) => ({
    seeker: {
      adult: true,
      rightToWork: { hireNow: 'yes', renewable: true, countsForCap: rightToWork?.countsForCap ?? 'unknown' },
    },
  }),
  credential: (_, { profession }) => ({ seeker: { credentials: profession === undefined ? [] : [profession] } }),
  licence: (_, { licences }) => ({ seeker: { licences } }),
  caps: () => ({ vacancy: { foreignCap: 'open' } }),
  no_go: () => ({ seeker: { refuses: [] } }),
  accommodation: ({ accommodations = [] }) => ({ vacancy: { accommodations } }),
};

const removal = fc.oneof(
  fc.constantFrom(...BARRIERS).map((code): Removal => ({ kind: 'barrier', code })),
  fc
    .constantFrom<GateCode[]>('right_to_work', 'credential', 'licence', 'caps', 'no_go', 'accommodation')
    .map((code): Removal => ({ kind: 'gate', code })),
);

function withoutCauses(person: SeekerFacts, place: VacancyFacts, removals: readonly Removal[]) {
  let [one, other] = [person, place];
  for (const { kind, code } of removals) {
    const cure = kind === 'barrier' ? { seeker: cured[code] } : (opened[code]?.(one, other) ?? {});
    one = { ...one, ...cure.seeker };
    other = { ...other, ...('vacancy' in cure ? cure.vacancy : {}) };
  }
  return scorePair(one, other, context);
}

describe('what-if', () => {
  it('of removed causes equals scoring a world without them', () => {
    fc.assert(
      fc.property(
        anyPair,
        fc.uniqueArray(removal, { maxLength: 4, selector: ({ code }) => code }),
        ({ seeker: person, vacancy: place }, removals) => {
          // One set of care hours has one carrier: removing the other barrier changes nothing.
          const care = person.care?.kind === 'elder' ? 'eldercare' : 'childcare';
          const real = removals.filter(({ code }) => !['childcare', 'eldercare'].includes(code) || code === care);
          expect(scoreWithout(scorePair(person, place, context), removals)).toBe(
            withoutCauses(person, place, real).herScore,
          );
        },
      ),
      RUNS,
    );
  });

  it('of changed answers equals scoring them, and says when the cut is passed', () => {
    fc.assert(
      fc.property(anyPair, seeker, ({ seeker: person, vacancy: place }, twin) => {
        const change = { travel: twin.travel, skills: twin.skills, care: twin.care };
        const { before, after, opens, cut } = whatIf({ seeker: person, vacancy: place }, { seeker: change }, context);
        expect(after).toBe(scorePair({ ...person, ...change }, place, context).herScore);
        expect(cut).toBe(CUT);
        expect(opens).toBe(before < CUT && after >= CUT);
      }),
      RUNS,
    );
  });
});

const market = fc.record({
  person: fc.oneof(
    seeker,
    meeting.map((pair) => pair.seeker),
  ),
  places: fc.array(
    meeting.map((pair) => pair.vacancy),
    { minLength: 1, maxLength: 6 },
  ),
});
const few = { numRuns: Math.ceil(RUNS.numRuns / 4) };

/** Positions that exactly this set of causes opens, counted one pair at a time. */
function countOpened(
  scored: readonly { score: PairScore; place: VacancyFacts }[],
  removals: readonly Removal[],
): number {
  return scored
    .filter(({ score }) => GATES.every((gate) => gateState(score.gates, gate) !== 'not_met'))
    .filter(({ score }) => !isOpening(score, context.version) && scoreWithout(score, removals) >= CUT)
    .reduce((positions, { place }) => positions + place.positions, 0);
}

const ALL: readonly Removal[] = [
  ...GATES.map((code): Removal => ({ kind: 'gate', code })),
  ...BARRIERS.map((code): Removal => ({ kind: 'barrier', code })),
];

describe('unlocks of a person', () => {
  it('are the best single cause and the best two by counting every pair', () => {
    fc.assert(
      fc.property(market, ({ person, places }) => {
        const { open, singles, pair } = unlocksFor(person, prepareVacancies(places, context), context);
        const scored = places.map((place) => ({ place, score: scorePair(person, place, context) }));
        expect(open.vacancies).toBe(scored.filter(({ score }) => isOpening(score, context.version)).length);
        const one = Math.max(0, ...ALL.map((cause) => countOpened(scored, [cause])));
        const two = Math.max(
          0,
          ...ALL.flatMap((a, index) => ALL.slice(index + 1).map((b) => countOpened(scored, [a, b]))),
        );
        expect(singles[0]?.gain.positions ?? 0).toBe(one);
        expect(pair?.gain.positions ?? one).toBe(two);
        expect(singles.every(({ gain, removals }) => gain.positions === countOpened(scored, removals))).toBe(true);
      }),
      few,
    );
  });

  it('count what new answers open', () => {
    fc.assert(
      fc.property(market, seeker, ({ person, places }, twin) => {
        const change = { skills: twin.skills, rightToWork: twin.rightToWork };
        const openNow = (facts: SeekerFacts, place: VacancyFacts) =>
          isOpening(scorePair(facts, place, context), context.version);
        const fresh = places.filter((place) => openNow({ ...person, ...change }, place) && !openNow(person, place));
        expect(whatIfSeeker(person, change, prepareVacancies(places, context), context).vacancies).toBe(fresh.length);
        expect(
          skillGains(person, prepareVacancies(places, context), context).every(({ gain }) => gain.vacancies > 0),
        ).toBe(true);
      }),
      few,
    );
  });
});

describe('a degree that is recognised', () => {
  it('opens, by profession, what scoring her with it finds', () => {
    fc.assert(
      fc.property(market, ({ person, places }) => {
        const gains = credentialGains(person, prepareVacancies(places, context), context);
        const openNow = (facts: SeekerFacts, place: VacancyFacts) =>
          isOpening(scorePair(facts, place, context), context.version);
        const expected = new Map<string, number>();
        for (const profession of new Set(places.flatMap((place) => place.profession ?? []))) {
          const then = { ...person, credentials: [...(person.credentials ?? []), profession] };
          const fresh = places.filter((place) => openNow(then, place) && !openNow(person, place));
          const positions = fresh.reduce((sum, place) => sum + place.positions, 0);
          if (fresh.length > 0) expected.set(profession, positions);
        }
        expect(new Map(gains.map(({ profession, gain }) => [profession, gain.positions]))).toEqual(expected);
      }),
      few,
    );
  });
});

describe('changes of an employer', () => {
  it('gain the people that scoring the changed vacancy finds', () => {
    fc.assert(
      fc.property(
        fc.array(
          market.map(({ person }) => person),
          { maxLength: 5 },
        ),
        meeting,
        (people, { vacancy: place }) => {
          const openTo = (facts: VacancyFacts) =>
            people.map((one) => isOpening(scorePair(one, facts, context), context.version));
          const before = openTo(place);
          const { open, gains } = unlocksForVacancy(
            place,
            people.map((one) => prepareSeeker(one, context)),
            context,
          );
          expect(open).toBe(before.filter(Boolean).length);
          for (const change of changesFor(place)) {
            const gained = openTo(applyChange(place, change)).filter(
              (now, index) => now && before[index] === false,
            ).length;
            expect(gains.find((gain) => JSON.stringify(gain.change) === JSON.stringify(change))?.people ?? 0).toBe(
              gained,
            );
          }
        },
      ),
      few,
    );
  });

  it('move a shift and free a day without losing half hours', () => {
    const shift = `${'0'.repeat(4)}ffff${'0'.repeat(76)}`;
    const place = fc.sample(vacancy, { numRuns: 1, seed: 3 })[0];
    expect(applyChange({ ...place, shift } as VacancyFacts, { code: 'move_shift', slots: 4 }).shift).toBe(
      `${'0'.repeat(5)}ffff${'0'.repeat(75)}`,
    );
    expect(applyChange({ ...place, shift } as VacancyFacts, { code: 'free_day', day: 1 }).shift).toBe('0'.repeat(84));
    const sunday = formatWeek(fromIntervals([{ day: 7, from: 480, to: 960 }]));
    const freed = changesFor({ ...place, shift: sunday } as VacancyFacts).filter(({ code }) => code === 'free_day');
    expect(freed).toEqual([]);
  });
});
