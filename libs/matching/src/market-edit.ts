import type { Market, SeekerFacts, VacancyFacts } from '#engine';

/** One edit of the market: somebody or something put in anew, or gone. */
export type MarketEdit =
  | { side: 'seeker'; id: number; facts: SeekerFacts | null }
  | { side: 'vacancy'; id: number; facts: VacancyFacts | null };

/**
 * Makes an edit. Facts beyond what the columns hold keep one row out; returns why. Whoever holds the market makes the same edits in the
 * same order, so that all give what is new the same numbers.
 */
export function makeEdit(market: Market, edit: MarketEdit): RangeError | undefined {
  try {
    if (edit.facts === null) remove(market, edit);
    else if (edit.side === 'seeker') market.putSeeker(edit.facts);
    else market.putVacancy(edit.facts);
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    remove(market, edit);
    return error;
  }
}

function remove(market: Market, { side, id }: MarketEdit): void {
  if (side === 'seeker') market.removeSeeker(id);
  else market.removeVacancy(id);
}
