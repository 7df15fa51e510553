import type { Locale } from '../messages/locale.js';
import type { Frame } from '../ui/layout.js';

/** What a view needs of a frame when a program reads its words: the language alone. */
export function apiFrame(locale: Locale): Frame {
  return { locale, path: '', audience: 'staff', demo: false };
}
