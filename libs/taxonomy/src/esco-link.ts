import type { SkillId } from './concept.js';
import type { EscoRow } from './esco-table.js';
import { tailOf } from './esco-table.js';

type Links = (uri: string, numbers: ReadonlyMap<string, SkillId>) => SkillId[];

/** Skills linked to a concept, essential and optional; a skill that is both is essential. Unknown skills are left out. */
export function linksOf(
  rows: readonly EscoRow[],
  [from, to]: readonly [string, string],
): { essential: Links; optional: Links } {
  const essential = new Map<string, string[]>();
  const optional = new Map<string, string[]>();
  for (const row of rows) {
    const links = row['relationType'] === 'essential' ? essential : optional;
    const known = links.get(row[from] ?? '');
    if (known === undefined) links.set(row[from] ?? '', [row[to] ?? '']);
    else known.push(row[to] ?? '');
  }
  const numbered = (links: ReadonlyMap<string, readonly string[]>): Links => {
    return (uri, numbers) => {
      const found = (links.get(uri) ?? []).flatMap((skill) => (skill === uri ? [] : (numbers.get(skill) ?? [])));
      return [...new Set(found)].sort((a, b) => a - b);
    };
  };
  const needed = numbered(essential);
  const helpful = numbered(optional);
  return {
    essential: needed,
    optional: (uri, numbers) => {
      const both = new Set(needed(uri, numbers));
      return helpful(uri, numbers).filter((skill) => !both.has(skill));
    },
  };
}

/** Code of a group of ESCO in our hierarchy. */
const groupCode = (uri: string): string => `esco-${tailOf(uri)}`;
/** Where a skill goes that names no group. */
const NO_GROUP = 'esco';

/** The skill pillar: broader skills and groups. */
export function readBroader(rows: readonly EscoRow[]) {
  const skills = new Map<string, string[]>();
  const groups = new Map<string, string>();
  const all = new Map<string, string>([[NO_GROUP, '']]);
  for (const row of rows) {
    const [uri = '', type = '', above = ''] = [row['conceptUri'], row['broaderType'], row['broaderUri']];
    if (type === 'SkillGroup') {
      if (!groups.has(uri)) groups.set(uri, above);
      all.set(groupCode(above), above);
    } else skills.set(uri, [...(skills.get(uri) ?? []), above]);
  }
  const parents = (uri: string): readonly string[] => skills.get(uri) ?? [];
  /** Its own group, or that of the nearest broader skill with one. */
  const group = (uri: string, seen: ReadonlySet<string> = new Set()): string => {
    const own = groups.get(uri);
    if (own !== undefined) return groupCode(own);
    const above = parents(uri).find((one) => !seen.has(one));
    return above === undefined ? NO_GROUP : group(above, new Set([...seen, uri]));
  };
  return { parents, group, groups: () => inOrder(all, groups) };
}

interface Placed {
  readonly code: string;
  readonly uri: string;
  readonly parent: string | undefined;
}

/** Groups with the group above each, parents before children, below one group of their own. */
function inOrder(all: ReadonlyMap<string, string>, above: ReadonlyMap<string, string>): Placed[] {
  const placed = new Map<string, Placed>();
  const place = (code: string, uri: string, seen: ReadonlySet<string>): void => {
    if (placed.has(code) || seen.has(code)) return;
    const next = code === NO_GROUP ? undefined : above.get(uri);
    const parent = code === NO_GROUP ? undefined : next === undefined ? NO_GROUP : groupCode(next);
    if (next !== undefined) place(groupCode(next), next, new Set([...seen, code]));
    placed.set(code, { code, uri, parent });
  };
  for (const [code, uri] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) place(code, uri, new Set());
  return [...placed.values()];
}
