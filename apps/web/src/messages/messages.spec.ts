import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { BARRIERS, GATES, TERMS } from '#engine';
import type { Isco } from '#taxonomy';
import { en } from './en/index.js';
import { es, seekerTexts } from './es/index.js';
import type { MessageKey } from './es/index.js';
import { inflesz, longestSentence, plain, wordsOf } from './readability.js';
import { speaker } from './message.js';
import { duration, mayEmployerRead, reasonText } from './reason.js';
import type { Reason, ReasonNames } from './reason.js';

const keys = Object.keys(es) as MessageKey[];

/** Names of the placeholders and tags of a message, nested ones too. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly {
      type: number;
      value?: unknown;
      options?: Record<string, { value: unknown[] }>;
      children?: unknown[];
    }[]) {
      if (node.type > 0 && node.type < 7) names.add(String(node.value));
      if (node.type === 8) names.add(`<${String(node.value)}>`);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
      if (node.children !== undefined) visit(node.children);
    }
  };
  visit(new IntlMessageFormat(message, 'es-PE').getAst());
  return [...names].sort();
}

describe('catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(keys.toSorted());
  });

  test('have the same placeholders', () => {
    const different = keys.filter((key) => placeholders(es[key]).join() !== placeholders(en[key]).join());
    expect(different).toEqual([]);
  });

  test('are not empty and end without a stray space', () => {
    for (const key of keys.filter((entry) => entry !== 'steps.hello')) {
      expect(es[key]).toBe(es[key].trim());
      expect(en[key]).toBe(en[key].trim());
      expect(es[key]).not.toBe('');
    }
  });

  test('name who moves a barrier once, beside the sentences said to her', () => {
    const ends = (end: string): string[] => keys.filter((key) => key.endsWith(end)).toSorted();
    expect(ends('.care_provider')).toEqual(['bridge.who.care_provider', 'who.care_provider']);
    expect(ends('.weeks')).toEqual(['bridge.time.weeks', 'time.weeks']);
  });

  test('never use the words we do not use', () => {
    const banned = /beneficiari|ilegal|vulnerable|nunca compartimos|inserción laboral|gestor(?:a)? de casos/iu;
    expect(keys.filter((key) => banned.test(es[key]))).toEqual([]);
    expect(keys.filter((key) => /beneficiar|illegal|vulnerable|never share/iu.test(en[key]))).toEqual([]);
  });
});

describe('plain language', () => {
  const long = (Object.keys(seekerTexts) as MessageKey[])
    .map((key) => ({ key, text: plain(es[key]) }))
    .filter(({ text }) => wordsOf(text).length >= 12);

  test.each([
    ['casa', 1 + 1],
    ['cuidado', 3],
    ['día', 2],
    ['bahía', 3],
    ['queso', 2],
    ['guía', 2],
    ['vergüenza', 3],
    ['construir', 2],
    ['oportunidades', 6],
    ['y', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(206.835 - 62.3 * count - 1).toBeCloseTo(inflesz(word), 5);
  });

  test.each(long)('$key reads easily', ({ text }) => {
    expect(inflesz(text)).toBeGreaterThanOrEqual(65);
    expect(longestSentence(text)).toBeLessThanOrEqual(20);
  });

  test('reads easily on average', () => {
    const mean = long.reduce((sum, { text }) => sum + inflesz(text), 0) / long.length;
    expect(mean).toBeGreaterThanOrEqual(75);
  });
});

describe('reasons', () => {
  const names: ReasonNames = {
    skill: (id) => `tarea ${String(id)}`,
    occupation: (isco) => `oficio ${String(isco)}`,
    profession: (code) => code,
  };
  const say = speaker('es');

  test('an employer reads of the work and of nothing else', () => {
    const never: Reason[] = [
      {
        code: 'childcare',
        uncovered: 1200,
        informal: 0,
        shift: 2700,
        of: 'child',
        support: [],
        remedy: 'childcare_place',
      },
      { code: 'permit_renew_in_time', until: '2027-03-05' },
      { code: 'cap_full' },
      { code: 'pay_over_floor', over: 5000 },
      { code: 'accommodation_to_make', needs: ['sitting'] },
      { code: 'no_go_refused', refused: ['live_in'] },
    ];
    expect(never.filter(({ code }) => mayEmployerRead(code))).toEqual([]);
    expect(never.map((reason) => reasonText(say, 'employer', reason, names))).toEqual(never.map(() => undefined));
  });

  test('are written with their parameters', () => {
    const job: Reason = { code: 'occupation_same', isco: 7512 as Isco, by: 'job', months: 44 };
    expect(reasonText(say, 'seeker', job, names)).toBe('Ya hiciste este trabajo por 3 años y 8 meses: oficio 7512.');
    expect(reasonText(say, 'employer', { ...job, months: 90 }, names)).toBe('Mismo oficio: más de 5 años.');
    const care: Reason = {
      code: 'childcare',
      uncovered: 1200,
      informal: 90,
      shift: 2700,
      of: 'child',
      support: ['flexible_shift'],
      remedy: 'childcare_place',
    };
    expect(reasonText(say, 'seeker', care, names)).toBe('Choca con tus horas de cuidado: 20 horas a la semana.');
    expect(reasonText(say, 'caseworker', care, names)).toContain('20 de 45 horas; a veces cubiertas, 1.5');
    expect(
      reasonText(say, 'caseworker', { code: 'education_below', level: 'primary', asked: 'secondary' }, names),
    ).toBe('Piden secundaria completa; tiene primaria.');
    expect(reasonText(say, 'caseworker', { code: 'experience_partly', months: 6, counted: 4, asked: 12 }, names)).toBe(
      'Experiencia: 6 meses de 1 año; cuentan 4 meses por cercanía y tiempo.',
    );
    expect(reasonText(say, 'seeker', { code: 'permit_ends_before_start', until: '2027-03-05' }, names)).toContain(
      'de marzo de 2027',
    );
    expect(duration(say, 12)).toBe('1 año');
  });

  test('every term, barrier and gate has a name', () => {
    const wanted = [
      ...TERMS.map((code) => `term.${code}`),
      ...BARRIERS.map((code) => `barrier.${code}`),
      ...GATES.map((code) => `gate.${code}`),
    ];
    expect(wanted.filter((key) => !(key in es))).toEqual([]);
  });
});
