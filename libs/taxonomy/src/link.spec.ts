import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occupations, skills } from './catalogue.js';
import { createLinker } from './link.js';
import { LabelLinker } from './linker.js';

const linker = createLinker();
const first = (text: string) => linker.link(text, { kind: 'occupation', top: 1 })[0]?.id;
const concepts = (text: string) => linker.link(text, { kind: 'occupation' }).map(({ id }) => id);

describe('linker on the base catalogue', () => {
  it('finds every title by itself, in both genders', () => {
    const missed = occupations().flatMap(({ id, labels, aliases, aliasesEn }) =>
      [labels.es, labels.esFeminine, labels.en, ...aliases, ...aliasesEn].filter(
        (title) => first(title) !== String(id),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('finds every skill by its own label', () => {
    const missed = skills().filter(({ id, es }) => linker.link(es, { kind: 'skill', top: 1 })[0]?.id !== String(id));
    expect(missed.map(({ es }) => es)).toEqual([]);
  });

  it('hears no difference between a man and a woman', () => {
    const different = occupations().filter(
      ({ labels }) => concepts(labels.es).join(' ') !== concepts(labels.esFeminine).join(' '),
    );
    expect(different.map(({ labels }) => labels.es)).toEqual([]);
  });

  it('hears “a y b” and “b y a” alike', () => {
    const label = fc.constantFrom(...occupations().map(({ labels }) => labels.es));
    fc.assert(
      fc.property(label, label, (a, b) => {
        const [one, other] = [`${a} y ${b}`, `${b} y ${a}`].map((text) => linker.link(text, { kind: 'occupation' }));
        expect(one?.[0]?.score).toBeCloseTo(other?.[0]?.score ?? 0, 4);
        expect(other?.slice(0, 2).map(({ id }) => id)).toContain(one?.[0]?.id);
      }),
      {
        numRuns: 100,
        // Both say one word, and one of them has a synonym of two words.
        examples: [
          ['trabajador social', 'asistente social técnico'],
          ['asistente dental', 'asistente estadístico'],
        ],
      },
    );
  });

  it.each([
    ['ayudante de cosina', 'ayudante de cocina'],
    ['Aux. almacén c/exp', 'operario de almacén'],
    ['mesonera', 'mozo'],
    ['ASIST. ADM.', 'auxiliar administrativo'],
  ])('%s is %s', (text, label) => {
    expect(linker.link(text, { kind: 'occupation', top: 1 })[0]?.label).toBe(label);
  });

  it('hears the same in capitals, without accents, with more spaces', () => {
    const title = fc.constantFrom(...occupations().flatMap(({ labels, aliases }) => [labels.es, ...aliases]));
    fc.assert(
      fc.property(title, (text) => {
        expect(concepts(`  ${text.toUpperCase().replaceAll(' ', '   ')} `)).toEqual(concepts(text));
        expect(concepts(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toEqual(concepts(text));
      }),
      { numRuns: 50 },
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { score, confidence } of linker.link(text, { kind: 'isco' })) {
          expect(score).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
    expect(linker.link('', { kind: 'occupation' })).toEqual([]);
    expect(linker.link('á'.repeat(100_000), { kind: 'occupation' })).toBeInstanceOf(Array);
    expect(linker.link('cocinero '.repeat(12_000), { kind: 'occupation' })[0]?.label).toBe('cocinero');
  });
});

describe('linker with an embedding model', () => {
  it('takes its signal, whatever the words', () => {
    const encoder = { encode: (text: string) => Float32Array.from(/pan|trigo/.test(text) ? [1, 0] : [0, 1]) };
    const shops = [
      { id: 'a', label: 'zapatería' },
      { id: 'b', label: 'panadería' },
    ];
    expect(new LabelLinker(shops).link('harina de trigo')).toEqual([]);
    expect(new LabelLinker(shops, { encoder }).link('harina de trigo')[0]?.id).toBe('b');
    const unsteady = { encode: (text: string) => new Float32Array(text.length) };
    expect(() => new LabelLinker([...shops, { id: 'c', label: 'café' }], { encoder: unsteady })).toThrow(RangeError);
  });
});

describe('linker on another catalogue', () => {
  const other = createLinker({
    occupation: [
      {
        id: 'cook',
        label: 'cocinero',
        aliases: ['empleado en cocinas', 'encargado de cocina'],
        document: 'platos, menú',
      },
      { id: 'chef', label: 'jefe de cocina' },
      { id: 'plumber', label: 'fontanero/fontanera' },
    ],
  });
  const answers = (text: string) => other.link(text, { kind: 'occupation' });

  it('puts a label said in full first, whatever the base catalogue adds', () => {
    expect(answers('jefa de cocina').map(({ id }) => id)).toEqual(['chef', 'cook']);
    expect(answers('jefa de cocina')[0]).toMatchObject({ score: 1, confidence: 1 });
    expect(answers('jefa de cocina')[1]?.score).toBeLessThan(1);
  });

  it('understands words only we have', () => {
    expect(answers('gasfitero')[0]?.id).toBe('plumber');
  });
});
