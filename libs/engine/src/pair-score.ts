import type { SkillId } from '#taxonomy';
import { BARRIERS, GATES } from './scoring/version.js';
import type { BarrierCode, BasisPoints, GateCode } from './scoring/version.js';

/** Her three bands of words, from best to last, and `none`: not shown to her. */
export const BANDS = ['much', 'useful', 'opens_if', 'none'] as const;
export type Band = (typeof BANDS)[number];

/** Two bits a gate in the mask. Met and unknown keep a pair open; unknown never excludes. */
export const GATE_STATES = ['met', 'unknown', 'remediable', 'not_met'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** Questions that narrow the certainty interval; `skill` names one requirement of the vacancy. */
export const QUESTIONS = [
  'skills',
  'jobs',
  'job_title',
  'studied_for',
  'wished',
  'available',
  'education',
  'district',
  'travel',
  'languages',
  'pay_floor',
  'preferences',
] as const;
export type Question = { code: (typeof QUESTIONS)[number] } | { code: 'skill'; skill: SkillId };

/** One thing that can be taken away: a gate that has a remedy, or a barrier. */
export type Removal = { kind: 'gate'; code: GateCode } | { kind: 'barrier'; code: BarrierCode };

/** Where the fit may lie once everything is answered, and the question that narrows it most. */
export interface Certainty {
  low: BasisPoints;
  high: BasisPoints;
  question: Question | undefined;
}

/** One scored pair. All numbers are whole basis points. */
export interface PairScore {
  seeker: number;
  vacancy: number;
  /** False: neither skills nor occupation answered, “perfil por completar”; all scores are 0. */
  ranked: boolean;
  /** Her list: `ifLifted`, or 0 while a gate is remediable or not met. */
  herScore: BasisPoints;
  /** The vacancy's list and the review queue: only what the vacancy asks; no barrier, pay, commute or preference. */
  listScore: BasisPoints;
  /** The sum of `points`. */
  fit: BasisPoints;
  /** `fit` less the deductions: her score once every gate is open. */
  ifLifted: BasisPoints;
  /** Two bits a gate, see `gateState`. */
  gates: number;
  /** Points a term, in the order of TERMS. */
  points: readonly number[];
  /** Points taken by each barrier, in the order of BARRIERS; they sum to `fit − ifLifted`. */
  deductions: readonly number[];
  /** Factor of each barrier, in the order of BARRIERS; 10 000 is no barrier. */
  multipliers: readonly BasisPoints[];
  band: Band;
  /** The best single removal, see `removalOf`; 0 when none changes her score. */
  unlock: number;
  /** Her score after that removal. */
  unlockScore: BasisPoints;
  certainty: Certainty;
  /** The work asks less than she has done: shown, never a penalty. */
  underUse: boolean;
  /** Another minor group than hers, at or above her education. */
  otherPath: boolean;
}

/** State of one gate in a mask. */
export function gateState(mask: number, gate: GateCode): GateState {
  return GATE_STATES[(mask >>> (GATES.indexOf(gate) * 2)) & 3] ?? 'unknown';
}

/** Every gate with its state. */
export function gateStates(mask: number): [GateCode, GateState][] {
  return GATES.map((gate) => [gate, gateState(mask, gate)]);
}

const HIGH_BITS = 0xaaaaaaaa;

/** Gates that are remediable or not met, one bit a gate at its higher position. */
export function failingGates(mask: number): number {
  return mask & HIGH_BITS;
}

/** Is some gate not met, so that no remedy opens the pair? */
export function isShut(mask: number): boolean {
  return (mask & (mask << 1) & HIGH_BITS) !== 0;
}

const LAWFUL: readonly GateCode[] = ['right_to_work', 'credential', 'caps'];

/** Bits of the gates that must be met, which is 0, for a firm to hire her lawfully now. */
export const LAWFUL_BITS = LAWFUL.reduce((bits, gate) => bits | (3 << (GATES.indexOf(gate) * 2)), 0);

/** May this firm lawfully hire her for this vacancy today? Only what is known to be met counts: an employer sees nobody else. */
export function canBeHiredNow(mask: number): boolean {
  return (mask & LAWFUL_BITS) === 0;
}

/** Number of a removal as it is stored: gates 1 to 11, barriers from 12; 0 is none. */
export function removalNumber(removal: Removal | undefined): number {
  if (removal === undefined) return 0;
  if (removal.kind === 'gate') return 1 + GATES.indexOf(removal.code);
  return 1 + GATES.length + BARRIERS.indexOf(removal.code);
}

/** The removal behind a stored number; `undefined` for 0. */
export function removalOf(number: number): Removal | undefined {
  const gate = GATES[number - 1];
  if (gate !== undefined) return { kind: 'gate', code: gate };
  const barrier = BARRIERS[number - 1 - GATES.length];
  return barrier === undefined ? undefined : { kind: 'barrier', code: barrier };
}
