import { IntlMessageFormat } from 'intl-messageformat';
import type { ComponentChildren } from 'preact';
import { en } from './en/index.js';
import { es } from './es/index.js';
import type { MessageKey } from './es/index.js';
import { FORMAT_LOCALE } from './locale.js';
import type { Locale } from './locale.js';

export type { MessageKey } from './es/index.js';
export type Values = Readonly<Record<string, string | number>>;

export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { es, en };

/** Says a message in one language; `rich` also understands `<b>…</b>`. */
export interface Say {
  (key: MessageKey, values?: Values): string;
  rich: (key: MessageKey, values?: Values) => ComponentChildren;
  locale: Locale;
}

const parsed = new Map<string, IntlMessageFormat>();

function message(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(catalogues[locale][key], FORMAT_LOCALE[locale]);
  parsed.set(id, format);
  return format;
}

export function t(locale: Locale, key: MessageKey, values: Values = {}): string {
  return String(message(locale, key).format(values)).replaceAll(HOUR_ENDS, '$1');
}

/** An hour brings its own full stop: “a las 9 p. m.” and not “p. m..”. */
const HOUR_ENDS = /([ap]\.\u00a0m\.)\./gu;

function rich(locale: Locale, key: MessageKey, values: Values): ComponentChildren {
  const bold = (chunks: ComponentChildren[]): ComponentChildren => <strong>{chunks}</strong>;
  return message(locale, key).format<ComponentChildren>({ ...values, b: bold }) as ComponentChildren;
}

export function speaker(locale: Locale): Say {
  const say = (key: MessageKey, values?: Values): string => t(locale, key, values);
  return Object.assign(say, { rich: (key: MessageKey, values: Values = {}) => rich(locale, key, values), locale });
}
