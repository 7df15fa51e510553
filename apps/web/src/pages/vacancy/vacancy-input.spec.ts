import { describe, expect, it } from '@jest/globals';
import type { VacancyForm } from '#employer';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import { readVacancyForm } from './vacancy-input.js';

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
  requirements: [],
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  digital: false,
  bank: true,
  ownTools: false,
};

const filled: FormBody = {
  title: 'Panadería',
  tasks: 'Hornear',
  positions: '1',
  district: '150132',
  startOn: '2026-12-01',
  contract: 'planilla',
  contractMonths: '6',
  'hours-from-1': '08:00',
  'hours-to-1': '16:00',
  'pay-min': '1300',
  'pay-max': '1500',
};

const read = (more: FormBody) => readVacancyForm({ ...filled, ...more }, before, speaker('es'));
const wrong = (more: FormBody): string[] => read(more).errors.map(({ field }) => field);

describe('the form of a vacancy', () => {
  it('reads what it shows and keeps the rest', () => {
    expect(read({})).toEqual({ form: before, errors: [] });
  });

  it.each<[string, FormBody]>([
    ['title', { title: '  ' }],
    ['positions', { positions: '0' }],
    ['district', { district: '999999' }],
    ['startOn', { startOn: '2026-02-31' }],
    ['startOn', { startOn: 'mañana' }],
    ['hours', { 'hours-to-1': '' }],
    ['hours', { 'hours-to-1': '08:00' }],
    ['hours', { 'hours-from-1': '25:00' }],
    ['pay-min', { 'pay-min': '' }],
    ['pay-min', { 'pay-max': '1200' }],
    ['contractMonths', { contractMonths: '0' }],
  ])('a wrong %s keeps what stood there before: %o', (field, more) => {
    expect(wrong(more)).toEqual([field]);
    expect(read(more).form).toEqual(before);
  });

  it.each([
    ['1300', 130_000],
    ['1,300', 130_000],
    ['S/ 1,300.50', 130_050],
    ['1 300', 130_000],
    ['12,500.00', 1_250_000],
  ])('pay %s is %i céntimos', (text, centimos) => {
    expect(read({ 'pay-min': text, 'pay-max': text }).form.pay).toEqual({ min: centimos, max: centimos });
  });

  it.each(['1300,50', '1.300', '13,00', '1,30', '0', '-5', '1e3', '1300 o más'])('pay %s is asked again', (text) => {
    expect(wrong({ 'pay-min': text, 'pay-max': '' })).toEqual(['pay-min']);
  });

  it.each([
    ['22:00', '06:00', { day: 1, from: 1320, to: 360 }],
    ['16:00', '00:00', { day: 1, from: 960, to: 1440 }],
    ['16:00', '23:50', { day: 1, from: 960, to: 1440 }],
    ['08:10', '16:20', { day: 1, from: 480, to: 990 }],
    ['23:50', '06:00', { day: 1, from: 1410, to: 360 }],
  ])('from %s to %s is a shift of half hours within its day', (from, to, shift) => {
    expect(read({ 'hours-from-1': from, 'hours-to-1': to }).form.shifts).toEqual([shift]);
  });
});
