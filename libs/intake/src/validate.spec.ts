import { describe, expect, it } from '@jest/globals';
import { findDistricts, parsePhone } from '#peru';
import { FAULT_CODES, faultMessage, findQuestion, toFields, validate } from './index.js';
import type { Fields, Question } from './index.js';

const reference = { today: '2026-11-22', findDistricts };
function ask(id: string): Question {
  const question = findQuestion(id);
  if (question === undefined) throw new RangeError(id);
  return question;
}
const read = (id: string, fields: Fields) => validate(ask(id), fields, reference);
const value = (id: string, fields: Fields) => {
  const result = read(id, fields);
  return result.ok && result.answer.state === 'answered' ? result.answer.value : result;
};
const faults = (id: string, fields: Fields) => {
  const result = read(id, fields);
  return result.ok ? [] : result.faults.map((fault) => `${fault.field} ${fault.code}`);
};

describe('validate takes', () => {
  it.each<[string, string, unknown]>([
    ['about.name', '  Yuleisy ', 'Yuleisy'],
    ['about.name', "María  José D'Ángelo", "María José D'Ángelo"],
    ['about.name', 'Nin\u0303o', 'Ni\u00F1o'],
    ['about.name', 'Ana 👩🏽‍🍳', 'Ana 👩🏽‍🍳'],
    ['about.name', 'Bo\u0000b\u0007', 'Bob'],
    ['about.name', 'A\uD83D', 'A\uFFFD'],
    ['work.tools', 'horno\r\nExcel\t2', 'horno\nExcel\t2'],
    ['about.phone', '987 654 321', '+51987654321'],
    ['about.phone', '+51 987-654-321', '+51987654321'],
    ['about.phone', '0058 (412) 1234567', '+584121234567'],
    ['about.phone', '+51 1 4281234', '+5114281234'],
    ['about.phone', '054 221234', '+5154221234'],
    ['about.district', 'san juan de lurigancho', '150132'],
    ['about.district', 'SJL', '150132'],
    ['about.district', '070101', '070101'],
    ['about.district', 'Lima', '150101'],
    ['wish.floor', '1200', 120_000],
    ['wish.floor', 'S/ 1,130.50', 113_050],
    ['wish.floor', '1.200,5', 120_050],
    ['wish.floor', '1\u00A0200 soles', 120_000],
    ['wish.floor', '1.200', 120_000],
    ['equality.birth-year', '1992', 1992],
    ['about.adult', 'yes', 'yes'],
  ])('%s ← %j', (id, text, expected) => {
    expect(value(id, { [id]: text })).toEqual(expected);
  });

  it('one or several ticks, in the order of the options', () => {
    expect(value('study.licences', { 'study.licences': 'first_aid' })).toEqual(['first_aid']);
    const ticks = { 'study.licences': ['first_aid', 'driving_a1', 'first_aid', ''] };
    expect(value('study.licences', ticks)).toEqual(['driving_a1', 'first_aid']);
  });

  it('every Peruvian phone that libs/peru takes, as the same number', () => {
    const phones = [
      '987654321',
      '+51 987-654-321',
      '0051 987 654 321',
      '51987654321',
      '(01) 428-1234',
      '+51 84 221234',
    ];
    expect(phones.map((phone) => value('about.phone', { 'about.phone': phone }))).toEqual(
      phones.map((phone) => (parsePhone(phone) as { e164: string }).e164),
    );
  });

  it('hours and minutes', () => {
    expect(value('time.travel', { 'time.travel.hours': '1', 'time.travel.minutes': '30' })).toBe(90);
    expect(value('time.travel', { 'time.travel.hours': '', 'time.travel.minutes': '45' })).toBe(45);
  });

  it('a week of blocks and half hours in order', () => {
    const marked = { 'time.week': ['7-22', '1-06', '1-06', '1-05:30-06:00'] };
    expect(value('time.week', marked)).toEqual(['1-05:30-06:00', '1-06', '7-22']);
  });

  it('jobs, leaving out blank rows', () => {
    const form = {
      'work.jobs.0.title': '',
      'work.jobs.2.title': 'Panadera',
      'work.jobs.2.occupation': '41',
      'work.jobs.2.kind': 'own_account',
      'work.jobs.2.from': '3/2021',
      'work.jobs.10.title': 'Cuidé a mi abuela',
      'work.jobs.10.occupation': 'none',
      'work.jobs.10.kind': 'care',
      'work.jobs.10.months': '18',
      'work.jobs.10.tasks': 'Medicinas\ny comida',
    };
    expect(value('work.jobs', form)).toEqual([
      { title: 'Panadera', occupation: 41, kind: 'own_account', from: '2021-03' },
      { title: 'Cuidé a mi abuela', occupation: 'none', kind: 'care', months: 18, tasks: 'Medicinas\ny comida' },
    ]);
    expect(value('work.jobs', { 'work.jobs.0.title': '', 'work.jobs.none': '1' })).toEqual([]);
  });

  it('skills with a level; an unmarked row stays unknown, “no lo sé hacer” is an answer', () => {
    const form = {
      'work.skills.0.skill': '900',
      'work.skills.0.level': '0',
      'work.skills.1.skill': '12',
      'work.skills.1.level': '3',
      'work.skills.2.skill': '13',
    };
    const expected = [
      { skill: 12, level: 3 },
      { skill: 900, level: 0 },
    ];
    expect(value('work.skills', form)).toEqual(expected);
  });

  it('a document with its last day and kinship', () => {
    const form = {
      'documents.held.code': 'CE_FAM',
      'documents.held.expires': '29/02/2028',
      'documents.held.kin': 'yes',
    };
    expect(value('documents.held', form)).toEqual({ code: 'CE_FAM', expires: '2028-02-29', kin: 'yes' });
  });

  it('JSON values through toFields, with céntimos and minutes as numbers', () => {
    const json = (id: string, stored: unknown) => value(id, toFields(ask(id), { state: 'answered', value: stored }));
    expect(json('wish.floor', 113_050)).toBe(113_050);
    expect(json('time.travel', 90)).toBe(90);
    expect(json('work.skills', [{ skill: 7, level: 2 }])).toEqual([{ skill: 7, level: 2 }]);
    expect(json('wish.floor', -5)).toMatchObject({ ok: false });
    expect(json('work.jobs', [{ title: 'x', kind: { deep: [] } }])).toMatchObject({ ok: false });
  });

  it('“prefiero no decir” only where it is offered, and a blank only where the question is optional', () => {
    expect(read('wish.floor', { 'wish.floor.declined': '1' })).toEqual({ ok: true, answer: { state: 'declined' } });
    expect(faults('about.name', { 'about.name.declined': '1' })).toEqual(['about.name missing.text']);
    expect(read('care.who', {})).toEqual({ ok: true, answer: { state: 'skipped' } });
  });
});

