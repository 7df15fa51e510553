/** Text in lower case without accents, that still knows where each of its characters stood. */
export interface Folded {
  text: string;
  /** Index in the original of each character, and its length at the end. */
  at: readonly number[];
}

/** Folds any text: accents and marks go, runs of blanks become one, case falls; “ñ” becomes “n”. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const symbol of original) {
    const folded = symbol
      .normalize('NFKD')
      .replace(/\p{M}|\p{Cf}/gu, '')
      .toLowerCase()
      .replace(/\s+/g, ' ');
    const piece = folded === ' ' && text.endsWith(' ') ? '' : folded;
    for (let unit = 0; unit < piece.length; unit += 1) at.push(index);
    text += piece;
    index += symbol.length;
  }
  return { text, at: [...at, original.length] };
}
