import type { SkillId } from '#taxonomy';
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

/** The best single removal and what the pair becomes. */
export interface Unlock {
  removal: Removal;
  score: BasisPoints;
  band: Band;
}

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
  /** Her list: `scoreIfLifted`, or 0 while a gate is remediable or not met. */
  herScore: BasisPoints;
  /** The vacancy's list and the review queue: only what the vacancy asks; no barrier, pay, commute or preference. */
  listScore: BasisPoints;
  /** The sum of `points`. */
  fit: BasisPoints;
  /** `fit` less the deductions: her score once every gate is open. */
  scoreIfLifted: BasisPoints;
  /** Two bits a gate, see `gateState`. */
  gates: number;
  /** Points a term, in the order of TERMS. */
  points: readonly number[];
  /** Points taken by each barrier, in the order of BARRIERS; they sum to `fit − scoreIfLifted`. */
  deductions: readonly number[];
  /** Factor of each barrier, in the order of BARRIERS; 10 000 is no barrier. */
  multipliers: readonly BasisPoints[];
  band: Band;
  unlock: Unlock | undefined;
  certainty: Certainty;
  /** The work asks less than she has done: shown, never a penalty. */
  underUse: boolean;
  /** Another minor group than hers, at or above her education. */
  otherPath: boolean;
}
