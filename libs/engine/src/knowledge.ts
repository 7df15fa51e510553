import { districtOf, minutesBetweenDistricts } from '#peru';
import type { Ubigeo } from '#peru';
import { occupationSkills, perCatalogue, rarity, skillCredit } from '#taxonomy';
import type { Isco, SkillId } from '#taxonomy';
import type { Day, TravelMode } from './facts.js';
import type { ScoringVersion } from './scoring/version.js';

/** What the engine must know of the world, passed in so that tests and versions stay explicit. */
export interface Knowledge {
  /** Weight of a skill by how few occupations ask it: a whole number, 1 or more. Frozen with the catalogue. */
  readonly rarity: (skill: SkillId) => number;
  /** Worth of a held skill for a required one in basis points: exact 10 000, parent or child 7000, essential 6000, optional 4000, same group 3000. */
  readonly skillCredit: (held: SkillId, required: SkillId) => number;
  /** Essential skills of a unit group, each once, in any order. */
  readonly occupationSkills: (isco: Isco) => readonly SkillId[];
  /** Door to door, one way, whole minutes; `undefined` when it can not be told. */
  readonly travelMinutes: (from: Ubigeo, to: Ubigeo, mode: TravelMode, when: { night: boolean }) => number | undefined;
}

/** Under which rules, with which knowledge and as of which day a pair is scored. */
export interface ScoringContext {
  readonly version: ScoringVersion;
  readonly knowledge: Knowledge;
  readonly today: Day;
}

const skillsByGroup = perCatalogue(() => new Map<Isco, readonly SkillId[]>());

/** The catalogue of #taxonomy that is in force and the travel model of #peru; a district that is not in the list is “can not be told”. */
export const defaultKnowledge: Knowledge = {
  rarity,
  skillCredit,
  occupationSkills: (isco) => {
    const known = skillsByGroup().get(isco);
    if (known !== undefined) return known;
    const { essential } = occupationSkills({ isco });
    skillsByGroup().set(isco, essential);
    return essential;
  },
  travelMinutes: (from, to, mode, when) => {
    const [start, end] = [districtOf(from), districtOf(to)];
    return start === undefined || end === undefined ? undefined : minutesBetweenDistricts(start, end, mode, when);
  },
};
