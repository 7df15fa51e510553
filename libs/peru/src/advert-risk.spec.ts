import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { screenAdvert } from './advert-risk.js';
import type { RiskCode } from './advert-risk.data.js';
import { RISK_FLAGS } from './advert-risk.data.js';

const day = '2026-11-22';
const folder = join(import.meta.dirname, '..', 'fixtures');

interface Case {
  text: string;
  raises: readonly RiskCode[];
  pay?: number;
  unsigned?: true;
}

const RISKY: readonly Case[] = [
  {
    text: 'Señoritas de 18 a 22 años para bar en Puerto Maldonado, pago semanal y con hospedaje.',
    raises: ['looks_for_bodies', 'young_age', 'remote_zone', 'live_in', 'paid_by_the_day_or_week'],
  },
  { text: 'Damas de compañía para night club, enviar fotos de cuerpo entero.', raises: ['companion', 'night_club'] },
  {
    text: 'Cocinera para La Rinconada, el pasaje se descuenta del primer mes.',
    raises: ['travel_as_debt', 'remote_zone'],
  },
  { text: 'Trabajo para adolescentes en restaurante campestre.', raises: ['minors'] },
  { text: 'Mesera. La empresa retiene el DNI hasta fin de mes.', raises: ['documents_held'] },
  { text: 'Entrevista de noche en una casa de Ate. Solo por WhatsApp.', raises: ['unsafe_interview', 'chat_only'] },
  {
    text: 'Sin experiencia, ingreso inmediato, sin contrato.',
    pay: 5000,
    raises: ['pay_far_above_market', 'no_contract'],
  },
  { text: 'Deposita 50 soles de inscripción para tu cupo.', raises: ['asks_for_money'] },
  { text: 'Para el pago mándanos tu número de tarjeta y el código que te llega.', raises: ['asks_for_codes'] },
  {
    text: 'Buscamos chicas de la selva para tienda, sin contrato.',
    raises: ['looks_for_bodies', 'from_other_regions', 'no_contract'],
  },
  { text: 'Masajista sin experiencia, empieza ya. Solo WhatsApp.', raises: ['companion', 'no_experience_at_once'] },
  { text: 'Anfitriona, buena presencia, pago diario.', unsigned: true, raises: ['no_identity', 'looks_for_bodies'] },
];

const screen = ({ text, pay, unsigned }: Omit<Case, 'raises'>) =>
  screenAdvert({
    title: '',
    text,
    pay: pay === undefined ? undefined : { min: pay * 100, max: pay * 100 },
    ruc: unsigned === true ? undefined : '20131312955',
    day,
  });

describe('red flags', () => {
  it.each(RISKY)('sends to a person: $text', (one) => {
    const risk = screen(one);
    expect(risk.flags.map((flag) => flag.code)).toEqual(expect.arrayContaining([...one.raises]));
    expect(risk.review).toBe(true);
    expect(risk.lines.length).toBeGreaterThan(0);
  });

  it('lets ordinary adverts of a known firm pass without a person', () => {
    const texts = JSON.parse(readFileSync(join(folder, 'adverts-clean.json'), 'utf8')) as { text: string }[];
    expect(texts.filter((one) => screen(one).review)).toEqual([]);
  });

  it.each([
    'Bartender para bar de hotel, contrato y planilla.',
    'Azafata o mozo para cevichería en Tumbes.',
    'Trabajadora del hogar, cama adentro, contrato por escrito.',
    'Masajes terapéuticos en clínica, título técnico.',
    'Cocinero para campamento minero, contrato, vuelos y hospedaje pagados por la empresa.',
    'Profesor de adolescentes de 13 a 17 años en academia.',
  ])('one ordinary sign alone does not: %s', (text) => {
    expect(screen({ text }).review).toBe(false);
  });

  it('counts each sign once, heaviest first, and gives every one a reason', () => {
    const risk = screen({ text: 'Sin contrato. Sin contrato. Deposita 50 soles de inscripción.' });
    expect(risk.flags.map((flag) => flag.code)).toEqual(['asks_for_money', 'no_contract']);
    expect(risk.score).toBe(8);
    const twice = screenAdvert({ title: 'Sin contrato', text: 'Trato de palabra.', ruc: '20131312955', day });
    expect(twice.flags).toMatchObject([{ code: 'no_contract', match: 'Sin contrato', span: { field: 'title' } }]);
    for (const { reason, points } of Object.values(RISK_FLAGS)) {
      expect([reason.es, reason.en].includes('')).toBe(false);
      expect(points).toBeGreaterThan(0);
    }
  });
});
