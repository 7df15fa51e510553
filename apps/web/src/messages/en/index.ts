import { access } from './access.js';
import type { MessageKey } from '../es/index.js';
import { consent } from './consent.js';
import { home } from './home.js';
import { job } from './job.js';
import { opportunity } from './opportunity.js';
import { profile } from './profile.js';
import { session } from './session.js';
import { ui } from './ui.js';

export const en: Readonly<Record<MessageKey, string>> = {
  ...ui,
  ...home,
  ...job,
  ...session,
  ...profile,
  ...opportunity,
  ...consent,
  ...access,
};
