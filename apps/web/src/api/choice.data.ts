import { ROLES } from '#access';
import { LOCALES } from '../messages/locale.js';

/** The closed lists of the API. */
export const SIGNED_IN_ROLES = ROLES;
export const LANGUAGES = LOCALES;
export const VACANCY_STATES = ['draft', 'in_review', 'open', 'paused', 'filled', 'closed'] as const;
