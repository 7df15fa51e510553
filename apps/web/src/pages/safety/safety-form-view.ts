import type { Actor } from '#access';
import { SAFETY_KINDS } from '#consent';
import { ORIENTATION_LINES } from '#peru';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { NEUTRAL_PAGE } from './neutral-page.js';
import type { LineView, SafetyFormView } from './safety-form.js';

const VACANCY = /^[1-9]\d{0,8}$/;

export function safetyFormView(
  frame: Frame,
  held: { actor: Actor | undefined; readers: readonly string[]; today: string; errors?: readonly FormError[] },
  form: FormBody,
): SafetyFormView {
  const say = speaker(frame.locale);
  return {
    frame: { ...frame, quickExit: NEUTRAL_PAGE },
    action: `/${frame.locale}/avisar`,
    readers: held.readers,
    kinds: SAFETY_KINDS.map((value) => ({ value, label: say(`report.kind.${value}`) })),
    lines: linesOf(frame, held.today),
    mayBeKnown: held.actor?.role === 'seeker',
    typed: {
      kind: textOf(form, 'kind'),
      text: textOf(form, 'text'),
      call: textOf(form, 'call') === 'yes',
      name: textOf(form, 'name'),
      phone: textOf(form, 'phone'),
      unnamed: textOf(form, 'unnamed') === 'yes',
      vacancy: vacancyIn(form, 'vacancy') ?? vacancyIn(form, 'puesto') ?? '',
    },
    errors: held.errors,
  };
}

/** The post that was being looked at; whether there is one shows behind the wall only. */
function vacancyIn(form: FormBody, name: string): string | undefined {
  const text = textOf(form, name);
  return VACANCY.test(text) ? text : undefined;
}

export function linesOf(frame: Frame, today: string): LineView[] {
  const standing = ORIENTATION_LINES.filter(({ from, to }) => from <= today && (to === undefined || today <= to));
  return standing.map(({ value, source, confidence }) => ({
    code: value.code,
    name: value.name,
    number: value.number,
    helps: value.helps[frame.locale],
    confirm: confidence === 'unverified' && value.number !== undefined,
    source,
  }));
}
