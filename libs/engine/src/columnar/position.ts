import { GATES, TERMS } from '../scoring/version.js';
import type { GateCode, TermCode } from '../scoring/version.js';

/** Where each term and each gate stands in TERMS and GATES: literal, so that they are constants in the loops that read them. */
export const TERM = {
  essential_skills: 0,
  occupation: 1,
  experience: 2,
  schedule: 3,
  optional_skills: 4,
  education: 5,
  commute: 6,
  language: 7,
  pay: 8,
  preferences: 9,
} as const satisfies Record<TermCode, number>;

/** Lower of the two bits of each gate in a mask. */
export const GATE = {
  right_to_work: 0,
  credential: 2,
  licence: 4,
  schedule: 6,
  commute: 8,
  pay_floor: 10,
  language: 12,
  essential_skills: 14,
  caps: 16,
  no_go: 18,
  accommodation: 20,
} as const satisfies Record<GateCode, number>;

if (!TERMS.every((term, at) => TERM[term] === at) || !GATES.every((gate, at) => GATE[gate] === at * 2)) {
  throw new RangeError('terms or gates moved');
}
