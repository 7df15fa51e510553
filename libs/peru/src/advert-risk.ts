import type { Advert, AdvertFinding, AdvertSpan } from './advert.js';
import { checkAdvert, findWords } from './advert.js';
import { RISK_FLAGS, RISK_PAY_TIMES, RISK_REVIEW, RISK_WORDS, TRAFFICKING_LINES } from './advert-risk.data.js';
import type { RiskCode } from './advert-risk.data.js';
import { foldWithPlaces } from './folded.js';
import { RMV } from './labour.data.js';
import type { Text } from './rules.js';
import { inForce } from './rules.js';

export interface RaisedFlag {
  code: RiskCode;
  points: number;
  reason: Text;
  /** The words that raised it; empty when something is missing. */
  match: string;
  span?: AdvertSpan;
}

export interface AdvertRisk {
  /** Sum of the points of the flags. */
  score: number;
  /** A person must decide before it is published. */
  review: boolean;
  /** Heaviest first. */
  flags: readonly RaisedFlag[];
  /** Where to call. */
  lines: readonly { number: string; who: string }[];
}

/** Faults of the advert check that are also signs of danger. */
const SIGNS: Partial<Record<AdvertFinding['rule'], RiskCode>> = {
  photo: 'looks_for_bodies',
  appearance: 'looks_for_bodies',
  fee: 'asks_for_money',
  documents_held: 'documents_held',
};

interface Sign {
  code: RiskCode;
  match: string;
  span?: AdvertSpan;
}

const place = (one: AdvertFinding): { span?: AdvertSpan } => (one.span === undefined ? {} : { span: one.span });

function bySign(advert: Advert): Sign[] {
  return checkAdvert(advert).flatMap((one) => {
    const girls = one.rule === 'sex' && /se[nñ]orita|chica|jovencita/i.test(one.match);
    const code = girls ? 'looks_for_bodies' : SIGNS[one.rule];
    return code === undefined ? [] : [{ code, match: one.match, ...place(one) }];
  });
}

function byWords(advert: Advert): Sign[] {
  return (['title', 'text'] as const).flatMap((field) => {
    const folded = foldWithPlaces(advert[field]);
    return RISK_WORDS.flatMap((words) => {
      const found = findWords(words, folded);
      if (found === undefined) return [];
      return [{ code: words.code, match: advert[field].slice(found.start, found.end), span: { field, ...found } }];
    });
  });
}

function byFigures(advert: Advert): Sign[] {
  const high = inForce(RMV, advert.day).value * inForce(RISK_PAY_TIMES, advert.day).value;
  const { text } = foldWithPlaces(advert.text);
  const noExperience = /\b(?:sin|no)\s+(?:\w+\s+){0,2}experiencia\b/.test(text);
  return [
    ...(advert.ruc === undefined && advert.employer === undefined ? [{ code: 'no_identity', match: '' } as const] : []),
    ...(advert.pay !== undefined && advert.pay.max >= high && noExperience
      ? [{ code: 'pay_far_above_market', match: '' } as const]
      : []),
  ];
}

/**
 * Signs of a false or dangerous job offer in an advert, with their sum. It never decides: from the threshold a person does,
 * reading the reasons. Each sign counts once. Source: 05 §7.2 as data in advert-risk.data (points and threshold: model).
 * Throws `NoRuleInForce` before 2025.
 */
export function screenAdvert(advert: Advert): AdvertRisk {
  const signs = new Map<RiskCode, Sign>();
  for (const sign of [...bySign(advert), ...byWords(advert), ...byFigures(advert)]) {
    if (!signs.has(sign.code)) signs.set(sign.code, sign);
  }
  const flags = [...signs.values()]
    .map((sign) => ({ ...sign, ...RISK_FLAGS[sign.code] }))
    .sort((a, b) => b.points - a.points);
  const score = flags.reduce((sum, { points }) => sum + points, 0);
  return {
    score,
    review: score >= inForce(RISK_REVIEW, advert.day).value,
    flags,
    lines: inForce(TRAFFICKING_LINES, advert.day).value,
  };
}
