import { type Answers, valueOf } from '#intake';

/** What a released curriculum is made of, besides her name and her phone where those are released too. */
const CV_QUESTIONS = ['work.jobs', 'work.skills', 'study.level', 'study.fields', 'study.languages', 'study.licences'];

/** The question that says what she needs to work well. */
export const NEEDS = 'health.needs';

/** What one release carries to one firm: of what she ticked, what there is. */
export interface Releasable {
  name?: string;
  phone?: string;
  /** Her curriculum can be read. */
  cv?: true;
  /** Codes of what she needs to work well; never why. */
  needs?: readonly string[];
}

export function hasCurriculum(answers: Answers): boolean {
  return (valueOf(answers, 'work.jobs') ?? []).length > 0 || (valueOf(answers, 'work.skills') ?? []).length > 0;
}

/** What she needs, as she ticked it, where she said that a firm may be told or asked each time; her own words stay with her adviser. */
export function needsToTell(answers: Answers): readonly string[] {
  const share = valueOf(answers, 'health.share');
  if (share !== 'yes' && share !== 'ask') return [];
  return (valueOf(answers, NEEDS) ?? []).filter((code) => code !== 'none' && code !== 'other');
}

/** Her answers as far as her curriculum says them to this firm. */
export function curriculumAnswers(answers: Answers, fields: readonly string[]): Answers {
  const told = new Set(CV_QUESTIONS);
  if (fields.includes('name')) told.add('about.name');
  if (fields.includes('phone')) told.add('about.phone').add('about.shared-phone');
  return Object.fromEntries(Object.entries(answers).filter(([id]) => told.has(id)));
}
