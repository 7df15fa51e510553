import type { Invitation } from '#access';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { SecretField, SecretFormView } from './secret-form.js';

type Errors = readonly FormError[] | undefined;

/** A new password, typed twice. */
function twice(say: Say): SecretField[] {
  const common = { kind: 'password', autocomplete: 'new-password' } as const;
  return [
    { name: 'password', label: say('password.new'), hint: say('password.hint'), ...common },
    { name: 'again', label: say('password.again'), ...common },
  ];
}

export function changePasswordView(frame: Frame, errors?: Errors): SecretFormView {
  const say = speaker(frame.locale);
  const current = { name: 'current', label: say('password.current'), kind: 'password' } as const;
  return {
    frame,
    title: say('password.change'),
    text: say('password.changeText'),
    action: `/${frame.locale}/cuenta/clave`,
    fields: [{ ...current, autocomplete: 'current-password' }, ...twice(say)],
    button: say('ui.save'),
    back: { href: `/${frame.locale}/cuenta`, label: say('ui.account') },
    errors,
  };
}

export function forgottenView(frame: Frame, given: { email?: string; errors?: Errors } = {}): SecretFormView {
  const say = speaker(frame.locale);
  return {
    frame,
    title: say('password.forgotten'),
    text: say('password.forgottenText'),
    action: `/${frame.locale}/clave-olvidada`,
    fields: [
      { name: 'email', label: say('signIn.email'), value: given.email, kind: 'email', autocomplete: 'username' },
    ],
    button: say('password.send'),
    link: { href: `/${frame.locale}/entrar/equipo`, label: say('password.back') },
    errors: given.errors,
  };
}

export function newPasswordView(frame: Frame, errors?: Errors): SecretFormView {
  const say = speaker(frame.locale);
  return {
    frame,
    title: say('password.choose'),
    text: say('password.chooseText'),
    action: `/${frame.locale}/clave-nueva`,
    fields: twice(say),
    button: say('ui.save'),
    errors,
  };
}

export function invitationView(
  frame: Frame,
  { role, organisation }: Invitation,
  given: { name?: string; errors?: Errors } = {},
): SecretFormView {
  const say = speaker(frame.locale);
  const text = organisation === undefined ? say('invitation.textAlone') : say('invitation.text', { organisation });
  return {
    frame,
    title: say('invitation.title'),
    text: `${text} ${say('invitation.role', { role: say(`role.${role}`) })}`,
    action: `/${frame.locale}/invitacion`,
    fields: [{ name: 'name', label: say('invitation.name'), value: given.name, autocomplete: 'name' }, ...twice(say)],
    button: say('invitation.accept'),
    errors: given.errors,
  };
}
