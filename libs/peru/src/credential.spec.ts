import { describe, expect, it } from '@jest/globals';

import fc from 'fast-check';
import {
  credentialRoute,
  findProfession,
  regulatedProfessionOf,
  STUDY_RUNGS,
  studyRoutes,
  studyRung,
} from './credential.js';
import type { Study, StudyLevel } from './credential.js';
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

describe('what studies count for', () => {
  const NURSE = 2221;
  const COOK = 5120;

  it.each<[string, Study, string, string[][]]>([
    ['nothing told', { isco: [NURSE] }, 'none', []],
    ['a nurse', { level: 'university', isco: [NURSE] }, 'level_only', [['reconocimiento', 'colegiatura']]],
    [
      'her degree is here',
      { level: 'university', isco: [NURSE], recognition: 'recognised' },
      'recognised',
      [['colegiatura']],
    ],
    [
      'a nurse of the college',
      { level: 'university', isco: [NURSE], recognition: 'revalidated', registered: true },
      'registered',
      [],
    ],
    ['no law asks', { level: 'university', isco: [COOK], recognition: 'none' }, 'level_only', [['reconocimiento']]],
    ['technical school', { level: 'technical', isco: [NURSE] }, 'level_only', [['titulo_tecnico']]],
    ['secondary school', { level: 'secondary', isco: [] }, 'level_only', [['convalidacion_escolar']]],
    ['from Peru', { level: 'university', isco: [COOK], recognition: 'not_needed' }, 'level_only', []],
    ['primary school', { level: 'primary', isco: [] }, 'level_only', []],
  ])('%s', (_, study, rung, steps) => {
    expect(studyRung(study)).toBe(rung);
    expect(studyRoutes(study, day).map((route) => route.steps.map((step) => step.route.code))).toEqual(steps);
  });

  it('offers the long way while nobody checked the short one, and each fee with its source and day', () => {
    const [route] = studyRoutes({ level: 'university', isco: [NURSE] }, day);
    expect(route?.instead?.route.code).toBe('revalidacion');
    expect(route?.steps[0]?.costSource).toMatchObject({ from: '2025-01-01' });
    expect(studyRoutes({ level: 'university', isco: [NURSE], shortRoute: true }, day)[0]?.instead).toBeUndefined();
  });

  it('never asks for more once more is recognised', () => {
    const recognition = fc.constantFrom('none', 'in_process', 'recognised', 'revalidated', 'not_needed' as const);
    const level = fc.constantFrom<StudyLevel>('primary', 'secondary', 'technical', 'university', 'postgraduate');
    const study = fc.record({ level, isco: fc.subarray([NURSE, COOK, 2611]), recognition, registered: fc.boolean() });
    fc.assert(
      fc.property(study, (told) => {
        const steps = (given: Study): number => studyRoutes(given, day).flatMap((route) => route.steps).length;
        const more: Study = { ...told, recognition: 'revalidated' };
        expect(steps(more)).toBeLessThanOrEqual(steps(told));
        const places = [told, more].map((each) => STUDY_RUNGS.indexOf(studyRung(each)));
        expect(places[1]).toBeGreaterThanOrEqual(places[0] ?? 0);
      }),
    );
  });
});

describe('survey codes', () => {
  it('maps every document to P307 and misses none of its fifteen answers', () => {
    expect(Object.keys(ENPOVE_P307).sort()).toEqual([...DOCUMENT_CODES].sort());
    const used = new Set(Object.values(ENPOVE_P307).filter((code) => code !== undefined));
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  });
});
