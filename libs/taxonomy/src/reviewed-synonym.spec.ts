import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLinker } from './link.js';
import {
  holdsOnlyKnownWords,
  installSynonyms,
  plainWords,
  reviewedConcept,
  withReviewed,
  wordKey,
} from './reviewed-synonym.js';

describe('a text that nobody recognised', () => {
  test.each([
    ['Tizanera en la playa 🍧', 'Tizanera en la playa'],
    ['limpieza, llamar 987 654 321', 'limpieza'],
    ['Vendo helados ana.perez@correo.pe', 'Vendo helados'],
    ['@anita repostera', 'repostera'],
    ['www.misitio.com costurera', 'costurera'],
    ['chef2000', undefined],
    ['🙂🙂', undefined],
    ['', undefined],
    ['a'.repeat(61), undefined],
  ])('%s is kept as %s', (typed, kept) => {
    expect(plainWords(typed)).toBe(kept);
  });

  test('never keeps a digit, an address or more than sixty characters', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.emailAddress(), fc.webUrl());
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), (texts) => {
        const kept = plainWords(texts.join(' ')) ?? 'nothing';
        expect(kept).not.toMatch(/\p{N}|@/u);
        expect(kept.length).toBeLessThanOrEqual(60);
        expect(wordKey(kept)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('is one text for a woman and a man, in any order and number', () => {
    expect(wordKey('Tizaneras de playa')).toBe(wordKey('de PLAYA, tizanero'));
    expect(wordKey('tizanera')).not.toBe(wordKey('tizanera de playa'));
  });

  test('names nobody when each of its words stands in the catalogue', () => {
    expect(holdsOnlyKnownWords('ayudante de cocina de hotel')).toBe(true);
    expect(holdsOnlyKnownWords('ayudante de Yulimar Quispe')).toBe(false);
  });
});

describe('a reviewed synonym', () => {
  const linker = withReviewed(createLinker());
  const first = (text: string): string | undefined => linker.link(text, { kind: 'occupation' })[0]?.id;

  afterEach(() => {
    installSynonyms([]);
  });

  test('comes first for both genders, at once, and goes when it is taken back', () => {
    const before = first('tizanera');
    installSynonyms([{ kind: 'occupation', key: wordKey('tizanera'), concept: 521201 }]);
    expect([first('Tizanera'), first('tizaneros'), first('tizanera 2024')]).toEqual(['521201', '521201', '521201']);
    const [link] = linker.link('tizanero', { kind: 'occupation' });
    expect(link).toMatchObject({ score: 1, confidence: 1 });
    expect(linker.link('tizanera', { kind: 'skill' }).map(({ id }) => id)).not.toContain('521201');
    installSynonyms([]);
    expect(first('tizanera')).toBe(before);
  });

  test('is ignored when the catalogue does not hold its concept', () => {
    installSynonyms([{ kind: 'occupation', key: wordKey('tizanera'), concept: 999_999 }]);
    expect(reviewedConcept('tizanera', 'occupation')).toBeUndefined();
  });

  test('changes no other text', () => {
    installSynonyms([{ kind: 'occupation', key: wordKey('tizanera'), concept: 521201 }]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(wordKey(plainWords(text) ?? '') !== wordKey('tizanera'));
        expect(linker.link(text, { kind: 'occupation' })).toEqual(createLinker().link(text, { kind: 'occupation' }));
      }),
      { numRuns: 5 },
    );
  });
});
