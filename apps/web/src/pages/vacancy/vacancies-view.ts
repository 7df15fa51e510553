import type { Employer, Vacancy, VacancyId } from '#employer';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { TagTone } from '../../ui/notice.js';
import type { VacanciesView } from './vacancies.js';

const PAGE = 20;
export const STATE_TONES: Readonly<Record<Vacancy['state'], TagTone>> = {
  draft: 'todo',
  in_review: 'info',
  open: 'ok',
  paused: 'todo',
  filled: 'plain',
  closed: 'plain',
};

interface Held {
  firm: string;
  employer: Employer;
  /** One more than a page when there is a next one. */
  vacancies: readonly Vacancy[];
  /** People in the list of each vacancy. */
  counts: ReadonlyMap<VacancyId, number>;
  /** People whom nobody answered until it was too late. */
  unanswered: ReadonlyMap<VacancyId, number>;
  isFirst: boolean;
}

function unansweredWords(count: number | undefined, say: Say): string | undefined {
  return count === undefined ? undefined : say('vacancies.unanswered', { count });
}

export function vacanciesView(
  frame: Frame,
  { firm, employer, vacancies, counts, unanswered, isFirst }: Held,
): VacanciesView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/puestos`;
  const page = vacancies.slice(0, PAGE);
  const last = page.at(-1);
  return {
    frame,
    firm,
    notice:
      employer.vetting === 'vetted'
        ? undefined
        : { tone: 'warn', text: say(employer.vetting === 'suspended' ? 'vacancies.suspended' : 'vacancies.unvetted') },
    newHref: `${home}/nuevo`,
    cap: { text: say('caps.teaser'), href: `/${frame.locale}/topes` },
    contactsHref: `/${frame.locale}/contactos`,
    items: page.map((vacancy) => {
      const facts = [say('vacancy.facts', { count: vacancy.positions })];
      if (vacancy.closesOn !== null) facts.push(say('vacancy.closesOn', { date: day(vacancy.closesOn, frame.locale) }));
      return {
        title: vacancy.title,
        href: `${home}/${String(vacancy.id)}`,
        state: { tone: STATE_TONES[vacancy.state], text: say(`vacancy.state.${vacancy.state}`) },
        facts: facts.join(', '),
        next: unansweredWords(unanswered.get(vacancy.id), say),
        profiles:
          vacancy.state === 'open'
            ? { count: counts.get(vacancy.id) ?? 0, href: `${home}/${String(vacancy.id)}/perfiles` }
            : undefined,
      };
    }),
    pager: {
      previous: isFirst ? undefined : home,
      next: vacancies.length > PAGE && last !== undefined ? `${home}?antes=${String(last.id)}` : undefined,
    },
  };
}
