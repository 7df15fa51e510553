/** ISCO-08 / CIUO-08 unit group as a number, e.g. 5120. Armed forces groups (0110, 0210, 0310) are 110, 210, 310. */
export type Isco = number & { readonly brand: 'Isco' };

/** Stable number of an occupation title in the catalogue; never reused. */
export type OccupationId = number & { readonly brand: 'OccupationId' };

/** Stable number of a skill in the catalogue, 1 to 65535; never reused. */
export type SkillId = number & { readonly brand: 'SkillId' };
