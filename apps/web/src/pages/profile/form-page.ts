import { answerOf, isAsked, nextQuestion, pagesOf, questionsOn, sectionOf, SECTIONS } from '#intake';
import type { Answers, Place, Section } from '#intake';
import { DomainError } from '#platform';

/** One page of the form: a few related questions of one section. */
export interface FormPage {
  section: Section;
  page: string;
}

/** The page an address names; another place of the form has its own address. */
export function formPage(section: string, page: string, place: Place): FormPage {
  const found = SECTIONS.find(({ id }) => id === section);
  if (found?.place !== place || !pagesOf(found.id).includes(page)) throw new DomainError('not_found', 'page.not_found');
  return { section: found, page };
}

/** Without the language: `/pasos/care/hours`. */
export function pathOf({ section, page }: FormPage): string {
  return `/pasos/${section.id}/${page}`;
}

/** Pages of a section that hold a question she is asked. */
export function askedPages(section: Section, answers: Answers): string[] {
  return pagesOf(section.id).filter((page) => questionsOn(section.id, page).some((each) => isAsked(each, answers)));
}

/** Where a section is entered: its first page without an answer, else its first. */
export function entryPath(section: Section, answers: Answers): string {
  const pages = askedPages(section, answers);
  const open = pages.find((page) =>
    questionsOn(section.id, page).some((each) => isAsked(each, answers) && answerOf(answers, each.id) === undefined),
  );
  return pathOf({ section, page: open ?? pages[0] ?? '' });
}

/** The page before, or her steps. */
export function pathBefore({ section, page }: FormPage, answers: Answers): string {
  const at = pagesOf(section.id).indexOf(page);
  const last = askedPages(section, answers).findLast((each) => pagesOf(section.id).indexOf(each) < at);
  return last === undefined ? '/pasos' : pathOf({ section, page: last });
}

/** The page after, answered or not, or her steps: to leave a question for later. */
export function pathPast({ section, page }: FormPage, answers: Answers): string {
  const at = pagesOf(section.id).indexOf(page);
  const next = askedPages(section, answers).find((each) => pagesOf(section.id).indexOf(each) > at);
  return next === undefined ? '/pasos' : pathOf({ section, page: next });
}

/** After a page was answered: what is left of its section, then her steps, and her answers once nothing is left. */
export function pathAfter({ section, page }: FormPage, answers: Answers): string {
  const next = nextQuestion(answers, questionsOn(section.id, page).at(-1)?.id);
  if (next === undefined) return section.place === 'steps' ? '/pasos/revisar' : '/pasos';
  return sectionOf(next.id).id === section.id ? pathOf({ section, page: next.page }) : '/pasos';
}
