import { catalogues, t } from '../messages/message.js';
import type { MessageKey, Values } from '../messages/message.js';
import type { Locale } from '../messages/locale.js';

/** The sentence for a code, or a general one when the code has none. */
export function messageOf(locale: Locale, { code, data }: { code: string; data: Values }): string {
  const known = (key: string): key is MessageKey => Object.hasOwn(catalogues[locale], key);
  const exact = `error.${code}`;
  return t(locale, known(exact) ? exact : 'error.page.wrong', data);
}
