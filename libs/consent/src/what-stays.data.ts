/**
 * What is kept of a person after her deletion: the page says each in her words, and erasure.spec.ts compares it with the
 * tables that still hold a row about her.
 */
export const WHAT_STAYS = [
  { code: 'trail', tables: ['audit.event', 'audit.seal'] },
  { code: 'safety', tables: ['protection.report', 'protection.entry'] },
  { code: 'figures', tables: [] },
] as const satisfies readonly { code: string; tables: readonly string[] }[];
