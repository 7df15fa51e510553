import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnOf,
  columnOfField,
  findQuestion,
  HERS_ALONE,
  readSheetRow,
  SECTIONS,
  SHEET_COLUMNS,
  sectionOf,
  unknownSkills,
  validate,
} from './index.js';
import type { Option } from './index.js';

const reference = { today: '2026-11-22' };
const skillNamed = (text: string): number | undefined => (text.trim() === 'cocinar' ? 7 : undefined);
const column = (header: string) => {
  const found = columnOf(header);
  if (found === undefined) throw new Error(header);
  return found;
};
const read = (cells: Readonly<Record<string, string>>) =>
  readSheetRow(
    Object.entries(cells).map(([header, text]) => [column(header), text] as const),
    skillNamed,
  );
const answers = (cells: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    read(cells).map(({ question, fields }) => {
      const result = validate(question, fields, reference);
      return [
        question.id,
        result.ok ? ('value' in result.answer ? result.answer.value : result.answer.state) : result.faults,
      ];
    }),
  );

describe('a spreadsheet of people', () => {
  it('has a question for every column, and none of what only she may answer', () => {
    for (const { question, header } of SHEET_COLUMNS) {
      expect([question, sectionOf(question).place]).toEqual([question, 'steps']);
      expect(sectionOf(question).id).not.toBe('health');
      expect([columnOf(header.es)?.question, columnOf(header.en)?.question]).toEqual([question, question]);
    }
    const apart = new Set(
      SECTIONS.filter(({ place }) => place !== 'steps').flatMap(({ questions }) =>
        questions.map(({ id }) => id as string),
      ),
    );
    expect(SHEET_COLUMNS.filter(({ question }) => apart.has(question))).toEqual([]);
    const headers = SHEET_COLUMNS.flatMap(({ header }) => [header.es, header.en]);
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.filter((header) => HERS_ALONE.test(header.replaceAll('_', ' ')))).toEqual([]);
  });

  it('covers what a profile must say before it can be sent', () => {
    const asked = SECTIONS.filter(({ place }) => place === 'steps').flatMap(({ questions }) => [...questions]);
    const required = asked.filter((question) => !('optional' in question) && !('askIf' in question));
    const columns = new Set<string>(SHEET_COLUMNS.map(({ question }) => question));
    expect(required.filter(({ id }) => !columns.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('reads words as codes, parts as one answer, and leaves an empty cell unsaid', () => {
    expect(
      answers({
        ' Mayor de Edad ': 'SI',
        documento: 'Carné de extranjería: Humanitaria',
        documento_vence: '31/12/2027',
        trabajo_1: 'Cocinera',
        trabajo_1_tipo: 'Sin contrato',
        trabajo_1_lugar: 'en el peru',
        trabajo_1_meses: '18',
        tareas_que_hace: 'cocinar: muy bien; volar: algo',
        idiomas: 'Inglés A2; quechua b1',
        no_acepta: 'night_shift; dormir en el trabajo',
        lunes: 'mañana; 18:00-21:30',
        martes: 'todo el día',
        minutos_de_viaje: '45',
        pago_minimo: 'S/ 1,200',
        estudios: 'prefiere no decir',
        distrito: '',
      }),
    ).toEqual({
      'about.adult': 'yes',
      'documents.held': { code: 'CE_HUM', expires: '2027-12-31' },
      'work.jobs': [{ title: 'Cocinera', kind: 'informal', place: 'peru', months: 18 }],
      'work.skills': [{ skill: 7, level: 3 }],
      'study.languages': [
        { language: 'en', level: 'A2' },
        { language: 'qu', level: 'B1' },
      ],
      'wish.refuse': ['night_shift', 'live_in'],
      'time.week': ['1-06', '1-18:00-21:30', '2-06', '2-10', '2-14', '2-18'],
      'time.travel': 45,
      'wish.floor': 120_000,
      'study.level': 'declined',
    });
    expect(answers({ trabajo_1: 'ninguno', tareas_que_hace: 'Ninguna' })).toEqual({
      'work.jobs': [],
      'work.skills': [],
    });
    expect(unknownSkills('cocinar: bien; volar alto; ', skillNamed)).toEqual(['volar alto']);
  });

  it('passes on what no word fits, with the column where it stands', () => {
    const [job] = read({ trabajo_1: 'Cocinera', trabajo_1_tipo: 'a ratos' });
    if (job === undefined) throw new Error('no answer');
    const result = validate(job.question, job.fields, reference);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ code, field }) => [code, columnOfField(field, job)?.header.es])).toEqual([
      ['choice.unknown', 'trabajo_1_tipo'],
    ]);
    const [alone] = read({ trabajo_1: 'Cocinera' });
    if (alone === undefined) throw new Error('no answer');
    const missing = validate(alone.question, alone.fields, reference);
    expect(missing.ok ? [] : missing.faults.map(({ field }) => columnOfField(field, alone)?.header.es)).toEqual([
      'trabajo_1_tipo',
    ]);
    expect(answers({ tareas_que_hace: 'cocinar' })).toMatchObject({ 'work.skills': [{ code: 'choice.unknown' }] });
  });

  it('reads every option by its code and by its words in both languages', () => {
    const choices = SHEET_COLUMNS.flatMap(({ question, header }) => {
      const found = findQuestion(question);
      return found !== undefined && 'options' in found
        ? found.options.map((option: Option) => [header.es, option] as const)
        : [];
    });
    for (const [header, { code, text, group }] of choices.filter(([each]) => each !== 'documento_vence')) {
      // “Por trabajo” alone names several papers: those are said with their group.
      const words = group === undefined ? [text.es, text.en] : [`${group.es}: ${text.es}`, `${group.en}, ${text.en}`];
      for (const word of [code, ...words]) {
        const [value] = Object.values(answers({ [header]: word }));
        expect([header, word, JSON.stringify(value).includes(`"${code}"`)]).toEqual([header, word, true]);
      }
    }
  });

  it('throws at no text whatsoever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHEET_COLUMNS), fc.string({ unit: 'grapheme' }), (each, text) => {
        for (const { question, fields } of readSheetRow([[each, text]], skillNamed))
          validate(question, fields, reference);
      }),
    );
  });
});
