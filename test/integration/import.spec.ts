import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { parse } from 'csv-parse';
import { accessSettings } from '#access';
import {
  Employer,
  EmployerModule,
  type ImportMapping,
  ImportService,
  ImportUndo,
  mappingFaults,
  Vacancy,
} from '#employer';
import { databaseModule, platformModule } from '#platform';
import { freshDatabase, type TestDatabase, testKeyring } from '../support/database.js';
import { addSeeker, openAs, type Rooms } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

/** The deep run reads all notices, the other one in ten of them. */
const isDeep = process.env['AYNI_DEEP'] === '1';

async function* everyTenth<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  let number = 0;
  for await (const row of rows) if (number++ % 10 === 0) yield row;
}

const root = path.resolve(import.meta.dirname, '../..');
const data = path.resolve(root, process.env['AYNI_TEST_DATA'] ?? '../shared/data');
const notices = path.join(data, 'vacantes-servir-pe/vacantes_2024.csv.gz');
const whole = existsSync(notices);
const servir = JSON.parse(readFileSync(path.join(root, 'docs/import/servir.map.json'), 'utf8')) as ImportMapping;

const mapping: ImportMapping = {
  source: 'prueba',
  organisationKind: 'employer',
  columns: {
    title: 'puesto',
    organisation: 'firma',
    place: 'lugar',
    pay: 'pago',
    positions: 'plazas',
    education: 'estudios',
  },
  defaults: { startOn: '2026-12-15', contract: 'planilla' },
};

const row = (puesto: string, more: Record<string, string> = {}): Record<string, string> => ({
  puesto,
  firma: 'Panadería Uno',
  lugar: 'LIMA - COMAS',
  pago: '1,300.00',
  plazas: '2',
  estudios: 'SECUNDARIA COMPLETA',
  ...more,
});

const fileOf = (rows: readonly Record<string, string>[]) => ({
  fileName: 'puestos.csv',
  digest: createHash('sha256').update(JSON.stringify(rows)).digest(),
  rows,
  mapping,
});

