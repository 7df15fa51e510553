import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { SecretField, SecretFormView } from './secret-form.js';

type Errors = readonly FormError[] | undefined;

/** Where a number is asked for: to enter, or to set it. */
export function enterByPhoneView(frame: Frame, given: { phone?: string; errors?: Errors } = {}): SecretFormView {
  const say = speaker(frame.locale);
  return {
    frame,
    title: say('phone.enter'),
    text: say('phone.enterText'),
    action: `/${frame.locale}/entrar/celular`,
    fields: [phoneField(frame, given.phone)],
    button: say('phone.send'),
    link: { href: `/${frame.locale}/entrar`, label: say('signIn.toSeeker') },
    errors: given.errors,
  };
}

export function codeView(
  frame: Frame,
  action: string,
  { again, errors, setting = false }: { again: string; errors?: Errors; setting?: boolean },
): SecretFormView {
  const say = speaker(frame.locale);
  return {
    frame,
    title: say('phone.code'),
    text: say(setting ? 'phone.setCodeText' : 'phone.codeText'),
    action: `/${frame.locale}${action}`,
    fields: [{ name: 'code', label: say('phone.codeLabel'), numeric: true, autocomplete: 'one-time-code', width: 's' }],
    button: say('ui.continue'),
    link: { href: `/${frame.locale}${again}`, label: say('phone.again') },
    errors,
  };
}

export function setPhoneView(
  frame: Frame,
  given: { shown?: string | undefined; phone?: string; later?: string; errors?: Errors },
): SecretFormView {
  const say = speaker(frame.locale);
  const text = given.shown === undefined ? say('phone.setText') : say('phone.changeText', { phone: given.shown });
  return {
    frame,
    title: say('phone.set'),
    text,
    action: `/${frame.locale}/cuenta/celular`,
    fields: [
      phoneField(frame, given.phone),
      {
        name: 'pin',
        label: say('pin.current'),
        kind: 'password',
        numeric: true,
        autocomplete: 'current-password',
        width: 'm',
      },
    ],
    button: say('phone.send'),
    link: { href: `/${frame.locale}${given.later ?? '/cuenta'}`, label: say('phone.later') },
    errors: given.errors,
  };
}

function phoneField({ locale }: Frame, value: string | undefined): SecretField {
  const say = speaker(locale);
  return {
    name: 'phone',
    label: say('phone.label'),
    hint: say('phone.hint'),
    value,
    kind: 'tel',
    numeric: true,
    autocomplete: 'tel',
    width: 'm',
  };
}
