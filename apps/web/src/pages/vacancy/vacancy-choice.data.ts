import type { VacancySection } from '#employer';
import { EDUCATION_LEVELS } from '#engine';
import type { EducationLevel, Licence, NoGo, SupportKind, VacancyFacts } from '#engine';

/** The last part of a section's address. */
export const SECTION_PATHS = {
  work: 'tareas',
  pay: 'pago',
  hours: 'horario',
  place: 'lugar',
  contract: 'contrato',
  asked: 'requisitos',
  supports: 'apoyos',
} as const satisfies Readonly<Record<VacancySection, string>>;

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

/** What somebody may refuse, so it is said before; nights and Sundays are read from the hours. */
export const TRAITS = ['heavy_loads', 'live_in', 'own_vehicle', 'street_sales'] as const satisfies readonly NoGo[];

/** Conditions with a field of their own in the form. */
export const CONDITIONS = ['digital', 'bank', 'ownTools'] as const;

export const LICENCES = [
  'driving_a1',
  'driving_a2',
  'driving_a3',
  'driving_b2c',
  'food_handler',
  'security_guard',
  'first_aid',
] as const satisfies readonly Licence[];

export const EDUCATION: readonly EducationLevel[] = EDUCATION_LEVELS.filter((level) => level !== 'none');

/** Months of experience that can be asked. */
export const EXPERIENCE: readonly number[] = [3, 6, 12, 24, 36];
