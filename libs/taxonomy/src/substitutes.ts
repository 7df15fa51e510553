/** A stem that says the same, and how much of the original's weight it carries, 0 to 1. */
export interface Substitute {
  readonly stem: string;
  readonly worth: number;
}

/** Labels of one concept that are compared with one another at most: pairs grow with the square. */
const MOST_LABELS = 16;
/** Damps what was seen in few concepts. */
const PRIOR = 3;
/** Substitutes of a word that are kept. */
const MOST = 12;

/** The one word that `a` has and `b` has not; `undefined` when there is none or more than one. */
function onlyIn(a: readonly string[], b: ReadonlySet<string>): string | undefined {
  const own = a.filter((stem) => !b.has(stem));
  return own.length === 1 ? own[0] : undefined;
}

function pairsOf(labels: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>();
  const compared = labels.slice(0, MOST_LABELS).map((label) => ({ label, has: new Set(label) }));
  for (const [place, one] of compared.entries()) {
    for (const other of compared.slice(place + 1)) {
      if (one.label.length !== other.label.length || one.label.length < 2) continue;
      const [left, right] = [onlyIn(one.label, other.has), onlyIn(other.label, one.has)];
      if (left === undefined || right === undefined) continue;
      found.add(`${left} ${right}`).add(`${right} ${left}`);
    }
  }
  return found;
}

/**
 * Words that stand for one another in a catalogue: two labels of one concept that differ in one word say that the two words
 * mean the same there ("manejar grúas", "operar grúas"). What many concepts say is believed of words in general.
 * @param labels stems of every label, those of one concept side by side
 * @param owner the concept of each label
 */
export function learnSubstitutes(
  labels: readonly (readonly string[])[],
  owner: ArrayLike<number>,
): ReadonlyMap<string, readonly Substitute[]> {
  const counts = new Map<string, Map<string, number>>();
  for (let from = 0, to = 1; from < labels.length; from = to++) {
    while (to < labels.length && owner[to] === owner[from]) to++;
    for (const pair of pairsOf(labels.slice(from, to))) {
      const [one = '', other = ''] = pair.split(' ');
      const known = counts.get(one) ?? new Map<string, number>();
      counts.set(one, known.set(other, (known.get(other) ?? 0) + 1));
    }
  }
  const learned = new Map<string, Substitute[]>();
  for (const [stem, others] of counts) {
    const all = [...others.values()].reduce((sum, count) => sum + count, 0);
    const best = [...others]
      .map(([other, count]) => ({ stem: other, worth: count / (all + PRIOR) }))
      .sort((a, b) => b.worth - a.worth || (a.stem < b.stem ? -1 : 1))
      .slice(0, MOST);
    learned.set(stem, best);
  }
  return learned;
}
