import type { HiringTerms, Introduction, ReleasedContact } from '#casework';
import type { Vacancy } from '#employer';
import type { HiringStep } from '#peru';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, moment, percent, phone as shownPhone } from '../../ui/format.js';
import { needNames } from '../profile/need-names.js';
import type { Frame } from '../../ui/layout.js';
import type { ContactsView, ContactView } from './contacts.js';

interface Shown {
  introduction: Introduction;
  vacancy: Vacancy;
  /** Absent while she has not released it, after 14 days, or once she withdrew it. */
  contact: ReleasedContact | undefined;
  /** It was released once: its days are over, or she took it back. */
  ended: boolean;
}

export function contactsView(
  frame: Frame,
  shown: readonly Shown[],
  { isFirst, next }: { isFirst: boolean; next: number | undefined },
): ContactsView {
  const say = speaker(frame.locale);
  return {
    frame,
    backHref: `/${frame.locale}/puestos`,
    contacts: shown.map((each) => contactView(each, say)),
    outcomes: [],
    pager: {
      previous: isFirst ? undefined : `/${frame.locale}/contactos`,
      next: next === undefined ? undefined : `/${frame.locale}/contactos?antes=${String(next)}`,
    },
  };
}

function contactView({ introduction, vacancy, contact, ended }: Shown, say: Say): ContactView {
  return {
    id: String(introduction.id),
    code: introduction.label,
    vacancy: vacancy.title,
    state:
      contact === undefined
        ? { tone: 'todo', text: say(ended ? 'contacts.ended' : 'contacts.notReleased') }
        : { tone: 'ok', text: say('contacts.released') },
    data: contact === undefined ? [] : dataOf(contact, say),
    cvHref: contact?.cv === undefined ? undefined : `/${say.locale}/contactos/${String(introduction.id)}/cv.pdf`,
    until: contact === undefined ? undefined : moment(contact.until, say.locale),
    steps: contact === undefined ? [] : contact.hiring.steps.map((step) => stepText(step, say)),
  };
}

/** Permit and caps come with the released contact, and only when there is something to prepare. */
function dataOf({ name, phone, needs, hiring }: ReleasedContact, say: Say): ContactView['data'] {
  const permit =
    hiring.permitUntil === undefined
      ? undefined
      : say(hiring.renewable ? 'contacts.permitRenewable' : 'contacts.permit', {
          until: day(hiring.permitUntil, say.locale, 'long'),
        });
  const data = [
    { label: say('contacts.name'), value: name },
    { label: say('contacts.phone'), value: phone === undefined ? undefined : shownPhone(phone) },
    { label: say('contacts.needs'), value: needs && needNames(needs, say.locale) },
    { label: say('contacts.permitLabel'), value: permit },
    { label: say('contacts.capLabel'), value: capText(hiring, say) },
  ];
  return data.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

function capText({ cap, permitUntil, countsForCap }: HiringTerms, say: Say): string | undefined {
  if (cap === undefined)
    return permitUntil !== undefined && countsForCap !== 'no' ? say('contacts.capUnknown') : undefined;
  const [{ headcount, payroll }] = cap.readings;
  return say(`contacts.cap.${cap.verdict}`, {
    part: headcount.part,
    whole: headcount.whole,
    heads: percent(headcount.points / 10_000),
    headLimit: percent(headcount.limit / 10_000),
    pay: percent(payroll.points / 10_000),
    payLimit: percent(payroll.limit / 10_000),
  });
}

function stepText(step: HiringStep, say: Say): string {
  if (step.code === 'fixed_term') return say('contacts.step.fixed_term', { years: step.years });
  if (step.code === 'permit_ends')
    return say('contacts.step.permit_ends', { until: day(step.until, say.locale, 'long') });
  return say(`contacts.step.${step.code}`);
}
