import type { Language } from './question.js';
import { ANSWER_TEXTS } from './labels.js';
import type { Week } from './week.js';

/** Hours of one day in minutes from its midnight; `to` passes 1440 when they end on the next day. */
interface Hours {
  from: number;
  to: number;
}

const WORDS = {
  es: { to: ' a ', and: ' y ', am: '\u00A0a.\u00A0m.', pm: '\u00A0p.\u00A0m.' },
  en: { to: ' to ', and: ' and ', am: '\u00A0am', pm: '\u00A0pm' },
} as const;

function minutesOf(clock: string): number {
  const [hours = '', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The pieces of one day as hours that neither touch nor overlap. */
function hoursOf(pieces: Week): readonly Hours[] {
  const sorted = pieces
    .map((piece) => {
      const [, start = '', end] = piece.split('-');
      const from = minutesOf(start);
      const to = end === undefined ? from + (start === '22' ? 480 : 240) : minutesOf(end);
      return { from, to: to > from ? to : to + 1440 };
    })
    .sort((a, b) => a.from - b.from);
  return sorted.reduce<readonly Hours[]>((joined, next) => {
    const last = joined.at(-1);
    return last === undefined || next.from > last.to
      ? [...joined, next]
      : [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

function clockText(minutes: number, language: Language): string {
  const hour = Math.trunc(minutes / 60) % 24;
  const rest = minutes % 60;
  const face = `${String(hour % 12 === 0 ? 12 : hour % 12)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return face + WORDS[language][hour < 12 ? 'am' : 'pm'];
}

/** A week in words, days with equal hours together: `lunes a viernes, 6 a. m. a 2 p. m. y 6 p. m. a 10 p. m.`. */
export function weekTexts(week: Week, language: Language): readonly string[] {
  const { to, and } = WORDS[language];
  const groups: { first: number; last: number; hours: string }[] = [];
  for (const day of Object.keys(ANSWER_TEXTS.day).map(Number)) {
    const hours = hoursOf(week.filter((piece) => piece.startsWith(String(day))))
      .map((span) => `${clockText(span.from, language)}${to}${clockText(span.to, language)}`)
      .join(and);
    const open = groups.at(-1);
    if (hours === '') continue;
    if (open?.hours === hours && open.last === day - 1) open.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  const name = (day: number): string => ANSWER_TEXTS.day[day as keyof typeof ANSWER_TEXTS.day][language];
  return groups.map(({ first, last, hours }) => {
    if (first === last) return `${name(first)}, ${hours}`;
    return `${name(first)}${last === first + 1 ? and : to}${name(last)}, ${hours}`;
  });
}
