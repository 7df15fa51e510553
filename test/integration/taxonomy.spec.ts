import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RunService, TaxonomyService } from '#matching';
import { Database } from '#platform';
import {
  CATALOGUE_VERSION,
  catalogueVersion,
  type EscoRow,
  findOccupation,
  importEsco,
  type ImportedContent,
  installTaxonomy,
  occupations,
} from '#taxonomy';
import { StoredMarket } from '../support/stored-market.js';

const uri = (name: string) => `http://data.europa.eu/esco/${name}`;

/** An ESCO with an occupation in every unit group that needs a skill of its own, which moves every score. */
function download(title: string, previous?: ImportedContent): ImportedContent {
  const groups = [...new Set(occupations().map(({ isco }) => isco))];
  const rows = <T>(row: (isco: number) => T): T[] => groups.map(row);
  const { content } = importEsco(
    {
      occupations: {
        es: rows((isco): EscoRow => ({
          conceptUri: uri(`${title}-${String(isco)}`),
          iscoGroup: String(isco).padStart(4, '0'),
          preferredLabel: `${title} ${String(isco)}`,
          altLabels: '',
        })),
      },
      skills: {
        es: rows((isco) => ({
          conceptUri: uri(`skill-${String(isco)}`),
          preferredLabel: `saber ${String(isco)}`,
          altLabels: '',
        })),
      },
      skillGroups: {},
      occupationSkillRelations: rows((isco) => ({
        occupationUri: uri(`${title}-${String(isco)}`),
        relationType: 'essential',
        skillUri: uri(`skill-${String(isco)}`),
      })),
      skillSkillRelations: [],
      broaderRelationsSkillPillar: [],
    },
    previous,
  );
  return { version: title, ...content };
}

describe('an imported taxonomy', () => {
  let market: StoredMarket;
  let here: TaxonomyService;
  let there: TaxonomyService;
  let runs: RunService;
  let database: Database;

  const stored = async (): Promise<string[]> => {
    const rows = await market.owner.query<{ version: string }>('select version from work.taxonomy order by number');
    return rows.map(({ version }) => version);
  };
  const install = (content: ImportedContent, after: number): Promise<unknown> =>
    database.inTransaction(async () => {
      await here.install(content, after);
      await runs.start();
    });

  beforeAll(async () => {
    market = await StoredMarket.open();
    [here, there] = [market.workers[0].get(TaxonomyService), market.workers[1].get(TaxonomyService)];
    runs = market.workers[0].get(RunService);
    database = market.workers[0].get(Database);
  }, 60_000);

  afterEach(() => here.refresh());

  afterAll(async () => {
    await market.close();
    installTaxonomy(undefined);
  });

  it('is there whole or not at all', async () => {
    const broken = database.inTransaction(async () => {
      await here.install(download('one'), 0);
      throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    expect([await stored(), (await there.current()).content]).toEqual([[], undefined]);
    await here.refresh();
    expect(catalogueVersion()).toBe(CATALOGUE_VERSION);
  });

  it('is taken up by running programs, and every stored pair is scored with it', async () => {
    await runs.start();
    const before = await market.recompute();
    const content = download('one');
    await install(content, 0);
    // As in a process that has not looked yet.
    installTaxonomy(undefined);
    await there.refresh();
    expect(catalogueVersion()).toBe(`${CATALOGUE_VERSION}+one`);
    expect((await there.current()).content).toEqual(content);
    const run = await runs.latest();
    const [named] = await market.owner.query<{ catalogue: string }>('select catalogue from work.run where id = $1', [
      run?.id,
    ]);
    expect(named?.catalogue).toBe(catalogueVersion());
    await runs.split(run?.id ?? 0);
    for (const range of await market.rangesOf(run?.id ?? 0)) await runs.scoreRange(run?.id ?? 0, range);
    const after = await market.checksum();
    expect(after).not.toBe(before);
    expect(await market.recompute()).toBe(after);
  }, 60_000);

  it('follows the version it was made from, or is refused', async () => {
    const { number, content } = await here.current();
    await install(download('two', content), number);
    await expect(install(download('late', content), number)).rejects.toMatchObject({ code: 'taxonomy.other_version' });
    expect(await stored()).toEqual(['one', 'two']);
    await here.refresh();
    // Who named an occupation of the first version still finds one, in the same unit group.
    const gone = content?.occupations.find(({ id }) => id >= 1_000_000);
    expect(findOccupation(gone?.id ?? 0)?.isco).toBe(gone?.isco);
    expect(occupations().map(({ id }) => id)).not.toContain(gone?.id);
  });
});
