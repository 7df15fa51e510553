import { parseArgs } from 'node:util';
import { createLinker, rankingQuality } from '#taxonomy';
import type { LinkConcept, Linker, LinkKind, Measured, RankingQuality } from '#taxonomy';
import type { Command } from './command.js';
import { readTsv, wrongRow } from './tsv-file.js';
import { UsageError } from './usage-error.js';

const KINDS: readonly LinkKind[] = ['occupation', 'skill', 'isco'];

export const command: Command = {
  name: 'taxonomy',
  summary: 'Link texts to occupations, skills or unit groups, and measure how well',
  usage: `ayni taxonomy link --queries Q.tsv [--catalog C.tsv] [--kind occupation|skill|isco] [--top N]
ayni taxonomy evaluate --gold G.tsv [--catalog C.tsv] [--kind occupation|skill|isco]

Files are tab-separated UTF-8 with a header row, gzip or not; a quote is a character like any other:
  Q.tsv  id, text; an id stands once; a text that says nothing has no answer
  C.tsv  id, label, optional document; rows with the same id are labels of one concept
  G.tsv  query, id; rows with the same query are its right answers

link prints query_id, rank, id, score, label; evaluate prints measure, value, low95, high95, queries. Without --catalog it
links to the installed taxonomy; kind isco answers four-digit unit groups. It needs no running server. What is wrong in a
file is told with its row, exit code 2.

  --kind  what to link to, occupation when not said
  --top   answers a query, 10 when not said`,
  run,
};

const OPTIONS = {
  queries: { type: 'string' },
  gold: { type: 'string' },
  catalog: { type: 'string' },
  kind: { type: 'string', default: 'occupation' },
  top: { type: 'string', default: '10' },
} as const;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [action, ...more] = positionals;
  const { queries, gold } = values;
  const kind = KINDS.find((known) => known === values.kind);
  if (kind === undefined) throw new UsageError(`--kind is one of ${KINDS.join(', ')}.`);
  if (more.length > 0) throw new UsageError(`“${more.join(' ')}” is too much.\n\n${command.usage}`);
  const top = readTop(values.top);
  if (action === 'link' && queries !== undefined && gold === undefined) {
    return link(readQueries(queries), linkerOf(values.catalog, kind), { kind, top });
  }
  if (action === 'evaluate' && gold !== undefined && queries === undefined) {
    return evaluate(readGold(gold, kind), linkerOf(values.catalog, kind), kind);
  }
  throw new UsageError(`Say what to do.\n\n${command.usage}`);
}

function readTop(text: string): number {
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw new UsageError('--top is a number from 1 to 1000.');
  return top;
}

interface Query {
  readonly id: string;
  readonly text: string;
}

function readQueries(file: string): Query[] {
  const first = new Map<string, number>();
  return readTsv(file, ['id', 'text']).map(({ line, cells: { id = '', text = '' } }) => {
    if (id === '') throw wrongRow(file, line, 'the id is empty');
    const before = first.get(id);
    if (before !== undefined) throw wrongRow(file, line, `the id ${id} stands in row ${String(before)} already`);
    first.set(id, line);
    return { id, text };
  });
}

/** Right answers by query. */
function readGold(file: string, kind: LinkKind): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const { line, cells } of readTsv(file, ['query', 'id'])) {
    const { query = '', id = '' } = cells;
    if (query === '' || id === '') throw wrongRow(file, line, `the ${query === '' ? 'query' : 'id'} is empty`);
    const code = kind === 'isco' ? id.padStart(4, '0') : id;
    right.set(query, (right.get(query) ?? new Set()).add(code));
  }
  if (right.size === 0) throw new UsageError(`${file} holds no query.`);
  return right;
}

function linkerOf(file: string | undefined, kind: LinkKind): Linker {
  return createLinker(file === undefined ? undefined : { [kind]: readConcepts(file) });
}

function readConcepts(file: string): LinkConcept[] {
  const concepts = new Map<string, { id: string; label: string; aliases: string[]; document: string }>();
  for (const { line, cells } of readTsv(file, ['id', 'label'])) {
    const { id = '', label = '', document = '' } = cells;
    if (id === '' || label === '') throw wrongRow(file, line, `the ${id === '' ? 'id' : 'label'} is empty`);
    const known = concepts.get(id);
    if (known === undefined) concepts.set(id, { id, label, aliases: [], document });
    else {
      known.aliases.push(label);
      if (!known.document.includes(document)) known.document += ` ${document}`;
    }
  }
  if (concepts.size === 0) throw new UsageError(`${file} holds no concept.`);
  return [...concepts.values()];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

function link(queries: readonly Query[], linker: Linker, options: { kind: LinkKind; top: number }): number {
  const lines = ['query_id\trank\tid\tscore\tlabel'];
  for (const { id, text } of queries) {
    linker.link(text, options).forEach((found, place) => {
      lines.push([id, place + 1, found.id, found.score.toFixed(6), oneLine(found.label)].join('\t'));
    });
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const DEPTH = 100;

function evaluate(right: ReadonlyMap<string, ReadonlySet<string>>, linker: Linker, kind: LinkKind): number {
  const answers = [...right].map(([query, ids]) => ({
    ranked: linker.link(query, { kind, top: DEPTH }).map(({ id }) => id),
    right: ids,
  }));
  process.stdout.write(tableOf(rankingQuality(answers)));
  return 0;
}

function tableOf({ queries, mrr, map, hits }: RankingQuality): string {
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
  return `measure\tvalue\tlow95\thigh95\tqueries\n${lines.join('\n')}\n`;
}
