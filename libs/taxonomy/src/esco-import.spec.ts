import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  catalogueAttribution,
  catalogueVersion,
  findOccupation,
  findSkill,
  getOccupation,
  getSkill,
  installTaxonomy,
  occupations,
  occupationsOf,
  skillGroups,
  skills,
  toIsco,
} from './catalogue.js';
import { EscoImportError, importEsco } from './esco-import.js';
import type { EscoRow, EscoTables } from './esco-table.js';
import type { ImportedContent } from './imported-content.js';
import { readImported } from './imported-content.js';
import { createLinker } from './link.js';
import { occupationSkills, rarity, skillCredit } from './relation.js';

const uri = (name: string) => `http://data.europa.eu/esco/${name}`;
const occupation = (name: string, iscoGroup: string, preferredLabel: string, more: EscoRow = {}): EscoRow => ({
  conceptUri: uri(name),
  iscoGroup,
  preferredLabel,
  ...more,
});
const skill = (name: string, preferredLabel: string, more: EscoRow = {}): EscoRow => ({
  conceptUri: uri(name),
  preferredLabel,
  ...more,
});
const needs = (occupationUri: string, skillUri: string, relationType = 'essential'): EscoRow => ({
  occupationUri: uri(occupationUri),
  relationType,
  skillUri: uri(skillUri),
});
const under = (conceptUri: string, broaderUri: string, broaderType = 'KnowledgeSkillCompetence'): EscoRow => ({
  conceptUri: uri(conceptUri),
  broaderType,
  broaderUri: uri(broaderUri),
});

const FIRST = {
  occupations: [
    occupation('cook', '5120', 'cocinero/cocinera', { altLabels: 'maestra de fogones\nmaestro de fogones' }),
    occupation('beekeeper', 'C6123', 'maestro colmenero/maestra colmenera', { description: 'Cuida colmenas.' }),
    occupation('mead', '6123', 'hidromielero/hidromielera'),
    occupation('nowhere', '', 'gestor sin grupo'),
    occupation('old', '5120', 'cocinero de leña', { status: 'obsolete' }),
  ],
  skills: [
    skill('bees', 'mover colmenas', { altLabels: 'trasladar colmenas' }),
    skill('hives', 'construir colmenas de corcho'),
    skill('honey', 'catar mieles'),
    skill('tasting', 'catar productos de la colmena'),
  ],
  needs: [
    needs('beekeeper', 'bees'),
    needs('beekeeper', 'hives', 'optional'),
    needs('mead', 'honey'),
    needs('cook', 'honey'),
  ],
  under: [
    under('honey', 'tasting'),
    under('tasting', 'isced-f/0811', 'SkillGroup'),
    under('bees', 'isced-f/0811', 'SkillGroup'),
  ],
};

const tables = (from: Partial<typeof FIRST>, more: Partial<EscoTables> = {}): EscoTables => {
  const all = { ...FIRST, ...from };
  return {
    occupations: { es: all.occupations },
    skills: { es: all.skills },
    skillGroups: {},
    occupationSkillRelations: all.needs,
    skillSkillRelations: [],
    broaderRelationsSkillPillar: all.under,
    ...more,
  };
};

const versioned = (from: EscoTables, version: string, previous?: ImportedContent): ImportedContent =>
  readImported(JSON.stringify({ version, ...importEsco(from, previous).content }));

const idOf = (content: ImportedContent, name: string): number => {
  const all: readonly { id: number; uri?: string }[] = [...content.skills, ...content.occupations];
  return all.find((one) => one.uri === uri(name))?.id ?? 0;
};

const first = versioned(tables({}), 'esco-1');

afterEach(() => installTaxonomy(undefined));