async function openEmployers(database: TestDatabase): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      databaseModule(database.web, { entities: [Employer, Vacancy] }),
      accessSettings({ demo: false }),
      EmployerModule,
    ],
  })
  class EmployerRooms {}
  const app = await NestFactory.createApplicationContext(EmployerRooms, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

describe('bringing in vacancies', () => {
  let rooms: Rooms;
  let owner: Connection;
  let imports: ImportService;

  beforeAll(async () => {
    const database = await freshDatabase();
    owner = await openAs(database.owner);
    rooms = await openEmployers(database);
    imports = rooms.get(ImportService);
  });

  afterAll(async () => {
    await rooms.close();
    await owner.close();
  });

  const count = async (table: string): Promise<number> => {
    const [found] = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return found?.count ?? -1;
  };

  it('says what is wrong with a mapping before a row is read', () => {
    expect(mappingFaults({}, [])).toHaveLength(6);
    expect(mappingFaults(mapping, ['puesto', 'firma'])).toEqual([
      'the file has no column “lugar”',
      'the file has no column “pago”',
      'the file has no column “plazas”',
      'the file has no column “estudios”',
    ]);
    expect(mappingFaults(mapping, Object.keys(row('x')))).toEqual([]);
  });

  it('stores nothing when it only looks', async () => {
    const report = await imports.check(fileOf([row('Panadero'), row('')]));
    expect(report).toMatchObject({ rows: 2, imported: 1, rejected: 1, organisations: 1 });
    expect(report.faults).toEqual([{ row: 2, field: 'title', code: 'missing', detail: '' }]);
    expect([await count('work.vacancy'), await count('work.import'), await count('work.organisation')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('takes what it can read, names the rest, and keeps the text of every row', async () => {
    const rows = [
      row('Panadero'),
      row('Zzxq vvkk'),
      row('Cajero', { pago: 'a tratar' }),
      row('Cocinero', { plazas: 'muchas', pago: '999999999' }),
      row('Mozo\0', { estudios: 'NUL \0 aquí' }),
    ];
    const report = await imports.run(fileOf(rows));
    expect(report).toMatchObject({ rows: 5, imported: 3, rejected: 2 });
    const kept = await owner.query<{ title: string; state: string; original: { firma: string }; facts: object }>(
      'select title, state, original, facts from work.vacancy order by id',
    );
    expect(kept.map(({ title, state }) => [title, state])).toEqual([
      ['Panadero', 'open'],
      ['Zzxq vvkk', 'in_review'],
      ['Mozo', 'open'],
    ]);
    expect(kept[0]?.original.firma).toBe('Panadería Uno');
    expect(kept[0]?.facts).toMatchObject({ isco: 7512, district: '150110', education: 'secondary', positions: 2 });
    expect(await count('work.vacancy_revision')).toBe(3);
    expect(await count('work.import_fault')).toBe(3);
  });

  it('refuses the same file twice, and takes an import back', async () => {
    const request = fileOf([row('Barbero', { firma: 'Barbería Dos' })]);
    const { importId } = await imports.run(request);
    await expect(imports.run(request)).rejects.toMatchObject({ code: 'import.same_file' });
    expect(await rooms.get(ImportUndo).undo(importId ?? 0)).toEqual({ deleted: 1, closed: 0, kept: [] });
    await expect(rooms.get(ImportUndo).undo(importId ?? 0)).rejects.toMatchObject({ code: 'import.undone' });
    const [left] = await owner.query<{ count: number }>(
      `select count(*)::int as count from work.organisation where name = 'Barbería Dos'`,
    );
    expect(left?.count).toBe(0);
    expect((await imports.run(request)).imported).toBe(1);
  });

  it('keeps what a firm changed since, closes what people met over, and writes the revision it makes', async () => {
    const firms = ['Tres', 'Cuatro', 'Cinco'].map((name) => `Taller ${name}`);
    const { importId = 0 } = await imports.run(fileOf(firms.map((firma) => row('Costurera', { firma }))));
    const [changed, met] = await owner.query<{ id: number }>(
      'select id from work.vacancy where import_id = $1 order by id',
      [importId],
    );
    await owner.query('update work.vacancy set edited_at = now() where id = $1', [changed?.id]);
    const { id: seeker } = await addSeeker(owner);
    await owner.query(`insert into work.introduction (seeker_id, vacancy_id, label) values ($1, $2, 'A-1')`, [
      seeker,
      met?.id,
    ]);
    expect(await rooms.get(ImportUndo).undo(importId)).toEqual({ deleted: 1, closed: 1, kept: [changed?.id] });
    const left = await owner.query(
      `select id, state, (select max(kept.revision) from work.vacancy_revision kept where kept.vacancy_id = vacancy.id) = revision
         as "isKept" from work.vacancy where import_id = $1 order by id`,
      [importId],
    );
    expect(left).toEqual([
      { id: changed?.id, state: 'open', isKept: true },
      { id: met?.id, state: 'closed', isKept: true },
    ]);
  });

  it('leaves what the team worked on, and every firm that the import did not make', async () => {
    const [ngo, firm] = await owner.query<{ id: number }>(
      `insert into work.organisation (kind, name) values ('ngo', 'Red'), ('employer', 'Taller Viejo') returning id`,
    );
    await owner.query(`insert into work.employer (organisation_id) values ($1)`, [firm?.id]);
    const firms = ['Juzgado', 'Anotado', 'Viejo', 'Nuevo'].map((name) => `Taller ${name}`);
    const { importId = 0 } = await imports.run(fileOf(firms.map((firma) => row('Tejedora', { firma }))));
    const [judged, noted] = await owner.query<{ id: number; firm: number }>(
      'select id, organisation_id as firm from work.vacancy where import_id = $1 order by id',
      [importId],
    );
    await owner.query(
      `insert into work.employer_decision (employer_id, vacancy_id, organisation_id, account_id, decision)
       values ($1, $2, $3, 1, 'open')`,
      [judged?.firm, judged?.id, ngo?.id],
    );
    await owner.query(
      `insert into casefile.employer_note (employer_id, organisation_id, account_id, kind, body) values ($1, $2, 1, 'team', '')`,
      [noted?.firm, ngo?.id],
    );
    expect(await rooms.get(ImportUndo).undo(importId)).toEqual({ deleted: 3, closed: 0, kept: [judged?.id] });
    expect(await owner.query(`select name from work.organisation where name = any($1) order by name`, [firms])).toEqual(
      ['Anotado', 'Juzgado', 'Viejo'].map((name) => ({ name: `Taller ${name}` })),
    );
  });

  it('stores nothing at all when the reading breaks off in the middle', async () => {
    const before = await count('work.vacancy');
    function* breaking() {
      yield row('Soldador', { firma: 'Taller Tres' });
      throw new Error('the file ends in the middle of a row');
    }
    await expect(imports.run({ ...fileOf([]), rows: breaking() })).rejects.toThrow('in the middle');
    expect(await count('work.vacancy')).toBe(before);
  });

  if (whole) {
    it('reads the public notices of a year', async () => {
      const all = createReadStream(notices)
        .pipe(createGunzip())
        .pipe(parse({ columns: true, bom: true }));
      const rows = isDeep ? all : everyTenth(all);
      const report = await imports.check({ ...fileOf([]), rows, mapping: servir });
      expect(report.rows).toBe(isDeep ? 14_576 : 1458);
      expect(report.rejected).toBeLessThan(20);
      expect(report.read.place / report.imported).toBeGreaterThan(0.98);
      expect(report.read.experience / report.imported).toBeGreaterThan(0.9);
      expect(report.read.education / report.imported).toBeGreaterThan(0.9);
      expect(report.read.occupation / report.imported).toBeGreaterThan(0.5);
    }, 120_000);
  } else {
    it('NOT RUN: the public notices are absent (AYNI_TEST_DATA)', () => {
      expect(process.env['CI']).toBeUndefined();
    });
  }
});
