import { CURRENT_SCORING, type Remedy, type RemedyCode, type Removal, removalNumber } from '#engine';

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

/** What is tried first against a cause that no service of a round lifts. */
const OTHER_REMEDIES: readonly Service[] = [
  { removal: { kind: 'gate', code: 'schedule' }, remedy: 'flexible_shift' },
  { removal: { kind: 'gate', code: 'caps' }, remedy: 'cap_hire_with_local' },
  { removal: { kind: 'gate', code: 'no_go' }, remedy: 'respect_policy' },
  { removal: { kind: 'gate', code: 'accommodation' }, remedy: 'employer_adjustment' },
  { removal: { kind: 'barrier', code: 'local_experience' }, remedy: 'local_trial' },
  { removal: { kind: 'barrier', code: 'banking' }, remedy: 'open_account' },
];

/** Who moves a cause, what it costs and how long it takes, as the scoring version says; `undefined` where it depends on the case. */
export function usualRemedy(cause: number): (Remedy & { code: RemedyCode }) | undefined {
  const all: readonly Service[] = [...Object.values(SERVICES), ...OTHER_REMEDIES];
  const found = all.find(({ removal }) => removalNumber(removal) === cause);
  return found === undefined ? undefined : { ...CURRENT_SCORING.remedies[found.remedy], code: found.remedy };
}

export const MOST_PLACES = 10_000;
/** Céntimos. */
export const MOST_CASH = 1_000_000_000;
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

/** What people are told apart by, beside their district; only what the worker may read. */
export const TABLE_GROUPS = ['none', 'care', 'waiting'] as const;
export type TableGroup = (typeof TABLE_GROUPS)[number];

/** What a round is asked: the people of the organisation who live in these districts (all when empty), and the side constraints. */
export interface RoundQuestion {
  districts: readonly string[];
  services: Readonly<Partial<Record<ServiceCode, number>>>;
  floors: readonly RoundFloor[];
  /** Of a plan: a sum in céntimos that services may cost together, and what one of each costs. */
  cash?: number | undefined;
  costs?: Readonly<Partial<Record<ServiceCode, number>>> | undefined;
  /** Of a table: what people are told apart by. */
  group?: TableGroup | undefined;
}

/** A round proposes; a plan says what supports would place; a table says what each barrier closes. */
export type RoundKind = 'round' | 'plan' | 'table';

export type RoundState = 'waiting' | 'running' | 'done' | 'impossible' | 'failed' | 'cancelled';

export const ROUND_TRANSITIONS: Readonly<Record<RoundState, readonly RoundState[]>> = {
  waiting: ['running', 'cancelled'],
  running: ['done', 'impossible', 'failed', 'cancelled'],
  done: [],
  impossible: [],
  failed: [],
  cancelled: [],
};
