import { extractSkills, type SkillId } from '#taxonomy';

/** Below it a span may speak of something else; what is shown is shown with its words, to be taken or not. */
const SHOWN_FROM = 0.6;

export interface ReadSkill {
  skill: SkillId;
  /** As they stand in the text. */
  words: string;
}

/** Tasks that a text speaks of, the surest first, without those known or refused; nothing is added without a yes. */
export function readSkills(text: string, without: ReadonlySet<number>, most: number): ReadSkill[] {
  return extractSkills(text)
    .filter(({ skill, confidence }) => confidence >= SHOWN_FROM && !without.has(skill))
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, most)
    .map(({ skill, words }) => ({ skill, words: words.replaceAll(/\s+/gu, ' ').slice(0, 80) }));
}
