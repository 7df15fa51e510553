import { ADVERT_CUES } from './advert-cues.data.js';
import { weeklyMinutesSaid } from './advert-hours.js';
import type { AdvertAction, AdvertRuleCode } from './advert-rules.data.js';
import { ADVERT_RULES } from './advert-rules.data.js';
import type { AdvertWords } from './advert-words.data.js';
import { ADVERT_WORDS } from './advert-words.data.js';
import type { Day } from './day.js';
import { foldWithPlaces } from './folded.js';
import type { Folded } from './folded.js';
import { LACTATION_ROOM_WOMEN, MAX_WEEKLY_MINUTES } from './labour.data.js';
import type { Centimos } from './money.js';
import { payFloor } from './pay-floor.js';
import type { Confidence, Text } from './rules.js';
import { inForce } from './rules.js';

/** A vacancy as its employer wrote it. Absent: not said. */
export interface Advert {
  title: string;
  text: string;
  /** Monthly, before deductions. */
  pay?: { min: Centimos; max: Centimos } | undefined;
  weeklyMinutes?: number | undefined;
  daysPerWeek?: number | undefined;
  /** The hours are an average over a cycle of shifts (such as 4 × 12). */
  averaged?: boolean | undefined;
  /** Code of a regulated profession the vacancy is for. */
  profession?: string | undefined;
  /** The vacancy already asks for the recognised degree and colegiatura. */
  credentialAsked?: boolean | undefined;
  /** Part of the shift lies between 22:00 and 06:00. */
  night?: boolean | undefined;
  /** Supports the vacancy offers, by their code. */
  supports?: readonly string[] | undefined;
  /** Women aged 15 to 49 who work at the site. */
  womenAtSite?: number | undefined;
  /** Who hires: RUC, or a name when there is none. */
  ruc?: string | undefined;
  employer?: string | undefined;
  day: Day;
}

/** Where in the advert, in UTF-16 units, end exclusive. */
export interface AdvertSpan {
  field: 'title' | 'text';
  start: number;
  end: number;
}

export interface AdvertFinding {
  rule: AdvertRuleCode;
  action: AdvertAction;
  /** The words that set it off; empty when it is about a figure or something missing. */
  match: string;
  span?: AdvertSpan;
  advice: Text;
  source: string;
  confidence: Confidence;
}

const CONTEXT = 40;
const FIELDS = ['title', 'text'] as const;

/** First place where words mean what they say, in the units of the original. */
export function findWords(words: AdvertWords, folded: Folded): { start: number; end: number } | undefined {
  for (const found of folded.text.matchAll(new RegExp(words.match, 'g'))) {
    const start = found.index;
    const end = start + found[0].length;
    const before = folded.text.slice(Math.max(0, start - CONTEXT), start);
    const after = folded.text.slice(end, end + CONTEXT);
    if (words.notAfter?.test(before) === true) continue;
    if (words.notBefore !== undefined && new RegExp(`^(?:${words.notBefore.source})`).test(after)) continue;
    return { start: folded.at[start] ?? 0, end: (folded.at[end - 1] ?? 0) + 1 };
  }
  return undefined;
}

function finding(rule: AdvertRuleCode, span?: AdvertSpan, match = ''): AdvertFinding {
  const { action, advice, source, confidence } = ADVERT_RULES[rule];
  return { rule, action, match, ...(span === undefined ? {} : { span }), advice, source, confidence };
}

/** Certain words block, cues only warn: where both speak, the words do. */
function byWords(advert: Advert): AdvertFinding[] {
  const found = new Map<AdvertRuleCode, AdvertFinding>();
  const fields = FIELDS.map((field) => ({ field, folded: foldWithPlaces(advert[field]) }));
  const look = (list: typeof ADVERT_WORDS, change: Partial<AdvertFinding>): void => {
    for (const words of list) {
      for (const { field, folded } of found.has(words.rule) ? [] : fields) {
        const place = findWords(words, folded);
        if (place === undefined) continue;
        const match = advert[field].slice(place.start, place.end);
        found.set(words.rule, { ...finding(words.rule, { field, ...place }, match), ...change });
        break;
      }
    }
  };
  look(ADVERT_WORDS, {});
  look(ADVERT_CUES, { action: 'warn', confidence: 'model' });
  return [...found.values()];
}

