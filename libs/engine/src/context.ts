import type { Day } from './facts.js';
import { defaultKnowledge } from './knowledge.js';
import type { ScoringContext } from './knowledge.js';
import { SCORING_V1 } from './scoring/v1.js';

/** The scoring and the catalogue that are in force, as of a day. */
export function scoringContext(today: Day): ScoringContext {
  return { version: SCORING_V1, knowledge: defaultKnowledge, today };
}
