import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createLinker, rankingQuality } from '#taxonomy';
import type { LinkConcept, Linker, LinkKind, Measured } from '#taxonomy';
import type { Command } from './command.js';
import { UsageError } from './usage-error.js';

const KINDS: readonly LinkKind[] = ['occupation', 'skill', 'isco'];

export const command: Command = {
  name: 'taxonomy',
  summary: 'Link texts to occupations, skills or unit groups, and measure how well',
  usage: `ayni taxonomy link --queries Q.tsv [--catalog C.tsv] [--kind occupation|skill|isco] [--top N]
ayni taxonomy evaluate --gold G.tsv [--catalog C.tsv] [--kind occupation|skill|isco]

Files are tab-separated UTF-8 with a header row, gzip or not:
  Q.tsv  id, text
  C.tsv  id, label, optional document; rows with the same id are labels of one concept
  G.tsv  query, id; rows with the same query are its right answers

link prints query_id, rank, id, score, label. Without --catalog it links to the installed taxonomy; kind isco answers
four-digit unit groups. It needs no running server.

  --kind  what to link to, occupation when not said
  --top   answers a query, 10 when not said`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      queries: { type: 'string' },
      gold: { type: 'string' },
      catalog: { type: 'string' },
      kind: { type: 'string', default: 'occupation' },
      top: { type: 'string', default: '10' },
    },
    allowPositionals: true,
  });
  const kind = KINDS.find((known) => known === values.kind);
  if (kind === undefined) throw new UsageError(`--kind is one of ${KINDS.join(', ')}.`);
  const [action] = positionals;
  if (action === 'link' && values.queries !== undefined) {
    const queries = readTable(values.queries, ['id', 'text']);
    return link(queries, linkerOf(values.catalog, kind), { kind, top: readTop(values.top) });
  }
  if (action === 'evaluate' && values.gold !== undefined) {
    return evaluate(readTable(values.gold, ['query', 'id']), linkerOf(values.catalog, kind), kind);
  }
  throw new UsageError(`Say what to do.\n\n${command.usage}`);
}

function readTop(text: string): number {
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw new UsageError('--top is a number from 1 to 1000.');
  return top;
}

type Row = Readonly<Record<string, string>>;

/** Rows of a tab-separated file by the names of its header. */
function readTable(file: string, needed: readonly string[]): Row[] {
  const [head = '', ...lines] = readText(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const names = head.split('\t').map((name) => name.trim());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UsageError(`${file} has no column ${missing.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(names.map((name, place) => [name, (cells[place] ?? '').trim()]));
    });
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function linkerOf(file: string | undefined, kind: LinkKind): Linker {
  return createLinker(file === undefined ? {} : { [kind]: readConcepts(file) });
}

function readConcepts(file: string): LinkConcept[] {
  const concepts = new Map<string, { id: string; label: string; aliases: string[]; document: string }>();
  for (const { id = '', label = '', document = '' } of readTable(file, ['id', 'label'])) {
    const known = concepts.get(id);
    if (known === undefined) concepts.set(id, { id, label, aliases: [], document });
    else {
      known.aliases.push(label);
      if (!known.document.includes(document)) known.document += ` ${document}`;
    }
  }
  return [...concepts.values()];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

function link(queries: readonly Row[], linker: Linker, options: { kind: LinkKind; top: number }): number {
  const lines = ['query_id\trank\tid\tscore\tlabel'];
  for (const { id = '', text = '' } of queries) {
    linker.link(text, options).forEach((found, place) => {
      lines.push([id, place + 1, found.id, found.score.toFixed(6), oneLine(found.label)].join('\t'));
    });
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const DEPTH = 100;

function evaluate(gold: readonly Row[], linker: Linker, kind: LinkKind): number {
  const right = new Map<string, Set<string>>();
  for (const { query = '', id = '' } of gold) right.set(query, (right.get(query) ?? new Set()).add(id));
  const answers = [...right].map(([query, ids]) => ({
    ranked: linker.link(query, { kind, top: DEPTH }).map(({ id }) => id),
    right: ids,
  }));
  const { queries, mrr, map, hits } = rankingQuality(answers);
  const figures: [string, Measured][] = [
    ['MRR', mrr],
    ['MAP', map],
    ['hits@1', hits[1]],
    ['hits@5', hits[5]],
    ['hits@10', hits[10]],
  ];
  const lines = figures.map(([name, { value, low, high }]) =>
    [name, value.toFixed(4), low.toFixed(4), high.toFixed(4), queries].join('\t'),
  );
  process.stdout.write(`measure\tvalue\tlow95\thigh95\tqueries\n${lines.join('\n')}\n`);
  return 0;
}
