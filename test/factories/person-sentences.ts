import type { Somebody } from '../support/town.js';

/** Who may do what on the pages about a person; `{she}` is a seeker whom Rosa's organisation accompanies. */
export const PERSON_SENTENCES: readonly (readonly [
  sentence: string,
  who: Somebody,
  request: string,
  outcome: 'may' | 'refused' | 'not there',
])[] = [
  ['a caseworker interviews a person she accompanies', 'rosa', 'GET /personas/{she}/entrevista/work', 'may'],
  [
    'a caseworker of another organisation cannot read her answers',
    'bruno',
    'GET /personas/{she}/entrevista/work',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot read her summary',
    'bruno',
    'GET /personas/{she}/entrevista/revisar',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot answer for her',
    'bruno',
    'POST /personas/{she}/entrevista/wish wish.floor=1500',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot send her profile',
    'bruno',
    'POST /personas/{she}/entrevista/enviar',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot enter her folder',
    'bruno',
    'POST /personas/{she}/entregar',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot report for her',
    'bruno',
    'POST /personas/{she}/entrevista/safety safety.asked=money',
    'not there',
  ],
  ['nobody interviews a person whom nobody accompanies', 'rosa', 'GET /personas/{delia}/entrevista/work', 'not there'],
  ['no caseworker answers what only she may answer', 'rosa', 'GET /personas/{she}/entrevista/equality', 'not there'],
  ['an employer cannot interview', 'lucia', 'GET /personas/{she}/entrevista/work', 'refused'],
  ['a seeker cannot open the pages of an interview', 'yuleisy', 'GET /personas/{she}/entrevista/work', 'refused'],
];
