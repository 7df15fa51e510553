import { describe, expect, it } from '@jest/globals';
import {
  findIscoGroup,
  findSkill,
  getIsco,
  getOccupation,
  getSkillByCode,
  iscoGroups,
  occupations,
  occupationsOf,
  skillGroups,
  skills,
  toIsco,
} from './catalogue.js';
import { industries, studyFields } from './classification.js';
import { UnknownConcept } from './concept.js';
import { OCCUPATION_ROWS, SKILL_FIELDS } from './data/rows.js';
import { normalise } from './normalise.js';
import { stems } from './text.js';

const repeated = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};

describe('catalogue', () => {
  it('holds ISCO-08 whole', () => {
    const count = (level: number) => iscoGroups().filter((group) => group.level === level).length;
    expect([1, 2, 3, 4].map(count)).toEqual([10, 43, 130, 436]);
    for (const { code, es, en } of iscoGroups()) {
      const above = code.length === 1 || findIscoGroup(code.slice(0, -1)) !== undefined;
      expect([code, es !== '', en !== '', above]).toEqual([code, true, true, true]);
    }
    expect(getIsco(110).code).toBe('0110');
    expect(toIsco('0110')).toBe(110);
  });

  it('gives every occupation a unit group, both genders, a field name and known skills', () => {
    for (const { id, isco, labels, neutral, essential, optional } of occupations()) {
      expect([id, getIsco(isco).level]).toEqual([id, 4]);
      expect([id, [labels.es, labels.esFeminine, labels.en, neutral].every((text) => text !== '')]).toEqual([id, true]);
      expect([id, repeated([...essential, ...optional].map(String))]).toEqual([id, []]);
      expect([id, id < 1_000_000]).toEqual([id, true]);
    }
  });

  it('uses no id twice, and no title for two occupations, whatever the gender, number and order of its words', () => {
    expect(repeated(occupations().map(({ id }) => String(id)))).toEqual([]);
    const name = (title: string) => stems(title).sort().join(' ');
    const titles = occupations().flatMap(({ labels, aliases, aliasesEn }) => [
      ...new Set([labels.es, labels.esFeminine, labels.en, ...aliases, ...aliasesEn].map(name)),
    ]);
    expect(repeated(titles)).toEqual([]);
  });

  it('is deep enough: a title in every unit group, 1,500 titles, 900 skills with aliases, 300 linked occupations', () => {
    const groups = iscoGroups().filter(({ level }) => level === 4);
    const titles = OCCUPATION_ROWS.flatMap((rows) => rows.trim().split('\n')).flatMap((row) =>
      (row.split('\t')[2] ?? '').split(';'),
    );
    const of = (usage: string) => titles.filter((title) => title.endsWith(`@${usage}`)).length;
    const counts = {
      'unit groups without a title': groups.filter(({ code }) => occupationsOf(toIsco(code)).length === 0).length,
      occupations: occupations().length,
      'titles, a pair of genders once': titles.length,
      'Peruvian titles': of('pe'),
      'Venezuelan titles': of('ve'),
      'slang titles': of('jerga'),
      skills: skills().length,
      'skills without an alias': skills().filter(({ aliases }) => aliases.length === 0).length,
      'skills with a broader skill': skills().filter(({ parent }) => parent !== undefined).length,
      'skill fields': skillGroups().filter(({ parent }) => parent === undefined).length,
      'skill groups': skillGroups().filter(({ parent }) => parent !== undefined).length,
      'occupations with two essential skills': occupations().filter(({ essential }) => essential.length >= 2).length,
      'occupations with optional skills': occupations().filter(({ optional }) => optional.length > 0).length,
      'sections and divisions of CIIU': industries().length,
      'fields of study': studyFields().length,
    };
    process.stdout.write(`Base catalogue: ${JSON.stringify(counts)}\n`);
    expect(counts['unit groups without a title']).toBe(0);
    expect(titles.length).toBeGreaterThanOrEqual(1500);
    for (const usage of ['pe', 've', 'jerga']) expect(of(usage)).toBeGreaterThan(20);
    expect(skills().length).toBeGreaterThanOrEqual(900);
    expect(counts['skills without an alias']).toBe(0);
    expect(counts['occupations with two essential skills']).toBeGreaterThanOrEqual(300);
    expect(counts['occupations with optional skills']).toBeGreaterThanOrEqual(300);
  });

  it('says where each row comes from', () => {
    for (const row of OCCUPATION_ROWS.flatMap((rows) => rows.trim().split('\n'))) expect(row).toMatch(/\t(?:own|law)$/);
    for (const row of SKILL_FIELDS.flatMap(([, , , rows]) => rows.trim().split('\n')))
      expect(row).toMatch(/^#\t|\town$/);
  });

  it('uses no skill id, code or label twice, and no label as the alias of another', () => {
    expect(repeated(skills().map(({ id }) => String(id)))).toEqual([]);
    expect(repeated(skills().map(({ code }) => code))).toEqual([]);
    expect(repeated(skills().map(({ es }) => normalise(es)))).toEqual([]);
    expect(repeated(skills().map(({ en }) => normalise(en)))).toEqual([]);
    const labels = new Map(skills().map(({ es, id }) => [normalise(es), id]));
    for (const { id, aliases } of skills())
      for (const alias of aliases) expect([alias, labels.get(normalise(alias)) ?? id]).toEqual([alias, id]);
  });

  it('has no orphan skill: a known group in a known field, a parent without a circle, ids that fit 16 bits', () => {
    const groups = new Map(skillGroups().map((group) => [group.code, group]));
    expect(groups.size).toBe(skillGroups().length);
    for (const { code, es, en, parent } of skillGroups()) {
      expect([code, es !== '', en !== '']).toEqual([code, true, true]);
      expect([code, parent === undefined || groups.get(parent)?.parent === undefined]).toEqual([code, true]);
      expect([code, parent === undefined || groups.has(parent)]).toEqual([code, true]);
    }
    for (const skill of skills()) {
      expect([skill.code, groups.get(skill.group)?.parent !== undefined]).toEqual([skill.code, true]);
      expect([skill.code, skill.id > 0 && skill.id < 10_000]).toEqual([skill.code, true]);
      let steps = 0;
      for (let up = skill.parent; up !== undefined; up = findSkill(up)?.parent) expect(++steps).toBeLessThan(5);
    }
  });

  it('says which concept it does not know', () => {
    expect(() => getOccupation(1)).toThrow(UnknownConcept);
    expect(() => getIsco(9999)).toThrow('No isco 9999 in the catalogue.');
    expect(() => getSkillByCode('no-such-skill')).toThrow(UnknownConcept);
    expect(occupationsOf(toIsco(5120)).map(({ labels }) => labels.es)).toContain('cocinero');
  });
});
