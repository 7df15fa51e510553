import { DAY_SLOTS, SLOT_MINUTES, WEEK_SLOTS, hasSlot, parseWeek } from '../week.js';
import type { WeekPattern } from '../facts.js';
import type { PreparedSeeker, PreparedVacancy, Presence } from './prepared.js';
import { minutesTo } from './travel.js';

/** Uncovered minutes of one week of a shift and its way, after the tolerance of the day. */
export interface CareLoad {
  uncovered: number;
  informal: number;
  /** Minutes times severity in basis points. */
  weighted: number;
}

/** The care that this shift leaves uncovered; zeros when there is none. `within`: only what these hours would cover. */
export function careLoad(
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  within?: { hours: WeekPattern; onSite: boolean },
): CareLoad {
  const load: CareLoad = { uncovered: 0, informal: 0, weighted: 0 };
  const need = seeker.careNeed;
  if (need === undefined || vacancy.shift === undefined) return load;
  const { noCover, informalCover, toleranceMinutes } = seeker.context.version.barriers.care.value;
  const presence = presenceOf(vacancy, minutesTo(seeker, vacancy) ?? 0);
  const days = uncoveredByDay(need, presence);
  const hours = within === undefined ? undefined : parseWeek(within.hours);
  const covers = (index: number, slot: number) =>
    hours === undefined || hasSlot(hours, within?.onSite === true ? (presence.edges[index] ?? 0) : slot);
  presence.slots.forEach((slot, index) => {
    const kind = need[slot] ?? 0;
    if (kind === 0 || (days[Math.floor(slot / DAY_SLOTS)] ?? 0) <= toleranceMinutes || !covers(index, slot)) return;
    const away = presence.minutes[index] ?? 0;
    load.uncovered += away;
    if (kind === 1) load.informal += away;
    load.weighted += away * (kind === 1 ? informalCover : noCover);
  });
  return load;
}

function uncoveredByDay(need: Uint8Array, { slots, minutes }: Presence): number[] {
  const days = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] ?? 0;
    if (need[slot] === 0) continue;
    const day = Math.floor(slot / DAY_SLOTS);
    days[day] = (days[day] ?? 0) + (minutes[index] ?? 0);
  }
  return days;
}

/** The shift with the way there and back; a break too short to go home and return counts as away. Remembered by minutes. */
export function presenceOf(vacancy: PreparedVacancy, travel: number): Presence {
  const known = vacancy.presence.get(travel);
  if (known !== undefined) return known;
  const pieces = vacancy.runs.flatMap(({ start, length, gap }) => {
    const shift = Array.from({ length }, (_, step) => piece(start + step, SLOT_MINUTES, start + step));
    const home = Math.min(travel, gap * SLOT_MINUTES);
    const back = Math.min(travel, gap * SLOT_MINUTES - home);
    const end = start + length;
    return [...shift, ...way(end, home, 1, end - 1), ...way(end + gap - 1, back, -1, end + gap)];
  });
  const presence: Presence = {
    slots: Uint16Array.from(pieces, ({ slot }) => slot),
    minutes: Uint8Array.from(pieces, ({ minutes }) => minutes),
    edges: Uint16Array.from(pieces, ({ edge }) => edge),
  };
  vacancy.presence.set(travel, presence);
  return presence;
}

function way(first: number, minutes: number, direction: 1 | -1, edge: number) {
  const count = Math.ceil(minutes / SLOT_MINUTES);
  return Array.from({ length: count }, (_, step) =>
    piece(first + step * direction, Math.min(SLOT_MINUTES, minutes - step * SLOT_MINUTES), edge),
  );
}

function piece(slot: number, minutes: number, edge: number) {
  return { slot: (slot + WEEK_SLOTS) % WEEK_SLOTS, minutes, edge: (edge + WEEK_SLOTS) % WEEK_SLOTS };
}
