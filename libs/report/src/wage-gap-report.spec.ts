import { describe, expect, it, test } from '@jest/globals';
import type { GapQuestion } from '#statistics';
import { documentCsv } from './document-csv.js';
import { profileFile } from './file-profile.js';
import { ownDataLimit, readSurveyFile } from './survey-file.js';
import { wageGapReport } from './wage-gap-report.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pay of A from 1000 in steps of ten; B earns nine tenths. */
function survey(each: number, work = (i: number): string => ['x', 'y'][i % 2] ?? ''): Uint8Array {
  const rows = Array.from({ length: 2 * each }, (_, i) => {
    const pay = (1000 + 10 * (i >> 1) + (((i >> 1) * 7) % 5)) * (i % 2 === 0 ? 1 : 0.9);
    return `${String(pay)},${i % 2 === 0 ? 'A' : 'B'},${work(i >> 1)},${String(40 + ((i >> 1) % 3))}`;
  });
  return bytes(['pago,grupo,oficio,horas', ...rows].join('\n'));
}

const question: GapQuestion = {
  outcome: 'pago',
  group: 'grupo',
  reference: 'A',
  compare: 'B',
  log: false,
  covariates: [],
  factors: ['oficio'],
  weights: undefined,
  filters: [],
};

describe('a survey file', () => {
  test.each([
    ['no text', Uint8Array.from([0x50, 0x4b, 0, 3]), 'not_table'],
    ['empty', bytes(''), 'not_table'],
    ['one column', bytes('pago\n1'), 'not_table'],
    ['a row of numbers for a header', bytes('1,a\n2,b'), 'no_header'],
    ['a nameless column', bytes('a,\n1,2'), 'no_header'],
    ['only a header', bytes('a,b\n'), 'no_rows'],
    ['a name twice', bytes('a,a\n1,2'), 'name_twice'],
    ['a short row', bytes('a,b\n1,2\n3'), 'uneven_row'],
    ['too many columns', bytes(Array.from({ length: 201 }, (_, i) => `c${String(i)}`).join(',')), 'too_many_columns'],
  ])('is refused: %s', (_, content, code) => {
    expect(() => readSurveyFile(content)).toThrow(expect.objectContaining({ code }));
  });

  it('may be of Windows and of semicolons', () => {
    const table = readSurveyFile(Uint8Array.from(Buffer.from('año;niñas\r\n1;2\r\n', 'latin1')));
    expect(table.names).toEqual(['año', 'niñas']);
    expect(ownDataLimit.bytes).toBe(20_000_000);
  });

  it('is profiled without single values of a column with many', () => {
    const [pay, group] = profileFile(readSurveyFile(survey(40))).columns;
    expect(pay).toEqual({ name: 'pago', numeric: true, missing: 0, values: [] });
    expect(group?.values).toEqual([
      { value: 'A', n: 40 },
      { value: 'B', n: 40 },
    ]);
  });
});

describe('the report of a wage gap', () => {
  it('says the gap that the data have', async () => {
    const { analysis } = await wageGapReport(readSurveyFile(survey(60)), question);
    expect(analysis.raw.percentMean).toBeCloseTo(10, 9);
    const { explained, unexplained } = analysis.oaxaca.twofold.pooledWithGroup;
    expect(explained + unexplained).toBeCloseTo(analysis.raw.mean, 9);
  });

  it('turns monthly pay into pay for one hour', async () => {
    const table = readSurveyFile(survey(60));
    const hourly = await wageGapReport(table, { ...question, hours: 'horas', factors: [] });
    const rows = table.rows.filter((row) => row[1] === 'A');
    const mean = rows.reduce((sum, row) => sum + Number(row[0]) / ((Number(row[3]) * 52) / 12), 0) / rows.length;
    expect(hourly.analysis.raw.a.mean).toBeCloseTo(mean, 9);
  });

  it('shows nothing about fewer than ten people, and no point that few decide', async () => {
    const nine = readSurveyFile(survey(9));
    await expect(wageGapReport(nine, question)).rejects.toMatchObject({ code: 'small_group', data: { n: 9 } });
    const { hiddenQuantiles, analysis } = await wageGapReport(readSurveyFile(survey(20)), question);
    expect(hiddenQuantiles).toEqual(['p10', 'p90']);
    expect(Object.keys(analysis.raw.quantiles)).toEqual(['p25', 'p50', 'p75']);
  });

  it('merges the levels of few people', async () => {
    const work = (i: number): string => (i < 3 ? `raro ${String(i)}` : (['x', 'y', 'z'][i % 3] ?? ''));
    const { analysis, check } = await wageGapReport(readSurveyFile(survey(60, work)), question);
    expect(check.smallLevels).toEqual([{ column: 'oficio', levels: 3 }]);
    const lines = Object.keys(analysis.oaxaca.twofold.pooledWithGroup.detail.explained);
    expect(lines.filter((line) => line.includes('raro'))).toEqual([]);
  });
});

test('a cell of a document is never a formula', () => {
  const words = { sheet: '', facts: '', method: '', caveats: '', table: '', row: '', column: '', value: '' };
  const table = { title: 't', columns: ['a', 'b'], rows: [['=1+1', -2.5]], notes: [], decimals: [0, 1] };
  const rest = { language: 'es', title: 'x', finding: 'y', facts: [], method: [], caveats: [], words };
  const csv = documentCsv({ ...rest, tables: [table] });
  expect(csv).toContain(`'=1+1`);
  expect(csv).toContain(',-2.5');
});
