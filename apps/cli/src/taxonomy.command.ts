import { parseArgs } from 'node:util';
import { catalogueAttribution, catalogueVersion, createLinker, occupations, rankingQuality, skills } from '#taxonomy';
import type { LinkConcept, Linker, LinkKind, Measured, RankingQuality } from '#taxonomy';
import type { Command } from './command.js';
import { installFromFile } from './taxonomy-file.js';
import { readTsv, wrongRow } from './tsv-file.js';
import { UsageError } from './usage-error.js';

const KINDS: readonly LinkKind[] = ['occupation', 'skill', 'isco'];

export const command: Command = {
  name: 'taxonomy',
  summary: 'Link texts to occupations, skills or unit groups, measure how well, import ESCO',
  usage: `ayni taxonomy link --queries Q.tsv [--catalog C.tsv] [--kind occupation|skill|isco] [--top N]
ayni taxonomy evaluate --gold G.tsv [--catalog C.tsv] [--kind occupation|skill|isco]
ayni taxonomy import-esco DIR
ayni taxonomy status

Files are tab-separated UTF-8 with a header row, gzip or not; a quote is a character like any other:
  Q.tsv  id, text; an id stands once; a text that says nothing has no answer
  C.tsv  id, label, optional document; rows with the same id are labels of one concept
  G.tsv  query, id; rows with the same query are its right answers

link prints query_id, rank, id, score, label; evaluate prints measure, value, low95, high95, queries. Without --catalog it
links to the installed taxonomy; kind isco answers four-digit unit groups. It needs no running server. What is wrong in a
file is told with its row, exit code 2.

import-esco reads the files of an official ESCO download (CSV, gzip or not, any language; Spanish goes before English) and
joins them to the shipped catalogue. Concepts keep their numbers; what is gone since is retired with a successor. Stored
facts stay, running programs take the version up, all matches are scored again. The same files again change nothing.
status says which taxonomy is installed.

  --kind  what to link to, occupation when not said
  --top   answers a query, 10 when not said`,
  run,
};

type Action = (args: string[]) => number | Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  link: (args) => {
    const options = { ...LINKING, queries: { type: 'string' }, top: { type: 'string', default: '10' } } as const;
    const { queries, catalog, kind, top } = parseArgs({ args, options }).values;
    const asked = { kind: kindOf(kind), top: topOf(top) };
    return link(readQueries(required('queries', queries)), linkerOf(catalog, asked.kind), asked);
  },
  evaluate: (args) => {
    const { gold, catalog, kind } = parseArgs({ args, options: { ...LINKING, gold: { type: 'string' } } }).values;
    const asked = kindOf(kind);
    return evaluate(readGold(required('gold', gold), asked), linkerOf(catalog, asked), asked);
  },
  'import-esco': async (args) => {
    const [folder, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
    if (folder === undefined || more.length > 0) throw new UsageError(`Name one folder.\n\n${command.usage}`);
    // Loaded for this action alone: the others start without the database's code.
    return (await import('./esco-import.js')).importDownload(folder);
  },
  status: (args) => {
    parseArgs({ args });
    return status();
  },
};

const LINKING = { catalog: { type: 'string' }, kind: { type: 'string', default: 'occupation' } } as const;

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) throw new UsageError(`Say what to do.\n\n${command.usage}`);
  return action(args);
}

function kindOf(text: string): LinkKind {
  const kind = KINDS.find((known) => known === text);
  if (kind === undefined) throw new UsageError(`--kind is one of ${KINDS.join(', ')}.`);
  return kind;
}

function topOf(text: string): number {
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw new UsageError('--top is a number from 1 to 1000.');
  return top;
}

function status(): number {
  installFromFile();
  const lines = [
    `version      ${catalogueVersion()}`,
    `occupations  ${String(occupations().length)}`,
    `skills       ${String(skills().length)}`,
  ];
  const attribution = catalogueAttribution();
  process.stdout.write(`${[...lines, ...(attribution === undefined ? [] : [attribution])].join('\n')}\n`);
  return 0;
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

/** The value of an option that must be given. @throws UsageError */
function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${option} is needed.\n\n${command.usage}`);
  return value;
}

/** Over the concepts of a file, or over the installed taxonomy. */
function linkerOf(file: string | undefined, kind: LinkKind): Linker {
  if (file !== undefined) return createLinker({ [kind]: readConcepts(file) });
  installFromFile();
  return createLinker();
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