describe('joining ESCO to the catalogue', () => {
  it('refuses a download without concepts', () => {
    expect(() => importEsco(tables({ skills: [] }))).toThrow(EscoImportError);
  });

  it('keeps our numbers, adds theirs after them, leaves out what has no unit group or is not released', () => {
    const { occupations: counts, skills: found } = importEsco(tables({}));
    expect(counts).toEqual({ read: 4, joined: 1, added: 2, retired: 0, ungrouped: 1 });
    expect(found).toEqual({ read: 4, joined: 0, added: 4, retired: 0 });
    expect(idOf(first, 'cook')).toBe(512001);
    expect([idOf(first, 'beekeeper'), idOf(first, 'mead')]).toEqual([1_000_000, 1_000_001]);
    expect(['bees', 'hives', 'honey', 'tasting'].map((name) => idOf(first, name))).toEqual([
      10_000, 10_001, 10_002, 10_003,
    ]);
  });

  it('gives the same content from the same download, and from the same again', () => {
    expect(importEsco(tables({})).content).toEqual(importEsco(tables({})).content);
    expect(versioned(tables({}), 'esco-1', first)).toEqual(first);
  });

  it('puts it in force and takes it off again', () => {
    const [own, version] = [occupations().length, catalogueVersion()];
    const weights = skills().map(({ id }) => rarity(id));
    const cook = occupationSkills({ isco: toIsco(5120) });
    const linker = createLinker();
    const found = (text: string) => linker.link(text, { kind: 'occupation', top: 1 })[0]?.id;
    expect(found('maestra de fogones')).not.toBe('512001');
    installTaxonomy(first);
    expect(catalogueVersion()).toBe(`${version}+esco-1`);
    expect(catalogueAttribution()).toContain('ESCO classification of the European Commission');
    expect(occupations()).toHaveLength(own + 2);
    expect(found('maestra de fogones')).toBe('512001');
    expect(found('maestra colmenera')).toBe('1000000');
    expect(getOccupation(1_000_000)).toMatchObject({ labels: { es: 'maestro colmenero', en: 'maestro colmenero' } });
    // What is ours weighs what it weighed.
    expect(
      skills()
        .slice(0, weights.length)
        .map(({ id }) => rarity(id)),
    ).toEqual(weights);
    const now = occupationSkills({ isco: toIsco(5120) }).essential;
    expect(cook.essential.filter((id) => !now.includes(id))).toEqual([]);
    installTaxonomy(undefined);
    expect([catalogueVersion(), found('maestra colmenera'), findSkill(10_000)]).not.toContain('1000000');
    expect(findSkill(10_000)).toBeUndefined();
  });

  it('places every skill in the hierarchy and knows how near two are', () => {
    installTaxonomy(first);
    const groups = new Set(skillGroups().map(({ code }) => code));
    for (const one of skills()) expect([one.code, groups.has(one.group)]).toEqual([one.code, true]);
    const [bees, hives, honey, tasting] = [10_000, 10_001, 10_002, 10_003].map((id) => getSkill(id).id);
    expect(
      bees &&
        hives &&
        honey &&
        tasting && [skillCredit(honey, tasting), skillCredit(bees, tasting), skillCredit(bees, hives)],
    ).toEqual([7000, 3000, 0]);
    const needed = occupationSkills({ isco: toIsco(6123) }).essential;
    expect([bees, honey].filter((id) => id === undefined || !needed.includes(id))).toEqual([]);
  });

  it('takes English names where the download has them', () => {
    const english = { es: FIRST.skills, en: [skill('bees', 'move hives')] };
    installTaxonomy(versioned(tables({}, { skills: english }), 'esco-en'));
    expect([getSkill(10_000).en, getSkill(10_001).en]).toEqual(['move hives', 'construir colmenas de corcho']);
  });
});

describe('a newer ESCO', () => {
  const SECOND = {
    occupations: [
      occupation('cook', '5120', 'cocinero/cocinera'),
      occupation('apiarist', '6123', 'apicultor de corcho', { altLabels: 'maestra colmenera' }),
      occupation('aaa', '6123', 'ayudante colmenero'),
    ],
    skills: [
      skill('tasting', 'catar productos de la colmena'),
      skill('moving', 'trasladar panales', { altLabels: 'mover colmenas' }),
    ],
    needs: [needs('aaa', 'moving')],
    under: [under('tasting', 'isced-f/0811', 'SkillGroup')],
  };
  const second = versioned(tables(SECOND), 'esco-2', first);

  it('keeps numbers, never gives one twice, and retires what is gone with a successor', () => {
    expect(idOf(second, 'tasting')).toBe(10_003);
    expect(idOf(second, 'moving')).toBe(10_004);
    expect([idOf(second, 'aaa'), idOf(second, 'apiarist')]).toEqual([1_000_002, 1_000_003]);
    installTaxonomy(second);
    // By its title; by its unit group and the skills they share; by its name; by the broader skill; by nothing.
    expect(findOccupation(1_000_000)?.id).toBe(1_000_003);
    expect(occupationsOf(toIsco(6123)).map(({ id }) => id)).toContain(findOccupation(1_000_001)?.id);
    expect([findSkill(10_000)?.id, findSkill(10_002)?.id]).toEqual([10_004, 10_003]);
    expect(findSkill(10_001)?.es).toBe('construir colmenas de corcho');
    const [gone, heir] = [first.skills[0]?.id, findSkill(10_000)?.id];
    expect(gone && heir && skillCredit(gone, heir)).toBe(10_000);
    expect(skills().map(({ id }) => id)).not.toContain(10_000);
  });

  it('follows successors of successors, and gives a concept that comes back its number', () => {
    const third = versioned(
      tables({ ...SECOND, skills: [skill('tasting', 'catar', { altLabels: 'trasladar panales' })] }),
      'esco-3',
      second,
    );
    installTaxonomy(third);
    expect(findSkill(10_000)?.id).toBe(10_003);
    const back = versioned(tables({}), 'esco-4', third);
    expect(idOf(back, 'bees')).toBe(10_000);
    expect(back.retired.skills.map(({ id }) => id)).toEqual([10_004]);
  });

  it('loses no number that was ever given, whatever the versions', () => {
    const names = ['bees', 'hives', 'honey', 'tasting', 'wax', 'smoke'];
    const version = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), (versions) => {
        const numbers = new Map<string, number>();
        let content: ImportedContent | undefined;
        for (const [place, there] of versions.entries()) {
          content = versioned(
            tables({ skills: there.map((name) => skill(name, `probar ${name}`)) }),
            `v${String(place)}`,
            content,
          );
          for (const name of there) {
            expect(idOf(content, name)).toBe(numbers.get(name) ?? idOf(content, name));
            numbers.set(name, idOf(content, name));
          }
          installTaxonomy(content);
          expect(new Set(numbers.values()).size).toBe(numbers.size);
          for (const number of numbers.values()) expect(findSkill(number)).toBeDefined();
        }
      }),
      { numRuns: 15 },
    );
  });
});