describe('validate refuses', () => {
  it.each<[string, string, Fields]>([
    ['about.name missing.text', 'about.name', { 'about.name': ' \u200B ' }],
    ['about.adult missing.choice', 'about.adult', {}],
    ['about.adult choice.unknown', 'about.adult', { 'about.adult': 'maybe' }],
    ['about.phone phone.invalid', 'about.phone', { 'about.phone': '887654321' }],
    ['about.phone phone.invalid', 'about.phone', { 'about.phone': '+51 887654321' }],
    ['about.district district.several', 'about.district', { 'about.district': 'Miraflores' }],
    ['about.district district.several', 'about.district', { 'about.district': 'Surco' }],
    ['about.district district.unknown', 'about.district', { 'about.district': 'Macondo' }],
    ['about.district district.several', 'about.district', { 'about.district': 'San Juan' }],
    ['about.district missing.district', 'about.district', { 'about.district': '' }],
    ['wish.floor money.invalid', 'wish.floor', { 'wish.floor': 'mil' }],
    ['wish.floor money.invalid', 'wish.floor', { 'wish.floor': '-100' }],
    ['wish.floor money.range', 'wish.floor', { 'wish.floor': '0' }],
    ['wish.floor money.range', 'wish.floor', { 'wish.floor': '1.000.000' }],
    ['work.pause number.invalid', 'work.pause', { 'work.pause': '1.5' }],
    ['work.pause number.range', 'work.pause', { 'work.pause': '601' }],
    ['time.travel hours.invalid', 'time.travel', { 'time.travel.hours': 'una' }],
    ['time.travel hours.range', 'time.travel', { 'time.travel.hours': '9' }],
    ['time.week missing.week', 'time.week', {}],
    ['time.week week.invalid', 'time.week', { 'time.week': ['8-06'] }],
    ['care.who choice.exclusive', 'care.who', { 'care.who': ['nobody', 'elder'] }],
    ['care.cover.by choice.exclusive', 'care.cover', { 'care.cover.by': 'nobody', 'care.cover.certain': '1-06' }],
    ['work.jobs missing.list', 'work.jobs', { 'work.jobs.0.title': '' }],
    [
      'work.jobs choice.exclusive',
      'work.jobs',
      { 'work.jobs.0.title': 'x', 'work.jobs.0.kind': 'care', 'work.jobs.none': '1' },
    ],
    ['work.jobs.0.title missing.title', 'work.jobs', { 'work.jobs.0.kind': 'care' }],
    ['work.jobs.0.kind missing.kind', 'work.jobs', { 'work.jobs.0.title': 'x' }],
    [
      'work.jobs.0.from month.future',
      'work.jobs',
      { 'work.jobs.0.title': 'x', 'work.jobs.0.kind': 'care', 'work.jobs.0.from': '12/2026' },
    ],
    [
      'work.jobs.0.from month.invalid',
      'work.jobs',
      { 'work.jobs.0.title': 'x', 'work.jobs.0.kind': 'care', 'work.jobs.0.from': '13/2020' },
    ],
    [
      'work.jobs.0.to month.order',
      'work.jobs',
      {
        'work.jobs.0.title': 'x',
        'work.jobs.0.kind': 'care',
        'work.jobs.0.from': '2021-03',
        'work.jobs.0.to': '2021-02',
      },
    ],
    ['study.languages.0.level missing.level', 'study.languages', { 'study.languages.0.language': 'en' }],
    [
      'documents.held.filed day.future',
      'documents.held',
      { 'documents.held.code': 'EN_TRAMITE', 'documents.held.filed': '2026-11-23' },
    ],
    [
      'documents.held.issued day.future',
      'documents.held',
      { 'documents.held.code': 'DNI', 'documents.held.issued': '2026-11-23' },
    ],
    [
      'documents.held.expires day.order',
      'documents.held',
      {
        'documents.held.code': 'CPP_VIG',
        'documents.held.issued': '2026-05-02',
        'documents.held.expires': '2026-05-01',
      },
    ],
    ['documents.held.code missing.document', 'documents.held', { 'documents.held.expires': '2027-01-31' }],
    [
      'documents.held.expires day.invalid',
      'documents.held',
      { 'documents.held.code': 'DNI', 'documents.held.expires': '2027-02-29' },
    ],
    [
      'wish.jobs list.long',
      'wish.jobs',
      Object.fromEntries('012345'.split('').map((row) => [`wish.jobs.${row}.title`, 'x'])),
    ],
  ])('%s', (expected, id, fields) => {
    expect(faults(id, fields)).toEqual([expected]);
  });

  it('a paste of 10,000 characters, saying how much fits and giving everything back', () => {
    const raw = { 'health.other': 'ñ'.repeat(10_000) };
    const fault = { code: 'text.long' as const, field: 'health.other', data: { length: 10_000, limit: 2000 } };
    expect(read('health.other', raw)).toEqual({ ok: false, faults: [fault], raw });
    expect(faultMessage(fault, ask('health.other'), 'es')).toBe(
      'Escribiste 10000 caracteres y entran 2000. Acórtalo; tu texto sigue aquí.',
    );
  });

  it('with words that say what to do, and the way not to answer where there is one', () => {
    const missing = { code: 'missing.district' as const, field: 'about.district' };
    expect(faultMessage(missing, ask('about.district'), 'es')).toBe(
      'Falta el distrito. Si no quieres responder, elige Prefiero no decir.',
    );
    const noName = { code: 'missing.text' as const, field: 'about.name' };
    expect(faultMessage(noName, ask('about.name'), 'es')).toBe('Falta escribir tu respuesta.');
    const texts = FAULT_CODES.map((code) => faultMessage({ code, field: 'x', data: {} }, ask('about.name'), 'es'));
    expect(texts.filter((text) => text.includes('{') || /inválid|error|usted/iu.test(text))).toEqual([]);
  });
});
