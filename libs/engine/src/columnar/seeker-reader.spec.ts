import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context as world, seeker } from '../../../../test/factories/market.js';
import type { SeekerFacts } from '../facts.js';
import type { Facet } from './facet.js';
import { Market } from './market.js';
import { SeekerReader } from './seeker-reader.js';

/** Every minor group that the people have worked in fills the gaps of its own. */
const { version } = world;
const { fallback } = version.blanks.value;
const byMinorGroup = Object.fromEntries(
  [751, 513, 512, 522, 941, 911, 432, 222, 322, 251, 11].map((group) => [
    group,
    { ...fallback, commute: { p40: group, p50: group } },
  ]),
);
const context = {
  ...world,
  version: { ...version, blanks: { ...version.blanks, value: { fallback, byMinorGroup } } },
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const order = (a: string, b: string) =>
  Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b));

/** As PostgreSQL writes jsonb; `shuffled` in another order of members, `decimals` with zeros behind the point. */
function jsonb(value: Json | undefined, how = { shuffled: false, decimals: false }): string {
  if (Array.isArray(value)) return `[${value.map((each: Json) => jsonb(each, how)).join(', ')}]`;
  if (Number.isSafeInteger(value) && how.decimals) return `${JSON.stringify(value)}.0`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value)
    .filter((name) => (value as Record<string, unknown>)[name] !== undefined)
    .sort(order);
  if (how.shuffled) names.reverse();
  return `{${names.map((name) => `${JSON.stringify(name)}: ${jsonb((value as Record<string, Json>)[name], how)}`).join(', ')}}`;
}

/** What is read as usual, and what is seldom or never written. */
const odd = fc.record(
  {
    name: fc.string({ unit: 'grapheme' }),
    'a"b\\': fc.json().map((text) => JSON.parse(text) as Json),
    jobsites: fc.constant([{ isco: 7512 }]),
    district: fc.constantFrom(null, '', 'Ñuñoa "}\u0001', '🐟'),
    languages: fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constantFrom('A1', '"', '🐟\\')),
    available: fc.constantFrom(null, 'zz', 7),
    care: fc.constantFrom(null, {
      needed: 'f'.repeat(84),
      covered: '0'.repeat(84),
      informal: '0'.repeat(84),
      kind: 'child',
      by: 'ñ',
    }),
    travel: fc.constantFrom<Json>(
      {},
      { maxMinutes: 60 },
      'bus',
      null,
      { mode: 'bus', maxMinutes: 60 },
      { mode: 'bus', maxMinutes: 60, nightSafe: null },
    ),
    payFloor: fc.constantFrom(null, -1, -7, 0, 0.5, 4_294_967_293, 4_294_967_294, 1e21),
    skills: fc.constantFrom<Json>(
      [],
      [{ skill: 65_536, level: 1, evidence: 'claimed' }],
      [{ skill: 3, level: 2 }],
      [{ evidence: 'inferred', skill: 5, level: '2' }],
      [{ skill: 1.5, level: 1, evidence: 'tested' }],
      [{ skill: 2, level: 9, evidence: 'tested' }],
    ),
    lacks: fc.constantFrom<Json>(null, [], [1, 1, 2], [65_536], [-1], [2.5]),
    jobs: fc.constantFrom<Json>(
      [],
      [{ months: 4, idleMonths: 2.5 }],
      [{ isco: 110, months: 70_000, idleMonths: 4000, kind: 'x"]' }],
      [{ isco: 110, months: 2 }],
      [{ isco: 5131, months: -2, idleMonths: 1 }],
      [{ isco: 5131, months: 2, idleMonths: -1 }],
      [{ isco: null, months: 2, idleMonths: 0 }],
    ),
    studiedFor: fc.constantFrom<Json>(null, 7, [], [7512, 7511], [7512.5], ['7512'], [null]),
    wished: fc.constantFrom<Json>([], [7512, 7511], [1], [10_000_000_000]),
    rightToWork: fc.constantFrom(null, 'yes', {
      hireNow: 'yes',
      renewable: false,
      countsForCap: 'no',
      more: [{ '}': '{' }],
    }),
    adult: fc.constantFrom(null, false, true, 'yes'),
    localMonths: fc.constantFrom(null, -3, 2.5, 1e300),
    digital: fc.constantFrom(null, '0', 0),
  },
  { requiredKeys: [] },
);

const how = fc.record({ shuffled: fc.boolean(), decimals: fc.boolean() });
const invented = fc.record({
  facts: seeker,
  odd: fc.option(odd, { nil: {}, freq: 2 }),
  how,
  id: fc.constantFrom(0, 0, 0, 0, -1, 2 ** 31),
});

/** Everything that is held of people, with all distinct values in their order. */
function held({ people, facets }: Market): object {
  const taken = ({ cells, length }: { cells: Uint32Array | Uint16Array; length: number }) => [
    ...cells.subarray(0, length),
  ];
  const told = Object.fromEntries(
    Object.entries(facets).flatMap(([name, facet]) =>
      typeof facet === 'object' && facet !== null && 'seekers' in facet
        ? [[name, (facet as Facet).seekers.values]]
        : [],
    ),
  );
  const { ids, revisions, records, parts } = people;
  const columns = [ids, revisions, records, parts].map(taken);
  return { columns, told, groups: people.groups.values, blanks: people.blanks.values };
}

/** What adding says: a place, or the error. */
function outcome(add: () => number): unknown {
  try {
    return add();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
}

function addText(reader: SeekerReader, { id, revision }: SeekerFacts, text: string, before: number): unknown {
  const bytes = new TextEncoder().encode(`${'{"'.repeat(before)}${text}}"]`);
  return outcome(() => reader.add({ id, revision }, bytes, before * 2, bytes.length - 3));
}

describe('a person read from bytes', () => {
  it('stands in the same columns as one whose facts were parsed, and is refused alike', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(invented, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (people, before) => {
          const [parsed, read] = [new Market(context), new Market(context)];
          const reader = new SeekerReader(read);
          for (const { facts, odd: more, how: written, id } of people) {
            const named = { id: id === 0 ? facts.id : id, revision: facts.revision };
            const text = jsonb({ ...facts, ...more } as unknown as Json, written);
            const expected = outcome(() => parsed.people.add({ ...(JSON.parse(text) as object), ...named }));
            expect(addText(reader, named, text, before)).toEqual(expected);
            seen.add(typeof expected === 'string' ? (expected.split(':')[0] ?? '') : typeof expected);
          }
          expect(held(read)).toEqual(held(parsed));
        },
      ),
      RUNS,
    );
    expect([...seen].sort()).toEqual(['RangeError', 'TypeError', 'number']);
  });

  it('has nothing to say when her text is no object', () => {
    for (const text of ['{}', '[]', '[1]', 'null', '7', '"text"']) {
      const [parsed, read] = [new Market(context), new Market(context)];
      parsed.people.add({ id: 1, revision: 2 });
      expect(addText(new SeekerReader(read), { id: 1, revision: 2 }, text, 1)).toBe(0);
      expect(held(read)).toEqual(held(parsed));
    }
  });
});
