import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/actor.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { TEST_MASTER_KEY } from '../support/key.js';
import { type Programs, startPrograms } from '../support/programs.js';
import { openAs } from '../support/rooms.js';

const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-esco-'));

const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

/** A download of two occupations and two skills in the official layout; one file packed, all but one with more columns. */
function download(at: string, beekeeper: string): string {
  mkdirSync(at, { recursive: true });
  const esco = (name: string) => `http://data.europa.eu/esco/${name}`;
  const files = {
    'occupations_es.csv': [
      ['conceptType', 'conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'status', 'description'],
      [
        'Occupation',
        esco('occupation/a'),
        '6123',
        beekeeper,
        'cuidador de enjambres\ncuidadora de enjambres',
        'released',
        'Dice "zum".',
      ],
      ['Occupation', esco('occupation/b'), '5120', 'cocinero/cocinera', '', 'released', ''],
    ],
    'skills_es.csv.gz': [
      ['conceptUri', 'preferredLabel', 'altLabels'],
      [esco('skill/a'), 'trasladar enjambres de noche', 'mudar enjambres'],
      [esco('skill/b'), 'catar miel de ulmo', ''],
    ],
    'occupationSkillRelations_es.csv': [
      ['occupationUri', 'relationType', 'skillType', 'skillUri'],
      [esco('occupation/a'), 'essential', 'skill/competence', esco('skill/a')],
    ],
    'skillSkillRelations_es.csv': [['originalSkillUri', 'relationType', 'relatedSkillUri']],
    'broaderRelationsSkillPillar_es.csv': [['conceptUri', 'broaderType', 'broaderUri']],
  };
  for (const [name, rows] of Object.entries(files)) {
    const text = csv(rows);
    writeFileSync(path.join(at, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return at;
}

const esco = path.resolve(process.env['AYNI_TEST_DATA'] ?? '../shared/data', 'esco-official-format');

describe('ayni taxonomy import-esco', () => {
  const home = path.join(folder, 'server');
  let database: TestDatabase;
  let programs: Programs;
  let owner: Awaited<ReturnType<typeof openAs>>;

  const env = () => ({
    PATH: process.env['PATH'],
    AYNI_HOME: home,
    DATABASE_URL: database.owner,
    AYNI_MASTER_KEY: TEST_MASTER_KEY,
  });
  const ayni = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'taxonomy', ...args], {
      encoding: 'utf8',
      env: env(),
    });
    return { status, stdout, stderr };
  };
  const best = (text: string, kind: string): string => {
    const asked = path.join(folder, 'asked.tsv');
    writeFileSync(asked, `id\ttext\nq\t${text}\n`);
    return ayni('link', '--queries', asked, '--kind', kind, '--top', '1').stdout.split(/[\t\n]/)[7] ?? '';
  };
  const versions = async (): Promise<number> => {
    const [row] = await owner.query<{ count: number }>('select count(*)::int as count from work.taxonomy');
    return row?.count ?? -1;
  };
  const lastRun = async (): Promise<{ state: string; catalogue: string } | undefined> => {
    const [run] = await owner.query<{ state: string; catalogue: string }>(
      'select state, catalogue from work.run order by id desc limit 1',
    );
    return run;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    owner = await openAs(database.owner);
    programs = await startPrograms(database);
  }, 60_000);

  afterAll(async () => {
    await programs.stop();
    await owner.close();
    rmSync(folder, { recursive: true });
  });

  it('joins a download, which running programs score with and commands answer from', async () => {
    expect(best('cuidadora de enjambres', 'occupation')).not.toBe('1000000');
    const { status, stdout, stderr } = ayni('import-esco', download(path.join(folder, 'esco'), 'colmenero mayor'));
    expect([status, stderr]).toEqual([0, expect.stringContaining('occupations_es.csv: 2 rows')]);
    expect(stdout).toContain('occupations  2 read, 1 are ours too, 1 added, 0 retired');
    expect(stdout).toContain('ESCO classification of the European Commission');
    expect(best('cuidadora de enjambres', 'occupation')).toBe('1000000');
    expect(best('cuidadora de enjambres', 'isco')).toBe('6123');
    expect(best('mudar enjambres', 'skill')).toBe('10000');
    await until('scored', lastRun, (run) => run?.state === 'done');
    const version = /^version\s+(\S+)$/m.exec(ayni('status').stdout)?.[1];
    expect(await lastRun()).toEqual({ state: 'done', catalogue: version });
  }, 60_000);

  it('changes nothing when it is the same, and keeps the numbers when it is another', async () => {
    expect(ayni('import-esco', path.join(folder, 'esco')).stdout).toContain('nothing changed');
    expect(await versions()).toBe(1);
    // The copy for commands was lost.
    rmSync(path.join(home, 'taxonomy.json.gz'));
    expect(best('mudar enjambres', 'skill')).not.toBe('10000');
    expect(ayni('import-esco', path.join(folder, 'esco')).status).toBe(0);
    expect(best('mudar enjambres', 'skill')).toBe('10000');
    expect(ayni('import-esco', download(path.join(folder, 'newer'), 'apicultora jefe')).status).toBe(0);
    expect([await versions(), best('apicultora jefe', 'occupation')]).toEqual([2, '1000000']);
  }, 60_000);

  it('names the file and the column that is missing, and changes nothing', async () => {
    const at = download(path.join(folder, 'broken'), 'colmenero');
    writeFileSync(path.join(at, 'occupations_es.csv'), csv([['conceptUri', 'preferredLabel', 'altLabels']]));
    const { status, stderr } = ayni('import-esco', at);
    expect([status, stderr]).toEqual([2, expect.stringContaining('row 1: there is no column iscoGroup')]);
    expect(await versions()).toBe(2);
  });

  if (existsSync(esco)) {
    it('leaves the old version when it is killed, and imports all of ESCO in a minute', async () => {
      const killed = spawn(process.execPath, [program, 'taxonomy', 'import-esco', esco], { env: env() });
      for await (const said of killed.stderr) if (String(said).includes('Joining')) break;
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect([await versions(), best('apicultora jefe', 'occupation')]).toEqual([2, '1000000']);
      const began = Date.now();
      const { stdout } = ayni('import-esco', esco);
      expect(Date.now() - began).toBeLessThan(60_000);
      expect(stdout).toMatch(/occupations\s+3041 read, 2\d\d are ours too, 27\d\d added, 1 retired/);
      expect(stdout).toMatch(/skills\s+13896 read, \d\d are ours too, 138\d\d added, 2 retired/);
      expect(best('disponer mesas', 'skill')).not.toBe('');
      await until('scored', lastRun, (run) => run?.state === 'done');
    }, 180_000);
  } else {
    it('NOT RUN: the import of all of ESCO (AYNI_TEST_DATA is absent)', () => {
      expect(process.env['CI']).toBeUndefined();
    });
  }
});
