import { formatWeek, fromIntervals } from '#engine';
import type { VacancyFacts, WeekPattern } from '#engine';
import type { Ubigeo } from '#peru';
import type { Isco } from '#taxonomy';

export const near = '150132' as Ubigeo;

/** The same hours from Monday to Friday. */
export const weekdays = (from: number, to: number): WeekPattern =>
  formatWeek(fromIntervals([1, 2, 3, 4, 5].map((day) => ({ day, from: from * 60, to: to * 60 }))));

/** One known vacancy that asks nothing hard, for tables. */
export const bakery: VacancyFacts = {
  id: 1,
  revision: 1,
  isco: 7512 as Isco,
  district: near,
  remote: false,
  startOn: '2026-12-01',
  contractMonths: 6,
  contract: 'planilla',
  pay: { min: 125_000, max: 140_000 },
  shift: weekdays(10, 18),
  essentials: [],
  optionals: [],
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  foreignCap: 'open',
  digital: false,
  bank: false,
  ownTools: false,
  positions: 1,
};
