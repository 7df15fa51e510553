import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import type { AssignmentBench } from './assignment-bench.js';
import type { EditBench } from './edit-bench.js';
import type { EngineBench } from './engine-bench.js';
import type { FullRunBench } from './full-run-bench.js';
import { type PeerName, PEERS } from './engine-peer.js';
import { decimal, json, textTable } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'bench',
  summary: 'Measure the matching engine on invented people and vacancies, beside peers that do the same work',
  usage: `ayni bench engine --seekers N --vacancies M [--peers postgres,naive] [--full [--threads T]] [--json]
       ayni bench edits --seekers N --vacancies M [--edits E] [--rate R --seconds S] [--workers W]
                        [--people P] [--home DIR] [--json]
       ayni bench assign --seekers N --vacancies M --edges E [--json]
       ayni bench load --seekers N [--rounds R] [--json]

  --seekers, --vacancies  how many are invented; the same numbers invent the same market
  --peers                 who does the same work in the same run: naive (a TypeScript loop that asks the
                          gates first), postgres (a server of its own, with GIN indexes and reading every row)
  --full                  also both lists of everybody with everything, how sure her list is and what would open
                          more; says on the error stream how far it is; with --threads also by one thread and by so many
  --json                  the numbers as JSON

Peers and engine take turns on the same vacancies, and their lists are compared number by number: exit code 1 when one
differs. Times are medians; CPU is this process’s own, ratios are of wall times. Needs no database.

“edits” writes the market into an embedded database of its own, scores it by a run, then changes profiles and takes the time from
each commit until the lists of both sides are stored, through the queue (Redis with REDIS_URL) and a worker program; afterwards
it compares 20 people with the reference engine.

  --edits     one after the other (100)
  --rate      then so many a second, for --seconds (none, 60)
  --workers   worker programs (1)
  --people    only so many people are scored before and then edited; all vacancies are (everybody)
  --home      a folder that keeps the database for the next time

“assign” shares positions out among people with E possible pairs, by the engine and by HiGHS, and compares the values.

“load” writes the people into an embedded database of its own and reads them all into the columns of the engine, by turns with COPY
and through a cursor, --rounds times each (3) and each time in a new process; exit code 1 when the columns differ.`,
  run,
};

const options = {
  seekers: { type: 'string' },
  vacancies: { type: 'string' },
  peers: { type: 'string', default: '' },
  full: { type: 'boolean', default: false },
  threads: { type: 'string', default: '1' },
  edges: { type: 'string' },
  edits: { type: 'string', default: '100' },
  rate: { type: 'string', default: '0' },
  seconds: { type: 'string', default: '60' },
  workers: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '3' },
  people: { type: 'string' },
  home: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [what = ''] = positionals;
  const bench = positionals.length === 1 ? BENCHES.get(what) : undefined;
  if (bench === undefined) throw new UsageError(`Say “ayni bench” and one of ${[...BENCHES.keys()].join(', ')}.`);
  const { result, lines, isRight } = await bench(values);
  process.stdout.write(values.json ? json(result) : lines());
  return isRight ? 0 : 1;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

interface Benched {
  result: object;
  lines: () => string;
  isRight: boolean;
}

/** Each loads what it needs and nothing of the others: the engine is measured without the database’s code. */
const BENCHES = new Map<string, (values: Values) => Promise<Benched>>([
  [
    'engine',
    async ({ seekers, vacancies, peers, full, threads }) => {
      const named = peers === '' ? [] : peers.split(',').map(peerNamed);
      const size = { seekers: count('seekers', seekers), vacancies: count('vacancies', vacancies) };
      const { benchEngine } = await import('./engine-bench.js');
      const result = await benchEngine({ ...size, peers: named, full, threads: count('threads', threads) });
      return { result, lines: () => report(result), isRight: result.identical };
    },
  ],
  [
    'edits',
    async ({ seekers, vacancies, edits, rate, seconds, workers, people, home }) => {
      const { benchEdits } = await import('./edit-bench.js');
      const result = await benchEdits({
        seekers: count('seekers', seekers),
        vacancies: count('vacancies', vacancies),
        edits: count('edits', edits, 0),
        rate: count('rate', rate, 0),
        seconds: count('seconds', seconds),
        workers: count('workers', workers),
        people: people === undefined ? undefined : count('people', people),
        home,
      });
      return { result, lines: () => editReport(result), isRight: result.faults === 0 };
    },
  ],
  [
    'assign',
    async ({ seekers, vacancies, edges }) => {
      const size = { seekers: count('seekers', seekers), vacancies: count('vacancies', vacancies) };
      const { benchAssignment } = await import('./assignment-bench.js');
      const result = await benchAssignment({ ...size, edges: count('edges', edges) });
      return { result, lines: () => assignmentReport(result), isRight: result.identical && result.certificate };
    },
  ],
  [
    'load',
    async ({ seekers, rounds }) => {
      const { benchLoad, loadReport } = await import('./load-bench.js');
      const result = await benchLoad({ seekers: count('seekers', seekers), rounds: count('rounds', rounds) });
      return { result, lines: () => loadReport(result), isRight: result.identical };
    },
  ],
]);

