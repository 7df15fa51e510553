import type { Locale } from '../../messages/locale.js';
import type { WordKind } from './suggestion.js';

const SEGMENT: Readonly<Record<WordKind, string>> = { occupation: 'oficio', skill: 'tarea' };

/** The kind that an address names; a job, unless it says a task. */
export function kindOf(text: string): WordKind {
  return text === 'skill' || text === SEGMENT.skill ? 'skill' : 'occupation';
}

export function conceptPath(kind: WordKind, id: string | number, locale: Locale): string {
  return `/${locale}/palabras/${SEGMENT[kind]}/${String(id)}`;
}

/** Where the script asks for concepts while somebody types. */
export function lookupHref(kind: WordKind, locale: Locale, forPost = false): string {
  return `/${locale}/palabras/sugerencias?tipo=${SEGMENT[kind]}${forPost ? '&para=puesto' : ''}`;
}
