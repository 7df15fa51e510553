/** Why a caseworker decides so about an employer; each has a text that the employer reads. */
export const VETTING_REASONS = {
  approve: [],
  ask: ['data_incomplete', 'not_reached', 'address_unclear', 'activity_unclear'],
  refuse: ['not_found', 'visit_refused', 'unsafe_place', 'warning_signs', 'not_an_employer'],
  suspend: ['asked_money', 'documents_held', 'mistreatment', 'false_offer', 'unpaid', 'not_answering'],
  lift: ['found_untrue', 'put_right'],
} as const;
export type VettingChoice = keyof typeof VETTING_REASONS;

/** Why one vacancy goes back to its firm, or is not published at all. */
export const POST_REASONS = {
  open: [],
  return: ['trade_unclear', 'pay_unclear', 'hours_unclear', 'place_unclear', 'wording'],
  block: ['asks_money', 'false_offer', 'danger', 'not_a_job'],
} as const;
export type PostChoice = keyof typeof POST_REASONS;

/** A suspension for one of these harms people: whoever imposed it cannot lift it alone. */
export const SECOND_PERSON: ReadonlySet<string> = new Set([
  'asked_money',
  'documents_held',
  'mistreatment',
  'false_offer',
]);

/** What an NGO saw with its own eyes; all of it, or the employer is not approved. */
export const ASSURANCE_CHECKS = {
  home_visit: ['private_room', 'paid_by_law', 'rest_and_holidays', 'keeps_documents', 'safe_home', 'tasks_agreed'],
  voucher: ['people_known', 'place_seen', 'activity_real', 'no_complaints', 'steps_to_formal'],
} as const;
export type AssuranceKind = keyof typeof ASSURANCE_CHECKS;

/** Days for which what was seen holds. */
export const ASSURANCE_DAYS = 180;

export function isReasonOf(
  choices: Readonly<Record<string, readonly string[]>>,
  choice: string,
  reason: string,
): boolean {
  return choices[choice]?.includes(reason) ?? false;
}
