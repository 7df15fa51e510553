import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LabelLinker } from './linker.js';
import { learnSubstitutes } from './substitutes.js';
import { titleStems } from './text.js';
import { LINK_WEIGHTS } from './weights.js';

const CATALOGUE = [
  { id: 'grues', label: 'manejar grúas', aliases: ['operar grúas'] },
  { id: 'torno', label: 'manejar tornos', aliases: ['operar tornos', 'trabajar en el torno de madera'] },
  { id: 'pintura', label: 'pintar hornos' },
  { id: 'horno', label: 'manejar hornos' },
];

function learn(concepts: readonly (readonly string[])[]) {
  const labels = concepts.flat().map((label) => titleStems(label));
  const owner = concepts.flatMap((of, place) => of.map(() => place));
  return learnSubstitutes(labels, owner);
}

describe('words that stand for one another', () => {
  it('are learned from two labels of one concept that differ in one word, and from nothing else', () => {
    const learned = learn(CATALOGUE.map(({ label, aliases = [] }) => [label, ...aliases]));
    expect(learned.get('manejar')).toEqual([{ stem: 'operar', worth: 2 / 5 }]);
    expect(learned.get('operar')).toEqual([{ stem: 'manejar', worth: 2 / 5 }]);
    expect(learned.get('trabajar')).toBeUndefined();
    expect(learn([['operar grúas'], ['manejar grúas']]).size).toBe(0);
  });

  it('help to find a concept that never says them, and never make an answer sure', () => {
    const answers = (substitute: number) =>
      new LabelLinker(CATALOGUE, { weights: { ...LINK_WEIGHTS, substitute } }).link('operar hornos');
    const [plain, better] = [answers(0), answers(1)];
    expect([plain[0]?.id, better[0]?.id]).toEqual(['pintura', 'horno']);
    const stated = new LabelLinker(CATALOGUE).link('manejar hornos')[0];
    expect(stated).toMatchObject({ id: 'horno', score: 1, confidence: 1 });
    expect(better[0]?.confidence).toBeLessThan(0.8);
  });

  it('go both ways and are worth less than the word itself', () => {
    const word = fc.constantFrom('manejar', 'operar', 'usar', 'grúa', 'torno', 'prensa', 'taller');
    const concept = fc.array(
      fc.tuple(word, word).map((both) => both.join(' ')),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(concept, { minLength: 1, maxLength: 8 }), (concepts) => {
        const learned = learn(concepts);
        for (const [stem, others] of learned) {
          for (const other of others) {
            expect(other.worth).toBeLessThan(1);
            expect(other.stem).not.toBe(stem);
            expect(learned.has(other.stem)).toBe(true);
          }
        }
      }),
    );
  });
});
