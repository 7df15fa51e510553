/** What a document lets its holder do, without saying which document it is: all that scoring may know. */
export interface RightToWork {
  /** May be hired formally now: yes, not yet, or only after a check by a person. */
  hireNow: 'yes' | 'no' | 'check';
  /** Last day of the permit, `YYYY-MM-DD`; absent when it has no end. */
  until?: string;
  /** The permit can be renewed or prolonged for equal terms. */
  renewable: boolean;
  /** Counts against the 20 % / 30 % caps of D.Leg. 689; `unknown` when the law is not settled. */
  countsForCap: 'yes' | 'no' | 'unknown';
}
