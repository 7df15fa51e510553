import type { Rule } from './rules.js';

/** What the law lets a person ask of whoever holds her data (ARCO, and information). */
export const DATA_RIGHTS = ['access', 'rectification', 'cancellation', 'opposition', 'information'] as const;
export type DataRight = (typeof DATA_RIGHTS)[number];

/** Working days in which a request is answered. */
export const DATA_RIGHT_TERMS: readonly Rule<Readonly<Record<DataRight, number>>>[] = [
  {
    value: { access: 20, rectification: 10, cancellation: 10, opposition: 10, information: 8 },
    from: '2013-05-08',
    source: 'Ley 29733; D.S. 016-2024-JUS (05 §7.1: términos del texto anterior y de avisos de hoy, por verificar)',
    confidence: 'unverified',
  },
];
