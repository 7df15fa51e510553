import { findSkill, findOccupation, iscoCode, occupations, occupationsOf, skills } from './catalogue.js';
import type { Isco, OccupationId, Skill, SkillId } from './concept.js';

/** Credits of `skillCredit`, in parts of 10 000 (ESCO-style relations; reviewed start values of the scoring model). */
export const SKILL_CREDITS = {
  exact: 10_000,
  broader: 7_000,
  essential: 6_000,
  optional: 4_000,
  group: 3_000,
} as const;

/**
 * How far a held skill answers a required one, 0 to 10 000. The strongest relation counts: the same skill, one the direct
 * broader of the other, an essential or an optional link between the two (either direction), the same skill group.
 * A skill outside the catalogue relates only to itself.
 */
export function skillCredit(held: SkillId, required: SkillId): number {
  if (held === required) return SKILL_CREDITS.exact;
  const a = findSkill(held);
  const b = findSkill(required);
  if (a === undefined || b === undefined) return 0;
  if (a.parent === b.id || b.parent === a.id) return SKILL_CREDITS.broader;
  if (a.essential.includes(b.id) || b.essential.includes(a.id)) return SKILL_CREDITS.essential;
  if (a.optional.includes(b.id) || b.optional.includes(a.id)) return SKILL_CREDITS.optional;
  return a.group === b.group ? SKILL_CREDITS.group : 0;
}

/** A skill with the credit it gives towards another, both in the catalogue. */
export interface RelatedSkill {
  readonly skill: SkillId;
  readonly credit: number;
}

/** Every other skill with credit above 0 towards `required`, best first, ties by id. */
export function relatedSkills(required: SkillId): RelatedSkill[] {
  return skills()
    .filter((skill) => skill.id !== required)
    .map((skill) => ({ skill: skill.id, credit: skillCredit(skill.id, required) }))
    .filter(({ credit }) => credit > 0)
    .sort((a, b) => b.credit - a.credit || a.skill - b.skill);
}

let weights: ReadonlyMap<SkillId, number> | undefined;

function countedWeights(): Map<SkillId, number> {
  const linked = occupations().filter(({ essential }) => essential.length > 0);
  const listed = new Map<SkillId, number>();
  for (const { essential, optional } of linked)
    for (const skill of new Set([...essential, ...optional])) listed.set(skill, (listed.get(skill) ?? 0) + 1);
  const all = Math.log(linked.length + 1);
  const weight = (skill: Skill): number =>
    Math.round(250 + (750 * Math.log((linked.length + 1) / ((listed.get(skill.id) ?? 0) + 1))) / all);
  return new Map(skills().map((skill) => [skill.id, weight(skill)]));
}

/**
 * Weight of a required skill, integer 250 (every occupation lists it) to 1000 (none does): inverse document frequency over
 * the linked occupations, `250 + 750 · ln((N+1)/(n+1)) / ln(N+1)` (Spärck Jones, 1972, scaled). Fixed for one
 * CATALOGUE_VERSION. A skill outside the catalogue weighs 1000.
 */
export function rarity(skill: SkillId): number {
  weights ??= countedWeights();
  return weights.get(skill) ?? 1000;
}

export interface SkillSet {
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
}

/**
 * Skills of an occupation, or of a unit group: essential there is what at least half of its linked occupations hold
 * essential, optional what any of them lists besides. Empty when nothing is linked.
 */
export function occupationSkills(of: OccupationId | { readonly isco: Isco }): SkillSet {
  if (typeof of === 'number') {
    const { essential, optional } = findOccupation(of) ?? { essential: [], optional: [] };
    return { essential, optional };
  }
  const linked = occupationsOf(of.isco).filter(({ essential }) => essential.length > 0);
  const listed = new Map<SkillId, number>();
  for (const { essential, optional } of linked) {
    for (const skill of optional) listed.set(skill, listed.get(skill) ?? 0);
    for (const skill of essential) listed.set(skill, (listed.get(skill) ?? 0) + 1);
  }
  const order = [...listed].sort(([a, m], [b, n]) => n - m || a - b);
  const essential = order.filter(([, n]) => n > 0 && n * 2 >= linked.length).map(([skill]) => skill);
  return { essential, optional: order.map(([skill]) => skill).filter((skill) => !essential.includes(skill)) };
}

/**
 * Digits two unit groups share from the left, 0 to 4: 4 the same unit group, 3 the same minor group, 2 the same
 * sub-major group, 1 the same major group.
 */
export function sharedDigits(a: Isco, b: Isco): 0 | 1 | 2 | 3 | 4 {
  const left = iscoCode(a);
  const right = iscoCode(b);
  let same = 0;
  while (same < 4 && left[same] === right[same]) same++;
  return same as 0 | 1 | 2 | 3 | 4;
}
