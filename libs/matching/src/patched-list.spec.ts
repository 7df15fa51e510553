import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { keyOf, LAWFUL_BITS } from '#engine';
import { LISTED, type StoredPair } from './match.repository.js';
import { patchedLists } from './patched-list.js';

const MOST = 3;
const VACANCY = 7;

/** What somebody scores for the vacancy, if she reaches its list at all, and whether its firm can hire her. */
interface Standing {
  score: number | undefined;
  isLawful: boolean;
}

const standing: fc.Arbitrary<Standing> = fc.record({
  score: fc.option(fc.integer({ min: 5500, max: 5520 }), { nil: undefined }),
  isLawful: fc.boolean(),
});
const world = fc.record({
  before: fc.array(standing, { minLength: 1, maxLength: 12 }),
  after: fc.dictionary(fc.integer({ min: 0, max: 11 }).map(String), standing, { maxKeys: 3 }),
});

interface Member {
  id: number;
  key: number;
  score: number;
  isLawful: boolean;
}

function ranked(people: readonly Standing[]): Member[] {
  return people
    .flatMap(({ score, isLawful }, at) =>
      score === undefined ? [] : [{ id: at + 1, key: keyOf(score, at + 1), score, isLawful }],
    )
    .sort((a, b) => b.key - a.key);
}

function listOf(people: readonly Standing[]) {
  const everybody = ranked(people);
  const all = everybody.slice(0, MOST);
  const lawful = everybody.filter(({ isLawful }) => isLawful).slice(0, MOST);
  const endOf = (list: readonly Member[]) => (list.length < MOST ? -1 : (list.at(-1)?.key ?? -1));
  return { members: [...new Set([...all, ...lawful])], least: endOf(all), leastBeside: endOf(lawful) };
}

function patch(before: readonly Standing[], after: Readonly<Record<string, Standing>>, vacancyRevision = 1) {
  const { members, ...least } = listOf(before);
  const edited = Object.keys(after).map((at) => Number(at) + 1);
  const stored = members.map(({ id, score, isLawful }): StoredPair => ({
    seekerId: id as SeekerId,
    vacancyId: VACANCY as VacancyId,
    seekerRevision: 1,
    vacancyRevision: 1,
    listed: LISTED.vacancy,
    listScore: score,
    gates: isLawful ? 0 : LAWFUL_BITS,
  }));
  const bids = Object.entries(after).flatMap(([at, { score, isLawful }]) =>
    score === undefined
      ? []
      : [
          {
            seekerId: Number(at) + 1,
            vacancyId: VACANCY,
            seekerRevision: 2,
            vacancyRevision,
            key: keyOf(score, Number(at) + 1),
            isBeside: isLawful,
          },
        ],
  );
  const given = { stored, least: new Map([[VACANCY, least]]), edited: new Set(edited), bids, most: MOST };
  return patchedLists([VACANCY], given).get(VACANCY);
}

/** Everybody as she is after the edits. */
function changed(before: readonly Standing[], after: Readonly<Record<string, Standing>>): Standing[] {
  const nobody: Standing = { score: undefined, isLawful: false };
  return Array.from({ length: 12 }, (_, at) => after[String(at)] ?? before[at] ?? nobody);
}

describe('the list of a vacancy from what is stored of it', () => {
  it('is the list that asking everybody would give, or is left to asking', () => {
    fc.assert(
      fc.property(world, ({ before, after }) => {
        const list = patch(before, after);
        if (list === undefined) return;
        const right = listOf(changed(before, after));
        expect({ ...list, pairs: new Set(list.pairs.map(({ seekerId }) => seekerId)) }).toEqual({
          least: right.least,
          leastBeside: right.leastBeside,
          pairs: new Set(right.members.map(({ id }) => id)),
        });
      }),
      { numRuns: 5000 },
    );
  });

  it('asks for nobody when somebody enters, rises or leaves a list that has room', () => {
    const full = [5520, 5515, 5510, 5505].map((score): Standing => ({ score, isLawful: true }));
    expect(patch(full, { 4: { score: 5519, isLawful: true } })?.pairs.map(({ seekerId }) => seekerId)).toEqual([
      1, 5, 2,
    ]);
    expect(patch(full, { 2: { score: 5520, isLawful: true } })).toMatchObject({ least: keyOf(5515, 2) });
    expect(patch(full.slice(0, 2), { 0: { score: undefined, isLawful: true } })?.pairs).toHaveLength(1);
  });

  it('is asked for when somebody falls out of a full list, of either', () => {
    const full = [5520, 5515, 5510, 5505].map((score): Standing => ({ score, isLawful: true }));
    expect(patch(full, { 0: { score: undefined, isLawful: true } })).toBeUndefined();
    expect(patch(full, { 0: { score: 5506, isLawful: true } })).toBeUndefined();
    expect(patch(full, { 0: { score: 5520, isLawful: false } })).toBeUndefined();
  });

  it('is asked for when the vacancy itself was edited, or never written', () => {
    const list = { stored: [], edited: new Set<number>(), bids: [], most: MOST };
    const never = new Map([[VACANCY, { least: null, leastBeside: null }]]);
    expect(patchedLists([VACANCY], { ...list, least: never }).size).toBe(0);
    expect(patchedLists([VACANCY], { ...list, least: new Map() }).size).toBe(0);
    const two = [5520, 5515].map((score): Standing => ({ score, isLawful: true }));
    const entering = { 4: { score: 5519, isLawful: true } };
    expect(patch(two, entering)).toBeDefined();
    expect(patch(two, entering, 2)).toBeUndefined();
  });
});
