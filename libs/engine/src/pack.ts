import type { SkillId } from '#taxonomy';
import { QUESTIONS } from './pair-score.js';
import type { PairScore, Question } from './pair-score.js';
import { BARRIERS, TERMS } from './scoring/version.js';

/** Bytes of a packed pair; with ids, scores, gates, revisions and version a stored pair stays under 120. */
export const PACKED_BYTES = 42;

/** What is packed: everything of a score that is not a column of its own. */
export type PackedScore = Pick<
  PairScore,
  'points' | 'deductions' | 'unlockScore' | 'certainty' | 'ranked' | 'underUse' | 'otherPath'
>;

const DEDUCTIONS = TERMS.length * 2;
const REST = DEDUCTIONS + BARRIERS.length * 2;
const SKILL = QUESTIONS.length + 1;

/**
 * Packs the parts of a score, big-endian: ten points and six deductions of 16 bits, low, high and the score after the best removal of 16 bits,
 * a question of 8, flags of 8, the skill asked of 16.
 */
export function packPoints(score: PackedScore): Uint8Array {
  const bytes = new Uint8Array(PACKED_BYTES);
  const view = new DataView(bytes.buffer);
  score.points.forEach((points, index) => view.setUint16(index * 2, points));
  score.deductions.forEach((points, index) => view.setUint16(DEDUCTIONS + index * 2, points));
  const { low, high, question } = score.certainty;
  view.setUint16(REST, low);
  view.setUint16(REST + 2, high);
  view.setUint16(REST + 4, score.unlockScore);
  view.setUint8(REST + 6, questionNumber(question));
  view.setUint8(REST + 7, Number(score.ranked) | (Number(score.underUse) << 1) | (Number(score.otherPath) << 2));
  view.setUint16(REST + 8, question?.code === 'skill' ? question.skill : 0);
  return bytes;
}

/** The inverse of `packPoints`. Throws RangeError for another length. */
export function unpackPoints(bytes: Uint8Array): PackedScore {
  if (bytes.length !== PACKED_BYTES) throw new RangeError(`a packed pair has ${PACKED_BYTES} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(REST + 7);
  return {
    points: TERMS.map((_, index) => view.getUint16(index * 2)),
    deductions: BARRIERS.map((_, index) => view.getUint16(DEDUCTIONS + index * 2)),
    unlockScore: view.getUint16(REST + 4),
    certainty: {
      low: view.getUint16(REST),
      high: view.getUint16(REST + 2),
      question: questionOf(view.getUint8(REST + 6), view.getUint16(REST + 8) as SkillId),
    },
    ranked: (flags & 1) !== 0,
    underUse: (flags & 2) !== 0,
    otherPath: (flags & 4) !== 0,
  };
}

function questionNumber(question: Question | undefined): number {
  if (question === undefined) return 0;
  return question.code === 'skill' ? SKILL : QUESTIONS.indexOf(question.code) + 1;
}

function questionOf(number: number, skill: SkillId): Question | undefined {
  if (number === SKILL) return { code: 'skill', skill };
  const code = QUESTIONS[number - 1];
  return code === undefined ? undefined : { code };
}
