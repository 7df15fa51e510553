import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { accountViews } from './account-views.js';
import { doorsViews, personDoorsViews } from './doors-views.js';
import { emergencyViews } from './emergency-views.js';
import { employerViews } from './employer-views.js';
import { firmViews, vettingViews } from './firm-views.js';
import { casePaperViews, herProfileViews } from './her-profile-views.js';
import { importViews } from './import-views.js';
import { operationViews } from './operation-views.js';
import { opportunityViews } from './opportunity-views.js';
import { profileViews } from './profile-views.js';
import { replayViews } from './replay-views.js';
import { reportViews } from './report-views.js';
import { roundViews } from './round-views.js';
import { deskViews, safetyFormViews } from './safety-views.js';
import { personViews, planViews } from './person-views.js';
import { staffViews } from './staff-views.js';

/** Who reads a page decides its budget. */
export type Readers = 'seeker' | 'employer' | 'staff';

/** Every view with invented data, in one language: for the render spec and for looking at the pages. */
export function views(locale: Locale): readonly { name: string; readers: Readers; view: VNode }[] {
  const named = (
    readers: Readers,
    pages: Readonly<Record<string, VNode>>,
  ): { name: string; readers: Readers; view: VNode }[] =>
    Object.entries(pages).map(([name, view]) => ({ name, readers, view }));
  return [
    ...named('seeker', {
      ...profileViews(locale),
      ...planViews(locale),
      ...herProfileViews(locale),
      ...doorsViews(locale),
      ...opportunityViews(locale),
      ...safetyFormViews(locale),
    }),
    ...named('employer', { ...employerViews(locale), ...firmViews(locale) }),
    ...named('staff', {
      ...accountViews(locale),
      ...staffViews(locale),
      ...vettingViews(locale),
      ...deskViews(locale),
      ...emergencyViews(locale),
      ...personViews(locale),
      ...casePaperViews(locale),
      ...operationViews(locale),
      ...importViews(locale),
      ...reportViews(locale),
      ...replayViews(locale),
      ...roundViews(locale),
      ...personDoorsViews(locale),
    }),
  ];
}
