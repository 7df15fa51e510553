import type { Somebody } from '../support/town.js';

/** Who may share posts among people, and plan supports. */
export const ROUND_SENTENCES: readonly (readonly [
  sentence: string,
  who: Somebody,
  request: string,
  outcome: 'may' | 'refused' | 'not there' | 'signs in',
])[] = [
  ['a coordinator sees her rounds', 'elena', 'GET /rondas', 'may'],
  ['a coordinator starts a round', 'elena', 'POST /rondas service.childcare=1', 'may'],
  ['a round that is not hers is not there', 'elena', 'GET /rondas/999', 'not there'],
  ['a caseworker cannot start a round', 'rosa', 'POST /rondas service.childcare=1', 'refused'],
  ['a caseworker cannot read a round', 'rosa', 'GET /rondas/1', 'refused'],
  ['a caseworker cannot send the proposals of a round', 'rosa', 'POST /rondas/1/revision all=yes', 'refused'],
  ['an analyst cannot take a round away', 'irma', 'GET /rondas/1/descargar/csv', 'refused'],
  ['an employer cannot see who is proposed to her posts', 'lucia', 'GET /rondas/1', 'refused'],
  ['a seeker cannot see who is proposed where', 'yuleisy', 'GET /rondas/1', 'refused'],
  ['an operator cannot cancel a round', 'ivan', 'POST /rondas/1/cancelar', 'refused'],
  ['a coordinator plans supports', 'elena', 'POST /plan-de-apoyos service.childcare=2', 'may'],
  ['a round is not a plan', 'elena', 'GET /plan-de-apoyos/999', 'not there'],
  ['a caseworker cannot plan supports', 'rosa', 'POST /plan-de-apoyos/tabla group=care', 'refused'],
  ['an analyst cannot read who would get a support', 'irma', 'GET /plan-de-apoyos/1', 'refused'],
  ['a seeker cannot read who would get a support', 'yuleisy', 'GET /plan-de-apoyos/1', 'refused'],
  ['a seeker reads what would open more doors to her', 'yuleisy', 'GET /que-abre-puertas', 'may'],
  ['a seeker says that she cares alone', 'yuleisy', 'POST /que-abre-puertas lone=yes', 'may'],
  ['a caseworker cannot say it for her', 'rosa', 'POST /que-abre-puertas lone=yes', 'refused'],
  ['who accompanies her reads what would open doors', 'rosa', 'GET /personas/{she}/que-abre-puertas', 'may'],
  ['another organisation does not', 'bruno', 'GET /personas/{she}/que-abre-puertas', 'not there'],
  ['an employer does not', 'lucia', 'GET /personas/{she}/que-abre-puertas', 'refused'],
  ['a caseworker reads how a match was shown before', 'rosa', 'GET /revision/{she}/{vacancy}/como-fue', 'may'],
  ['another organisation does not read it', 'bruno', 'GET /revision/{she}/{vacancy}/como-fue', 'not there'],
  ['an employer does not read it', 'lucia', 'GET /revision/{she}/{vacancy}/como-fue', 'refused'],
];
