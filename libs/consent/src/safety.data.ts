/** What somebody may report, beside what the intake asks; the page adds the words. */
export const SAFETY_KINDS = ['money', 'mistreated', 'harassment', 'papers', 'other_job', 'threat', 'other'] as const;
export type SafetyKind = (typeof SAFETY_KINDS)[number];

export const SAFETY_STATES = ['new', 'taken', 'closed'] as const;
export type SafetyState = (typeof SAFETY_STATES)[number];

/** How a person of trust closes a report. Only the first counts against a firm for good. */
export const SAFETY_OUTCOMES = ['confirmed', 'referred', 'unfounded', 'no_answer', 'withdrawn'] as const;
export type SafetyOutcome = (typeof SAFETY_OUTCOMES)[number];

/** The only way from one state to another. */
export const SAFETY_TRANSITIONS: Readonly<Record<SafetyState, readonly SafetyState[]>> = {
  new: ['taken'],
  taken: ['taken', 'closed'],
  closed: ['taken'],
};

export type SafetyEntryKind = 'taken' | 'note' | 'referred' | 'closed' | 'reopened' | 'firm_paused';
