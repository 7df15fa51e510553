import { describe, expect, it } from '@jest/globals';
import { VACANCY_SECTIONS, type VacancyForm, type VacancySection } from '#employer';
import { getSkill, getSkillByCode } from '#taxonomy';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import { readSection, withMondayHours } from './vacancy-input.js';

const till = getSkillByCode('run-till').id;
const bread = getSkillByCode('bake-bread').id;
const before: VacancyForm = {
  title: 'Panadería',
  tasks: 'Hornear',
  positions: 1,
  remote: false,
  district: '150132',
  startOn: '2026-12-01',
  contract: 'planilla',
  contractMonths: 6,
  pay: { min: 130_000, max: 150_000 },
  shifts: [{ day: 1, from: 480, to: 960 }],
  requirements: [{ skill: till, level: 2, essential: false }],
  licences: [],
  languages: [{ language: 'en', level: 'A2', hard: false }],
  supports: [{ kind: 'transport', hours: [{ day: 1, from: 480, to: 960 }] }],
  traits: ['night_shift'],
  digital: false,
  bank: true,
  ownTools: false,
  closesOn: '2026-12-20',
  unseen: [],
};

/** What each page sends when nothing on it is changed. */
const same: Readonly<Record<VacancySection, FormBody>> = {
  work: { title: 'Panadería', tasks: 'Hornear', positions: '1' },
  pay: { 'pay-min': '1300', 'pay-max': '1500' },
  hours: { 'hours-from-1': '08:00', 'hours-to-1': '16:00' },
  place: { district: '150132', startOn: '2026-12-01', closesOn: '2026-12-20' },
  contract: { contract: 'planilla', contractMonths: '6' },
  asked: { [`need-${String(till)}`]: 'learn', [`why-${String(till)}`]: '', requirement: '', experience: '' },
  supports: { supports: ['transport'], conditions: ['bank'] },
};

const read = (section: VacancySection, more: FormBody) =>
  readSection(section, { body: { ...same[section], ...more }, before, say: speaker('es'), today: '2026-11-22' });

describe('the sections of a vacancy', () => {
  it.each(VACANCY_SECTIONS)('%s reads what its page shows and keeps the rest', (section) => {
    const { form, errors } = read(section, {});
    expect(errors).toEqual([]);
    expect(JSON.parse(JSON.stringify(form))).toEqual(JSON.parse(JSON.stringify(before)));
  });

  it.each<[VacancySection, string, FormBody]>([
    ['work', 'title', { title: '  ' }],
    ['work', 'positions', { positions: '0' }],
    ['pay', 'pay-min', { 'pay-min': '' }],
    ['pay', 'pay-min', { 'pay-max': '1200' }],
    ['hours', 'hours', { 'hours-to-1': '' }],
    ['hours', 'hours', { 'hours-to-1': '08:00' }],
    ['hours', 'hours', { 'hours-from-1': '25:00' }],
    ['place', 'district', { district: '999999' }],
    ['place', 'startOn', { startOn: '2026-02-31' }],
    ['place', 'startOn', { startOn: 'mañana' }],
    ['place', 'closesOn', { closesOn: '2026-11-21' }],
    ['contract', 'contract', { contract: 'esclavo' }],
    ['contract', 'contractMonths', { contractMonths: '0' }],
    ['asked', 'requirement', { requirement: 'qwertyuiop' }],
  ])('in %s a wrong %s keeps what stood there before: %o', (section, field, more) => {
    const { form, errors } = read(section, more);
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(JSON.parse(JSON.stringify(form))).toEqual(JSON.parse(JSON.stringify(before)));
  });

  it('asks no district of work from home', () => {
    expect(read('place', { district: '', remote: 'yes' })).toMatchObject({ errors: [], form: { remote: true } });
  });

  it('asks why each essential is one, and takes away what is removed', () => {
    const asked = (more: FormBody) => read('asked', { [`need-${String(till)}`]: 'essential', ...more });
    expect(asked({}).errors.map(({ field }) => field)).toEqual([`why-${String(till)}`]);
    expect(asked({ [`why-${String(till)}`]: 'because' }).errors).toHaveLength(1);
    const { form, errors } = asked({ [`why-${String(till)}`]: 'law', requirement: getSkill(bread).es });
    expect(errors).toEqual([]);
    expect(form.requirements).toEqual([
      { skill: till, level: 2, essential: true, reason: 'law' },
      { skill: bread, level: 1, essential: false },
    ]);
    expect(read('asked', { [`need-${String(till)}`]: 'none' }).form.requirements).toEqual([]);
  });

  it('holds at most eight essentials, and keeps what was chosen', () => {
    const nine = Array.from({ length: 9 }, (_, at) => String(till + at));
    const body = Object.fromEntries(
      nine.flatMap((id) => [
        [`need-${id}`, 'essential'],
        [`why-${id}`, 'law'],
      ]),
    );
    const { form, errors } = read('asked', body);
    expect(form.requirements.length).toBeGreaterThan(8);
    expect(errors).toEqual([{ field: 'requirement', message: expect.stringContaining('hasta 8') }]);
  });

  it('is seen once it is saved without a fault', () => {
    const unseen = { ...before, unseen: ['pay', 'place'] as const };
    const save = (more: FormBody) =>
      readSection('pay', { body: { ...same.pay, ...more }, before: unseen, say: speaker('es'), today: '2026-11-22' });
    expect(save({}).form.unseen).toEqual(['place']);
    expect(save({ 'pay-min': 'x' }).form.unseen).toEqual(['pay', 'place']);
  });

  it.each([
    ['1300', 130_000],
    ['1,300', 130_000],
    ['S/ 1,300.50', 130_050],
    ['1 300', 130_000],
    ['12,500.00', 1_250_000],
  ])('pay %s is %i céntimos', (text, centimos) => {
    expect(read('pay', { 'pay-min': text, 'pay-max': text }).form.pay).toEqual({ min: centimos, max: centimos });
  });

  it.each(['1300,50', '1.300', '13,00', '1,30', '0', '-5', '1e3', '1300 o más'])('pay %s is asked again', (text) => {
    expect(read('pay', { 'pay-min': text, 'pay-max': '' }).errors.map(({ field }) => field)).toEqual(['pay-min']);
  });

  it.each([
    ['22:00', '06:00', { day: 1, from: 1320, to: 360 }],
    ['16:00', '00:00', { day: 1, from: 960, to: 1440 }],
    ['16:00', '23:50', { day: 1, from: 960, to: 1440 }],
    ['08:10', '16:20', { day: 1, from: 480, to: 990 }],
    ['23:50', '06:00', { day: 1, from: 1410, to: 360 }],
  ])('from %s to %s is a shift of half hours within its day', (from, to, shift) => {
    expect(read('hours', { 'hours-from-1': from, 'hours-to-1': to }).form.shifts).toEqual([shift]);
  });

  it('takes Monday’s hours until Friday', () => {
    const body = withMondayHours({ ...same.hours, 'hours-from-6': '08:00', 'hours-to-6': '13:00' });
    expect(read('hours', body).form.shifts.map(({ day, from }) => `${String(day)}:${String(from)}`)).toEqual([
      '1:480',
      '2:480',
      '3:480',
      '4:480',
      '5:480',
      '6:480',
    ]);
  });
});
