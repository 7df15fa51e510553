import { describe, expect, it } from '@jest/globals';
import {
  CURRENT_SCORING,
  defaultKnowledge,
  gateState,
  type NoGo,
  prepareSeeker,
  prepareVacancy,
  scorePrepared,
} from '#engine';
import { Employer } from './employer.entity.js';
import { isNight, vacancyFacts } from './vacancy-facts.service.js';
import type { VacancyForm } from './vacancy-form.data.js';

const TODAY = '2026-11-22';
const context = { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: TODAY };

const form: VacancyForm = {
  title: 'Panadería',
  tasks: '',
  positions: 1,
  remote: false,
  startOn: '2026-12-01',
  contract: 'planilla',
  pay: { min: 130_000, max: 150_000 },
  shifts: [{ day: 1, from: 8 * 60, to: 16 * 60 }],
  requirements: [],
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  digital: false,
  bank: false,
  ownTools: false,
};

const noGo = (refused: NoGo, more: Partial<VacancyForm>) => {
  const seeker = prepareSeeker({ id: 1, revision: 1, refuses: [refused], jobs: [] }, context);
  const vacancy = prepareVacancy({ ...vacancyFacts({ ...form, ...more }, null, TODAY), id: 1, revision: 1 }, context);
  return gateState(scorePrepared(seeker, vacancy).gates, 'no_go');
};

describe('what she refuses, at a vacancy as its employer told it', () => {
  it.each<[string, NoGo, Partial<VacancyForm>, string]>([
    [
      'a missing policy of respect is something the employer can still offer',
      'without_respect_policy',
      {},
      'remediable',
    ],
    ['a policy of respect opens it', 'without_respect_policy', { supports: [{ kind: 'respect_policy' }] }, 'met'],
    ['work by day is no night shift', 'night_shift', {}, 'met'],
    [
      'a shift that ends at 22:00 is no night shift',
      'night_shift',
      { shifts: [{ day: 1, from: 840, to: 1320 }] },
      'met',
    ],
    ['half an hour after 22:00 is', 'night_shift', { shifts: [{ day: 1, from: 840, to: 1350 }] }, 'not_met'],
    ['the early bakery is', 'night_shift', { shifts: [{ day: 1, from: 240, to: 720 }] }, 'not_met'],
    ['a Sunday is one', 'sundays', { shifts: [{ day: 7, from: 480, to: 960 }] }, 'not_met'],
    ['so is a Saturday night that ends on it', 'sundays', { shifts: [{ day: 6, from: 1320, to: 360 }] }, 'not_met'],
    ['a Saturday until midnight is not', 'sundays', { shifts: [{ day: 6, from: 960, to: 1440 }] }, 'met'],
    ['work by the day has no contract', 'no_contract', { contract: 'daily' }, 'not_met'],
    ['what was ticked counts', 'heavy_loads', { traits: ['heavy_loads'] }, 'not_met'],
  ])('%s', (_, refused, more, state) => {
    expect(noGo(refused, more)).toBe(state);
  });
});

describe('hours of the night', () => {
  it.each([
    [6 * 60, 14 * 60, false],
    [14 * 60, 22 * 60, false],
    [14 * 60, 22 * 60 + 30, true],
    [5 * 60 + 30, 13 * 60, true],
    [22 * 60, 6 * 60, true],
    [16 * 60, 24 * 60, true],
  ])('from minute %i to %i: %s', (from, to, night) => {
    expect(isNight({ from, to })).toBe(night);
  });
});

describe('the foreign caps', () => {
  const firm = { headcount: 100, foreignHeadcount: 5, payroll: 15_000_000, foreignPayroll: 700_000 };
  const capOf = (figures: object, more: Partial<VacancyForm> = {}) =>
    vacancyFacts({ ...form, ...more }, Object.assign(new Employer(), figures), TODAY).foreignCap;

  it('are unknown until the firm told all its figures and the vacancy its pay', () => {
    expect(capOf(firm)).toBe('open');
    expect(vacancyFacts(form, null, TODAY).foreignCap).toBe('unknown');
    expect(capOf(firm, { pay: undefined })).toBe('unknown');
    for (const field of Object.keys(firm)) expect(capOf({ ...firm, [field]: null })).toBe('unknown');
  });
});

it('says nothing of what was not said', () => {
  const facts = vacancyFacts({ ...form, shifts: [], pay: undefined }, null, TODAY);
  expect([facts.shift, facts.pay, facts.district, facts.isco, facts.experienceMonths]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect(vacancyFacts({ ...form, remote: true, district: '150132' }, null, TODAY).district).toBeUndefined();
});
