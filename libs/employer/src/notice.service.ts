import type { Centimos, EducationLevel } from '#engine';
import { EDUCATION_WORDS, HIGHEST_PAY, NO_EXPERIENCE, NUMBER_WORDS } from './notice.data.js';

const DURATION =
  /(?:\b(un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b[\s(]*)?(\d{1,2})?\)?\s*(?:\([a-z]+\)\s*)?(anos?|mes(?:es)?)\b/;

/**
 * Months of experience that a notice asks, from its Spanish text: the specific experience where it names one, else the
 * general. 0 when it asks none; `undefined` when no duration can be read.
 */
export function readExperience(text: string): number | undefined {
  const plain = fold(text);
  const specific = plain.search(/especific/);
  const found = specific === -1 ? undefined : firstDuration(plain.slice(specific));
  const months = found ?? firstDuration(plain);
  if (months !== undefined) return months;
  return NO_EXPERIENCE.test(plain) ? 0 : undefined;
}

/** Lowest level of studies that a notice accepts; alternatives (“técnico o bachiller”) count as the lower. */
export function readEducation(text: string): EducationLevel | undefined {
  const plain = fold(text);
  return EDUCATION_WORDS.find(([, words]) => words.test(plain))?.[0];
}

/** “S/. 4,000.00”, “1800.0”, “2 500” → céntimos; `undefined` when it is no amount or beyond belief. */
export function readPay(text: string): Centimos | undefined {
  const digits = text.replaceAll(/s\/\.?|soles|,|\s/giu, '');
  if (!/^\d+(\.\d{1,2})?$/.test(digits)) return undefined;
  const centimos = Math.round(Number(digits) * 100);
  return centimos > 0 && centimos <= HIGHEST_PAY ? centimos : undefined;
}

/** `DD/MM/YYYY` or `YYYY-MM-DD` → `YYYY-MM-DD`; `undefined` when it is no day of the calendar. */
export function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    year === undefined ? text.trim() : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : undefined;
}

/** Positions from “1”, “03”; `undefined` when it is no whole number of at least one. */
export function readPositions(text: string): number | undefined {
  const positions = /^\s*0*(\d{1,4})\s*$/.exec(text)?.[1];
  return positions === undefined || Number(positions) === 0 ? undefined : Number(positions);
}

function firstDuration(plain: string): number | undefined {
  const [whole, word, digits, unit] = DURATION.exec(plain) ?? [];
  if (whole === undefined || unit === undefined) return undefined;
  const count = digits === undefined ? NUMBER_WORDS[word ?? ''] : Number(digits);
  if (count === undefined) return undefined;
  if (unit.startsWith('mes')) return count;
  const rest = plain.slice(plain.indexOf(whole) + whole.length, plain.indexOf(whole) + whole.length + 24);
  const more = /^\s*(?:y|con)\s*(?:[a-z]+\s*)?\(?0?(\d{1,2})\)?\s*mes/.exec(rest)?.[1];
  return count * 12 + (more === undefined ? 0 : Number(more));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ');
}
