import { ROLES } from '#access';
import type { Stage } from '#casework';
import { LOCALES } from '../messages/locale.js';
import type { BandName } from '../ui/match.js';

/** The closed lists of the API. */
export const SIGNED_IN_ROLES = ROLES;
export const LANGUAGES = LOCALES;
export const VACANCY_STATES = ['draft', 'in_review', 'open', 'paused', 'filled', 'closed'] as const;
export const SEEKER_STATES = ['draft', 'active', 'paused', 'placed'] as const;
export const BAND_NAMES = ['much', 'useful', 'opens_if'] as const satisfies readonly BandName[];
export const REVIEW_STATES = ['waiting', 'approved', 'held', 'declined'] as const;
export const STAGES = [
  'in_review',
  'held',
  'declined',
  'refused_by_seeker',
  'refused_by_employer',
  'waiting_for_seeker',
  'waiting_for_employer',
  'waiting_for_both',
  'agreed',
] as const satisfies readonly Stage[];
