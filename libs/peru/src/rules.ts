import type { Day } from './day.js';

/** How far a fact may be trusted: read in a source, computed from such, assumed for a model, or remembered and to be checked. */
export type Confidence = 'found' | 'derived' | 'model' | 'unverified';

/** Text for people, Spanish first. */
export interface Text {
  es: string;
  en: string;
}

/** A fact of Peru with the days on which it holds, both inclusive. */
export interface Rule<T> {
  value: T;
  from: Day;
  /** Last day; absent while the rule is in force. */
  to?: Day;
  source: string;
  confidence: Confidence;
}

export class NoRuleInForce extends Error {
  readonly code = 'no_rule_in_force';
  constructor(readonly day: Day) {
    super(`no rule in force on ${day}`);
  }
}

/** The rule of a series that holds on a day. Throws `NoRuleInForce` when none does. */
export function inForce<T>(rules: readonly Rule<T>[], day: Day): Rule<T> {
  const found = rules.find((rule) => rule.from <= day && (rule.to === undefined || day <= rule.to));
  if (found === undefined) throw new NoRuleInForce(day);
  return found;
}
