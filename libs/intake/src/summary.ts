import type { Text } from '#peru';
import { answerTexts } from './answer-text.js';
import type { Names } from './answer-text.js';
import { answerOf, isAsked } from './navigate.js';
import type { Answer, Language, Question, SectionId } from './question.js';
import { SECTIONS } from './registry.js';
import type { Answers, Section } from './registry.js';

/** One line of “Revisa tus respuestas”; “Cambiar” leads to its section and page. */
export interface SummaryLine {
  question: string;
  section: SectionId;
  page: string;
  label: string;
  state: Answer['state'] | 'missing';
  /** One or more short lines. */
  texts: readonly string[];
  /** False when a later change made it not applicable; the answer is kept. */
  applies: boolean;
}

const STATE_TEXT: Readonly<Record<'declined' | 'skipped' | 'missing', Text>> = {
  declined: { es: 'Prefieres no decir', en: 'You prefer not to say' },
  skipped: { es: 'No respondiste', en: 'You did not answer' },
  missing: { es: 'Falta responder', en: 'Still to answer' },
};

function lineOfQuestion(
  question: Question,
  answers: Answers,
  language: Language,
  names: Names,
): Omit<SummaryLine, 'section'> {
  const answer = answerOf(answers, question.id);
  const state = answer?.state ?? 'missing';
  const texts =
    answer?.state === 'answered'
      ? answerTexts(question, answer.value, language, names)
      : [STATE_TEXT[state === 'answered' ? 'missing' : state][language]];
  const { id, page, text } = question;
  return { question: id, page, label: text[language], state, texts, applies: isAsked(question, answers) };
}

/**
 * The lines of “Revisa tus respuestas” for the eight steps, or for the sections named: every question that is asked, and
 * every answered one that no longer applies.
 */
export function summarise(
  answers: Answers,
  language: Language,
  names: Names = {},
  only?: readonly SectionId[],
): readonly SummaryLine[] {
  const shown = (section: Section) => (only === undefined ? section.place === 'steps' : only.includes(section.id));
  return SECTIONS.filter(shown).flatMap((section: Section) =>
    section.questions
      .map((question) => ({ section: section.id, ...lineOfQuestion(question, answers, language, names) }))
      .filter((line) => line.applies || line.state === 'answered'),
  );
}
