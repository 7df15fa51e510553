import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDay, readEducation, readExperience, readPay, readPositions } from './notice.service.js';

describe('experience in a notice', () => {
  it.each([
    ['6 MESES', 6],
    ['(01) UN AÑO', 12],
    ['EXPERIENCIA GENERAL: 01 AÑO Y 06 MESES', 18],
    ['CUATRO (04) AÑOS EXPERIENCIA GENERAL; ESPECÍFICA: DOS (02) AÑOS', 24],
    ['-	EXPERIENCIA GENERAL:  01 AÑO -	EXPERIENCIA ESPECÍFICA: 06 MESES EN PUESTOS SIMILARES', 6],
    ['A) TIEMPO DE EXPERIENCIA EN LA FUNCION: DOCE (12) MESES', 12],
    ['NO APLICA', 0],
    ['SIN EXPERIENCIA', 0],
    ['SEGÚN BASES', undefined],
    ['', undefined],
  ])('%s → %s months', (text, months) => {
    expect(readExperience(text)).toBe(months);
  });
});

describe('studies in a notice', () => {
  it.each([
    ['EDUCACIÓN SECUNDARIA COMPLETA', 'secondary'],
    ['TÉCNICO EN ENFERMERÍA', 'technical'],
    ['TÍTULO PROFESIONAL, BACHILLER O TÉCNICO EN ADMINISTRACIÓN', 'technical'],
    ['BACHILLER UNIVERSITARIO EN DERECHO', 'university'],
    ['TITULO DE LICENCIADA (O) EN ENFERMERIA. COLEGIADO', 'university'],
    ['GRADO DE MAESTRO EN GESTIÓN', 'postgraduate'],
    ['PRIMARIA COMPLETA', 'primary'],
    ['-----', undefined],
  ])('%s → %s', (text, level) => {
    expect(readEducation(text)).toBe(level);
  });
});

describe('figures in a notice', () => {
  it.each([
    ['S/. 4,000.00', 400_000],
    ['1800.0', 180_000],
    ['2 500', 250_000],
    ['261419.0', undefined],
    ['0', undefined],
    ['a tratar', undefined],
  ])('pay %s → %s céntimos', (text, pay) => {
    expect(readPay(text)).toBe(pay);
  });

  it.each([
    ['07/10/2024', '2024-10-07'],
    ['2024-02-29', '2024-02-29'],
    ['31/02/2024', undefined],
    ['2024', undefined],
  ])('day %s → %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['1', 1],
    ['03', 3],
    ['0', undefined],
    ['dos', undefined],
  ])('positions %s → %s', (text, positions) => {
    expect(readPositions(text)).toBe(positions);
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = [readExperience(text), readEducation(text), readPay(text), readDay(text), readPositions(text)];
        return read.length === 5;
      }),
    );
  });
});
