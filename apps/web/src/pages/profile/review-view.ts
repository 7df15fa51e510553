import { answerOf, findQuestion, isAsked, progress, QUESTIONS, sectionOf, SECTIONS, summarise } from '#intake';
import type { Answers, SectionId, SummaryLine } from '#intake';
import { getDistrict, isUbigeo } from '#peru';
import { findSkill } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import type { Locale } from '../../messages/locale.js';
import type { Frame } from '../../ui/layout.js';
import { pathOf } from './form-page.js';
import type { ReviewedAnswer, SectionReviewView } from './section-review.js';

export function reviewView(frame: Frame, answers: Answers): SectionReviewView {
  const { locale } = frame;
  const lines = summarise(answers, locale, {
    district: (code) => (isUbigeo(code) ? getDistrict(code).name : undefined),
    skill: (id) => findSkill(id)?.[locale],
  });
  const title = (id: SectionId): string => SECTIONS.find((section) => section.id === id)?.title[locale] ?? '';
  return {
    frame,
    title: speaker(locale)('review.title'),
    backHref: `/${locale}/pasos`,
    sections: [...new Set(lines.map(({ section }) => section))].map((section) => ({
      title: title(section),
      answers: lines.filter((line) => line.section === section).map((line) => reviewed(line, locale)),
    })),
    opened: openQuestions(answers, locale),
    action: `/${locale}/pasos/revisar`,
    last: true,
  };
}

function reviewed(line: SummaryLine, locale: Locale): ReviewedAnswer {
  const here = pathOf({ section: sectionOf(line.question), page: line.page });
  return {
    question: line.label,
    answer: line.state === 'skipped' ? [] : line.texts,
    changeHref: `/${locale}${here}?volver=revisar`,
  };
}

/** Questions without any answer; those that must have one come first. */
function openQuestions(answers: Answers, locale: Locale): SectionReviewView['opened'] {
  const { required } = progress(answers);
  const open = QUESTIONS.filter(
    (question) =>
      sectionOf(question.id).place === 'steps' &&
      isAsked(question, answers) &&
      answerOf(answers, question.id) === undefined,
  );
  const first = findQuestion(required[0] ?? '') ?? open[0];
  if (first === undefined) return undefined;
  const here = pathOf({ section: sectionOf(first.id), page: first.page });
  return { count: open.length, required: required.length, href: `/${locale}${here}?volver=revisar` };
}
