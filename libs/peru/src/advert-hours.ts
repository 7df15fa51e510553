const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const DAY = `(${DAYS.join('|')})s?`;

const WEEKLY = /\b(\d{2,3})\s*(?:horas|hrs?\.?|h)\s*(?:semanales|(?:a\s+la|por|x)\s+semana)/;
const DAILY =
  /\b(\d{1,2})\s*(?:horas|hrs?\.?|h)\s*(?:diarias|(?:al|por|x)\s+dia)\b|\bturnos?\s+de\s+(\d{1,2})\s*(?:horas|hrs?|h)\b/;
const RANGE = new RegExp(String.raw`\b${DAY}\s+(?:a|hasta)\s+${DAY}\b`);
const PER_WEEK = /\b(\d)\s+dias\s+(?:a\s+la|por|x)\s+semana\b/;
const CLOCK =
  /\b(\d{1,2})(?::(\d\d))?\s*([ap])\.?\s*m\.?\s*(?:a|hasta|-|–)\s*(?:las\s+)?(\d{1,2})(?::(\d\d))?\s*([ap])\.?\s*m\b/;

const LUNCH_MINUTES = 60;
const LONG_DAY_MINUTES = 360;

function daysOf(text: string): number | undefined {
  const said = PER_WEEK.exec(text)?.[1];
  if (said !== undefined) return Number(said);
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return ((DAYS.indexOf(to) - DAYS.indexOf(from) + 7) % 7) + 1;
}

const minuteOf = (hour: string, minute: string | undefined, half: string): number =>
  ((Number(hour) % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minute ?? 0);

/** Minutes of the day between two clock times with a.m. or p.m.; a long day is taken to hold an hour of lunch. */
function clockMinutes(text: string): number | undefined {
  const [, h1, m1, half1, h2, m2, half2] = CLOCK.exec(text) ?? [];
  if (h1 === undefined || half1 === undefined || h2 === undefined || half2 === undefined) return undefined;
  const minutes = (minuteOf(h2, m2, half2) - minuteOf(h1, m1, half1) + 1440) % 1440;
  return minutes > LONG_DAY_MINUTES ? minutes - LUNCH_MINUTES : minutes;
}

/**
 * Weekly minutes a text states (“60 horas semanales”, “12 horas diarias de lunes a sábado”, “de 7 am a 8 pm, lunes a viernes”),
 * `undefined` when it does not say days and hours without doubt. Text folded: lower case, no accents.
 */
export function weeklyMinutesSaid(text: string): number | undefined {
  const weekly = WEEKLY.exec(text)?.[1];
  if (weekly !== undefined) return Number(weekly) * 60;
  const days = daysOf(text);
  const [, perDay, perShift] = DAILY.exec(text) ?? [];
  const daily = perDay ?? perShift;
  const minutes = daily === undefined ? clockMinutes(text) : Number(daily) * 60;
  return days === undefined || minutes === undefined ? undefined : days * minutes;
}
