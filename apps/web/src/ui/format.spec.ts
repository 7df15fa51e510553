import { describe, expect, test } from '@jest/globals';
import { day, moment, money, moneyRange, percent, phone, week, weekday } from './format.js';
import type { DayHours } from './format.js';
import { safeHref } from './safe-href.js';
import { sameInLanguage } from './layout.js';
import { spreadWholeDays } from './week.js';

const NB = '\u00a0';
const days = (list: readonly number[], from: number, to: number): DayHours[] =>
  list.map((entry) => ({ day: entry, from: from * 60, to: to * 60 }));

describe('money, shares and dates', () => {
  test.each([
    [113_000, `S/${NB}1,130`],
    [641, `S/${NB}6.41`],
    [0, `S/${NB}0`],
    [1_234_567_00, `S/${NB}1,234,567`],
  ])('%i céntimos are %s', (centimos, text) => {
    expect(money(centimos)).toBe(text);
  });

  test('a range says its unit once, and one figure when both ends are equal', () => {
    expect(moneyRange({ min: 125_000, max: 140_000 }, 'es')).toBe(`S/${NB}1,250 a 1,400`);
    expect(moneyRange({ min: 113_000, max: 113_000 }, 'en')).toBe(`S/${NB}1,130`);
  });

  test('a day by its name, a telephone in threes', () => {
    expect(weekday('2026-11-23', 'es')).toBe(`Lunes${NB}23`);
    expect(weekday('2026-11-23', 'en')).toBe(`Monday${NB}23`);
    expect(phone('+51987654321')).toBe(`987${NB}654${NB}321`);
    expect(phone('+584121234567')).toBe('+584121234567');
  });

  test('shares, days and instants', () => {
    expect(percent(0.183)).toBe(`18.3${NB}%`);
    expect(day('2026-03-05', 'es', 'long').replaceAll(NB, ' ')).toBe('5 de marzo de 2026');
    expect(day('2026-12-04', 'es').replaceAll(NB, ' ')).toBe('4 de diciembre');
    expect(moment(new Date('2026-11-24T04:12:00Z'), 'es').replaceAll(NB, ' ')).toMatch(/^23 nov\.?, 11:12 p\. m\.$/);
  });
});

describe('hours', () => {
  const cases: [DayHours[], string][] = [
    [[...days([1, 2, 3, 4, 5], 10, 18), ...days([6], 8, 13)], 'lun a vie, 10 a 6; sáb, 8 a 1'],
    [days([1, 3, 5], 7, 13), 'lun, 7 a 1; mié, 7 a 1; vie, 7 a 1'],
    [days([6, 7], 7.5, 12), 'sáb y dom, 7:30 a 12'],
    [days([5], 22, 30), `vie, 10${NB}p.${NB}m. a 6${NB}a.${NB}m.`],
    [days([1], 14, 20), `lun, 2${NB}p.${NB}m. a 8${NB}p.${NB}m.`],
    [[], ''],
  ];
  test.each(cases)('%#', (shift, text) => {
    expect(week(shift, 'es')).toBe(text);
  });

  test('a marked day name stands for its four blocks, and only there', () => {
    expect(spreadWholeDays({ 'care.hours': ['1-all', '2-06'], name: 'x' })).toEqual({
      'care.hours': ['1-06', '1-10', '1-14', '1-18', '2-06'],
      name: 'x',
    });
    expect(spreadWholeDays({ 'care.hours': '3-all' })).toEqual({ 'care.hours': ['3-06', '3-10', '3-14', '3-18'] });
  });
});

describe('addresses', () => {
  test.each(['/es/pasos', '#dec', '?desde=2', 'https://ejemplo.pe/x', 'mailto:a@b.pe', 'tel:+51900000000'])(
    '%s is let through',
    (href) => expect(safeHref(href)).toBe(href),
  );
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.pe',
    '/\\evil.pe',
    'http://ejemplo.pe',
    '',
  ])('%j is not', (href) => expect(safeHref(href)).toBe('#'));

  test('the switch of language keeps the page', () => {
    expect(sameInLanguage('/es/oportunidades?desde=2', 'en')).toBe('/en/oportunidades?desde=2');
    expect(sameInLanguage('/es', 'en')).toBe('/en');
    expect(sameInLanguage('/espera', 'en')).toBe('/en/espera');
  });
});
