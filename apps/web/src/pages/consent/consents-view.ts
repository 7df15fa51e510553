import { ASKED_FIRST, textOf } from '#consent';
import type { Consent } from '#consent';
import type { Frame } from '../../ui/layout.js';
import type { ConsentsView } from './consents.js';

/** The purposes that are asked apart, with what she already allowed. */
export function consentsView(frame: Frame, standing: readonly Consent[], today: string): ConsentsView {
  const texts = ASKED_FIRST.map((purpose) => textOf(purpose, today));
  const given = new Set(standing.map(({ purpose }) => purpose));
  return {
    frame,
    action: `/${frame.locale}/permisos`,
    version: texts.map(({ version }) => version).reduce((a, b) => (a > b ? a : b), ''),
    choices: texts.map((text) => ({ ...text[frame.locale], purpose: text.purpose, given: given.has(text.purpose) })),
  };
}
