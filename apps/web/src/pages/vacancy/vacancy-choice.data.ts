import type { SupportKind, VacancyFacts } from '#engine';

/** In the order in which the form offers them. */
export const SUPPORTS: readonly SupportKind[] = [
  'childcare_on_site',
  'childcare_voucher',
  'flexible_shift',
  'transport',
  'advance_pay',
  'permit_help',
  'lactation_room',
  'training',
  'tools',
  'accommodation',
  'respect_policy',
];

export const CONTRACTS: readonly VacancyFacts['contract'][] = ['planilla', 'daily', 'services', 'home'];