/** Weekly minutes said in the form, else in the text. */
function weekOf(advert: Advert): number | undefined {
  if (advert.weeklyMinutes !== undefined && advert.weeklyMinutes > 0) return advert.weeklyMinutes;
  return weeklyMinutesSaid(foldWithPlaces(advert.text).text);
}

function byFigures(advert: Advert): AdvertFinding[] {
  const week = weekOf(advert);
  const over = week !== undefined && week > inForce(MAX_WEEKLY_MINUTES, advert.day).value && advert.averaged !== true;
  const floor = week === undefined ? undefined : payFloor(advert.day, week, advert.daysPerWeek);
  const below = floor !== undefined && advert.pay !== undefined && advert.pay.min < floor.monthly;
  return [
    ...(over ? [finding('hours_over_limit')] : []),
    ...(below ? [finding('pay_below_floor')] : []),
    ...(advert.pay === undefined ? [finding('no_pay')] : []),
  ];
}

const CREDENTIAL =
  /\b(?:colegiad[oa]s?|colegiatura|habilitad[oa]|habilitacion|habil\b|titulo|titulad[oa]s?|sunedu|reconocid[oa]|revalidad[oa])/;
const HOURS =
  /\b(?:\d{1,2}(?::\d\d)?\s*(?:a|-|hasta)\s*\d{1,2}|turnos?|horarios?|jornada|horas|mananas?|tardes?|lunes|sabados?)\b/;
const REMOTE_TRADES =
  /\b(?:programador|desarrollador|disenador|redactor|digitador|teleoperador|call\s*center|contable|community)/;
const NIGHT = /\b(?:turno\s+(?:de\s+)?noche|nocturn[oa])/;

/** A thing worth saying: when it is due, and what shows that it was said, in the text or by a support offered. */
interface Absence {
  rule: AdvertRuleCode;
  due: (advert: Advert, text: string) => boolean;
  said: RegExp;
  supports?: readonly string[];
}

const ABSENCES: readonly Absence[] = [
  {
    rule: 'credential_not_said',
    due: ({ profession, credentialAsked }) => profession !== undefined && credentialAsked !== true,
    said: CREDENTIAL,
  },
  { rule: 'suggest_hours', due: (advert) => weekOf(advert) === undefined, said: HOURS },
  {
    rule: 'suggest_childcare',
    due: () => true,
    said: /\b(?:cuna|guarderia|lactari|lactancia|hij[oa]s)/,
    supports: ['childcare_on_site', 'childcare_voucher'],
  },
  {
    rule: 'suggest_transport',
    due: ({ night }, text) => night === true || NIGHT.test(text),
    said: /\b(?:movilidad|transporte|bus|taxi)/,
    supports: ['transport'],
  },
  {
    rule: 'suggest_telework',
    due: (_, text) => REMOTE_TRADES.test(text),
    said: /\b(?:remot[oa]|teletrabajo|desde\s+casa|home\s*office|hibrid[oa])/,
  },
  {
    rule: 'suggest_lactation',
    due: ({ womenAtSite = 0, day }) =>
      LACTATION_ROOM_WOMEN.some(({ from, value }) => from <= day && womenAtSite >= value),
    said: /lactari|lactancia/,
    supports: ['lactation_room'],
  },
];

function byAbsence(advert: Advert): AdvertFinding[] {
  const { text } = foldWithPlaces(`${advert.title}. ${advert.text}`);
  const offered = advert.supports ?? [];
  return ABSENCES.filter(
    ({ due, said, supports = [] }) =>
      due(advert, text) && !said.test(text) && !supports.some((one) => offered.includes(one)),
  ).map(({ rule }) => finding(rule));
}

const WEIGHT: Readonly<Record<AdvertAction, number>> = { block: 0, warn: 1, suggest: 2 };

/**
 * What must, should and could be changed in an advert, gravest first; each rule at most once, with the words that set it off.
 * Words are compared without case or accents. A rule without a figure to compare (hours not said) finds nothing.
 * Source: 05 §2.5 as data in advert-rules.data; measured on the fixtures (docs/peru.md). Throws `NoRuleInForce` before 1997.
 */
export function checkAdvert(advert: Advert): AdvertFinding[] {
  return [...byWords(advert), ...byFigures(advert), ...byAbsence(advert)].sort(
    (a, b) => WEIGHT[a.action] - WEIGHT[b.action],
  );
}
