/** Why a caseworker does not pass a pair on: two levels; each has a text the person can read. */
export const REVIEW_REASONS = {
  support: ['care_unconfirmed', 'document_in_process'],
  schedule: ['clashes_with_care', 'clashes_with_study'],
  requirement: ['essential_missing', 'licence_missing'],
  distance: ['too_far', 'unsafe_at_night'],
  pay: ['below_her_floor'],
  safety: ['warning_signs'],
  employer: ['not_answering', 'broken_promise'],
  other: ['explained'],
} as const;

export type ReviewReason = {
  [G in keyof typeof REVIEW_REASONS]: (typeof REVIEW_REASONS)[G][number];
}[keyof typeof REVIEW_REASONS];

const ALL_REVIEW_REASONS: ReadonlySet<string> = new Set(Object.values(REVIEW_REASONS).flat());

export function isReviewReason(text: string): text is ReviewReason {
  return ALL_REVIEW_REASONS.has(text);
}

/** An employer’s “no” names something of the job. */
export const EMPLOYER_REASONS = ['task', 'hours', 'start_date', 'filled'] as const;
export type EmployerReason = (typeof EMPLOYER_REASONS)[number];

/** Why she does not want it: what she says is read by her caseworker and improves her list. */
export const SEEKER_REASONS = ['pay', 'hours', 'distance', 'tasks', 'distrust', 'have_work', 'other'] as const;
export type SeekerReason = (typeof SEEKER_REASONS)[number];

/** Why a decision is changed later; it stays in the ledger beside the new one. */
export const CHANGE_REASONS = ['new_facts', 'post_changed', 'mistake', 'she_asked', 'safety'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** Days in which a firm reads that a profile it had seen was taken back. */
export const WITHDRAWN_DAYS = 30;

/** Minutes in which a decision can be taken back; messages leave after that. */
export const UNDO_MINUTES = 10;

/** Nobody needs to know how many more than these wait for a decision. */
export const MOST_COUNTED = 1000;

/** Longest time a pair is held back, in days: a hold hides it from her list of people to see. */
export const MOST_DAYS_HELD = 90;

/** Days after which a firm that did not answer is reminded, and after which a pair nobody answers ends. */
export const REMIND_DAYS = 7;
export const END_DAYS = 60;

/** Days a released contact stays readable. */
export const RELEASE_DAYS = 14;

/** What she may release, each by its own tick. */
export const RELEASE_FIELDS = ['name', 'phone', 'cv', 'needs'] as const;
export type ReleaseField = (typeof RELEASE_FIELDS)[number];
