import { access } from './access.js';
import { account } from './account.js';
import { api } from './api.js';
import { casework } from './casework.js';
import { consent } from './consent.js';
import { doors, doorsForStaff } from './doors.js';
import { emergency } from './emergency.js';
import { error } from './error.js';
import { firm } from './firm.js';
import { home } from './home.js';
import { household } from './household.js';
import { imports } from './import.js';
import { intake } from './intake.js';
import { interview } from './interview.js';
import { job } from './job.js';
import { operation } from './operation.js';
import { opportunity } from './opportunity.js';
import { paper } from './paper.js';
import { person } from './person.js';
import { firmTools } from './firm-tools.js';
import { plan } from './plan.js';
import { posting } from './posting.js';
import { profile } from './profile.js';
import { prompt } from './prompt.js';
import { protection } from './protection.js';
import { reasonCaseworker } from './reason-caseworker.js';
import { reasonEmployer } from './reason-employer.js';
import { reasonSeeker } from './reason-seeker.js';
import { replay } from './replay.js';
import { report } from './report.js';
import { round } from './round.js';
import { safety } from './safety.js';
import { session } from './session.js';
import { start } from './start.js';
import { support } from './support.js';
import { term } from './term.js';
import { twins } from './twins.js';
import { ui } from './ui.js';
import { vacancy } from './vacancy.js';
import { vetting } from './vetting.js';
import { word } from './word.js';

/** What a seeker may read: held to the measure of plain language. */
export const seekerTexts = {
  ...ui,
  ...home,
  ...job,
  ...session,
  ...profile,
  ...intake,
  ...plan,
  ...doors,
  ...paper,
  ...household,
  ...prompt,
  ...start,
  ...opportunity,
  ...person,
  ...consent,
  ...safety,
  ...access,
  ...error,
  ...term,
  ...word,
  ...reasonSeeker,
} as const;

export const es = {
  ...seekerTexts,
  ...account,
  ...vacancy,
  ...posting,
  ...firmTools,
  ...firm,
  ...vetting,
  ...api,
  ...casework,
  ...twins,
  ...protection,
  ...emergency,
  ...interview,
  ...operation,
  ...imports,
  ...report,
  ...replay,
  ...round,
  ...doorsForStaff,
  ...support,
  ...reasonCaseworker,
  ...reasonEmployer,
} as const;
export type MessageKey = keyof typeof es;
