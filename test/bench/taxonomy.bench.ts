import {
  baseContext,
  createLinker,
  importEsco,
  installedCatalogue,
  installTaxonomy,
  LabelLinker,
  LINK_WEIGHTS,
  normalise,
  occupations,
  share,
} from '#taxonomy';
import type { LinkConcept, LinkWeights } from '#taxonomy';
import {
  concept,
  escoOccupations,
  escoSkills,
  genderPairs,
  holdOut,
  name,
  noticeTitles,
  officialTables,
  phrases,
  present,
} from '../gold/taxonomy/held-out.js';
import { DEPTH, judge, miniSearch, out, print, type Query, type Rank, ranker, timed } from './ranking.js';

/**
 * Quality and speed of the linker, printed as a table.
 *   node_modules/.bin/esbuild test/bench/taxonomy.bench.ts --bundle --platform=node --format=esm --conditions=source \
 *     --outfile=.ayni/bench/taxonomy.mjs && node .ayni/bench/taxonomy.mjs [learn]
 * `learn` searches the weights on the tuning halves first; nothing but the tuning halves is looked at for it.
 */
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
    ['· without substitutes', held.occupation.concepts, { context, weights: { ...LINK_WEIGHTS, substitute: 0 } }],
    [
      '· labels by BM25 alone',
      noDocument,
      { weights: { ...LINK_WEIGHTS, spelling: 0, documents: 0, substitute: 0 }, rephrase: () => [] },
    ],
  ];
  for (const [what, concepts, options] of without)
    print(what, judge(half('occupation', 'test'), ranker(concepts, options)));
  print('skills, all signals', judge(half('skill', 'test'), ranker(held.skill.concepts)));
  const alone = { weights: { ...LINK_WEIGHTS, substitute: 0 } };
  print('· without substitutes', judge(half('skill', 'test'), ranker(held.skill.concepts, alone)));
  const linker = createLinker();
  for (const which of ['1', '2'] as const) {
    const asked = phrases().filter((phrase) => phrase.half === which);
    const rank: Rank = (text) => linker.link(text, { kind: 'isco', top: DEPTH }).map(({ id }) => id);
    print(`phrases, half ${which}`, judge(asked, rank));
  }
}

/** Titles → unit groups: titles our catalogue never saw, and held-out titles among ESCO's occupations. */
function unitGroups(): void {
  const all = escoOccupations().filter(({ isco }) => isco !== '');
  const codes = new Map(all.map(({ id, isco }) => [id, isco]));
  const linker = createLinker();
  const own: Rank = (text) => linker.link(text, { kind: 'isco', top: DEPTH }).map(({ id }) => id);
  const ours = new Set(occupations().flatMap(({ labels, aliases }) => [labels.es, ...aliases].map(name)));
  const labels = all.map(({ labels: [label = ''], isco }) => ({ text: label, id: isco }));
  print('unit group, ESCO labels by our catalogue', judge(labels, own));
  const unseen = labels.filter(({ text }) => !ours.has(name(text)));
  print('· of them not among our titles', judge(unseen, own));
  const named = ranker(held.occupation.concepts, { context: baseContext() });
  const asked = half('occupation', 'test').flatMap(({ text, id }) => ({ text, id: codes.get(id) ?? '' }));
  const groups: Rank = (text) => [...new Set(named(text).map((id) => codes.get(id) ?? ''))];
  print(
    'unit group, held-out titles',
    judge(
      asked.filter(({ id }) => id !== ''),
      groups,
    ),
  );
}

/** The taxonomy as it is installed after an import: one index a kind. */
function installed(): void {
  installTaxonomy({ version: 'bench', ...importEsco(officialTables()).content });
  const texts = {
    occupation: half('occupation', 'test'),
    skill: half('skill', 'test'),
    isco: half('occupation', 'test'),
  };
  for (const kind of ['occupation', 'skill', 'isco'] as const) {
    const concepts = installedCatalogue()[kind];
    out('installed', kind, `${(new LabelLinker(concepts).bytes / 1e6).toFixed(1)} MB`, `${concepts.length} concepts`);
    timed(
      `· ${kind}`,
      () => ranker(concepts),
      texts[kind].slice(0, 400).map(({ text }) => text),
    );
  }
  const linker = createLinker();
  const rank: Rank = (text) => linker.link(text, { kind: 'isco', top: DEPTH }).map(({ id }) => id);
  print('phrases, both halves, ESCO installed', judge(phrases(), rank));
  installTaxonomy(undefined);
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

/** Own titles, either gender, that ESCO has too. */
function ownTitles(): void {
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
    .filter((_, place) => place % 30 === 0)
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

if (!present) out('NOT RUN: the ESCO tables are absent (AYNI_TEST_DATA)');
else {
  if (process.argv.includes('learn')) learn();
  quality();
  gender();
  notices();
  ownTitles();
  speed();
  unitGroups();
  installed();
}
