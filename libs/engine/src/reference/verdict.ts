import type { GateState } from '../pair-score.js';
import type { EvidenceField, GateReason } from '../reason.js';
import type { RemedyCode } from '../scoring/version.js';

/** What one gate says of one pair; the same few constants for every pair. */
export interface Verdict {
  code: GateReason['code'];
  state: GateState;
  evidence: EvidenceField;
  remedies: readonly RemedyCode[];
}

export function verdict(
  code: GateReason['code'],
  evidence: EvidenceField,
  state: GateState,
  ...remedies: RemedyCode[]
): Verdict {
  return { code, evidence, state, remedies };
}
