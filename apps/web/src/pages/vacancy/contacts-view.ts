import type { Introduction, ReleasedContact } from '#casework';
import type { Vacancy } from '#employer';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { ContactsView, ContactView } from './contacts.js';

interface Shown {
  introduction: Introduction;
  vacancy: Vacancy;
  /** Absent while she has not released it, after 14 days, or once she withdrew it. */
  contact: ReleasedContact | undefined;
}

export function contactsView(frame: Frame, shown: readonly Shown[]): ContactsView {
  const say = speaker(frame.locale);
  return {
    frame,
    backHref: `/${frame.locale}/puestos`,
    contacts: shown.map((each) => contactView(each, say)),
    outcomes: [],
  };
}

function contactView({ introduction, vacancy, contact }: Shown, say: Say): ContactView {
  const data = [
    { label: say('contact.name'), value: contact?.name },
    { label: say('contact.phone'), value: contact?.phone },
  ];
  return {
    id: String(introduction.id),
    code: introduction.label,
    vacancy: vacancy.title,
    state:
      contact === undefined
        ? { tone: 'todo', text: say('contacts.notReleased') }
        : { tone: 'ok', text: say('contacts.released') },
    data: data.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }])),
    until: contact === undefined ? undefined : moment(contact.until, say.locale),
    steps: contact === undefined ? [] : [say('contacts.stepContract'), say('contacts.stepPayroll')],
  };
}
