import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { stdnum } from 'stdnum';

import type { ParsedRuc } from './identifiers.js';
import { checkDni, parseDni, parseNumber, parseRuc, rucCheckDigit } from './identifiers.js';
import { parsePhone } from './phone.js';

const agrees = (kind: string, text: string): boolean => stdnum['PE']?.[kind]?.validate(text).isValid === true;
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

const VALID_RUC: readonly [string, string, ParsedRuc['kind']][] = [
  ['SUNAT', '20131312955', 'entity'],
  ['INEI', '20131369981', 'entity'],
  ['RENIEC', '20295613620', 'entity'],
  ['MEF', '20131370645', 'entity'],
  ['MINSA', '20131373237', 'entity'],
  ['EsSalud', '20131257750', 'entity'],
  ['MTC', '20131378387', 'entity'],
  ['ONPE', '20291981870', 'entity'],
  ['Contraloría', '20131378972', 'entity'],
  ['Municipalidad de Lima', '20131380951', 'entity'],
  ['BCP', '20100047218', 'entity'],
  ['Interbank', '20100053455', 'entity'],
  ['MTPE', '20131023414', 'entity'],
  ['BCRP', '20122476309', 'entity'],
  ['Migraciones', '20551239692', 'entity'],
  ['una persona', '10101174102', 'person'],
];

describe('RUC', () => {
  it.each(VALID_RUC)('%s: %s is valid', (_, ruc, kind) => {
    expect(parseRuc(ruc)).toMatchObject({ ruc, kind });
  });

  it('gives the DNI inside a RUC of a person', () => {
    expect(parseRuc('10-10117410-2')).toEqual({ ruc: '10101174102', kind: 'person', dni: '10117410' });
  });

  it.each([
    ['20131312956', { fault: 'check_digit', expected: '5' }],
    ['15131312955', { fault: 'check_digit' }],
    ['17131312955', { fault: 'check_digit' }],
    ['20154563198', { fault: 'check_digit' }],
    ['00000000000', { fault: 'all_zeros' }],
    ['30131312955', { fault: 'prefix', prefix: '30' }],
    ['2013131295', { fault: 'length', min: 11, max: 11, actual: 10 }],
    ['2013131295A', { fault: 'characters' }],
    ['  ', { fault: 'empty' }],
  ])('%s is refused with a reason', (text, fault) => {
    expect(parseRuc(text)).toMatchObject(fault);
  });

  it('agrees with stdnum on any eleven digits with a known prefix', () => {
    fc.assert(
      fc.property(fc.constantFrom('10', '15', '17', '20'), digits(8), digits(1), (prefix, middle, last) => {
        const text = `${prefix}${middle}${last}`;
        expect('ruc' in parseRuc(text)).toBe(agrees('ruc', text));
        expect('ruc' in parseRuc(`${prefix}${middle}${rucCheckDigit(prefix + middle)}`)).toBe(true);
      }),
    );
  });

  it('finds any single wrong digit before the last', () => {
    fc.assert(
      fc.property(digits(8), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (middle, at, plus) => {
        const body = `20${middle}`;
        const good = body + rucCheckDigit(body);
        const changed = good.slice(0, at) + String((Number(good[at]) + plus) % 10) + good.slice(at + 1);
        const digit = rucCheckDigit(changed);
        expect('fault' in parseRuc(changed)).toBe(digit !== good[10]);
      }),
    );
  });
});

describe('DNI', () => {
  it.each([
    ['10117410', '2', 'G'],
    ['05414828', '9', 'C'],
    ['12345678', '1', 'E'],
  ])('%s has check characters %s and %s', (dni, digit, letter) => {
    expect(checkDni(dni)).toEqual({ digit, letter });
    for (const text of [dni, `${dni}-${digit}`, `${dni}${letter}`, ` ${dni} - ${letter.toLowerCase()} `])
      expect(parseDni(text)).toEqual({ dni });
  });

  it.each([
    ['12345678-2', { fault: 'check_digit', expected: '1 / E' }],
    ['1234567', { fault: 'length', min: 8, max: 9, actual: 7 }],
    ['00000000', { fault: 'all_zeros' }],
    ['1234567A', { fault: 'characters' }],
    ['', { fault: 'empty' }],
  ])('%s is refused with a reason', (text, fault) => {
    expect(parseDni(text)).toMatchObject(fault);
  });

  it('agrees with stdnum on the numeric check digit', () => {
    fc.assert(
      fc.property(digits(9), (text) => {
        fc.pre(!/^0{8}/.test(text));
        expect('dni' in parseDni(text)).toBe(agrees('cui', text));
      }),
    );
  });
});

