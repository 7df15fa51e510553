import { RESET_REASONS, rolesOf } from '#access';
import type { Actor, Colleague, ColleaguePage, Organisation, OrganisationDetails } from '#access';
import { speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import { sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagView } from '../../ui/notice.js';
import { districtOptions } from '../vacancy/district-choice.js';
import type { ColleagueView, OrganisationView } from './organisation.js';

/** Languages that an organisation may attend in. */
export const ATTENDED_IN = ['es', 'en', 'qu', 'ay', 'pt', 'fr', 'ht', 'lsp'] as const;

const PEOPLE = '/organizacion/personas';
const STATES: Readonly<Record<Colleague['state'], TagView['tone']>> = {
  active: 'ok',
  invited: 'info',
  lapsed: 'gap',
  disabled: 'plain',
};

interface ChangeEntry {
  /** Last word of its address. */
  change: string;
  label: MessageKey;
  stop: boolean;
}

const WAITING: readonly ChangeEntry[] = [
  { change: 'reenviar', label: 'organisation.resend', stop: false },
  { change: 'retirar', label: 'organisation.withdraw', stop: true },
];
/** What may be done to a colleague in each state. */
const CHANGES: Readonly<Record<Colleague['state'], readonly ChangeEntry[]>> = {
  invited: WAITING,
  lapsed: WAITING,
  active: [{ change: 'desactivar', label: 'organisation.deactivate', stop: false }],
  disabled: [{ change: 'activar', label: 'organisation.reactivate', stop: false }],
};

/** Which organisation a page is about, and where it stands. */
export interface Place {
  /** Absent: whoever runs this service. */
  id?: number | undefined;
  path: string;
}

export interface Kept {
  organisation: Organisation | undefined;
  /** Absent where the reader may not change it. */
  details: OrganisationDetails | undefined;
  page: ColleaguePage;
}

export interface Typed {
  role?: string;
  email?: string;
  errors?: readonly FormError[];
}

export function organisationView(
  frame: Frame,
  { actor, place }: { actor: Actor; place: Place },
  { organisation, details, page }: Kept,
  typed: Typed = {},
): OrganisationView {
  const say = speaker(frame.locale);
  const to = (path: string): string => `/${frame.locale}${path}`;
  const isOperator = actor.role === 'operator';
  return {
    frame,
    title: organisation?.name ?? say('organisation.operators'),
    organisation: isOperator ? String(place.id ?? '') : undefined,
    back:
      isOperator && place.id !== undefined
        ? { href: to('/organizaciones'), label: say('organisations.title') }
        : undefined,
    people: page.colleagues.map((colleague) => colleagueView(say, actor, colleague)),
    pager: { next: page.next === undefined ? undefined : to(`${place.path}?despues=${String(page.next)}`) },
    reasons: RESET_REASONS.map((value) => ({ value, label: say(`organisation.reason.${value}`) })),
    invite: {
      action: to('/organizacion/invitar'),
      roles: rolesOf(organisation?.kind).map((value) => ({ value, label: sentence(say(`role.${value}`)) })),
      values: typed,
    },
    settings: details === undefined ? undefined : settingsOf(say, details),
    errors: typed.errors,
  };
}

function settingsOf(say: Say, details: OrganisationDetails): OrganisationView['settings'] {
  const { name, email = '', phone = '', district = '', languages } = details;
  return {
    action: `/${say.locale}/organizacion`,
    values: { name, email, phone, district, languages },
    districts: districtOptions(),
    languages: ATTENDED_IN.map((value) => ({ value, label: say(`organisation.language.${value}`) })),
  };
}

function colleagueView(say: Say, actor: Actor, colleague: Colleague): ColleagueView {
  const { ref, id, name, email, role, state, hasFactor } = colleague;
  const isSelf = id === actor.accountId;
  // Operators are kept by operators, wherever they belong.
  const mayChange = !isSelf && (role !== 'operator' || actor.role === 'operator');
  const to = (change: string): string => `/${say.locale}${PEOPLE}/${ref}/${change}`;
  const parts = [
    sentence(say(`role.${role}`)),
    ...(name === undefined ? [] : [email]),
    ...(isSelf ? [say('organisation.you')] : []),
  ];
  return {
    key: ref,
    name: name ?? email,
    line: parts.join(', '),
    state: { tone: STATES[state], text: say(`organisation.state.${state}`) },
    // Nobody shuts herself out, nor resets her own second factor here.
    actions: !mayChange
      ? []
      : CHANGES[state].map(({ change, label, stop }) => ({ action: to(change), label: say(label), stop })),
    resetAction: hasFactor && mayChange && state === 'active' ? to('segundo-paso') : undefined,
  };
}
