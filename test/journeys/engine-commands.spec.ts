import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.resolve('dist/apps/cli/src/main.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ayni-assign-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `ayni assign` on two files, without a database. */
function assign(edges: string, capacities: string, ...more: string[]) {
  const [e, c] = [path.join(folder, 'e.csv'), path.join(folder, 'c.csv')];
  writeFileSync(e, edges);
  writeFileSync(c, capacities);
  const args = [main, 'assign', '--edges', e, '--capacities', c, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { status, stdout, stderr };
}

const EDGES = 'seeker,vacancy,score\n7,20,10\n7,30,9\n4,20,9\n5,30,0\n';
const CAPACITIES = 'vacancy,capacity\n20,1\n30,1\n40,5\n';

describe('ayni assign', () => {
  it('answers value, pairs, prices and their proof as JSON, in the order of the ids', () => {
    const { status, stdout, stderr } = assign(EDGES, CAPACITIES, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      value: 18,
      placed: 2,
      pairs: [
        [4, 20],
        [7, 30],
      ],
      prices: { 20: 1, 30: 0, 40: 0 },
      dual: 18,
      certificate: true,
      greedy: 10,
    });
  });

  it('answers the same whatever the order of the rows, the mark between fields and the ends of lines', () => {
    const [head, ...rows] = EDGES.trim().split('\n');
    const turned = [head, ...rows.toReversed()].join('\r\n').replaceAll(',', ';');
    expect(assign(`\uFEFF${turned}\r\n`, CAPACITIES, '--json')).toEqual(assign(EDGES, CAPACITIES, '--json'));
  });

  it('takes a market without people or without places', () => {
    const none = { value: 0, placed: 0, pairs: [], dual: 0, certificate: true, greedy: 0 };
    expect(JSON.parse(assign('seeker,vacancy,score\n', CAPACITIES, '--json').stdout)).toMatchObject(none);
    const nothing = assign('seeker,vacancy,score\n', 'vacancy,capacity\n', '--json');
    expect(JSON.parse(nothing.stdout)).toEqual({ ...none, prices: {} });
    expect(JSON.parse(assign(EDGES, 'vacancy,capacity\n20,0\n30,0\n', '--json').stdout)).toMatchObject(none);
  });

  it.each([
    ['a negative score', '1,20,-3\n', CAPACITIES, /e\.csv: Row 1 \(line 2\), column “score”: “-3”/],
    ['a fraction', '1,20,3\n2,20,1.5\n', CAPACITIES, /e\.csv: Row 2 \(line 3\), column “score”: “1\.5”/],
    ['an unknown vacancy', '1,99,3\n', CAPACITIES, /e\.csv: Row 1 .*vacancy 99 has no capacity/],
    ['the same pair twice', '1,20,3\n1,20,4\n', CAPACITIES, /e\.csv: Row 2 .*1 and 20 are there twice/],
    ['a row too short', '1,20\n', CAPACITIES, /e\.csv: .*line 2/],
    ['an empty cell', '1,,3\n', CAPACITIES, /e\.csv: Row 1 .*column “vacancy”: “” is not a whole number/],
    ['a negative capacity', '1,20,3\n', 'vacancy,capacity\n20,-1\n', /c\.csv: Row 1 .*column “capacity”: “-1”/],
    ['a vacancy twice', '1,20,3\n', 'vacancy,capacity\n20,1\n20,2\n', /c\.csv: Row 2 .*vacancy 20 is there twice/],
    ['a missing column', '1,20,3\n', 'vacancy,places\n20,1\n', /c\.csv: No column “capacity”/],
    ['a number that is not exact', '1,20,9007199254740993\n', CAPACITIES, /e\.csv: Row 1 .*“9007199254740993”/],
  ])('refuses %s with the file, the row and the reason', (_, rows, capacities, reason) => {
    const { status, stdout, stderr } = assign(`seeker,vacancy,score\n${rows}`, capacities, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });
});

describe('ayni bench engine', () => {
  const bench = (...args: string[]) =>
    spawnSync(process.execPath, [main, 'bench', 'engine', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
    });

  it('measures engine and peer on the same invented market and compares their lists', () => {
    const market = ['--seekers', '1500', '--vacancies', '60'];
    const { status, stdout, stderr } = bench(...market, '--peers', 'naive,postgres', '--full', '--json');
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('1500 of 1500 people') });
    const told = JSON.parse(stdout) as {
      identical: boolean;
      market: object;
      queries: { checksum: string };
      peers: { name: string; queries: number; ratio: number }[];
      full: { pairs: number; identical: boolean; plain: { people: number; identical: boolean } };
    };
    expect(told).toMatchObject({ identical: true, market: { seekers: 1500, vacancies: 60 } });
    expect(told.peers).toMatchObject([
      { name: 'naive', queries: 60, identical: true },
      { name: 'postgres, GIN indexes', queries: 60, identical: true },
      { name: 'postgres, every row', queries: 60, identical: true },
    ]);
    expect(told.queries.checksum).toMatch(/^[0-9a-f]{8}$/);
    expect(told.full.pairs).toBeGreaterThan(0);
    expect(told.full).toMatchObject({ identical: true, plain: { people: 12, identical: true } });
  });

  it('says what is wrong with what it was asked', () => {
    const wrong = bench('--seekers', 'many', '--vacancies', '10');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--seekers must be a whole number');
    expect(bench('--seekers', '10', '--vacancies', '10', '--peers', 'abacus').stderr).toContain('“abacus” is no peer');
  });
});

describe('ayni bench load', () => {
  it('reads everybody with COPY and through a cursor into the same columns', () => {
    const told = spawnSync(process.execPath, [main, 'bench', 'load', '--seekers', '400', '--rounds', '1', '--json'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect({ status: told.status, stderr: told.stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/copy 1: .* CPU\ncursor 1: .* CPU\n$/),
    });
    const numbers = { cpuS: expect.any(Number), memory: { before: expect.any(Number), after: expect.any(Number) } };
    expect(JSON.parse(told.stdout)).toMatchObject({
      people: 400,
      identical: true,
      checksum: expect.stringMatching(/^[0-9a-f]{8}$/),
      roads: { copy: numbers, cursor: numbers },
      ratio: { cpu: expect.any(Number), wall: expect.any(Number) },
    });
  });
});
