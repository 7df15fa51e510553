import type { CatalogueContent } from './base-catalogue.js';
import type { Occupation, Skill, SkillId } from './concept.js';
import { FIRST_IMPORTED } from './concept.js';
import { nameOf } from './esco-join.js';
import type { ImportedContent, Retired } from './imported-content.js';

const titles = ({ labels, aliases }: Occupation): string[] => [labels.es, labels.esFeminine, labels.en, ...aliases];
const names = ({ es, en, aliases }: Skill): string[] => [es, en, ...aliases];

function byName<T>(all: readonly T[], labels: (one: T) => readonly string[]): (title: string) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const name of new Set(labels(one).map(nameOf))) {
      const same = found.get(name);
      if (same === undefined) found.set(name, [one]);
      else same.push(one);
    }
  }
  return (title) => (title === '' ? [] : (found.get(nameOf(title)) ?? []));
}

/** How many skills two occupations share; of equals the first. */
function nearest(to: Occupation, among: readonly Occupation[]): Occupation | undefined {
  const needed = new Set([...to.essential, ...to.optional]);
  const shared = ({ essential, optional }: Occupation): number =>
    [...essential, ...optional].filter((skill) => needed.has(skill)).length;
  return [...among].sort((a, b) => shared(b) - shared(a) || a.id - b.id)[0];
}

/** Who has its title now, in its unit group if possible; else the occupation of its unit group that shares most skills. */
function occupationSuccessors(now: CatalogueContent): (gone: Occupation) => Occupation | undefined {
  const named = byName(now.occupations, titles);
  return (gone) => {
    const heirs = named(gone.labels.es === '' ? gone.labels.en : gone.labels.es);
    const inGroup = now.occupations.filter(({ isco }) => isco === gone.isco);
    return heirs.find(({ isco }) => isco === gone.isco) ?? nearest(gone, inGroup) ?? heirs[0];
  };
}

/** Who has its name now; else the nearest broader skill that is still there. */
function skillSuccessors(
  now: CatalogueContent,
  before: ReadonlyMap<number, Skill>,
): (gone: Skill) => Skill | undefined {
  const named = byName(now.skills, names);
  const standing = new Map(now.skills.map((skill) => [skill.id, skill]));
  const broader = (gone: Skill, seen: ReadonlySet<SkillId>): Skill | undefined => {
    const parents = [...(gone.parent === undefined ? [] : [gone.parent]), ...(gone.otherParents ?? [])];
    const above = parents.filter((id) => !seen.has(id));
    const there = above.map((id) => standing.get(id)).find((skill) => skill !== undefined);
    if (there !== undefined) return there;
    const next = above.map((id) => before.get(id)).find((skill) => skill !== undefined);
    return next === undefined ? undefined : broader(next, new Set([...seen, ...above]));
  };
  return (gone) => named(gone.es === '' ? gone.en : gone.es)[0] ?? broader(gone, new Set([gone.id]));
}

function retired<T extends Skill | Occupation>(
  before: readonly Retired<T>[],
  now: readonly T[],
  successor: (gone: T) => T | undefined,
): Retired<T>[] {
  const standing = new Set(now.map(({ id }) => id));
  return before
    .filter(({ id }) => !standing.has(id))
    .sort((a, b) => a.id - b.id)
    .map((gone) => {
      const heir = successor(gone);
      return heir === undefined ? gone : { ...gone, successor: heir.id };
    });
}

/**
 * What stood in the import before and does not any more, each with its successor. Concepts of ours that were joined stay
 * ours; a concept that had no successor gets one as soon as there is one.
 */
export function retire(previous: ImportedContent, now: CatalogueContent): ImportedContent['retired'] {
  const imported = <T extends { readonly id: number }>(all: readonly T[], from: number): T[] =>
    all.filter(({ id }) => id >= from);
  const skills = [...imported(previous.skills, FIRST_IMPORTED.skill), ...previous.retired.skills];
  const occupations = [...imported(previous.occupations, FIRST_IMPORTED.occupation), ...previous.retired.occupations];
  const known = new Map<number, Skill>(skills.map((skill) => [skill.id, skill]));
  return {
    skills: retired(skills, now.skills, skillSuccessors(now, known)),
    occupations: retired(occupations, now.occupations, occupationSuccessors(now)),
  };
}
