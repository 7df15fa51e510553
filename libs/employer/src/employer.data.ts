import type { SupportKind } from '#engine';

/** A firm with RUC, a household that hires for its home, a body that is still becoming formal. */
export type EmployerForm = 'firm' | 'household' | 'forming';

export const FORMING_AS = ['canteen', 'cooperative', 'association', 'venture'] as const;
export type FormingAs = (typeof FORMING_AS)[number];

/** By number of workers. */
export const EMPLOYER_SIZES = ['1_10', '11_50', '51_250', 'over_250'] as const;
export type EmployerSize = (typeof EMPLOYER_SIZES)[number];

export type Vetting = 'pending' | 'asked' | 'vetted' | 'refused' | 'suspended';

/** The only way from one state to another. */
export const VETTING_TRANSITIONS: Readonly<Record<Vetting, readonly Vetting[]>> = {
  pending: ['vetted', 'asked', 'refused'],
  asked: ['pending', 'vetted', 'refused'],
  vetted: ['suspended'],
  refused: ['pending', 'vetted'],
  suspended: ['vetted', 'refused'],
};

/** Supports of the whole workplace, as its own page offers them. */
export const OFFERED_SUPPORTS = [
  'childcare_on_site',
  'childcare_voucher',
  'lactation_room',
  'flexible_shift',
  'transport',
  'permit_help',
  'accommodation',
  'advance_pay',
  'respect_policy',
] as const satisfies readonly SupportKind[];
export type OfferedSupport = (typeof OFFERED_SUPPORTS)[number];

/** Code of conduct against sexual exploitation, abuse and harassment; a new text takes a new version. */
export const CONDUCT_VERSION = '2026-11-22';
