/** Bits of a cell: the value of a term plus one (0: not answered) in the lowest 14, then two of a gate, then minutes plus one. */
export const VALUE_BITS = 14;
export const VALUE_MASK = (1 << VALUE_BITS) - 1;
export const MINUTES_SHIFT = VALUE_BITS + 2;
