/** ISCO-08 / CIUO-08 unit group as a number, e.g. 5120. Armed forces groups (0110, 0210, 0310) are 110, 210, 310. */
export type Isco = number & { readonly brand: 'Isco' };

/** Stable number of an occupation title in the catalogue; never reused. Own titles are below `FIRST_IMPORTED.occupation`. */
export type OccupationId = number & { readonly brand: 'OccupationId' };

/** Stable number of a skill in the catalogue, 1 to 65,535; never reused. Own skills are below `FIRST_IMPORTED.skill`. */
export type SkillId = number & { readonly brand: 'SkillId' };

/** Numbers from here on belong to imported concepts. */
export const FIRST_IMPORTED = { occupation: 1_000_000, skill: 10_000 } as const;

/** Largest number of a skill: the engine packs it into 16 bits. */
export const LARGEST_SKILL = 65_535;

/** A group of ISCO-08 at any level; the length of the code is the level. */
export interface IscoGroup {
  /** One to four digits, zeros kept: `0`, `01`, `011`, `0110`. */
  readonly code: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly es: string;
  readonly en: string;
}

/** A step of the skill hierarchy above the skills: a field (`care`), a group in it (`care-children`), a group of ESCO. */
export interface SkillGroup {
  readonly code: string;
  /** Names; empty where an imported classification does not name the group. */
  readonly es: string;
  readonly en: string;
  /** The group above; absent at the top. */
  readonly parent?: string;
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
  /** Further broader skills: a skill of ESCO may have several. */
  readonly otherParents?: readonly SkillId[];
  /** Skills one needs for this one, and skills that help with it. */
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
  /** The concept of ESCO that this one is, and what ESCO says of it. */
  readonly uri?: string;
  readonly description?: string;
}

export interface Occupation {
  readonly id: OccupationId;
  readonly isco: Isco;
  readonly labels: { readonly es: string; readonly esFeminine: string; readonly en: string };
  /** Other Spanish titles, both genders. */
  readonly aliases: readonly string[];
  /** Other English titles. */
  readonly aliasesEn: readonly string[];
  /** Name of the field without gender, e.g. “Panadería”; empty where only ESCO has the occupation. */
  readonly neutral: string;
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
  /** The concept of ESCO that this one is, and what ESCO says of it. */
  readonly uri?: string;
  readonly description?: string;
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
