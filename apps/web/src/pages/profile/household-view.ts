import { parseWeek, toIntervals, type WeekPattern } from '#engine';
import type { SharedCare } from '#profile';
import type { FormError } from '../../ui/form.js';
import { week } from '../../ui/format.js';
import type { Locale } from '../../messages/locale.js';
import type { Frame } from '../../ui/layout.js';
import { NEUTRAL_PAGE } from '../safety/neutral-page.js';
import type { HouseholdView } from './household.js';

/** What was typed and why it was not taken. */
export interface TypedCode {
  typed: string;
  errors: readonly FormError[];
}

export function householdView(frame: Frame, shared: SharedCare, sent?: TypedCode): HouseholdView {
  const { stage, code, mine, covered, uncounted } = shared;
  return {
    frame: { ...frame, quickExit: NEUTRAL_PAGE },
    backHref: `/${frame.locale}/pasos`,
    action: `/${frame.locale}/mi-hogar`,
    stage,
    code,
    hours: mine,
    covered: hoursText(covered, frame.locale),
    uncounted: hoursText(uncounted, frame.locale),
    ...sent,
  };
}

/** “lun a vie, 6 a 10”; empty for no hours. */
export function hoursText(pattern: WeekPattern | undefined, locale: Locale): string {
  if (pattern === undefined) return '';
  const hours = toIntervals(parseWeek(pattern)).map(({ day, from, to }) => ({
    day,
    from,
    to: to <= from ? to + 1440 : to,
  }));
  return week(hours, locale);
}
