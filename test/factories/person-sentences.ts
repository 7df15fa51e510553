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
  [
    'a caseworker of another organisation cannot see what stands in her way',
    'bruno',
    'GET /personas/{she}/trabas/1',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot open a barrier',
    'bruno',
    'POST /personas/{she}/trabas kind=transport',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot move a barrier',
    'bruno',
    'POST /personas/{she}/trabas/1 state=dropped',
    'not there',
  ],
  [
    'a caseworker of another organisation cannot end her search',
    'bruno',
    'POST /personas/{she}/busqueda search=placed',
    'not there',
  ],
  ['a seeker cannot move the barrier of another person', 'delia', 'POST /mi-plan/1 stands=no', 'not there'],
  ['a seeker chooses only among organisations that accompany', 'delia', 'POST /mi-asesora companion=999999', 'may'],
  ['a caseworker cannot choose who accompanies a person', 'rosa', 'POST /mi-asesora companion=1', 'refused'],
  ['a caseworker does not set how many people are taken', 'rosa', 'POST /acogida most=0', 'refused'],
  ['a coordinator sets how many people her organisation takes', 'elena', 'GET /acogida', 'may'],
  ['a seeker reads her own curriculum', 'yuleisy', 'GET /mi-cv', 'may'],
  ['a caseworker cannot download a curriculum', 'rosa', 'GET /mi-cv/cv.pdf', 'refused'],
  ['an employer cannot download a curriculum', 'lucia', 'GET /mi-cv/cv.pdf', 'refused'],
  ['an employer cannot interview', 'lucia', 'GET /personas/{she}/entrevista/work', 'refused'],
  ['a seeker cannot open the pages of an interview', 'yuleisy', 'GET /personas/{she}/entrevista/work', 'refused'],
];
