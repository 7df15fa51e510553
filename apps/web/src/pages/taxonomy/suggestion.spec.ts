import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { occupations, skills } from '#taxonomy';
import { chosenTitle, OFFERED, suggest } from './suggestion.js';

const ids = (text: string, kind: 'occupation' | 'skill' = 'occupation'): string[] =>
  suggest(text, kind, 'es').map(({ id }) => id);

describe('suggestions while somebody types', () => {
  test('are the same for a woman and a man, for every title of the catalogue', () => {
    const pairs = occupations().filter(({ labels }) => labels.es !== labels.esFeminine);
    const unequal = pairs.filter(({ labels }) => ids(labels.es).join() !== ids(labels.esFeminine).join());
    expect(pairs.length).toBeGreaterThan(300);
    expect(unequal.map(({ labels }) => labels.es)).toEqual([]);
  });

  test.each([
    ['coci', 'Cocinero / cocinera'],
    ['panad', 'Panadero / panadera'],
    ['niñ', 'Niñero / niñera'],
    ['motor', 'Motorizado / motorizada'],
    ['enfermera', 'Enfermero / enfermera'],
    ['cosmiatra', 'Cosmetólogo / cosmetóloga'],
  ])('%s begins with %s', (typed, label) => {
    const first = suggest(typed, 'occupation', 'es').map((one) => one.label);
    expect(first.slice(0, 3)).toContain(label);
  });

  test('offer a chosen name again, so that it counts as chosen for its own title', () => {
    const some = occupations().filter((_, at) => at % 3 === 0);
    for (const locale of ['es', 'en'] as const) {
      const lost = some.filter(({ id }) => !ids(chosenTitle('', String(id), locale)).includes(String(id)));
      expect(lost.map(({ labels }) => labels.es)).toEqual([]);
    }
    const lostTasks = skills().filter(({ id, es }, at) => at % 6 === 0 && !ids(es, 'skill').includes(String(id)));
    expect(lostTasks.map(({ es }) => es)).toEqual([]);
  });

  test('keep the gender that was typed', () => {
    const [{ id } = { id: '' }] = suggest('enfermera', 'occupation', 'es');
    expect([
      chosenTitle('enfermer', id, 'es'),
      chosenTitle('enfermera', id, 'es'),
      chosenTitle('ENFERMERO', id, 'es'),
    ]).toEqual(['Enfermero / enfermera', 'Enfermera', 'Enfermero']);
  });

  test('are at most five, each once, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('occupation', 'skill'),
        (text, kind) => {
          const found = ids(text, kind);
          expect(new Set(found).size).toBe(found.length);
          expect(found.length).toBeLessThanOrEqual(OFFERED);
        },
      ),
      { numRuns: 200 },
    );
  });
});
