import { describe, expect, it } from '@jest/globals';
import { chooseLanguages, genderForms, readIsco } from './esco-table.js';

describe('reading ESCO', () => {
  it.each([
    ['cocinero/cocinera', 'cocinero', 'cocinera'],
    ['director técnico/directora técnica', 'director técnico', 'directora técnica'],
    ['actor / actriz', 'actor', 'actriz'],
    ['diseñador UX/UI', 'diseñador UX/UI', 'diseñador UX/UI'],
    ['diplomático', 'diplomático', 'diplomático'],
  ])('tells both forms of %s', (label, he, she) => {
    expect(genderForms(label)).toEqual([he, she]);
  });

  it('reads a unit group however it is written, and takes Spanish before English before others', () => {
    expect([
      readIsco('5120'),
      readIsco('C0110'),
      readIsco('http://data.europa.eu/esco/isco/C5120'),
      readIsco('512'),
      readIsco(),
    ]).toEqual([5120, 110, 5120, undefined, undefined]);
    expect(chooseLanguages(['en', 'es', 'fr'])).toEqual({ first: 'es', english: 'en' });
    expect(chooseLanguages(['fr', 'en'])).toEqual({ first: 'en', english: undefined });
    expect(chooseLanguages(['pt'])).toEqual({ first: 'pt', english: undefined });
  });
});
