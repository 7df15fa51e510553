import type { Somebody } from '../support/town.js';

/** Who may bring lists in and take data out. */
export const IMPORT_SENTENCES: readonly (readonly [string, Somebody, string, 'may' | 'refused' | 'not there'])[] = [
  ['a coordinator brings lists of people', 'elena', 'GET /importar', 'may'],
  ['an operator brings lists of vacancies', 'ivan', 'GET /importar', 'may'],
  ['a caseworker brings no lists', 'rosa', 'GET /importar', 'refused'],
  ['a firm brings no lists', 'lucia', 'POST /importar kind=vacancies', 'refused'],
  ['a seeker brings no lists', 'yuleisy', 'POST /importar kind=seekers', 'refused'],
  ['an analyst brings no lists', 'irma', 'GET /importar/plantilla/personas.csv', 'refused'],
  [
    'a report that is not hers is not there',
    'elena',
    'GET /importar/00000000-0000-4000-8000-000000000000',
    'not there',
  ],
  [
    'a caseworker of another organisation takes no import back',
    'bruno',
    'POST /importar/00000000-0000-4000-8000-000000000000/deshacer',
    'refused',
  ],
  ['a coordinator takes data away', 'elena', 'GET /exportar', 'may'],
  ['an analyst takes open vacancies away', 'irma', 'GET /exportar/puestos/csv', 'may'],
  ['an analyst takes no reviews away', 'irma', 'GET /exportar/presentaciones/csv', 'refused'],
  ['an operator takes no names away', 'ivan', 'POST /exportar/personas detail=uno dos tres cuatro cinco', 'refused'],
  ['a caseworker takes no list of names away', 'rosa', 'POST /exportar/personas detail=x', 'refused'],
  ['a firm takes its own vacancies away', 'lucia', 'GET /exportar/mis-puestos/csv', 'may'],
  ['a firm takes no list of everybody’s vacancies away', 'lucia', 'GET /exportar/puestos/csv', 'refused'],
  ['a seeker takes no vacancies away', 'yuleisy', 'GET /exportar/mis-puestos/csv', 'refused'],
  ['a coordinator reads no contacts of a firm', 'elena', 'GET /exportar/mis-contactos/csv', 'refused'],
  ['a coordinator’s program brings lists', 'elena', 'GET /api/v1/imports', 'may'],
  ['a caseworker’s program brings no lists', 'rosa', 'GET /api/v1/imports', 'refused'],
  ['a firm’s program takes no import back', 'lucia', 'POST /api/v1/imports/1/undo', 'refused'],
  ['an analyst’s program reads open vacancies as postings', 'irma', 'GET /api/v1/exports/job-postings', 'may'],
  ['an analyst’s program reads no reviews', 'irma', 'GET /api/v1/exports/matches', 'refused'],
];
