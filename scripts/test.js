// `npm test`: checks, then all tests, then what was not run and one line of numbers. With arguments: Jest alone, with them.
// `--deep`: everything at full depth, with test/deep.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium, findRedis } from './find-program.js';

process.chdir(path.resolve(import.meta.dirname, '..'));

const NOT_RUN = /NOT RUN: .*/;
const deep = process.argv.includes('--deep');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--deep');
if (deep) process.env['AYNI_DEEP'] = '1';

// The import rule is kept by test/architecture.spec.ts.
const checks = ['format:check', 'lint', 'typecheck'];
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--passWithNoTests',
];

process.exitCode = chosen.length > 0 ? (await run(process.execPath, [...jest, ...chosen])).status : await everything();

/** @returns {Promise<number>} exit code */
async function everything() {
  // Beside one another: most of them fill one core.
  const checked = await Promise.all(checks.map(async (name) => ({ name, ...(await run(...npmScript(name), false)) })));
  for (const { name, status } of checked) console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name}`);
  const broken = checked.filter(({ status }) => status !== 0);
  for (const { output } of broken) process.stderr.write(output);
  if (broken.length > 0) return 1;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-results-'));
  try {
    const file = path.join(folder, 'results.json');
    const { status, output } = await run(process.execPath, [...jest, '--json', `--outputFile=${file}`]);
    const missing = [
      ...new Set([...missingPrograms(), ...output.split('\n').flatMap((line) => NOT_RUN.exec(line) ?? [])]),
    ];
    for (const line of missing) console.log(line);
    console.log(existsSync(file) ? summary(file) : 'no test ran');
    return status === 0 && !(missing.length > 0 && process.env['CI'] === 'true') ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missingPrograms() {
  return [
    ...(findChromium() === undefined ? ['NOT RUN: browser tests, Chromium was not found'] : []),
    ...(findRedis() === undefined ? ['NOT RUN: the queue on Redis, redis-server was not found'] : []),
  ];
}

/**
 * @typedef {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>} Results
 * @param {string} file
 */
function summary(file) {
  const results = /** @type {Results} */ (JSON.parse(readFileSync(file, 'utf8')));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {string} name @returns {[string, string[]]} */
function npmScript(name) {
  const npm = process.env['npm_execpath'];
  return npm === undefined ? ['npm', ['run', '-s', name]] : [process.execPath, [npm, 'run', '-s', name]];
}

/**
 * Runs a program, keeps what it says, and shows it as it comes unless told not to.
 * @param {string} command @param {readonly string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
function run(command, args, shown = true) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(command, args, { stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, ...color } });
  let output = '';
  /** @param {NodeJS.WriteStream} target @returns {(chunk: Buffer) => void} */
  const keep = (target) => (chunk) => {
    output += chunk.toString();
    if (shown) target.write(chunk);
  };
  child.stdout.on('data', keep(process.stdout));
  child.stderr.on('data', keep(process.stderr));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}
