import { describe, expect, it } from '@jest/globals';
import { parseTitle } from './title.js';

describe('titles', () => {
  it.each([
    ['cocinero/a', 'cocinero', 'cocinera'],
    ['anfitrión/a de hotel', 'anfitrión de hotel', 'anfitriona de hotel'],
    ['vendedor/a callejero/a', 'vendedor callejero', 'vendedora callejera'],
    ['actor/actriz de doblaje', 'actor de doblaje', 'actriz de doblaje'],
    ['capitán/a', 'capitán', 'capitana'],
    ['juez/a', 'juez', 'jueza'],
    ['jefe/a de tienda', 'jefe de tienda', 'jefa de tienda'],
    ['diseñador/a UX/UI', 'diseñador UX/UI', 'diseñadora UX/UI'],
    ['taxista', 'taxista', 'taxista'],
  ])('%s is %s and %s', (text, es, esFeminine) => {
    expect(parseTitle(text)).toEqual({ es, esFeminine });
  });

  it('keeps where people say it', () => {
    expect(parseTitle(' mesonero/a@ve')).toEqual({ es: 'mesonero', esFeminine: 'mesonera', usage: 've' });
  });
});