describe('other numbers', () => {
  it.each([
    ['carne_extranjeria', '001234567', { number: '001234567' }],
    ['carne_extranjeria', '00123456789A', { number: '00123456789A', warning: 'unusual_form' }],
    ['carne_extranjeria', '123', { fault: 'length' }],
    ['carne_refugio', '123456789', { number: '123456789' }],
    ['carne_refugio', '12345678', { fault: 'length', min: 9, max: 9, actual: 8 }],
    ['permiso_temporal', '123456789', { number: '123456789' }],
    ['permiso_temporal', '1234567', { number: '1234567', warning: 'unusual_form' }],
    ['permiso_temporal', 'ABC123456', { fault: 'characters' }],
    ['pasaporte', 'e1234567', { number: 'E1234567' }],
    ['pasaporte', 'E12', { fault: 'length' }],
    ['cedula_ve', 'V-12.345.678', { number: 'V12345678' }],
    ['cedula_ve', '12345678', { number: '12345678', warning: 'unusual_form' }],
    ['cedula_ve', 'P12345678', { fault: 'characters' }],
    ['pasaporte', '000000000', { fault: 'all_zeros' }],
    ['pasaporte', ' - ', { fault: 'empty' }],
  ] as const)('%s %s', (form, text, expected) => {
    expect(parseNumber(form, text)).toMatchObject(expected);
  });

  it('never refuses a nine-digit CE that stdnum takes', () => {
    fc.assert(
      fc.property(digits(9), (text) => {
        fc.pre(!/^0+$/.test(text));
        expect('number' in parseNumber('carne_extranjeria', text)).toBe(agrees('ce', text));
      }),
    );
  });
});

describe('phone', () => {
  it.each([
    ['987654321', '+51987654321', 'mobile'],
    ['987 654 321', '+51987654321', 'mobile'],
    ['+51 987-654-321', '+51987654321', 'mobile'],
    ['51987654321', '+51987654321', 'mobile'],
    ['0051 987654321', '+51987654321', 'mobile'],
    ['(01) 427-1234', '+5114271234', 'fixed'],
    ['1 4271234', '+5114271234', 'fixed'],
    ['+51 44 201234', '+5144201234', 'fixed'],
    ['054 201234', '+5154201234', 'fixed'],
  ])('%s is %s', (text, e164, kind) => {
    expect(parsePhone(text)).toEqual({ e164, kind });
    expect(isValidPhoneNumber(e164, 'PE')).toBe(true);
  });

  it.each([
    ['887654321', { fault: 'prefix', prefix: '88' }],
    ['98765432', { fault: 'prefix' }],
    ['9876543210', { fault: 'length', actual: 10 }],
    ['+58 412 1234567', { fault: 'not_peruvian' }],
    ['llámame', { fault: 'characters' }],
    ['', { fault: 'empty' }],
  ])('%s is refused with a reason', (text, fault) => {
    expect(parsePhone(text)).toMatchObject(fault);
  });

  it('agrees with libphonenumber on any nine digits', () => {
    fc.assert(
      fc.property(digits(9), (text) => {
        fc.pre(!text.startsWith('0') && !text.startsWith('51'));
        const other = parsePhoneNumberFromString(text, 'PE');
        const ours = parsePhone(text);
        expect('e164' in ours ? ours.e164 : undefined).toBe(other?.isValid() === true ? other.number : undefined);
      }),
    );
  });

  it('takes no fixed line that libphonenumber does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), digits(6), (area, rest) => {
        const ours = parsePhone(`${area}${rest}`);
        expect('e164' in ours && !isValidPhoneNumber(ours.e164, 'PE')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
