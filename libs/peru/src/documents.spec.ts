import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, dayNumber, dayOf, daysBetween, isDay, NotADay } from './day.js';
import { DOCUMENT_CODES } from './document-kind.js';
import { documentAdvice, DOCUMENTS, expiryWarning, rightToWork, warningDays } from './documents.js';

const today = '2026-11-22';

describe('days', () => {
  it('agree with the calendar of the platform on every day of three centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -36_525, max: 73_050 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayOf(number)).toBe(day);
        expect(dayNumber(day)).toBe(number);
      }),
    );
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect([isDay('2000-02-29'), isDay('1900-02-29'), isDay('2024-02-29')]).toEqual([true, false, true]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '26-01-01', ''])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(NotADay);
  });
});

describe('documents', () => {
  it('has one entry for every code, with source, next step and helper in both languages', () => {
    expect(DOCUMENTS.map((kind) => kind.code)).toEqual([...DOCUMENT_CODES]);
    for (const kind of DOCUMENTS) {
      for (const text of [kind.name, kind.permits, kind.nextStep]) {
        expect(text.es.length).toBeGreaterThan(3);
        expect(text.en.length).toBeGreaterThan(3);
      }
      expect(kind.helpers.length).toBeGreaterThan(0);
      expect(kind.source).not.toBe('');
    }
  });

  const soon = '2027-03-01';
  const past = '2026-10-01';
  it.each([
    ['DNI', {}, { hireNow: 'yes', renewable: true, countsForCap: 'no' }],
    ['DNI', { expires: past }, { hireNow: 'yes', renewable: true, countsForCap: 'no' }],
    ['CE_ESP', { expires: soon }, { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'yes' }],
    ['CE_ESP', {}, { hireNow: 'check', renewable: true, countsForCap: 'yes' }],
    ['CE_ESP', { expires: today }, { hireNow: 'yes', until: today, renewable: true, countsForCap: 'yes' }],
    ['CE_TRAB', { expires: past }, { hireNow: 'no', until: past, renewable: true, countsForCap: 'yes' }],
    [
      'CE_TRAB',
      { expires: past, filedOn: '2026-09-20' },
      { hireNow: 'check', until: past, renewable: true, countsForCap: 'yes' },
    ],
    [
      'CE_TRAB',
      { expires: past, filedOn: '2026-10-20' },
      { hireNow: 'no', until: past, renewable: true, countsForCap: 'yes' },
    ],
    ['CE_FAM', { expires: soon }, { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'unknown' }],
    [
      'CE_FAM',
      { expires: soon, kinOfPeruvian: true },
      { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'no' },
    ],
    [
      'CE_FAM',
      { expires: soon, kinOfPeruvian: false },
      { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'yes' },
    ],
    ['CE_PERM', { expires: soon }, { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'no' }],
    ['CPP_VIG', { expires: soon }, { hireNow: 'yes', until: soon, renewable: false, countsForCap: 'yes' }],
    ['CPP_VIG', { expires: past }, { hireNow: 'no', until: past, renewable: false, countsForCap: 'yes' }],
    [
      'CPP_VIG',
      { expires: past, filedOn: past },
      { hireNow: 'check', until: past, renewable: false, countsForCap: 'yes' },
    ],
    ['CPP_VENC', {}, { hireNow: 'no', renewable: false, countsForCap: 'yes' }],
    ['CPP_VENC', { filedOn: past }, { hireNow: 'check', renewable: false, countsForCap: 'yes' }],
    ['PTP_VENC', { kinOfPeruvian: true }, { hireNow: 'no', renewable: false, countsForCap: 'no' }],
    ['SOL_REF', { expires: soon }, { hireNow: 'yes', until: soon, renewable: true, countsForCap: 'yes' }],
    ['VISA_HUM', { expires: soon }, { hireNow: 'check', until: soon, renewable: false, countsForCap: 'yes' }],
    ['TURISTA', { expires: soon }, { hireNow: 'no', until: soon, renewable: false, countsForCap: 'yes' }],
    ['EN_TRAMITE', {}, { hireNow: 'check', renewable: false, countsForCap: 'unknown' }],
    ['SIN_PERMISO', {}, { hireNow: 'no', renewable: false, countsForCap: 'unknown' }],
    ['DESCONOCIDO', {}, { hireNow: 'check', renewable: false, countsForCap: 'unknown' }],
  ] as const)('%s %j', (code, facts, expected) => {
    expect(rightToWork(code, { today, ...facts })).toEqual(expected);
  });

  it('never refuses without a next step and a helper, and never treats silence as no', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENT_CODES),
        fc.option(fc.integer({ min: -800, max: 800 }), { nil: undefined }),
        (code, left) => {
          const expires = left === undefined ? undefined : addDays(today, left);
          const advice = documentAdvice(code, { today, expires });
          expect(advice.nextStep.es).not.toBe('');
          expect(advice.helpers).not.toHaveLength(0);
          expect(advice.hireNow).toBe(rightToWork(code, { today, expires }).hireNow);
          const saysNo = ['CPP_VENC', 'PTP_VENC', 'TURISTA', 'SIN_PERMISO'].includes(code);
          expect(expires === undefined && !saysNo && advice.hireNow === 'no').toBe(false);
        },
      ),
    );
  });

  it('never tells the holder of a lapsed card that she may work, nor to renew before it ends', () => {
    for (const kind of DOCUMENTS.filter((one) => one.ends)) {
      const advice = documentAdvice(kind.code, { today, expires: past });
      expect(advice.permits.es).toMatch(/todavía no puedes firmar/i);
      expect(advice.nextStep.es).not.toMatch(/antes de que venza/);
      expect(advice.helpers).toContain('VenInformado');
    }
    const filed = documentAdvice('CE_ESP', { today, expires: past, filedOn: past });
    expect(filed.nextStep.es).toMatch(/constancia/);
    expect(documentAdvice('CPP_VIG', { today, expires: past, filedOn: past }).nextStep.es).toMatch(/constancia/);
    expect(documentAdvice('CPP_VIG', { today, expires: past }).nextStep.es).toMatch(/Especial Residente/);
    expect(documentAdvice('CE_ESP', { today }).nextStep.es).toMatch(/fecha/);
  });

  it('says what a lapse costs by the day', () => {
    const advice = documentAdvice('CPP_VIG', { today: '2026-06-11', expires: '2026-06-01' });
    expect(advice).toMatchObject({ code: 'CPP_VENC', reason: 'expired', fine: 10 * 550, cost: 4060 });
    expect(documentAdvice('CPP_VENC', { today: '2024-06-02', expires: '2024-06-01' }).fine).toBe(515);
    expect(documentAdvice('CE_ESP', { today, expires: '2026-06-01' })).not.toHaveProperty('fine');
  });
});

describe('expiry warnings', () => {
  it.each([
    [91, undefined],
    [90, 90],
    [61, 90],
    [60, 60],
    [31, 60],
    [30, 30],
    [0, 30],
    [-1, 0],
    [-400, 0],
  ])('%d days before the last day: %s', (left, expected) => {
    expect(expiryWarning(addDays(today, left), today)).toBe(expected);
  });

  it('falls on the days it says', () => {
    expect(warningDays('2027-02-20')).toEqual(['2026-11-22', '2026-12-22', '2027-01-21', '2027-02-21']);
  });
});
