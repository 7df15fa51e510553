import MiniSearch from 'minisearch';
import { LabelLinker, rankingQuality } from '#taxonomy';
import type { LinkConcept, RankingQuality } from '#taxonomy';

export const DEPTH = 100;
export type Rank = (text: string) => string[];
export type Query = { text: string; id: string };

export const out = (...cells: (string | number)[]): void => void process.stdout.write(`${cells.join('\t')}\n`);

export const judge = (queries: readonly Query[], rank: Rank): RankingQuality =>
  rankingQuality(queries.map(({ text, id }) => ({ ranked: rank(text), right: new Set([id]) })));

export const ranker = (concepts: readonly LinkConcept[], options = {}): Rank => {
  const linker = new LabelLinker(concepts, options);
  return (text) => linker.link(text, DEPTH).map(({ id }) => id);
};

export function print(what: string, { queries, mrr, hits }: RankingQuality): void {
  const interval = ({ value, low, high }: RankingQuality['mrr']): string =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  out(what, queries, interval(mrr), interval(hits[1]), interval(hits[5]), interval(hits[10]));
}

function percentile(times: readonly number[], at: number): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length * at)] ?? 0).toFixed(2);
}

/** CPU milliseconds of a step: the machine may be busy with other things. */
function cost(step: () => void): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function timed(what: string, build: () => Rank, texts: readonly string[]): number {
  let rank: Rank = () => [];
  const built = cost(() => (rank = build()));
  for (const text of texts.slice(0, 100)) rank(text);
  const times = texts.map((text) => cost(() => rank(text)));
  out(what, `build ${built.toFixed(0)} ms`, `p50 ${percentile(times, 0.5)} ms`, `p95 ${percentile(times, 0.95)} ms`);
  return times.reduce((sum, time) => sum + time, 0);
}

export function miniSearch(concepts: readonly LinkConcept[]): Rank {
  const search = new MiniSearch({
    fields: ['names', 'document'],
    searchOptions: { boost: { names: 3 }, fuzzy: 0.2, prefix: true },
  });
  search.addAll(
    concepts.map(({ id, label, aliases = [], document }) => ({ id, names: [label, ...aliases].join(' '), document })),
  );
  return (text) =>
    search
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => String(id));
}
