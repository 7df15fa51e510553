import { describe, expect, it } from '@jest/globals';
import {
  QUESTIONS,
  SHOWN_FIELD,
  answerTexts,
  findQuestion,
  isAsked,
  nextQuestion,
  pagesOf,
  progress,
  questionsOn,
  sectionState,
  shownAnswers,
  submit,
  summarise,
  valueOf,
} from './index.js';
import type { Answers, Question } from './index.js';

const reference = { today: '2026-11-22' };
const said = <V>(value: V) => ({ state: 'answered', value }) as const;
const skipped = { state: 'skipped' } as const;
const asked = (id: string, answers: Answers) => QUESTIONS.some((each) => each.id === id && isAsked(each, answers));

describe('branching', () => {
  it('asks about hours of care only somebody who cares, and keeps them when she no longer does', () => {
    const cares: Answers = { 'care.who': said(['age_3_5', 'elder'] as const), 'care.hours': said(['1-14'] as const) };
    expect(asked('care.hours', cares)).toBe(true);
    const form = { 'care.who': 'nobody', [SHOWN_FIELD]: shownAnswers(questionsOn('care', 'who'), cares) };
    const { answers } = submit(cares, questionsOn('care', 'who'), form, reference);
    expect(asked('care.hours', answers)).toBe(false);
    expect(valueOf(answers, 'care.hours')).toEqual(['1-14']);
    const line = summarise(answers, 'es').find(({ question }) => question === 'care.hours');
    expect(line).toMatchObject({
      applies: false,
      state: 'answered',
      texts: ['lunes, 2\u00A0p.\u00A0m. a 6\u00A0p.\u00A0m.'],
      section: 'care',
      page: 'hours',
    });
  });

  it('does not ask for what an answer that no longer applies would lead to', () => {
    const answers: Answers = { 'study.level': said('primary'), 'study.title': said('none') };
    expect(asked('study.fields', answers)).toBe(false);
    expect(asked('study.title-obstacle', answers)).toBe(true);
    const fine = { question: 'documents.obstacle', anyOf: ['fine'] };
    const deeper = { ...(findQuestion('safety.when') as Question), askIf: fine };
    const held = (code: 'DNI' | 'SIN_PERMISO'): Answers => ({
      'documents.held': said({ code }),
      'documents.obstacle': said(['fine'] as const),
    });
    expect(isAsked(deeper, held('SIN_PERMISO'))).toBe(true);
    expect(isAsked(deeper, held('DNI'))).toBe(false);
  });

  it('looks at the code of a document', () => {
    expect(asked('documents.obstacle', { 'documents.held': said({ code: 'CPP_VENC' }) })).toBe(true);
    expect(asked('documents.obstacle', { 'documents.held': said({ code: 'DNI', expires: '2030-01-01' }) })).toBe(false);
    expect(asked('documents.obstacle', { 'documents.held': { state: 'declined' } })).toBe(false);
  });
});

