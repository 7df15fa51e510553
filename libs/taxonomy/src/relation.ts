import { findOccupation, findSkill, iscoCode, occupations, occupationsOf, perCatalogue, skills } from './catalogue.js';
import type { Isco, Occupation, OccupationId, Skill, SkillId } from './concept.js';
import { FIRST_IMPORTED } from './concept.js';

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
  if (a.id === b.id) return SKILL_CREDITS.exact;
  if (isParent(a, b.id) || isParent(b, a.id)) return SKILL_CREDITS.broader;
  if (a.essential.includes(b.id) || b.essential.includes(a.id)) return SKILL_CREDITS.essential;
  if (a.optional.includes(b.id) || b.optional.includes(a.id)) return SKILL_CREDITS.optional;
  return a.group === b.group ? SKILL_CREDITS.group : 0;
}

const isParent = (skill: Skill, broader: SkillId): boolean =>
  skill.parent === broader || skill.otherParents?.includes(broader) === true;

/** A skill with the credit it gives towards another, both in the catalogue. */
export interface RelatedSkill {
  readonly skill: SkillId;
  readonly credit: number;
}

/** For each skill those that name it as broader or as linked, and the members of each group. */
const neighbours = perCatalogue(() => {
  const naming = new Map<SkillId, SkillId[]>();
  const members = new Map<string, SkillId[]>();
  const add = <K>(to: Map<K, SkillId[]>, key: K, id: SkillId): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [id]);
    else known.push(id);
  };
  for (const skill of skills()) {
    add(members, skill.group, skill.id);
    for (const named of namedBy(skill)) add(naming, named, skill.id);
  }
  return { naming, members };
});

const namedBy = ({ parent, otherParents = [], essential, optional }: Skill): SkillId[] => [
  ...(parent === undefined ? [] : [parent]),
  ...otherParents,
  ...essential,
  ...optional,
];

/** Every other skill with credit above 0 towards `required`, best first, ties by id. */
export function relatedSkills(required: SkillId): RelatedSkill[] {
  const skill = findSkill(required);
  if (skill === undefined) return [];
  const { naming, members } = neighbours();
  const near = new Set([...namedBy(skill), ...(naming.get(skill.id) ?? []), ...(members.get(skill.group) ?? [])]);
  near.delete(skill.id);
  return [...near]
    .map((other) => ({ skill: other, credit: skillCredit(other, required) }))
    .filter(({ credit }) => credit > 0)
    .sort((a, b) => b.credit - a.credit || a.skill - b.skill);
}

/** Whose links tell of a skill: our occupations of our skills, those of ESCO of the others. */
const isOwn = (skill: SkillId): boolean => skill < FIRST_IMPORTED.skill;
const tellsOf = (own: boolean, { id, uri }: Occupation): boolean =>
  own ? id < FIRST_IMPORTED.occupation : uri !== undefined;

const rarities = perCatalogue(() => {
  const weights = new Map<SkillId, number>();
  for (const own of [true, false]) {
    const linked = occupations().filter((one) => one.essential.length > 0 && tellsOf(own, one));
    const listed = new Map<SkillId, number>();
    for (const { essential, optional } of linked)
      for (const skill of new Set([...essential, ...optional])) listed.set(skill, (listed.get(skill) ?? 0) + 1);
    const all = Math.log(linked.length + 1);
    const weight = (id: SkillId): number =>
      Math.round(250 + (750 * Math.log((linked.length + 1) / ((listed.get(id) ?? 0) + 1))) / all);
    for (const { id } of skills()) if (isOwn(id) === own) weights.set(id, weight(id));
  }
  return weights;
});

/**
 * Weight of a required skill, integer 250 (every occupation lists it) to 1000 (none does): inverse document frequency over
 * the linked occupations, `250 + 750 · ln((N+1)/(n+1)) / ln(N+1)` (Spärck Jones, 1972, scaled). Our skills are counted over
 * our occupations, imported ones over those of their classification, so that an import leaves the former as they are. Fixed
 * for one `catalogueVersion`. A skill outside the catalogue weighs 1000.
 */
export const rarity = (skill: SkillId): number => rarities().get(findSkill(skill)?.id ?? skill) ?? 1000;

export interface SkillSet {
  readonly essential: readonly SkillId[];
  readonly optional: readonly SkillId[];
}

/**
 * Skills of an occupation, or of a unit group: essential there is what at least half of its linked occupations hold
 * essential (of ours for our skills, of its classification for an imported one), optional what any of them lists besides.
 * Empty when nothing is linked.
 */
export function occupationSkills(of: OccupationId | { readonly isco: Isco }): SkillSet {
  if (typeof of === 'number') {
    const { essential, optional } = findOccupation(of) ?? { essential: [], optional: [] };
    return { essential, optional };
  }
  const linked = occupationsOf(of.isco).filter(({ essential }) => essential.length > 0);
  const shares = new Map<SkillId, number>();
  for (const { optional } of linked) for (const skill of optional) shares.set(skill, 0);
  for (const own of [true, false]) {
    const telling = linked.filter((one) => tellsOf(own, one));
    for (const { essential } of telling)
      for (const skill of essential)
        if (isOwn(skill) === own) shares.set(skill, (shares.get(skill) ?? 0) + 1 / telling.length);
        else if (!shares.has(skill)) shares.set(skill, 0);
  }
  const order = [...shares].sort(([a, m], [b, n]) => n - m || a - b);
  // Sums of 1/n may fall short of a half by rounding.
  const essential = order.filter(([, share]) => share > 0.5 - 1e-9).map(([skill]) => skill);
  const chosen = new Set(essential);
  return { essential, optional: order.map(([skill]) => skill).filter((skill) => !chosen.has(skill)) };
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
