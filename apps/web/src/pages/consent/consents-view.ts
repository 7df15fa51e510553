import { ASKED_FIRST, textOf } from '#consent';
import type { StandingConsent } from '#consent';
import { findQuestion } from '#intake';
import type { Frame } from '../../ui/layout.js';
import type { ConsentsView } from './consents.js';

/** The purposes that are asked apart, with what she already allowed. */
export function consentsView(frame: Frame, standing: readonly StandingConsent[], today: string): ConsentsView {
  const texts = ASKED_FIRST.map((purpose) => textOf(purpose, today));
  const given = new Set(standing.map(({ purpose }) => purpose));
  return {
    frame,
    action: `/${frame.locale}/permisos`,
    version: texts.map(({ version }) => version).reduce((a, b) => (a > b ? a : b), ''),
    choices: texts.map((text) => ({
      ...text[frame.locale],
      purpose: text.purpose,
      given: given.has(text.purpose),
      ways: text.purpose === 'contact' ? waysOf(frame, standing) : undefined,
    })),
  };
}

/** The ways to write to her, as the intake asks them. */
export function channels(): readonly { code: string; text: Readonly<Record<'es' | 'en', string>> }[] {
  const question = findQuestion('about.channel');
  return question !== undefined && 'options' in question ? question.options : [];
}

function waysOf(frame: Frame, standing: readonly StandingConsent[]): ConsentsView['choices'][number]['ways'] {
  const fields = standing.find(({ purpose }) => purpose === 'contact')?.fields ?? [];
  return {
    options: channels().map(({ code, text }) => ({ value: code, label: text[frame.locale] })),
    value: fields.find((field) => channels().some(({ code }) => code === field)),
  };
}
