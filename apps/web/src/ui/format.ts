import { FORMAT_LOCALE } from '../messages/locale.js';
import type { Locale } from '../messages/locale.js';

const NBSP = '\u00a0';
const ZONE = 'America/Lima';

/** Binds a number to its unit so that a line never breaks between them. */
function bind(text: string): string {
  return text.replaceAll(/[ \u202f]/g, NBSP);
}

/** Both languages write numbers as Peru does: `1,130`. */
export function number(value: number, decimals = 0): string {
  return value.toLocaleString('es-PE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Integer céntimos → `S/ 1,130` or `S/ 6.41`; whole soles print no decimals. */
export function money(centimos: number): string {
  return `S/${NBSP}${number(centimos / 100, centimos % 100 === 0 ? 0 : 2)}`;
}

/** `S/ 1,250 a 1,400`, or one figure when both ends are equal. */
export function moneyRange(range: { min: number; max: number }, locale: Locale): string {
  if (range.min === range.max) return money(range.min);
  const joint = locale === 'es' ? ' a ' : ' to ';
  return `${money(range.min)}${joint}${money(range.max).slice(3)}`;
}

/** A share from 0 to 1 → `18.3 %`. */
export function percent(share: number): string {
  return `${number(share * 100, 1)}${NBSP}%`;
}

const LOCAL_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** The day of an instant where the pages are read, `YYYY-MM-DD`. */
function localDay(at: Date): string {
  return LOCAL_DAY.format(at);
}

/** `YYYY-MM-DD` → `5 de marzo de 2026`; `short` → `5 mar.`; a day has no time zone of its own. */
export function day(value: string | Date, locale: Locale, form: 'long' | 'short' | 'month' = 'month'): string {
  const date = new Date(`${typeof value === 'string' ? value : localDay(value)}T12:00:00Z`);
  const month = form === 'short' ? 'short' : 'long';
  const year = form === 'long' ? ({ year: 'numeric' } as const) : {};
  const text = date.toLocaleDateString(FORMAT_LOCALE[locale], { day: 'numeric', month, ...year, timeZone: 'UTC' });
  return bindFirst(text);
}

/** `YYYY-MM-DD` → `Lunes 23`: the day of a page that is read every day. */
export function weekday(value: string, locale: Locale): string {
  const date = new Date(`${value}T12:00:00Z`);
  const name = date.toLocaleDateString(FORMAT_LOCALE[locale], { weekday: 'long', timeZone: 'UTC' });
  return `${sentence(name)}${NBSP}${String(date.getUTCDate())}`;
}

/** `+51987654321` → `987 654 321`; a number of another country keeps its own, and what is no number stays as it is. */
export function phone(dialled: string): string {
  return dialled.replace(/^\+51(\d{3})(\d{3})(\d{3})$/u, `$1${NBSP}$2${NBSP}$3`);
}

/** An instant → `23 nov., 9:12 a. m.` by the clock of Lima. */
export function moment(value: Date, locale: Locale): string {
  const tag = FORMAT_LOCALE[locale];
  const date = value.toLocaleDateString(tag, { day: 'numeric', month: 'short', timeZone: ZONE });
  const time = value.toLocaleTimeString(tag, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: ZONE });
  return `${bind(date)}, ${bind(time)}`;
}

function bindFirst(text: string): string {
  return text.replace(' ', NBSP);
}

const DAYS: Readonly<Record<Locale, readonly string[]>> = {
  es: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A shift of one day, Monday = 1; minutes from midnight; `to` may pass 1440 for a shift that ends the next day. */
export interface DayHours {
  day: number;
  from: number;
  to: number;
}

/** `10`, `7:30`: the hour as people say it, on a twelve-hour face. */
function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 12;
  const rest = minutes % 60;
  return `${String(hour === 0 ? 12 : hour)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** A shift that does not start by day says which half of the day it means. */
function span(hours: DayHours, locale: Locale): string {
  const joint = locale === 'es' ? ' a ' : ' to ';
  const plain = hours.from >= 360 && hours.from < 720 && hours.to <= 1320;
  const half = (minutes: number): string => {
    if (plain) return '';
    const late = minutes % 1440 >= 720;
    if (locale === 'en') return late ? `${NBSP}pm` : `${NBSP}am`;
    return late ? `${NBSP}p.${NBSP}m.` : `${NBSP}a.${NBSP}m.`;
  };
  return `${clock(hours.from)}${half(hours.from)}${joint}${clock(hours.to)}${half(hours.to)}`;
}

/** Days with equal hours are told together: `lun a vie, 10 a 6; sáb, 8 a 1`. */
export function week(shift: readonly DayHours[], locale: Locale): string {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const hours of shift.toSorted((a, b) => a.day - b.day || a.from - b.from)) {
    const text = span(hours, locale);
    const open = groups.at(-1);
    if (open?.text === text && open.last === hours.day - 1) open.last = hours.day;
    else groups.push({ first: hours.day, last: hours.day, text });
  }
  return groups.map((group) => `${dayRange(group.first, group.last, locale)}, ${group.text}`).join('; ');
}

function dayRange(first: number, last: number, locale: Locale): string {
  const name = (index: number): string => DAYS[locale][index - 1] ?? '';
  if (first === last) return name(first);
  if (last === first + 1) return `${name(first)}${locale === 'es' ? ' y ' : ' and '}${name(last)}`;
  return `${name(first)}${locale === 'es' ? ' a ' : ' to '}${name(last)}`;
}

/** First letter as a capital, for a fact that starts a line. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
}
