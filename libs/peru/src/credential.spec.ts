import { describe, expect, it } from '@jest/globals';

import { credentialRoute, findProfession, regulatedProfessionOf } from './credential.js';
import { CREDENTIAL_ROUTES } from './credential.data.js';
import { DOCUMENT_CODES } from './document-kind.js';
import { ENPOVE_P307 } from './enpove.js';
import { REGULATED_PROFESSIONS } from './profession.data.js';

const day = '2026-11-22';

describe('regulated professions', () => {
  it('gives each unit group to one profession only', () => {
    const groups = REGULATED_PROFESSIONS.flatMap((one) => one.isco);
    expect(new Set(groups).size).toBe(groups.length);
    expect(regulatedProfessionOf(2221)).toBe('enfermeria');
    expect(regulatedProfessionOf(2512)).toBeUndefined();
    expect(findProfession('astrologia')).toBeUndefined();
  });
});

describe('credential routes', () => {
  it.each([
    ['enfermeria', 'none', true, false, ['reconocimiento', 'colegiatura'], 218_850, 318_850],
    ['enfermeria', 'none', false, false, ['revalidacion', 'colegiatura'], 100_000, 200_000],
    ['enfermeria', 'in_process', true, false, ['reconocimiento', 'colegiatura'], 100_000, 200_000],
    ['enfermeria', 'recognised', true, false, ['colegiatura'], 100_000, 200_000],
    ['enfermeria', 'recognised', true, true, [], 0, 0],
    ['docencia', 'revalidated', false, false, [], 0, 0],
    ['docencia', 'none', true, false, ['reconocimiento'], 118_850, 118_850],
  ] as const)(
    '%s, %s, short route %s, registered %s',
    (...[code, recognition, shortRoute, registered, steps, min, max]) => {
      const plan = credentialRoute(code, { recognition, shortRoute, registered }, day);
      expect(plan.steps.map((step) => step.route.code)).toEqual(steps);
      expect(plan.cost).toEqual({ min, max });
      expect(plan.met).toBe(steps.length === 0);
    },
  );

  it('takes the fee of the day and says what is not known', () => {
    const plan = credentialRoute('derecho', { recognition: 'none', registered: true }, '2024-12-31');
    expect(plan.cost.max).toBe(32_510);
    expect(plan.toCheck).toBe(true);
    expect(plan.steps[0]?.workingDays).toBe(30);
    const long = credentialRoute('derecho', { recognition: 'none', shortRoute: false, registered: true }, day);
    expect(long.costUnknown).toEqual(['revalidacion']);
    expect(() => credentialRoute('cocina', { recognition: 'none', registered: false }, day)).toThrow(RangeError);
  });

  it('has a source, a place and a step for every route', () => {
    for (const route of Object.values(CREDENTIAL_ROUTES)) {
      expect([route.source, route.where].includes('')).toBe(false);
      expect(route.steps.length).toBeGreaterThan(0);
    }
  });
});

describe('survey codes', () => {
  it('maps every document to P307 and misses none of its fifteen answers', () => {
    expect(Object.keys(ENPOVE_P307).sort()).toEqual([...DOCUMENT_CODES].sort());
    const used = new Set(Object.values(ENPOVE_P307).filter((code) => code !== undefined));
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});
