import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import type { Advert } from './advert.js';
import { checkAdvert } from './advert.js';
import { ADVERT_RULES } from './advert-rules.data.js';
import { foldWithPlaces } from './folded.js';

interface Fixture {
  rule?: string;
  title: string;
  text: string;
  pay?: readonly [number, number];
  hours?: number;
  profession?: string;
}

const day = '2026-11-22';
const read = (name: string): readonly Fixture[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', `${name}.json`), 'utf8')) as Fixture[];

function advertOf({ title, text, pay, hours, profession }: Fixture): Advert {
  return {
    title,
    text,
    pay: pay === undefined ? undefined : { min: pay[0] * 100, max: pay[1] * 100 },
    weeklyMinutes: hours === undefined ? undefined : hours * 60,
    profession,
    day,
  };
}

const wrong = read('adverts-wrong');
const harder = read('adverts-harder');
const clean = read('adverts-clean');
/** Suggestions are help, not faults: they stay out of the counts. */
const faults = (fixture: Fixture): string[] =>
  checkAdvert(advertOf(fixture))
    .filter((finding) => finding.action !== 'suggest')
    .map((finding) => finding.rule);

/** Every twentieth notice of the check data; none, said aloud, where the data is not there. */
function sampled(file: string): readonly { title: string; text: string }[] {
  if (!existsSync(file)) {
    if (process.env['CI'] === 'true') throw new Error(`NOT RUN: no ${file}`);
    console.log(`NOT RUN: no ${file}`);
    return [];
  }
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const columns = ['required_experience', 'educational_background', 'specialization', 'required_knowledge', 'skills'];
  return rows
    .filter((_, at) => at % 20 === 0)
    .map((row) => ({ title: row['job_title'] ?? '', text: columns.map((column) => row[column]).join('. ') }));
}

describe('advert check', () => {
  it.each([
    ['40 wrong in one way and 40 clean', [...wrong, ...clean], 40, 40],
    ['88 wrong and 28 clean, harder', harder, 88, 28],
  ] as const)('finds what is wrong and nothing else: %s', (...[name, set, faulty, innocent]) => {
    const results = set.map((one) => ({ expected: one.rule, found: faults(one), text: one.text }));
    const lines = [...new Set(set.flatMap((one) => one.rule ?? []))].map((rule) => {
      const planted = results.filter((one) => one.expected === rule);
      const found = results.filter((one) => one.found.includes(rule));
      const right = planted.filter((one) => one.found.includes(rule)).length;
      return `${rule}: precision ${right}/${found.length}, recall ${right}/${planted.length}`;
    });
    console.log(`${name}\n${lines.join('\n')}`);
    const missed = results.filter((one) => one.expected !== undefined && !one.found.includes(one.expected));
    const extra = results.filter((one) => one.found.some((rule) => rule !== one.expected));
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
    const planted = set.filter((one) => one.rule !== undefined).length;
    expect([planted, set.length - planted]).toEqual([faulty, innocent]);
  });

  it('blocks none of the real notices of public bodies except the few that ask for an age', () => {
    const file = join(process.env['AYNI_TEST_DATA'] ?? '../shared/data', 'vacantes-servir-pe', 'vacantes_2024.csv.gz');
    const blocked = sampled(file).flatMap(({ title, text }) =>
      checkAdvert({ title, text, day }).filter((finding) => finding.action === 'block' && finding.rule !== 'age'),
    );
    expect(blocked).toEqual([]);
  });

  it('says where, in the words of the employer, whatever the accents and blanks before', () => {
    const text = 'Atención al público 😀  —  BUENA   PRESENCIÁ, por favor.';
    const [found] = checkAdvert({
      title: 'Cajera',
      text,
      pay: { min: 120_000, max: 120_000 },
      weeklyMinutes: 2880,
      day,
    });
    expect(found).toMatchObject({ rule: 'appearance', action: 'block', match: 'BUENA   PRESENCIÁ' });
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe('BUENA   PRESENCIÁ');
  });

  it('folds accents, marks and runs of blanks and remembers the places', () => {
    expect(foldWithPlaces('Ñu  ﬁn')).toEqual({ text: 'nu fin', at: [0, 1, 2, 4, 4, 5, 6] });
  });

  it('gives every rule an advice in both languages and a source', () => {
    for (const { advice, source } of Object.values(ADVERT_RULES))
      expect([advice.es, advice.en, source].includes('')).toBe(false);
  });

  it('lets an averaged week pass and puts what blocks first', () => {
    const advert = { title: 'Vigilante', text: 'Turno de doce horas.', weeklyMinutes: 3600, day };
    expect(checkAdvert({ ...advert, averaged: true }).map((one) => one.rule)).not.toContain('hours_over_limit');
    expect(checkAdvert(advert).map((one) => one.action)).toEqual(['block', 'warn', 'suggest']);
  });

  it.each([
    ['suggest_hours', { text: 'Venta en tienda.' }, { text: 'Venta en tienda, turno mañana.' }],
    ['suggest_childcare', {}, { supports: ['childcare_voucher'] }],
    ['suggest_transport', { night: true }, { night: true, supports: ['transport'] }],
    ['suggest_telework', { title: 'Digitador' }, { title: 'Digitador', text: 'Trabajo remoto.' }],
    ['suggest_lactation', { womenAtSite: 20 }, { womenAtSite: 20, supports: ['lactation_room'] }],
    ['suggest_lactation', { womenAtSite: 20 }, { womenAtSite: 19 }],
  ] as const)('%s where it is missing, not where it is there', (rule, without, there) => {
    const advert = { title: '', text: '', day };
    expect(checkAdvert({ ...advert, ...without }).map((one) => one.rule)).toContain(rule);
    expect(checkAdvert({ ...advert, ...there }).map((one) => one.rule)).not.toContain(rule);
  });

  it('never fails and points inside the text on anything a person may paste', () => {
    const words = fc.constantFrom(...harder.flatMap((one) => one.text.split(' ')), 'İ', 'ß', 'ﬁ', '👩‍🍳', '\u0301');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ');
          for (const { span, match } of checkAdvert({ title: '', text, day })) {
            expect(text.slice(span?.start ?? 0, span?.end ?? 0)).toBe(match);
          }
        },
      ),
    );
  });
});
