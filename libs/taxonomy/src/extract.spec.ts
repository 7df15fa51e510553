import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getSkill, skills } from './catalogue.js';
import { extractSkills } from './extract.js';

const codes = (text: string) => extractSkills(text).map(({ skill }) => getSkill(skill).code);

describe('skills in a text', () => {
  it.each([
    ['En Caracas cuidaba niños y ayudaba con las tareas escolares.', ['mind-children', 'help-homework']],
    [
      'Se requiere manejo de Excel avanzado, atención al cliente y cuadre de caja.',
      ['advanced-excel', 'serve-customers', 'balance-cash'],
    ],
    ['Cosía en remalladora y recubridora', ['sew-overlock', 'sew-coverstitch']],
    [
      'Preparaba pollo a la brasa, lavaba los platos y atendía mesas',
      ['cook-rotisserie', 'wash-dishes', 'serve-tables'],
    ],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expect.arrayContaining(expected));
  });

  it('gives the words as they stand in the text, in order, without overlap', () => {
    const labels = fc.constantFrom(...skills().flatMap(({ es, aliases }) => [es, ...aliases]));
    fc.assert(
      fc.property(fc.array(fc.oneof(labels, fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join(', ');
        let end = 0;
        for (const found of extractSkills(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.words);
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.confidence).toBeGreaterThan(0.5);
          expect(found.confidence).toBeLessThanOrEqual(1);
          end = found.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing where nothing is said', () => {
    expect(codes('Hoy llueve mucho sobre el mar.')).toEqual([]);
  });

  it('finds the label of every skill in a sentence', () => {
    const missed = skills().filter(({ id, es }) => !extractSkills(`Sé ${es}.`).some(({ skill }) => skill === id));
    expect(missed.map(({ code }) => code)).toEqual([]);
  });

  it('survives long and strange texts', () => {
    expect(extractSkills('')).toEqual([]);
    expect(extractSkills('cocinar '.repeat(20_000)).length).toBeGreaterThan(0);
    expect(extractSkills('\u{1F468}\u200D'.repeat(50_000))).toEqual([]);
  });
});
