import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Matrix, QrDecomposition } from 'ml-matrix';
import {
  bootstrapOaxacaBlinder,
  decompose,
  designOf,
  factor,
  numeric,
  ols,
  payStructures,
  rawGap,
  references,
} from '#statistics';
import type { GapSample } from '#statistics';

/**
 * The wage gap of 100,000 invented people: how long, how much memory, and against whom.
 *   node_modules/.bin/esbuild test/bench/statistics.bench.ts --bundle --platform=node --format=esm --conditions=source --packages=external \
 *     --outfile=.ayni/bench/statistics.mjs && node .ayni/bench/statistics.mjs [rows] [draws]
 * Peers: ml-matrix's QR in this process; statsmodels' OaxacaBlinder where PYTHON names an interpreter that has it.
 */
const rows = Number(process.argv[2] ?? 100_000);
const draws = Number(process.argv[3] ?? 1000);

const out = (...cells: (string | number)[]): void => void process.stdout.write(`${cells.join('\t')}\n`);

/** A linear congruential generator (Numerical Recipes): the same people on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function people() {
  const chance = generator(2026);
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make);
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const level = (name: string, levels: number) => draw(() => `${name}${String(Math.floor(chance() * levels))}`);
  const inA = draw(() => (chance() < 0.55 ? 1 : 0));
  const age = draw(() => 18 + Math.floor(chance() * 47));
  const tenure = inA.map((a) => (18 + 4 * a) * chance() ** 2);
  const hours = draw(() => 20 + 40 * chance());
  const factors = { education: level('e', 6), region: level('r', 8), occupation: level('o', 9), sector: level('s', 5) };
  const pay = draw(() => 0.45 * normal()).map((noise, i) => {
    const schooling = 0.08 * Number(factors.education[i]?.slice(1));
    return 6 + 0.1 * (inA[i] ?? 0) + 0.012 * (tenure[i] ?? 0) + schooling + 0.002 * (age[i] ?? 0) + noise;
  });
  return { inA, age, tenure, hours, factors, pay };
}

const all = people();
const terms = [
  numeric('age', all.age),
  numeric(
    'age^2',
    all.age.map((years) => years ** 2),
    'age',
  ),
  numeric('tenure', all.tenure),
  numeric('hours', all.hours),
  ...Object.entries(all.factors).map(([name, values]) => factor(name, values)),
];

/** Wall and processor seconds of a task, and what it returned. */
function timed<T>(label: string, task: () => T): { value: T; seconds: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const value = task();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  out(label, `${seconds.toFixed(2)} s`, `${((user + system) / 1e6).toFixed(2)} CPU s`);
  return { value, seconds };
}

const inB = numeric(
  'group B',
  all.inA.map((a) => 1 - a),
);
const logs = Float64Array.from(all.pay);

/** What the gap command computes: raw gap, a ladder of three regressions, every decomposition with delta errors. */
function analysis() {
  const sample: GapSample = { outcome: logs, design: designOf(rows, terms), inA: all.inA };
  const levels = logs.map(Math.exp);
  const raw = rawGap(
    levels.filter((_, i) => all.inA[i] === 1),
    levels.filter((_, i) => all.inA[i] === 0),
  );
  const ladder = [0, 4, 8].map((some) => ols(logs, designOf(rows, [inB, ...terms.slice(0, some)])));
  const errors = ladder.map((fit) => fit.inference({ 'group B': 1 }, 'hc3').se);
  return { sample, raw, errors, decomposition: decompose(payStructures(sample)) };
}

out(`${String(rows)} people, ${String(designOf(rows, terms).names.length)} columns, Node ${process.version}`);
const plain = timed('gap, ladder, decomposition, delta errors', analysis);
const { sample, decomposition } = plain.value;
const boot = timed(`${String(draws)} bootstrap draws`, () => bootstrapOaxacaBlinder(sample, { draws, seed: 2026 }));
out('together', `${(plain.seconds + boot.seconds).toFixed(2)} s`);
out('peak memory', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

out('', 'explained', 'delta se', 'bootstrap se');
for (const reference of references) {
  const { estimate, se } = decomposition.twofold[reference].explained;
  out(
    reference,
    estimate.toFixed(6),
    (se?.iid ?? Number.NaN).toFixed(6),
    boot.value.twofold[reference].explained.se.toFixed(6),
  );
}

function againstMlMatrix(): void {
  const ours = timed('one regression', () => ols(sample.outcome, sample.design));
  const theirs = timed('one regression, ml-matrix QR', () => {
    const x = new Matrix(Array.from({ length: rows }, (_, i) => sample.design.columns.map((column) => column[i] ?? 0)));
    return new QrDecomposition(x).solve(Matrix.columnVector([...sample.outcome])).to1DArray();
  });
  const apart = Math.max(...theirs.value.map((b, j) => Math.abs(b - (ours.value.coefficients[j] ?? 0))));
  out('ml-matrix / ours', (theirs.seconds / ours.seconds).toFixed(1), `largest difference ${apart.toExponential(1)}`);
}

const peerDraws = 20;
const peerProgram = `
import sys, time, numpy as np
from statsmodels.stats.oaxaca import OaxacaBlinder
data = np.loadtxt(sys.argv[1], delimiter=',')
start = time.perf_counter()
model = OaxacaBlinder(data[:, 0], data[:, 1:], 0, hasconst=True)
effects = model.two_fold(two_fold_type='pooled').params
plain = time.perf_counter() - start
start = time.perf_counter()
model.two_fold(std=True, two_fold_type='pooled', n=${String(peerDraws)})
print(effects[0], effects[1], plain, time.perf_counter() - start)
`;

/** statsmodels takes the same columns; its groups are swapped so that the gap is above zero. */
function againstStatsmodels(python: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayni-bench-'));
  const file = path.join(folder, 'people.csv');
  const line = (_: number, i: number) =>
    [sample.outcome[i], sample.inA[i], ...sample.design.columns.map((column) => column[i])].join(',');
  writeFileSync(file, Array.from(sample.outcome, line).join('\n'));
  const printed = execFileSync(python, ['-c', peerProgram, file], { encoding: 'utf8' }).trim().split(' ').map(Number);
  rmSync(folder, { recursive: true });
  const [unexplained = 0, explained = 0, seconds = 0, drawing = 0] = printed;
  const { pooledWithGroup } = decomposition.twofold;
  out('statsmodels pooled', explained.toFixed(6), unexplained.toFixed(6), `${seconds.toFixed(2)} s`);
  out(
    'ours, pooled with group',
    pooledWithGroup.explained.estimate.toFixed(6),
    pooledWithGroup.unexplained.estimate.toFixed(6),
  );
  const [theirs, ours] = [drawing / peerDraws, boot.seconds / draws];
  out('one draw: statsmodels / ours', (theirs / ours).toFixed(1), `${theirs.toFixed(3)} s`, `${ours.toFixed(4)} s`);
}

againstMlMatrix();
const python = process.env['PYTHON'];
if (python === undefined) out('NOT RUN: statsmodels (PYTHON names no interpreter)');
else againstStatsmodels(python);
