import MiniSearch from 'minisearch';
import {
  baseContext,
  createLinker,
  LabelLinker,
  LINK_WEIGHTS,
  normalise,
  occupations,
  rankingQuality,
  share,
  titleStems,
} from '#taxonomy';
import type { LinkConcept, LinkWeights, RankingQuality } from '#taxonomy';
import {
  concept,
  escoOccupations,
  escoSkills,
  genderPairs,
  holdOut,
  noticeTitles,
  phrases,
  present,
} from '../gold/taxonomy/held-out.js';

/**
 * Quality and speed of the linker, printed as a table.
 *   node_modules/.bin/esbuild test/bench/taxonomy.bench.ts --bundle --platform=node --format=esm --conditions=source \
 *     --outfile=.ayni/bench/taxonomy.mjs && node .ayni/bench/taxonomy.mjs [learn]
 * `learn` searches the weights on the tuning halves first; nothing but the tuning halves is looked at for it.
 */
const DEPTH = 100;
type Rank = (text: string) => string[];
type Query = { text: string; id: string };

const out = (...cells: (string | number)[]): void => void process.stdout.write(`${cells.join('\t')}\n`);

const judge = (queries: readonly Query[], rank: Rank): RankingQuality =>
  rankingQuality(queries.map(({ text, id }) => ({ ranked: rank(text), right: new Set([id]) })));

const ranker = (concepts: readonly LinkConcept[], options = {}): Rank => {
  const linker = new LabelLinker(concepts, options);
  return (text) => linker.link(text, DEPTH).map(({ id }) => id);
};

function print(what: string, { queries, mrr, hits }: RankingQuality): void {
  const interval = ({ value, low, high }: RankingQuality['mrr']): string =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  out(what, queries, interval(mrr), interval(hits[1]), interval(hits[5]), interval(hits[10]));
}

const held = { occupation: holdOut(escoOccupations(), 'occupation-1'), skill: holdOut(escoSkills(), 'skill-1') };
const half = (kind: 'occupation' | 'skill', which: 'tuning' | 'test'): Query[] =>
  held[kind].queries.filter((query) => query.half === which);

/** Mean MRR over the first 600 queries of both tuning halves. */
function worth(weights: LinkWeights): number {
  const occupation = judge(half('occupation', 'tuning').slice(0, 600), ranker(held.occupation.concepts, { weights }))
    .mrr.value;
  const skill = judge(half('skill', 'tuning').slice(0, 600), ranker(held.skill.concepts, { weights })).mrr.value;
  return (occupation + skill) / 2;
}

/** One pass over each group of weights, keeping what is best so far. */
function learn(): void {
  const steps: Partial<LinkWeights>[][] = [
    [0.3, 0.4, 0.5, 0.6].flatMap((spelling) =>
      [0.1, 0.2, 0.3].map((documents) => ({ spelling, documents, titles: 1 - spelling - documents })),
    ),
    [1.2, 2, 3].flatMap((k1) => [0.5, 0.75, 0.9].map((b) => ({ k1, b }))),
    [0.8, 0.9, 0.95].map((synonym) => ({ synonym })),
    [[3], [3, 4], [2, 3, 4], [3, 4, 5]].map((sizes) => ({ sizes })),
  ];
  let best = { weights: LINK_WEIGHTS, value: worth(LINK_WEIGHTS) };
  for (const step of steps) {
    for (const change of step) {
      const weights = { ...best.weights, ...change };
      const value = worth(weights);
      out('tuning', JSON.stringify(change), value.toFixed(4));
      if (value > best.value) best = { weights, value };
    }
  }
  out('learned', JSON.stringify(best.weights), best.value.toFixed(4));
}

