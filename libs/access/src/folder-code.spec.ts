import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newFolderCode, newPin, readFolderCode, weaknessOfPin } from './folder-code.js';

describe('a folder code', () => {
  it('has two letters and four digits, and nothing that reads like another sign', () => {
    const codes = Array.from({ length: 2000 }, () => newFolderCode());
    expect(codes.filter((code) => !/^[CDFGHJKMNPQRTVWXY]{2}\d-\d{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(1990);
  });

  it('is read however it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.boolean(), fc.nat(6), (digits, small, at) => {
        const code = `QN${String(digits).padStart(4, '0')}`;
        const wanted = `${code.slice(0, 3)}-${code.slice(3)}`;
        const typed = ` ${code.slice(0, at)} ${code.slice(at)}`
          .replaceAll('0', 'O')
          .replaceAll('1', 'l')
          .replaceAll('8', 'B');
        expect(readFolderCode(small ? typed.toLowerCase() : typed)).toBe(wanted);
        expect(readFolderCode(wanted)).toBe(wanted);
      }),
    );
  });

  it.each(['', 'QN4', 'QN4-7181', '4QN-718', 'AN4-718', 'QN4718x', '💡💡💡', 'x'.repeat(10_000)])(
    'is not “%.20s”',
    (typed) => {
      expect(readFolderCode(typed)).toBeUndefined();
    },
  );
});

describe('a PIN', () => {
  it.each([
    ['12345', 'shape'],
    ['1234567', 'shape'],
    ['12 456', 'shape'],
    ['１２３４５６', 'shape'],
    ['000000', 'repeated'],
    ['121212', 'repeated'],
    ['482482', 'repeated'],
    ['123456', 'run'],
    ['567890', 'run'],
    ['654321', 'run'],
    ['140392', 'date'],
    ['920314', 'date'],
    ['311299', 'date'],
    ['482917', undefined],
    ['809264', undefined],
  ])('%s: %s', (pin, weakness) => {
    expect(weaknessOfPin(pin)).toBe(weakness);
  });

  it('that we give is never a weak one', () => {
    const pins = Array.from({ length: 2000 }, () => newPin());
    expect(pins.filter((pin) => weaknessOfPin(pin) !== undefined)).toEqual([]);
  });
});
