import type { Isco, SkillId } from '#taxonomy';
import { partOf } from '../apportion.js';
import type { SkillLevel } from '../facts.js';
import type { PreparedSeeker, Side, SkillCredit, WeighedRequirement } from './prepared.js';

/** Credit of her skills for a skill asked at a level; remembered, since many vacancies ask the same. */
export function creditFor(seeker: PreparedSeeker, required: SkillId, level: SkillLevel): SkillCredit {
  const key = required * 4 + level;
  const known = seeker.credits.get(key);
  if (known !== undefined) return known;
  const credit = computeCredit(seeker, required, level);
  seeker.credits.set(key, credit);
  return credit;
}

function computeCredit(seeker: PreparedSeeker, required: SkillId, level: SkillLevel): SkillCredit {
  const { knowledge, version } = seeker.context;
  const credit: SkillCredit = { point: 0, confirmed: 0, high: 0, by: undefined };
  // “Lacks” alone closes nothing while her skills were never asked: a related one may still answer.
  let answered = seeker.facts.skills !== undefined && seeker.lacks.has(required);
  for (const held of seeker.facts.skills ?? []) {
    const whole = knowledge.skillCredit(held.skill, required);
    const inferred = held.evidence === 'inferred';
    const worth = inferred ? partOf(whole, version.skills.value.inferred) : levelled(whole, held.level, level);
    if (worth > credit.point) Object.assign(credit, { point: worth, by: held.skill });
    if (inferred) credit.high = Math.max(credit.high, whole);
    else credit.confirmed = Math.max(credit.confirmed, worth);
    if (!inferred && held.skill === required) answered = true;
  }
  credit.high = answered ? Math.max(credit.high, credit.point) : 10_000;
  return credit;
}

/** A confirmed skill below the level asked counts its share of it, rounded half up. */
export function levelled(whole: number, held: number, asked: number): number {
  return held >= asked ? whole : Math.floor((whole * held * 2 + asked) / (asked * 2));
}

/** Share of a list of requirements that her skills reach, in basis points. */
export function coverage(seeker: PreparedSeeker, requirements: readonly WeighedRequirement[], side: Side): number {
  let sum = 0;
  for (const { skill, level, weight } of requirements) sum += weight * creditFor(seeker, skill, level)[side];
  return Math.floor((sum + 5000) / 10_000);
}

/** A wish counts once at least half of the essential skills of that occupation are confirmed. */
export function wishHolds(seeker: PreparedSeeker, isco: Isco): boolean {
  const { knowledge, version } = seeker.context;
  const skills = knowledge.occupationSkills(isco);
  const sum = skills.reduce((all, skill) => all + creditFor(seeker, skill, 1).confirmed, 0);
  return skills.length > 0 && sum >= version.skills.value.wish * skills.length;
}
