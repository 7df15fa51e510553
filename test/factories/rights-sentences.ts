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
  [
    'a caseworker of another organisation needs more than a word to open her file',
    'bruno',
    'POST /emergencia who=987654321&reason=urgente',
    'may',
  ],
  ['a word alone opened nothing', 'bruno', 'GET /personas/{she}', 'not there'],
  [
    'a caseworker of another organisation opens her file in an emergency, with a reason',
    'bruno',
    'POST /emergencia who=987654321&reason=Está+en+el+hospital+y+nadie+la+acompaña',
    'may',
  ],
  ['that caseworker then reads her file', 'bruno', 'GET /personas/{she}', 'may'],
  ['that caseworker still decides nothing', 'bruno', 'GET /revision/{she}/{vacancy}', 'not there'],
  ['that caseworker still reads no other file', 'bruno', 'GET /personas/{delia}', 'not there'],
  ['a caseworker judges no emergency', 'rosa', 'GET /emergencias', 'refused'],
  ['her coordinator sees who opened her file', 'elena', 'GET /emergencias', 'may'],
  ['her coordinator says that it was wrong', 'elena', 'POST /emergencias/1 verdict=wrong', 'may'],
  ['and the file is closed again at once', 'bruno', 'GET /personas/{she}', 'not there'],
  ['a seeker opens no file in an emergency', 'delia', 'GET /emergencia', 'refused'],
  ['an employer opens no file in an emergency', 'lucia', 'GET /emergencia', 'refused'],
  ['the person of trust sees no file', 'olga', 'GET /personas/{she}', 'refused'],
];
