import { DAY_SLOTS, SLOT_MINUTES, WEEK_SLOTS, hasSlot, parseWeek } from '../week.js';
import type { WeekPattern } from '../facts.js';
import type { Run } from '../week.js';
import type { PreparedSeeker, PreparedVacancy, Presence } from './prepared.js';
import { minutesTo } from './travel.js';

/** Uncovered minutes of one week of a shift and its way, after the tolerance of the day. */
export interface CareLoad {
  uncovered: number;
  informal: number;
  /** Minutes times severity in basis points. */
  weighted: number;
}

/**
 * The care that this shift leaves uncovered; zeros when there is none. `within`: only what these hours would cover.
 * `travel`: minutes of the way, one way.
 */
export function careLoad(
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  within?: { hours: WeekPattern; onSite: boolean },
  travel = minutesTo(seeker, vacancy) ?? 0,
): CareLoad {
  const load: CareLoad = { uncovered: 0, informal: 0, weighted: 0 };
  const need = seeker.careNeed;
  if (need === undefined || vacancy.shift === undefined) return load;
  const { noCover, informalCover, toleranceMinutes } = seeker.context.version.barriers.care.value;
  const presence = presenceOf(vacancy, travel);
  const days = uncoveredByDay(need, presence);
  const hours = within === undefined ? undefined : parseWeek(within.hours);
  const covers = (index: number, slot: number) =>
    hours === undefined || hasSlot(hours, within?.onSite === true ? (presence.edges[index] ?? 0) : slot);
  presence.slots.forEach((slot, index) => {
    const kind = need[slot] ?? 0;
    if (kind === 0 || (days[presence.days[index] ?? 0] ?? 0) <= toleranceMinutes || !covers(index, slot)) return;
    const away = presence.minutes[index] ?? 0;
    load.uncovered += away;
    if (kind === 1) load.informal += away;
    load.weighted += away * (kind === 1 ? informalCover : noCover);
  });
  return load;
}

function uncoveredByDay(need: Uint8Array, { slots, minutes, days }: Presence): number[] {
  const sums = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < slots.length; index++) {
    if (need[slots[index] ?? 0] === 0) continue;
    const day = days[index] ?? 0;
    sums[day] = (sums[day] ?? 0) + (minutes[index] ?? 0);
  }
  return sums;
}

interface Piece {
  slot: number;
  minutes: number;
  edge: number;
  day: number;
}

/** The shift with the way there and back; a break too short to go home and return counts as away. Remembered by minutes. */
export function presenceOf(vacancy: PreparedVacancy, travel: number): Presence {
  const known = vacancy.presence.get(travel);
  if (known !== undefined) return known;
  const pieces = vacancy.runs.flatMap((run, index) =>
    piecesOf(run, vacancy.runs[(index + 1) % vacancy.runs.length] ?? run, travel),
  );
  const presence: Presence = {
    slots: Uint16Array.from(pieces, ({ slot }) => slot % WEEK_SLOTS),
    minutes: Uint8Array.from(pieces, ({ minutes }) => minutes),
    edges: Uint16Array.from(pieces, ({ edge }) => edge % WEEK_SLOTS),
    days: Uint8Array.from(pieces, ({ day }) => day % 7),
  };
  vacancy.presence.set(travel, presence);
  return presence;
}

function piecesOf({ start, length, gap }: Run, next: Run, travel: number): Piece[] {
  const day = (step: number) => Math.floor(start / DAY_SLOTS) + Math.floor(step / DAY_SLOTS);
  const shift = Array.from({ length }, (_, step) => ({
    slot: start + step,
    minutes: SLOT_MINUTES,
    edge: start + step,
    day: day(step),
  }));
  const home = Math.min(travel, gap * SLOT_MINUTES);
  const back = Math.min(travel, gap * SLOT_MINUTES - home);
  const end = start + length;
  const leaving = way(home).map((minutes, step) => ({
    slot: end + step,
    minutes,
    edge: end - 1,
    day: day(length - 1),
  }));
  const coming = way(back).map((minutes, step) => ({
    slot: end + gap - 1 - step,
    minutes,
    edge: end + gap,
    day: Math.floor(next.start / DAY_SLOTS),
  }));
  return [...shift, ...leaving, ...coming];
}

/** Minutes of travel by half hour, counted from the shift. */
function way(minutes: number): number[] {
  return Array.from({ length: Math.ceil(minutes / SLOT_MINUTES) }, (_, step) =>
    Math.min(SLOT_MINUTES, minutes - step * SLOT_MINUTES),
  );
}
