import type { Somebody } from '../support/town.js';

/** Who may tell, read and decide about safety, consent and the rights of a person. */
export const RIGHTS_SENTENCES: readonly (readonly [
  sentence: string,
  who: Somebody,
  request: string,
  outcome: 'may' | 'refused' | 'not there',
])[] = [
  ['anybody may tell what happened, without an account', 'delia', 'GET /avisar?puesto={vacancy}', 'may'],
  ['the person of trust reads the reports', 'olga', 'GET /avisos', 'may'],
  ['the person of trust reads one report', 'olga', 'GET /avisos/{report}', 'may'],
  ['a caseworker cannot read the reports', 'rosa', 'GET /avisos', 'refused'],
  ['a coordinator cannot read a report', 'elena', 'GET /avisos/{report}', 'refused'],
  ['an operator cannot read a report', 'ivan', 'GET /avisos/{report}', 'refused'],
  ['an employer cannot read a report about her firm', 'lucia', 'GET /avisos/{report}', 'refused'],
  ['a seeker cannot read a report, not even her own', 'yuleisy', 'GET /avisos/{report}', 'refused'],
  ['a caseworker cannot close a report', 'rosa', 'POST /avisos/{report} do=close&outcome=unfounded', 'refused'],
  ['the person of trust sees no file', 'olga', 'GET /personas/{she}', 'refused'],
];
