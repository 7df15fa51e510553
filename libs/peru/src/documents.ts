import type { Day } from './day.js';
import { addDays, daysBetween } from './day.js';
import { ADVICE_BY_REASON } from './document-advice.data.js';
import type { DocumentCode, DocumentKind, DocumentReason } from './document-kind.js';
import { UIT } from './labour.data.js';
import type { Centimos } from './money.js';
import { share } from './money.js';
import { PERMITS } from './permit.data.js';
import { RESIDENCE } from './residence.data.js';
import type { RightToWork } from './right-to-work.js';
import type { Confidence, Text } from './rules.js';
import { inForce } from './rules.js';

/** What is known about one person's document. Absent means not asked or not answered. */
export interface DocumentFacts {
  /** Last day on the card. */
  expires?: Day | undefined;
  /** Day on which a renewal or change of status was filed. */
  filedOn?: Day | undefined;
  /** Spouse, parent, child or sibling of a Peruvian: outside the caps. */
  kinOfPeruvian?: boolean | undefined;
  today: Day;
}

export interface DocumentAdvice {
  code: DocumentCode;
  hireNow: RightToWork['hireNow'];
  reason: DocumentReason;
  /** What the document permits now, in words for its holder. */
  permits: Text;
  nextStep: Text;
  helpers: readonly string[];
  /** Fee of the next step, when known, and where it was read. */
  cost?: Centimos;
  costSource?: { source: string; from: Day };
  /** What the lapse has cost up to today, when a fine runs. */
  fine?: Centimos;
  source: string;
  confidence: Confidence;
}

/** All documents, in the order in which to ask. */
export const DOCUMENTS: readonly DocumentKind[] = [...RESIDENCE, ...PERMITS];

const BY_CODE = new Map(DOCUMENTS.map((kind) => [kind.code, kind]));

/** The document of a code. */
export function getDocument(code: DocumentCode): DocumentKind {
  const kind = BY_CODE.get(code);
  if (kind === undefined) throw new RangeError(`no document ${code}`);
  return kind;
}

/** A running card whose day has passed is the lapsed one. */
function asOf(code: DocumentCode, { expires, today }: DocumentFacts): DocumentKind {
  const kind = getDocument(code);
  const over = expires !== undefined && expires < today;
  return over && kind.lapsesInto !== undefined ? getDocument(kind.lapsesInto) : kind;
}

const hasLapsed = (kind: DocumentKind, { expires, today }: DocumentFacts): boolean =>
  kind.lapsed === true || (kind.ends && expires !== undefined && expires < today);

const filedInTime = ({ expires, filedOn, today }: DocumentFacts): boolean =>
  filedOn !== undefined && filedOn <= today && (expires === undefined || filedOn <= expires);

function reasonOf(kind: DocumentKind, facts: DocumentFacts): DocumentReason {
  if (hasLapsed(kind, facts)) return filedInTime(facts) ? 'expired_but_filed' : 'expired';
  if (kind.hire !== 'yes') return kind.hire === 'no' ? 'does_not_permit' : 'needs_check';
  if (!kind.ends) return 'permits_work';
  return facts.expires === undefined ? 'expiry_unknown' : 'permits_work_until';
}

const HIRE_NOW: Readonly<Record<DocumentReason, RightToWork['hireNow']>> = {
  permits_work: 'yes',
  permits_work_until: 'yes',
  expiry_unknown: 'check',
  expired_but_filed: 'check',
  needs_check: 'check',
  expired: 'no',
  does_not_permit: 'no',
};

function countsForCap(kind: DocumentKind, kin: boolean | undefined): RightToWork['countsForCap'] {
  if (kin === true) return 'no';
  if (kind.cap !== 'kin') return kind.cap;
  return kin === undefined ? 'unknown' : 'yes';
}

/**
 * The derived facts that scoring may read, from a document and what is known about it on `today`.
 * A document that ends but whose day is unknown gives `check`, never `no`; a lapsed one gives `no`, or `check` when a
 * filing before its last day is on record. Source: 05 §1.1 as data in residence.data and permit.data.
 */
export function rightToWork(code: DocumentCode, facts: DocumentFacts): RightToWork {
  const kind = asOf(code, facts);
  const hireNow = HIRE_NOW[reasonOf(kind, facts)];
  const counts = countsForCap(kind, facts.kinOfPeruvian);
  const known = kind.ends && facts.expires !== undefined ? { until: facts.expires } : {};
  return { hireNow, ...known, renewable: kind.renewable, countsForCap: counts };
}

/** Fine for the days since the document lapsed, at the UIT of today; nothing where no fine runs. */
function fineOf(kind: DocumentKind, { expires, today }: DocumentFacts): { fine?: Centimos } {
  if (kind.dailyFine === undefined || expires === undefined || expires >= today) return {};
  const perDay = share(inForce(UIT, today).value, inForce(kind.dailyFine, today).value);
  return { fine: perDay * daysBetween(expires, today) };
}

function costOf({ cost }: DocumentKind, today: Day): Pick<DocumentAdvice, 'cost' | 'costSource'> {
  if (cost === undefined) return {};
  const { value, source, from } = inForce(cost, today);
  return { cost: value, costSource: { source, from } };
}

/**
 * Why, what next, who helps and what it costs: a refusal is never bare (rule R-DOC-1). Texts are for the holder.
 * Throws `NoRuleInForce` only when a fee or fine has no rule on `today`.
 */
export function documentAdvice(code: DocumentCode, facts: DocumentFacts): DocumentAdvice {
  const kind = asOf(code, facts);
  const reason = reasonOf(kind, facts);
  const { permits = kind.permits, nextStep, helpers = [] } = ADVICE_BY_REASON[reason] ?? {};
  return {
    code: kind.code,
    hireNow: HIRE_NOW[reason],
    reason,
    permits,
    nextStep: kind.lapsed === true && reason === 'expired' ? kind.nextStep : (nextStep ?? kind.nextStep),
    helpers: [...new Set([...kind.helpers, ...helpers])],
    ...costOf(kind, facts.today),
    ...(reason === 'expired' ? fineOf(kind, facts) : {}),
    source: kind.source,
    confidence: kind.confidence,
  };
}

/** Days before the last day on which her and her caseworker are warned (rule R-DOC-2). */
export const EXPIRY_WARNINGS = [90, 60, 30] as const;

/**
 * The warning that is due: the smallest of 90, 60, 30 not yet passed, 0 once the last day is over, `undefined` while it is far.
 * On the last day itself the document still runs, so 30. Throws `NotADay`.
 */
export function expiryWarning(expires: Day, today: Day): 90 | 60 | 30 | 0 | undefined {
  const left = daysBetween(today, expires);
  if (left < 0) return 0;
  return EXPIRY_WARNINGS.findLast((days) => left <= days);
}

/** The days on which those warnings fall, earliest first, for a task queue. Throws `NotADay`. */
export const warningDays = (expires: Day): readonly Day[] =>
  [...EXPIRY_WARNINGS, -1].map((days) => addDays(expires, -days));
