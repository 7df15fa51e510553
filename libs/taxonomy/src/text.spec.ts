import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.js';
import { rephrase } from './rephrase.js';
import { gist, grams, stems, titleStems } from './text.js';

describe('text', () => {
  it.each([
    ['  COCINERO/A  ', 'cocinero a'],
    ['Diseño gráfico (C++, C#)', 'diseno grafico c++ c#'],
    ['01 (UN) ABOGADO', '01 un abogado'],
    ['℡ Ⅳ', 'tel iv'],
    ['', ''],
  ])('%j is normalised to %j', (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(normalise(normalise(text))).toBe(normalise(text))),
    );
  });

  it('writes abbreviations out, drops noise from what is said and nothing from labels', () => {
    expect(stems('Aux. adm. c/exp', true)).toEqual(stems('auxiliar administrativo'));
    expect(stems('Se necesita cocinera con experiencia, turno noche', true)).toEqual(stems('cocinero noche'));
    expect(stems('personal de servicio')).toEqual(['personal', 'servici']);
    expect(titleStems('técnico de redes/técnica de redes')).toEqual(['tecnic', 'red']);
  });

  it.each([
    ['CONTRATACIÓN ADMINISTRATIVA DE SERVICIOS DE UN (01) ABOGADO PARA LA UGEL 03', 'ABOGADO'],
    ['SECRETARIA DE LA SUB GERENCIA DE MEDIO AMBIENTE', 'SECRETARIA'],
    ['GESTOR DE COBRANZA - RENTAS', 'GESTOR DE COBRANZA'],
    ['PSICÓLOGO (A)', 'PSICÓLOGO'],
    ['ayudante de cocina', 'ayudante de cocina'],
  ])('the work in %j is %j', (title, work) => {
    expect(gist(title)).toBe(work);
  });

  it('says regional words in standard ones, whatever the order of the words', () => {
    const sayings = rephrase(titleStems('gasfitera')).map((saying) => saying.join(' '));
    expect(sayings).toContain(titleStems('fontanero').join(' '));
    expect(rephrase(titleStems('call center de ventas'))).toContainEqual(titleStems('centro de llamadas de ventas'));
    expect(rephrase(['xyz'])).toEqual([]);
  });

  it('cuts n-grams with the borders of words', () => {
    expect(grams(['sol'], [3])).toEqual([' so', 'sol', 'ol ']);
    expect(grams(['a'], [4])).toEqual([]);
  });
});
