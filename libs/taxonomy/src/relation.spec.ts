import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getSkillByCode, occupations, skills, toIsco } from './catalogue.js';
import { occupationSkills, rarity, relatedSkills, sharedDigits, skillCredit } from './relation.js';

const id = (code: string) => getSkillByCode(code).id;

describe('relation between skills', () => {
  it.each([
    ['cook-hot-dishes', 'cook-hot-dishes', 10_000],
    ['cook-peruvian', 'cook-hot-dishes', 7000],
    ['cook-hot-dishes', 'cook-peruvian', 7000],
    ['food-hygiene', 'cook-hot-dishes', 6000],
    ['prepare-ingredients', 'cook-hot-dishes', 4000],
    ['cook-peruvian', 'cook-fast-food', 3000],
    ['weld-arc', 'mind-children', 0],
  ])('%s answers %s with %d', (held, required, credit) => {
    expect(skillCredit(id(held), id(required))).toBe(credit);
  });

  it('is symmetric, full only for the skill itself, and listed in full', () => {
    const any = fc.constantFrom(...skills().map((skill) => skill.id));
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(skillCredit(a, b)).toBe(skillCredit(b, a));
        expect(skillCredit(a, b) === 10_000).toBe(a === b);
        const listed = relatedSkills(b).find(({ skill }) => skill === a)?.credit ?? 0;
        expect(listed).toBe(a === b ? 0 : skillCredit(a, b));
      }),
    );
  });
});

describe('rarity', () => {
  it('is an integer from 250 to 1000, lower for what more occupations list', () => {
    for (const { id: skill } of skills()) {
      expect(Number.isInteger(rarity(skill))).toBe(true);
      expect(rarity(skill)).toBeGreaterThanOrEqual(250);
      expect(rarity(skill)).toBeLessThanOrEqual(1000);
    }
    expect(rarity(id('serve-customers'))).toBeLessThan(rarity(id('weld-arc')));
  });
});

describe('skills of occupations', () => {
  it('lists each skill of a unit group once', () => {
    for (const { isco } of occupations()) {
      const { essential, optional } = occupationSkills({ isco });
      expect(new Set([...essential, ...optional]).size).toBe(essential.length + optional.length);
    }
    expect(occupationSkills({ isco: toIsco(5120) }).essential).toContain(id('food-hygiene'));
  });

  it('counts shared digits from the left', () => {
    expect(sharedDigits(toIsco(5120), toIsco(5120))).toBe(4);
    expect(sharedDigits(toIsco(5131), toIsco(5132))).toBe(3);
    expect(sharedDigits(toIsco(5120), toIsco(5131))).toBe(2);
    expect(sharedDigits(toIsco(110), toIsco(1111))).toBe(0);
  });
});
