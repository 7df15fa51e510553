import { access } from './access.js';
import { consent } from './consent.js';
import { home } from './home.js';
import { job } from './job.js';
import { opportunity } from './opportunity.js';
import { profile } from './profile.js';
import { session } from './session.js';
import { ui } from './ui.js';

/** What a seeker may read: held to the measure of plain language. */
export const seekerTexts = {
  ...ui,
  ...home,
  ...job,
  ...session,
  ...profile,
  ...opportunity,
  ...consent,
  ...access,
} as const;

export const es = { ...seekerTexts } as const;
export type MessageKey = keyof typeof es;
