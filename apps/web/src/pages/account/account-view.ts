import { allows } from '#access';
import type { Actor, Permission, Role } from '#access';
import { speaker } from '../../messages/message.js';
import type { MessageKey } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import type { AccountView } from './account.js';

/** What its people are called, where it is not an organisation. */
const TEAM: Readonly<Partial<Record<Role, MessageKey>>> = {
  employer: 'account.firm',
  operator: 'account.operators',
};

interface Entry {
  permission: Permission;
  path: string;
  label: MessageKey;
  note?: MessageKey;
}

/** What belongs to her account, as far as she may. */
export function accountView(
  frame: Frame,
  actor: Actor,
  { hasFactor, phone, phones }: { hasFactor: boolean; phone: string | undefined; phones: boolean },
): AccountView {
  const say = speaker(frame.locale);
  const entries: readonly Entry[] = [
    {
      permission: 'factor.own',
      path: '/cuenta/segundo-paso',
      label: 'account.factor',
      note: hasFactor ? 'account.factorOn' : 'account.factorOff',
    },
    ...(actor.role === 'seeker' ? [{ permission: 'session.own', path: '/mi-pin', label: 'account.pin' } as const] : []),
    ...(phones ? [{ permission: 'phone.own', path: '/cuenta/celular', label: 'phone.set' } as const] : []),
    { permission: 'password.own', path: '/cuenta/clave', label: 'account.password' },
    { permission: 'session.own', path: '/sesiones', label: 'sessions.title' },
    { permission: 'account.invite', path: '/organizacion', label: TEAM[actor.role] ?? 'account.organisation' },
    { permission: 'organisation.see.all', path: '/organizaciones', label: 'organisations.title' },
  ];
  return {
    frame,
    removePhone: phone === undefined ? undefined : { action: `/${frame.locale}/cuenta/celular/quitar`, phone },
    links: entries
      .filter(({ permission }) => allows(permission, actor.role))
      .map(({ path, label, note }) => ({
        href: `/${frame.locale}${path}`,
        label: say(label),
        note: note === undefined ? undefined : say(note),
      })),
  };
}