function peerNamed(name: string): PeerName {
  const peer = PEERS.find((each) => each === name);
  if (peer === undefined) throw new UsageError(`“${name}” is no peer; there are ${PEERS.join(' and ')}.`);
  return peer;
}

function count(option: string, text: string | undefined, least = 1): number {
  const number = Number(text);
  if (text === undefined || !Number.isSafeInteger(number) || number < least || number > 10_000_000) {
    throw new UsageError(`--${option} must be a whole number from ${String(least)} to 10,000,000.`);
  }
  return number;
}

function report(result: EngineBench): string {
  const { market, queries, full, whatIf } = result;
  const peers = result.peers.map(({ name, cpuMs, wallMs, ratio, queries: asked }) => [
    name,
    `${String(asked)} queries`,
    `${decimal(cpuMs, 3)} ms CPU`,
    `${decimal(wallMs, 3)} ms wall`,
    `${decimal(ratio, 1)} × the engine`,
  ]);
  return [
    `${String(market.seekers)} people, ${String(market.vacancies)} vacancies, ${os.cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}\n`,
    textTable([
      ['read and sorted', `${decimal(market.buildCpuS, 1)} s CPU`],
      ['bytes a seeker', decimal(market.bytesPerSeeker, 1)],
      ['a vacancy’s best 50', `${decimal(queries.cpuMs, 3)} ms CPU`],
      ['  wall p50, p95', `${decimal(queries.wallP50, 3)} and ${decimal(queries.wallP95, 3)} ms`],
      ['  people looked at', decimal(queries.looked, 0)],
      [
        'a person’s lists',
        `${decimal(result.seekerQuery.wallP50, 3)} and ${decimal(result.seekerQuery.wallP95, 3)} ms`,
      ],
      ['what a firm would gain', `${decimal(whatIf.firm.wallP50, 1)} and ${decimal(whatIf.firm.wallP95, 1)} ms`],
      [
        '  by a plain loop',
        whatIf.plain === undefined
          ? ''
          : `${decimal(whatIf.plain.cpuMs, 0)} ms CPU, ${decimal(whatIf.plain.ratio, 0)} ×`,
      ],
      ['what a person would gain', `${decimal(whatIf.person.wallP50, 1)} and ${decimal(whatIf.person.wallP95, 1)} ms`],
      ['an edit and its lists', `${decimal(result.edit.wallP50, 3)} and ${decimal(result.edit.wallP95, 3)} ms`],
      ['checksum', queries.checksum],
    ]),
    peers.length === 0 ? '' : textTable(peers),
    full === undefined ? '' : reportFull(full),
    result.identical ? 'Every list is the same.\n' : 'LISTS DIFFER.\n',
  ].join('');
}

function reportFull(full: FullRunBench): string {
  const { memory } = full;
  return textTable([
    ['everybody with everything', `${decimal(full.cpuS, 1)} s CPU`],
    [
      '  memory before, after, at most',
      `${[memory.before, memory.after, memory.most].map((mb) => decimal(mb, 0)).join(', ')} MB`,
    ],
    ['  columns of the market', `${decimal(memory.columns, 0)} MB`],
    ['  pairs at a cut', String(full.pairs)],
    ['  what-ifs, with and without', `${decimal(full.whatIfRatio, 2)} ×`],
    ['  a plain loop, one person', `${decimal(full.plain.wallMs, 1)} ms, ${decimal(full.plain.ratio, 1)} × the engine`],
    ['  checksum', full.checksum],
    ...full.threads.map(({ threads, wallMs }) => [
      `  by threads: ${String(threads)}`,
      `${decimal(wallMs / 1000, 1)} s`,
    ]),
  ]);
}

function editReport({ queue, runSeconds, pairs, alone, crowd, faults }: EditBench): string {
  const share = (name: string, { p50, p95, p99 }: { p50: number; p95: number; p99: number }) => [
    name,
    `p50 ${decimal(p50, 0)}, p95 ${decimal(p95, 0)}, p99 ${decimal(p99, 0)} ms`,
  ];
  return textTable([
    ['queue', queue],
    [
      'a run before',
      `${runSeconds === undefined ? 'done' : `${decimal(runSeconds, 1)} s`}, ${String(pairs)} pairs stored`,
    ],
    ...(alone === undefined ? [] : [share('an edit alone', alone)]),
    ...(crowd === undefined
      ? []
      : [
          share(`${String(crowd.edits)} edits at the rate`, crowd),
          ['  backlog gone', `${decimal(crowd.drainedSeconds, 1)} s after the last`],
        ]),
    ['differences from the referee', String(faults)],
  ]);
}

function assignmentReport(result: AssignmentBench): string {
  const { seekers, vacancies, edges, value, greedy, certificate, cpuMs, highs, ratio } = result;
  return textTable([
    ['people, vacancies, pairs', `${String(seekers)}, ${String(vacancies)}, ${String(edges)}`],
    ['value', `${String(value)} (greedy ${String(greedy)})`],
    ['proved by its prices', certificate ? 'yes' : 'NO'],
    ['engine', `${decimal(cpuMs, 1)} ms CPU`],
    ['HiGHS', `${decimal(highs.cpuMs, 0)} ms CPU, value ${String(highs.value)}`],
    ['ratio', `${decimal(ratio, 0)} ×`],
  ]);
}
