import { CURRENT_SCORING, type Remedy, type RemedyCode, type Removal } from '#engine';

/** What a service lifts: one cause of the scoring, and the remedy through which it does. */
interface Service {
  removal: Removal;
  remedy: RemedyCode;
}

/** Services that a coordinator may have a number of; each turns pairs that one cause closes into usable ones. */
export const SERVICES = {
  childcare: { removal: { kind: 'barrier', code: 'childcare' }, remedy: 'childcare_place' },
  eldercare: { removal: { kind: 'barrier', code: 'eldercare' }, remedy: 'eldercare_service' },
  legal: { removal: { kind: 'gate', code: 'right_to_work' }, remedy: 'regularise' },
  degree: { removal: { kind: 'gate', code: 'credential' }, remedy: 'recognise_degree' },
  training: { removal: { kind: 'gate', code: 'essential_skills' }, remedy: 'skills_training' },
  language: { removal: { kind: 'gate', code: 'language' }, remedy: 'language_course' },
  transport: { removal: { kind: 'gate', code: 'commute' }, remedy: 'bus_pass' },
  digital: { removal: { kind: 'barrier', code: 'digital' }, remedy: 'digital_course' },
  tools: { removal: { kind: 'barrier', code: 'tools' }, remedy: 'tools_fund' },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceCode = keyof typeof SERVICES;
export const SERVICE_CODES = Object.keys(SERVICES) as readonly ServiceCode[];

/** Who moves it, what it costs and how long it takes, as the scoring version says. */
export function remedyOf(service: ServiceCode): Remedy {
  return CURRENT_SCORING.remedies[SERVICES[service].remedy];
}

export const MOST_PLACES = 10_000;
export const MOST_PEOPLE = 20_000;
export const MOST_FLOORS = 6;
/** Seconds that the search may take when prices alone prove nothing. */
export const SOLVE_SECONDS = 60;

/**
 * At least `least` of these people get a position. Only what the worker may read: never an answer for monitoring, to which its
 * database role has no key. A lone carer counts by her own choice alone.
 */
export type RoundFloor =
  | { kind: 'district'; district: string; least: number }
  | { kind: 'waiting'; days: number; least: number }
  | { kind: 'lone_carer'; least: number };

/** What a round is asked: the people of the organisation who live in these districts (all when empty), and the side constraints. */
export interface RoundQuestion {
  districts: readonly string[];
  services: Readonly<Partial<Record<ServiceCode, number>>>;
  floors: readonly RoundFloor[];
}

export type RoundState = 'waiting' | 'running' | 'done' | 'impossible' | 'failed' | 'cancelled';

export const ROUND_TRANSITIONS: Readonly<Record<RoundState, readonly RoundState[]>> = {
  waiting: ['running', 'cancelled'],
  running: ['done', 'impossible', 'failed', 'cancelled'],
  done: [],
  impossible: [],
  failed: [],
  cancelled: [],
};
