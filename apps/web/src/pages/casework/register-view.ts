import { ASKED_FIRST, textOf as consentText } from '#consent';
import { findQuestion } from '#intake';
import type { Found } from '#profile';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { districtOptions } from '../vacancy/district-choice.js';
import { fileOf } from './day-view.js';
import type { RegisterView } from './register.js';

interface Held {
  body: FormBody;
  errors: readonly FormError[];
  /** People whose phone or name is like this one's. */
  duplicates: readonly Found[];
  today: string;
}

export function registerView(frame: Frame, { body, errors, duplicates, today }: Held): RegisterView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/personas`;
  const channel = findQuestion('about.channel');
  const options = channel !== undefined && 'options' in channel ? channel.options : [];
  return {
    frame,
    backHref: `/${frame.locale}/mi-dia`,
    action: `${home}/nueva`,
    values: {
      name: textOf(body, 'name'),
      channel: textOf(body, 'channel'),
      phone: textOf(body, 'phone'),
      district: textOf(body, 'district'),
      adult: textOf(body, 'adult') === 'yes',
      read: textOf(body, 'read') === 'yes',
    },
    purposes: ASKED_FIRST.map((value) => {
      const { title, text } = consentText(value, today)[frame.locale];
      return { value, label: title, note: text };
    }),
    ticked: listOf(body, 'purpose'),
    channels: options.map(({ code, text }) => ({ value: code, label: text[frame.locale] })),
    districts: districtOptions(),
    duplicates: duplicates.map(({ seekerId, by }) => ({
      folder: fileOf(seekerId, say),
      href: `${home}/${String(seekerId)}`,
      why: say(`people.by.${by}`),
      tag: { tone: 'info', text: say(`people.by.${by}`) },
    })),
    errors: errors.length === 0 ? undefined : errors,
  };
}
