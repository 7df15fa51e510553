import { catalogues, t } from '../messages/message.js';
import type { MessageKey, Values } from '../messages/message.js';
import type { Locale } from '../messages/locale.js';

/** The sentence of a code, where the catalogue has one. */
export function exactMessage(locale: Locale, { code, data }: { code: string; data: Values }): string | undefined {
  const known = (key: string): key is MessageKey => Object.hasOwn(catalogues[locale], key);
  const key = `error.${code}`;
  return known(key) ? t(locale, key, data) : undefined;
}

/** What a program is told of a code: its own sentence, else that of the pages. */
export function problemMessage(locale: Locale, problem: { code: string; data: Values }): string | undefined {
  const key = `problem.${problem.code}`;
  const isKnown = (name: string): name is MessageKey => Object.hasOwn(catalogues[locale], name);
  return isKnown(key) ? t(locale, key, problem.data) : exactMessage(locale, problem);
}

/** The sentence of a code, or a general one. */
export function messageOf(locale: Locale, problem: { code: string; data: Values }): string {
  return exactMessage(locale, problem) ?? t(locale, 'error.invalidText');
}
