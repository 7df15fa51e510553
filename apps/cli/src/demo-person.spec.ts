import { describe, expect, it } from '@jest/globals';
import { getDistrict } from '#peru';
import { PARAMETERS } from './data/demo-person.data.js';
import { type DemoPerson, drawPerson } from './demo-person.service.js';
import { Dice } from './dice.js';

const TODAY = '2026-11-22';
const MANY = 12_000;
const POINTS = 0.03;

const draw = (seed: number, count: number): DemoPerson[] => {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_, number) => drawPerson(dice, number, TODAY));
};

const valueOf = (entries: DemoPerson['answers'], question: string): unknown => {
  const answer = entries.find(([id]) => id === question)?.[1];
  return answer?.state === 'answered' ? answer.value : undefined;
};

describe('the people of the demo', () => {
  const people = draw(1, MANY);
  const share = (some: readonly DemoPerson[], is: (person: DemoPerson) => boolean): number =>
    some.filter(is).length / some.length;
  const from = (country: string) =>
    people.filter(({ equality }) => valueOf(equality, 'equality.birth-country') === country);
  const migrants = from('VE');
  const locals = from('PE');
  const ageOf = ({ equality }: DemoPerson): number => 2026 - Number(valueOf(equality, 'equality.birth-year'));
  const paperOf = ({ answers }: DemoPerson): string =>
    (valueOf(answers, 'documents.held') as { code: string } | undefined)?.code ?? '';
  const provinceOf = ({ answers }: DemoPerson): string =>
    getDistrict(valueOf(answers, 'about.district') as string).province;

  it('are the same people for the same seed', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
  });

  it.each([
    ['local people', () => share(people, (person) => locals.includes(person)), 0.5],
    ['women among Venezuelans', () => share(migrants, isWoman), 0.52],
    ['aged 18 to 25', () => share(migrants, (person) => ageOf(person) <= 25), 0.237],
    ['aged 26 to 35', () => share(migrants, (person) => ageOf(person) > 25 && ageOf(person) <= 35), 0.405],
    ['aged 36 to 50', () => share(migrants, (person) => ageOf(person) > 35 && ageOf(person) <= 50), 0.253],
    ['with a residence', () => share(migrants, (person) => paperOf(person).startsWith('CE_')), 0.61],
    ['with a temporary permit', () => share(migrants, (person) => TEMPORARY.has(paperOf(person))), 0.208],
    ['without a permit', () => share(migrants, (person) => NONE.has(paperOf(person))), 0.139],
    ['degree recognised', () => share(migrants.filter(hasTitle), isRecognised), 0.083],
    ['in Lima and Callao', () => share(migrants, (person) => METROPOLIS.has(provinceOf(person))), 0.78],
  ])('stay within three points of what is published: %s', (_, found, published) => {
    expect(Math.abs(found() - published)).toBeLessThan(POINTS);
  });

  it('live where there are vacancies, and each tells of one to three jobs that fit in her life', () => {
    for (const person of people) {
      expect(provinceOf(person)).not.toBe('');
      const jobs = valueOf(person.answers, 'work.jobs') as { months: number }[];
      expect(jobs.length).toBeGreaterThanOrEqual(1);
      expect(jobs.length).toBeLessThanOrEqual(3);
      const months = jobs.reduce((sum, job) => sum + job.months, 0);
      expect(months).toBeLessThanOrEqual((ageOf(person) - 15) * 12);
    }
  });

  it('say of every parameter whether it was found or assumed', () => {
    expect(Object.values(PARAMETERS).filter(({ kind }) => kind === 'found').length).toBeGreaterThanOrEqual(4);
    expect(Object.values(PARAMETERS).filter(({ kind }) => kind === 'model').length).toBeGreaterThanOrEqual(4);
  });
});

const TEMPORARY = new Set(['CPP_VIG', 'SOL_REF', 'EN_TRAMITE']);
const NONE = new Set(['CPP_VENC', 'PTP_VENC', 'SIN_PERMISO']);
const METROPOLIS = new Set(['Lima', 'Callao', 'Prov. Const. del Callao']);
const isWoman = ({ equality }: DemoPerson): boolean => valueOf(equality, 'equality.gender') === 'woman';
const hasTitle = ({ answers }: DemoPerson): boolean => valueOf(answers, 'study.title') !== undefined;
const isRecognised = ({ answers }: DemoPerson): boolean => valueOf(answers, 'study.title') === 'recognised';
