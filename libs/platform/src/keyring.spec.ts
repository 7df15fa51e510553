import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring, SealError } from './keyring.js';
import { phoneticWords } from './phonetic.js';

const first = '11'.repeat(32);
const second = '22'.repeat(32);

describe('the keyring', () => {
  const keyring = Keyring.parse(first);

  it('opens what it sealed, in the same place only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string({ minLength: 1 }), (plain, place, more) => {
        const sealed = keyring.seal(plain, place);
        expect(keyring.open(sealed, place)).toBe(plain);
        expect(() => keyring.open(sealed, place + more)).toThrow(SealError);
      }),
    );
  });

  it('refuses a value with any bit changed', () => {
    const sealed = keyring.seal('999 888 777', 'phone:1');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => keyring.open(changed, 'phone:1')).toThrow(SealError);
      }),
    );
  });

  it('never seals a value twice the same way', () => {
    expect(keyring.seal('a', 'x').equals(keyring.seal('a', 'x'))).toBe(false);
  });

  it('opens with an older key after a rotation, and knows what waits to be sealed again', () => {
    const old = Keyring.parse(first).seal('Quispe', 'name:1');
    const rotated = Keyring.parse(`${second}\n${first}\n`);
    expect(rotated.open(old, 'name:1')).toBe('Quispe');
    expect(rotated.isCurrent(old)).toBe(false);
    expect(rotated.isCurrent(rotated.seal('Quispe', 'name:1'))).toBe(true);
    expect(() => Keyring.parse(second).open(old, 'name:1')).toThrow('not in the keyring');
  });

  it('finds a value under every key', () => {
    const stored = Keyring.parse(first).blindIndex('dni', '12345678');
    const found = Keyring.parse(`${second},${first}`).blindIndexes('dni', '12345678');
    expect(found.some((index) => index.equals(stored))).toBe(true);
    expect(keyring.blindIndex('phone', '12345678').equals(stored)).toBe(false);
  });

  it('derives one thing for each purpose', () => {
    expect(keyring.derive('a').equals(keyring.derive('a'))).toBe(true);
    expect(keyring.derive('a').equals(keyring.derive('b'))).toBe(false);
    expect(keyring.derive('a').equals(Keyring.parse(second).derive('a'))).toBe(false);
  });

  it.each(['', 'abc', `${first}00`, `${first},xyz`])('refuses %j as a key', (text) => {
    expect(() => Keyring.parse(text)).toThrow(/No master key|not 64 hexadecimal/);
  });
});

describe('names as they sound', () => {
  it.each([
    ['González', 'Gonsales', true],
    ['Yessica', 'Yesica', true],
    ['Jiménez', 'Gimenes', true],
    ['Vásquez', 'Basques', true],
    ['Hernández', 'Ernandes', true],
    ['Quispe', 'Kispe', true],
    ['Llanos', 'Yanos', true],
    ['Chávez', 'Chaves', true],
    ['Wilmer', 'Uilmer', true],
    ['Muñoz', 'Munoz', false],
    ['Rosa', 'Rocha', false],
    ['Mamani', 'Mamami', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(phoneticWords(one).join() === phoneticWords(other).join()).toBe(same);
  });

  it('ignores order, case, accents, particles and repetition', () => {
    expect(phoneticWords('María de la Cruz  MARIA')).toEqual(phoneticWords('cruz maria'));
    expect(phoneticWords('de la')).toHaveLength(2);
    expect(phoneticWords(' · ')).toEqual([]);
  });

  it('gives one index a word, so that one shared surname is found', () => {
    const keyring = Keyring.parse(first);
    const stored = keyring.nameTokens('Yajaira Gonzáles Pérez');
    const asked = keyring.nameTokens('gonsalez');
    expect(stored).toHaveLength(3);
    expect(stored.some((token) => token.equals(asked[0] ?? Buffer.of()))).toBe(true);
  });
});
