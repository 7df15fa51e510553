import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.resolve('dist/apps/cli/src/main.js');
const gold = path.resolve(process.env['AYNI_TEST_DATA'] ?? '../shared/data', 'gold-paygap');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ayni-statistics-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `ayni` with no setting of ours in its environment but a database that cannot be reached. */
function ayni(...args: string[]) {
  const environment = { PATH: process.env['PATH'] ?? '', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}

function json(...args: string[]): unknown {
  const { status, stdout, stderr } = ayni(...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

function file(name: string, ...lines: string[]): string {
  const at = path.join(folder, name);
  writeFileSync(at, lines.join('\n'));
  return at;
}

interface Parts {
  readonly explained: number;
  readonly unexplained: number;
  readonly unexplainedA: number;
  readonly unexplainedB: number;
  readonly detail: { readonly explained: Readonly<Record<string, number>> };
}
interface Gap {
  readonly n: number;
  readonly missing: number;
  readonly raw: Readonly<Record<'mean' | 'median' | 'percentMean' | 'percentMedian', number>> & {
    readonly intervals: Readonly<Record<string, readonly number[]>>;
  };
  readonly ols: readonly {
    readonly block: string;
    readonly coefficient: number;
    readonly percent: number;
    readonly se: Readonly<Record<'hc0' | 'hc1' | 'hc2' | 'hc3', number>>;
  }[];
  readonly oaxaca: {
    readonly threefold: Readonly<Record<'endowments' | 'coefficients' | 'interaction', number>>;
    readonly twofold: Readonly<Record<'B' | 'A' | 'reimers' | 'cotton' | 'pooled' | 'pooledWithGroup', Parts>>;
    readonly se: { readonly delta: { readonly gap: number }; readonly bootstrap?: { readonly seed: number } };
  };
}

const jobs = ['cook', 'mason', 'nurse'];
/** Forty people; one pay and one job are missing; one more says nothing of his sex. */
const survey = () =>
  file(
    'survey.csv',
    'pay,sex,years,job,w,region',
    ...Array.from({ length: 40 }, (_, i) => {
      const pay = i === 6 ? 'NA' : String(1000 + 25 * (i % 7) + 10 * i + (i % 2) * 150);
      const job = i === 9 ? '' : (jobs[(i >> 1) % 3] ?? '');
      const rest = `${String((i * 5) % 13)},${job},${String(1 + (i % 4))},${i < 20 ? 'sierra' : 'costa'}`;
      return `${pay},${i % 2 === 1 ? 'm' : 'f'},${rest}`;
    }),
    '1200,NA,3,cook,1,sierra',
  );
const question = ['--outcome', 'pay', '--group', 'sex', '--reference', 'm', '--compare', 'f'];
const full = [...question, '--log', '--covariates', 'years,years^2', '--factors', 'job'];

describe('gap', () => {
  test('counts what it drops and gives every part of the contract', () => {
    const result = json(
      'gap',
      survey(),
      ...full,
      '--blocks',
      'years,years^2;job',
      '--bootstrap',
      '50',
      '--seed',
      '4',
    ) as Gap;
    expect({ n: result.n, missing: result.missing }).toEqual({ n: 38, missing: 3 });
    expect(result.ols.map(({ block }) => block)).toEqual(['raw', 'years,years^2', 'job']);
    for (const { coefficient, percent, se } of result.ols) {
      expect(percent).toBeCloseTo(100 * (Math.exp(coefficient) - 1), 9);
      expect(se.hc3).toBeGreaterThan(se.hc0);
    }
    const { threefold, twofold, se } = result.oaxaca;
    const gap = threefold.endowments + threefold.coefficients + threefold.interaction;
    expect(gap).toBeCloseTo(-(result.ols[0]?.coefficient ?? 0), 9);
    for (const parts of Object.values(twofold)) {
      expect(parts.explained + parts.unexplained).toBeCloseTo(gap, 9);
      expect(parts.unexplainedA + parts.unexplainedB).toBeCloseTo(parts.unexplained, 9);
      const lines = Object.keys(parts.detail.explained).toSorted();
      expect(lines).toEqual(['(Intercept)', 'job=cook', 'job=mason', 'job=nurse', 'years', 'years^2']);
    }
    expect(se.delta.gap).toBeGreaterThan(0);
    expect(se.bootstrap).toMatchObject({ seed: 4 });
  });

  test('weights, a filter, and the readable table', () => {
    const weighted = json('gap', survey(), ...question, '--weights', 'w', '--filter', 'region=sierra') as Gap;
    expect(weighted.n).toBe(19);
    expect(weighted.raw.intervals['mean']).toHaveLength(2);
    const { status, stdout } = ayni('gap', survey(), ...full);
    expect(status).toBe(0);
    expect(stdout).toContain('pooled with group dummy (headline)');
    expect(stdout).toContain('3 rows left out for missing values');
    expect(stdout).not.toMatch(/discrimination/i);
  });

  test.each([
    ['a word for a number', ['10,m,a', 'abc,f,a'], /Row 2 \(line 3\), column “pay”: “abc” is not a number/],
    ['a decimal comma', ['10,m,a', '"9,5",f,a'], /Row 2 .*“pay”.*decimals need a point/],
    ['a logarithm of zero', ['10,m,a', '0,f,a'], /Row 2 .*“pay”: 0 has no logarithm/],
    ['a short row', ['10,m,a', '10,f'], /line 3/],
    ['a group without rows', ['10,m,a', '11,m,a'], /No row has sex = “f”/],
    ['too few people', ['10,m,a', '11,f,a'], /Group A has 1 rows/],
  ])('%s: exit 2 and a message that says where', (_, lines, message) => {
    const { status, stdout, stderr } = ayni('gap', file('bad.csv', 'pay,sex,job', ...lines), ...question, '--log');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([
    ['no file', ['gap', '/nowhere.csv', ...question], /cannot be read/],
    ['no outcome', ['gap', 'x.csv'], /--outcome is needed/],
    ['an unknown option', ['gap', '--magic'], /--magic/],
    ['a group compared with itself', ['gap', 'x.csv', ...question, '--compare', 'm'], /same group/],
    ['half a draw', ['gap', 'x.csv', ...question, '--bootstrap', '0.5'], /whole number/],
  ])('%s: exit 2', (_, args, message) => {
    const { status, stderr } = ayni(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  const numbersOfCps1985 = (): { got: number[]; want: number[] } => {
    const { analyses } = JSON.parse(readFileSync(path.join(gold, 'cps1985.expected.json'), 'utf8')) as {
      analyses: { id: string; expected: Readonly<Record<string, number>> }[];
    };
    const expected = (id: string) => analyses.find((analysis) => analysis.id === id)?.expected;
    const cps = ['--outcome', 'wage', '--group', 'gender', '--reference', 'male', '--compare', 'female', '--log'];
    const result = json('gap', path.join(gold, 'cps1985.csv'), ...cps, '--covariates', 'education') as Gap;
    const [raw, block] = [expected('cps1985.raw'), expected('cps1985.blocks_0')];
    const first = result.ols[0];
    return {
      got: [result.raw.percentMean, result.raw.percentMedian, -(first?.coefficient ?? 0), first?.se.hc1 ?? 0],
      want: [raw?.['mean_gap_pct_of_A'], raw?.['median_gap_pct_of_A'], block?.['gap_log'], block?.['se_HC1']].map(
        Number,
      ),
    };
  };
  if (existsSync(gold)) {
    test('the numbers of cps1985 are those published', () => {
      const { got, want } = numbersOfCps1985();
      for (const [i, number] of got.entries()) expect(number).toBeCloseTo(want[i] ?? Number.NaN, 9);
    });
  } else {
    test('NOT RUN: the gold folder is absent (AYNI_TEST_DATA)', () => expect(process.env['CI']).not.toBe('true'));
  }
});

describe('the other commands', () => {
  test('selection: rates, ratio, verdict, strata', () => {
    const hired = (i: number) => (i % (i % 2 === 1 ? 3 : 8) === 0 ? 'si' : 'no');
    const people = Array.from({ length: 120 }, (_, i) => `${i % 2 === 1 ? 'x' : 'y'},${hired(i)},v${String(i % 5)}`);
    const at = file('selection.csv', 'group,hired,vacancy', ...people);
    const options = ['--selected', 'hired=si', '--group', 'group', '--reference', 'x', '--stratify', 'vacancy'];
    const result = json('selection', at, ...options) as {
      groups: Record<string, { n: number; selected: number; impactRatio: number; wilson: number[]; verdict: string }>;
      mantelHaenszel?: { oddsRatio: number };
    };
    expect(result.groups['x']).toMatchObject({ n: 60, selected: 20, impactRatio: 1 });
    expect(result.groups['y']).toMatchObject({ n: 60, selected: 15, impactRatio: 0.75, verdict: 'watch' });
    expect(result.mantelHaenszel?.oddsRatio).toBeGreaterThan(0);
    expect(ayni('selection', at, '--selected', 'hired=maybe', '--group', 'group', '--reference', 'x').status).toBe(2);
  });

  test('segregation', () => {
    const at = file('offices.csv', 'office,sex', 'one,m', 'two,m', 'two,f', 'two,f', ',f');
    const options = ['--category', 'office', '--group', 'sex', '--a', 'm', '--b', 'f'];
    const result = json('segregation', at, ...options);
    expect(result).toMatchObject({ duncan: 0.5, karmelMacLachlan: 0.25, randomExpectation: 0.5, missing: 1 });
  });

  test('suppress hides small counts and what would give them away, and checks totals', () => {
    const lines = ['district,cook,mason,Total', 'Ate,3,20,23', 'Comas,30,40,70', 'Total,33,60,93'];
    const result = json('suppress', file('table.csv', ...lines), '--min', '5') as {
      counts: (number | null)[][];
      primary: string[][];
      complementary: string[][];
      audit: { verdict: string };
    };
    expect(result.counts.flat()).toEqual([null, null, null, null]);
    expect(result.primary).toEqual([['Ate', 'cook']]);
    expect(result.complementary).toHaveLength(3);
    expect(result.audit.verdict).toBe('safe');
    const wrong = ayni('suppress', file('table.csv', ...lines.slice(0, 3), 'Total,34,60,94'), '--min', '5');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/Row 3 \(line 4\), column “cook”: the total is 33/);
  });
});