function quality(): void {
  out('what', 'queries', 'MRR', 'hits@1', 'hits@5', 'hits@10');
  const noDocument = held.occupation.concepts.map(({ id, label, aliases = [] }) => ({ id, label, aliases }));
  const context = baseContext();
  const unstemmed = (text: string): string[] => [...new Set(normalise(text).split(' '))];
  const without: [string, readonly LinkConcept[], object][] = [
    ['occupations, all signals', held.occupation.concepts, { context }],
    ['· without the base catalogue', held.occupation.concepts, {}],
    ['· without stems', held.occupation.concepts, { context, read: unstemmed }],
    ['· without n-grams', held.occupation.concepts, { context, weights: { ...LINK_WEIGHTS, spelling: 0 } }],
    ['· without documents', noDocument, { context, weights: { ...LINK_WEIGHTS, documents: 0 } }],
    ['· without synonyms', held.occupation.concepts, { context, rephrase: () => [] }],
    [
      '· labels by BM25 alone',
      noDocument,
      { weights: { ...LINK_WEIGHTS, spelling: 0, documents: 0 }, rephrase: () => [] },
    ],
  ];
  for (const [what, concepts, options] of without)
    print(what, judge(half('occupation', 'test'), ranker(concepts, options)));
  print('skills, all signals', judge(half('skill', 'test'), ranker(held.skill.concepts)));
  const linker = createLinker();
  for (const which of ['1', '2'] as const) {
    const asked = phrases().filter((phrase) => phrase.half === which);
    const rank: Rank = (text) => linker.link(text, { kind: 'isco', top: DEPTH }).map(({ id }) => id);
    print(`phrases, half ${which}`, judge(asked, rank));
  }
}

function gender(): void {
  const all = escoOccupations();
  const rank = ranker(all.map((one) => concept(one, one.labels)));
  let [same, overlap] = [0, 0];
  const pairs = genderPairs(all);
  for (const [he, she] of pairs) {
    const [his, hers] = [rank(he).slice(0, 10), rank(she).slice(0, 10)];
    if (his[0] === hers[0]) same++;
    overlap += hers.filter((id) => his.includes(id)).length / Math.max(his.length, hers.length);
  }
  out(
    'gender pairs',
    pairs.length,
    `same first ${(same / pairs.length).toFixed(4)}`,
    `overlap@10 ${(overlap / pairs.length).toFixed(4)}`,
  );
}

/** Confidence from which a notice counts as linked. */
const HIGH = 0.8;

function notices(): void {
  const linker = createLinker();
  const titles = noticeTitles();
  const counts = [0.5, 0.65, HIGH, 1].map((least) => {
    const linked = titles.filter(
      (text) => (linker.link(text, { kind: 'isco', top: 1 })[0]?.confidence ?? 0) >= least - 1e-6,
    );
    return `≥${least} ${share(linked.length, titles.length).value.toFixed(3)}`;
  });
  out('notices', titles.length, ...counts);
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

function timed(what: string, build: () => Rank, texts: readonly string[]): number {
  let rank: Rank = () => [];
  const built = cost(() => (rank = build()));
  for (const text of texts.slice(0, 100)) rank(text);
  const times = texts.map((text) => cost(() => rank(text)));
  out(what, `build ${built.toFixed(0)} ms`, `p50 ${percentile(times, 0.5)} ms`, `p95 ${percentile(times, 0.95)} ms`);
  return times.reduce((sum, time) => sum + time, 0);
}

/** Own titles, either gender, that ESCO has too. */
function ownTitles(): void {
  const name = (title: string): string => titleStems(title).sort().join(' ');
  const theirs = new Set(escoOccupations().flatMap(({ labels }) => labels.map(name)));
  const ours = new Set(occupations().flatMap(({ labels, aliases }) => [labels.es, ...aliases].map(name)));
  out(
    'own titles also in ESCO',
    ours.size,
    share([...ours].filter((title) => theirs.has(title)).length, ours.size).value.toFixed(3),
  );
}

function speed(): void {
  const all = [...escoOccupations(), ...escoSkills()].map((one) => concept(one, one.labels));
  const texts = [...half('occupation', 'test'), ...half('skill', 'test')]
    .filter((_, place) => place % 10 === 0)
    .map(({ text }) => text);
  const linker = new LabelLinker(all);
  out('index', `${(linker.bytes / 1e6).toFixed(1)} MB`, `${all.length} concepts`);
  const ours = timed('ours, all of ESCO', () => ranker(all), texts);
  const peer = timed('minisearch, all of ESCO', () => miniSearch(all), texts);
  out('minisearch / ours', (peer / ours).toFixed(2));
  print(
    'minisearch, occupations',
    judge(half('occupation', 'test').slice(0, 300), miniSearch(held.occupation.concepts)),
  );
}

function miniSearch(concepts: readonly LinkConcept[]): Rank {
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

if (!present) out('NOT RUN: the ESCO tables are absent (AYNI_TEST_DATA)');
else {
  if (process.argv.includes('learn')) learn();
  quality();
  gender();
  notices();
  ownTitles();
  speed();
}
