import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise, stem } from './normalise.js';
import { oneSlip, sound, Speller } from './speller.js';

describe('stems', () => {
  it.each([
    ['enfermera', 'enfermeros'],
    ['director', 'directoras'],
    ['actriz', 'actores'],
    ['jueces', 'jueza'],
    ['albañil', 'albañiles'],
    ['conductora', 'conductores'],
    ['bailarina', 'bailarín'],
    ['ayudantes', 'ayudanta'],
    ['autobuses', 'autobús'],
    ['guardiana', 'guardián'],
  ])('%s and %s are one', (a, b) => {
    expect(stem(normalise(a))).toBe(stem(normalise(b)));
  });

  it.each([
    ['mesa', 'mesero'],
    ['carpintero', 'carta'],
    ['caja', 'cajón'],
  ])('%s and %s are not', (a, b) => {
    expect(stem(normalise(a))).not.toBe(stem(normalise(b)));
  });
});

describe('speller', () => {
  const speller = new Speller(
    new Map([
      ['cocin', 9],
      ['cociner', 5],
      ['electricist', 3],
      ['vigilant', 2],
      ['almacen', 4],
    ]),
  );

  it.each([
    ['cosin', 'cocin'],
    ['bijilant', 'vigilant'],
    ['electrisista', 'electrisista'],
    ['electrisist', 'electricist'],
    ['almacne', 'almacen'],
    ['almasen', 'almacen'],
    ['xyz', 'xyz'],
    ['cociner', 'cociner'],
  ])('%s is read as %s', (written, read) => {
    expect(speller.correct(written)).toBe(read);
  });

  it('tells one slip from two', () => {
    expect([oneSlip('abcd', 'abcd'), oneSlip('abcd', 'abdc'), oneSlip('abcd', 'abd'), oneSlip('abcd', 'xbcd')]).toEqual(
      [true, true, true, true],
    );
    expect([oneSlip('abcd', 'badc'), oneSlip('abcd', 'ab'), oneSlip('abcd', 'axxd')]).toEqual([false, false, false]);
  });

  it('is symmetric and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(oneSlip(a, b)).toBe(oneSlip(b, a));
        expect(sound(a)).toBe(sound(a));
      }),
    );
  });
});
