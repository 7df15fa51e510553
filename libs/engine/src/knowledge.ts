import type { Ubigeo } from '#peru';
import type { Isco, SkillId } from '#taxonomy';
import type { Day, TravelMode } from './facts.js';
import type { ScoringVersion } from './scoring/version.js';

/** What the engine must know of the world, passed in so that tests and versions stay explicit. */
export interface Knowledge {
  /** Weight of a skill by how few occupations ask it; more than 0. Frozen with the scoring version. */
  rarity(skill: SkillId): number;
  /** Worth of a held skill for a required one, 0 to 1: exact 1, parent or child .7, essential relation .6, optional .4, same group .3. */
  skillCredit(held: SkillId, required: SkillId): number;
  /** Essential skills of a unit group, each once, in ascending order. */
  occupationSkills(isco: Isco): readonly SkillId[];
  /** Door to door, one way, whole minutes; `undefined` when it can not be told. */
  travelMinutes(from: Ubigeo, to: Ubigeo, mode: TravelMode, when: { night: boolean }): number | undefined;
}

/** Under which rules, with which knowledge and as of which day a pair is scored. */
export interface ScoringContext {
  readonly version: ScoringVersion;
  readonly knowledge: Knowledge;
  readonly today: Day;
}