describe('the way through', () => {
  it('starts at the name, goes on from where she is, and comes back for what she passed over', () => {
    expect(nextQuestion({})?.id).toBe('about.name');
    expect(nextQuestion({}, 'about.channel')?.id).toBe('about.district');
    expect(nextQuestion({ 'about.channel': said('sms') }, 'about.channel')?.id).toBe('about.phone');
    expect(nextQuestion({}, 'health.needs')?.id).toBe('about.name');
  });

  it('never enters the sections apart by itself, and inside one stays there', () => {
    expect(nextQuestion({}, 'equality.people')?.id).toBe('equality.gender');
    expect(nextQuestion({ 'safety.asked': said(['nothing'] as const) }, 'safety.asked')).toBeUndefined();
  });

  it('tells how far each section is', () => {
    expect(sectionState('time', {})).toEqual({ state: 'todo' });
    expect(sectionState('health', {})).toEqual({ state: 'skippable' });
    expect(sectionState('time', { 'time.week': { state: 'declined' } })).toEqual({ state: 'started', missing: 3 });
    expect(sectionState('health', { 'health.needs': skipped })).toEqual({ state: 'done' });
    expect(sectionState('health', { 'health.needs': said(['other'] as const) })).toEqual({
      state: 'started',
      missing: 2,
    });
  });

  it('counts eight steps and names what must be answered before sending', () => {
    const start = progress({});
    expect(start).toMatchObject({ done: 0, steps: 8, current: 'about' });
    expect(start.required).not.toContain('about.phone');
    expect(progress({ 'about.channel': said('call') }).required).toContain('about.phone');
    expect(start.required.filter((id) => /^(care|documents|health|equality|safety)\./u.test(id))).toEqual([]);
  });

  it('groups at most three questions on a page', () => {
    const sizes = [...new Set(QUESTIONS.map(({ id }) => id.split('.', 1)[0]))].flatMap((section) => {
      const own = QUESTIONS.filter(({ id }) => id.startsWith(`${String(section)}.`));
      return [...new Set(own.map(({ page }) => page))].map((page) => own.filter((each) => each.page === page).length);
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3);
    expect(pagesOf('care')).toEqual(['who', 'hours', 'cover', 'support']);
  });
});

describe('submit', () => {
  const route = questionsOn('time', 'route');

  it('keeps the good answers of a page when another has a fault', () => {
    const { answers, faults } = submit({}, route, { 'time.travel.hours': 'x', 'time.mode': 'bus' }, reference);
    expect(answers).toEqual({ 'time.mode': said('bus') });
    expect(faults).toEqual([{ code: 'hours.invalid', field: 'time.travel' }]);
  });

  it('does not blank a question that an older form did not show', () => {
    const before: Answers = { 'time.night-safe': said('yes') };
    const form = { 'time.mode': 'walk', 'time.travel.minutes': '20', [SHOWN_FIELD]: ['time.mode:x', 'time.travel:x'] };
    expect(submit(before, route, form, reference).answers['time.night-safe']).toEqual(said('yes'));
  });

  it('takes a blank that she emptied, and never one another tab filled meanwhile', () => {
    const filled: Answers = { 'time.travel': said(30), 'time.mode': said('bus'), 'time.night-safe': said('yes') };
    const form = { 'time.travel.hours': '0', 'time.travel.minutes': '30', 'time.mode': 'bus' };
    const emptied = submit(filled, route, { ...form, [SHOWN_FIELD]: shownAnswers(route, filled) }, reference).answers;
    expect(emptied).toEqual({ ...filled, 'time.night-safe': skipped });
    const stale = submit(filled, route, { ...form, [SHOWN_FIELD]: shownAnswers(route, {}) }, reference).answers;
    expect(stale).toEqual(filled);
  });

  it('asks nothing of fields that do not apply on a whole section', () => {
    const about = QUESTIONS.filter(({ id }) => id.startsWith('about.'));
    const form = {
      'about.name': 'Ana',
      'about.adult': 'yes',
      'about.channel': 'office',
      'about.phone': '',
      'about.district': '150132',
    };
    const { answers, faults } = submit({}, about, { ...form, [SHOWN_FIELD]: shownAnswers(about, {}) }, reference);
    expect(faults).toEqual([]);
    expect(Object.keys(answers)).toEqual(['about.name', 'about.adult', 'about.channel', 'about.district']);
    expect(sectionState('about', answers)).toEqual({ state: 'done' });
  });
});

describe('answers in words', () => {
  const tell = (id: string, value: unknown, language: 'es' | 'en' = 'es') =>
    answerTexts(findQuestion(id) as Question, value, language, { district: () => 'Ate', skill: () => 'Hornear' });

  it.each<[string, unknown, readonly string[]]>([
    ['wish.floor', 113_050, ['S/\u00A01,130.50']],
    ['wish.floor', 100_000_000, ['S/\u00A01,000,000']],
    ['time.travel', 90, ['1 h 30 min']],
    ['time.travel', 45, ['45 minutos']],
    ['about.district', '150103', ['Ate']],
    ['work.skills', [{ skill: 5, level: 0 }], ['Hornear: no lo sé hacer']],
    ['work.jobs', [], ['Ninguno']],
    [
      'work.jobs',
      [{ title: 'Panadera', kind: 'own_account', from: '2021-03' }],
      ['Panadera · por tu cuenta · marzo de 2021 – hoy'],
    ],
    [
      'documents.held',
      { code: 'CE_ESP', expires: '2027-05-31', kin: 'no' },
      ['Carné de extranjería: Especial Residente', 'vence el 31 de mayo de 2027', 'Sin familia peruana'],
    ],
    ['about.phone', '+51987654321', ['987\u00A0654\u00A0321']],
    ['about.phone', '+584121234567', ['+584121234567']],
    ['work.jobs', [{ title: 'Mozo', kind: 'informal', months: 40 }], ['Mozo · sin contrato · 3 años y 4 meses']],
    [
      'time.week',
      ['1-06', '1-22', '2-22', '2-06', '7-07:30-15:00'],
      [
        'lunes y martes, 6\u00A0a.\u00A0m. a 10\u00A0a.\u00A0m. y 10\u00A0p.\u00A0m. a 6\u00A0a.\u00A0m.',
        'domingo, 7:30\u00A0a.\u00A0m. a 3\u00A0p.\u00A0m.',
      ],
    ],
    ['time.week', ['1-06', '1-10', '1-14'], ['lunes, 6\u00A0a.\u00A0m. a 6\u00A0p.\u00A0m.']],
    [
      'care.cover',
      { by: ['relative'], certain: ['1-14'], sometimes: ['2-14'] },
      [
        'Un familiar',
        'lunes, 2\u00A0p.\u00A0m. a 6\u00A0p.\u00A0m.',
        'martes, 2\u00A0p.\u00A0m. a 6\u00A0p.\u00A0m. (a veces)',
      ],
    ],
    ['study.languages', [{ language: 'qu', level: 'B1' }], ['Quechua: converso de lo diario']],
  ])('%s %j', (id, value, texts) => {
    expect(tell(id, value)).toEqual(texts);
  });

  it('in English too', () => {
    expect(tell('wish.contract', 'daily', 'en')).toEqual(['By the day']);
  });
});
