/** A language of the pages; the first is the base. `formatLocale` names the rules for numbers, plurals and dates. */
export const LOCALES = ['es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const FORMAT_LOCALE: Readonly<Record<Locale, string>> = { es: 'es-PE', en: 'en' };

/** Each language in its own name: a switch that a reader of that language recognises. */
export const LANGUAGE_NAME: Readonly<Record<Locale, string>> = { es: 'Español', en: 'English' };
