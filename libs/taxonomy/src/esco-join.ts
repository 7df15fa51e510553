import { baseContent, once } from './catalogue.js';
import type { Isco, OccupationId, SkillId } from './concept.js';
import { titleStems } from './text.js';

/** A title by its stems, whatever the gender, number and order of its words. */
export const nameOf = (title: string): string => [...titleStems(title)].sort().join(' ');

export interface Labelled {
  readonly uri: string;
  /** Its label first, then the other names. */
  readonly labels: readonly string[];
  readonly isco?: Isco;
}

interface Pair<Id> {
  readonly uri: string;
  readonly id: Id;
  /** 0 label and label, 1 label of one and another name of the other. */
  readonly distance: number;
}

/** Gives each concept at most one number and each number at most one concept, closest names first. */
function oneToOne<Id>(pairs: readonly Pair<Id>[]): Map<string, Id> {
  const joined = new Map<string, Id>();
  const taken = new Set<Id>();
  const order = [...pairs].sort((a, b) => a.distance - b.distance || (a.uri < b.uri ? -1 : 1));
  for (const { uri, id } of order) {
    if (joined.has(uri) || taken.has(id)) continue;
    joined.set(uri, id);
    taken.add(id);
  }
  return joined;
}

interface Own<Id> {
  readonly id: Id;
  readonly distance: number;
}

function pairUp<Id>(
  concepts: readonly Labelled[],
  own: ReadonlyMap<string, readonly Own<Id>[]>,
  key: (name: string, concept: Labelled) => string,
): Map<string, Id> {
  const pairs = concepts.flatMap((concept) =>
    concept.labels.flatMap((label, place) =>
      (own.get(key(nameOf(label), concept)) ?? [])
        .map(({ id, distance }) => ({ uri: concept.uri, id, distance: distance + (place === 0 ? 0 : 1) }))
        // Two names that are nobody's label may mean two things.
        .filter(({ distance }) => distance < 2),
    ),
  );
  return oneToOne(pairs);
}

function add<Id>(to: Map<string, Own<Id>[]>, key: string, own: Own<Id>): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [own]);
  else known.push(own);
}

const ownTitles = once(() => {
  const own = new Map<string, Own<OccupationId>[]>();
  for (const { id, isco, labels, aliases } of baseContent().occupations) {
    const names = new Map(aliases.map((alias) => [nameOf(alias), 1]));
    for (const label of [labels.es, labels.esFeminine]) names.set(nameOf(label), 0);
    for (const [name, distance] of names) add(own, `${String(isco)} ${name}`, { id, distance });
  }
  return own;
});

const ownSkills = once(() => {
  const own = new Map<string, Own<SkillId>[]>();
  for (const { id, es, en } of baseContent().skills)
    for (const name of new Set([nameOf(es), nameOf(en)])) add(own, name, { id, distance: 0 });
  return own;
});

/** ESCO's occupations that are ours: the label of one is a title of the other, in the same unit group. By URI. */
export const joinOccupations = (concepts: readonly Labelled[]): Map<string, OccupationId> =>
  pairUp(concepts, ownTitles(), (name, { isco = 0 }) => `${String(isco)} ${name}`);

/** ESCO's skills that are ours: our label is a name of theirs. By URI. Our aliases are looser words and join nothing. */
export const joinSkills = (concepts: readonly Labelled[]): Map<string, SkillId> =>
  pairUp(concepts, ownSkills(), (name) => name);
