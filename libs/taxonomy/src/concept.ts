/** ISCO-08 / CIUO-08 unit group as a number, e.g. 5120. Armed forces groups (0110, 0210, 0310) are 110, 210, 310. */
export type Isco = number & { readonly brand: 'Isco' };

/** Stable number of an occupation title in the catalogue; never reused. Own titles are below 1,000,000. */
export type OccupationId = number & { readonly brand: 'OccupationId' };

/** Stable number of a skill in the catalogue, 1 to 65535; never reused. Own skills are below 10,000. */
export type SkillId = number & { readonly brand: 'SkillId' };

/** A group of ISCO-08 at any level; the length of the code is the level. */
export interface IscoGroup {
  /** One to four digits, zeros kept: `0`, `01`, `011`, `0110`. */
  readonly code: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly es: string;
  readonly en: string;
}

export interface SkillGroup {
  readonly code: string;
  readonly es: string;
  readonly en: string;
}

export interface Skill {
  readonly id: SkillId;
  /** Readable name for data files and seeds, e.g. `food-hygiene`. */
  readonly code: string;
  /** Code of its skill group; a group is not a skill anybody holds. */
  readonly group: string;
  readonly es: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** The broader skill of which this is a special case. */
  readonly parent?: SkillId;
  /** Skills one needs for this one, and skills that help with it. */
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
}

export interface Occupation {
  readonly id: OccupationId;
  readonly isco: Isco;
  readonly labels: { readonly es: string; readonly esFeminine: string; readonly en: string };
  /** Other Spanish titles, both genders. */
  readonly aliases: readonly string[];
  /** Other English titles. */
  readonly aliasesEn: readonly string[];
  /** Name of the field without gender, e.g. “Panadería”. */
  readonly neutral: string;
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
}

/** A code or number that the catalogue does not hold. */
export class UnknownConcept extends Error {
  readonly code = 'unknown_concept';

  constructor(
    readonly kind: 'occupation' | 'skill' | 'isco',
    readonly concept: string | number,
  ) {
    super(`No ${kind} ${concept} in the catalogue.`);
    this.name = 'UnknownConcept';
  }
}
