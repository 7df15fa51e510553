import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService, type Actor, AuditTrail, type SeekerId } from '#access';
import { ImportTakeBack, InterviewService, PersonService } from '#casework';
import { ConsentLedger, ErasureService } from '#consent';
import { Clock, Database, Outbox, workbook } from '#platform';
import { ProfileService } from '#profile';
import { consented, csvOf, HEADER, PeopleDesk, person } from '../support/people-file.js';
import { openAs } from '../support/rooms.js';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

const PASSWORD = 'caballo grapa pila 9';

describe('people from a spreadsheet', () => {
  let parties: ThreeParties;
  let by: Actor;
  let files: PeopleDesk;
  let reader: string;
  let next = 0;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    by = parties.caseworker;
    files = new PeopleDesk(parties, by);
    reader = 'rosa@una.pe';
    const account = { role: 'caseworker', name: 'Rosa', email: reader, password: PASSWORD } as const;
    await parties.rooms.get(AccountService).createStaff({ ...account, organisationId: organisationOf(by) });
    await parties.owner.query(`update identity.account set created_at = '2026-11-01'`);
  });

  beforeEach(() => {
    next += 100;
  });

  afterAll(() => parties.close());

  const count = async (table: string): Promise<number> => {
    const [row] = await parties.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return row?.n ?? -1;
  };
  const bring = (content: Buffer, actor?: Actor): Promise<string> => files.bring(content, actor);
  const get = (ref: string, actor?: Actor) => files.get(ref, actor);
  const undo = (ref: string, actor = by) => as(actor, () => parties.rooms.get(ImportTakeBack).undo(actor, ref));

  it('checks without storing anybody, names each cell to mend, and keeps nothing of it in the open', async () => {
    const before = await count('work.seeker');
    const ref = await bring(
      csvOf(
        [
          person(next),
          person(next + 1, { celular: '12', distrito: 'Lima Norte', sexo: 'F' }),
          person(next + 2, { mayor_de_edad: 'no' }),
          person(next + 3, { celular: String(900_000_000 + next) }),
          person(next + 4, { permisos: 'buscar puestos', permiso_medio: 'papel' }),
          person(next + 5, { ...consented('nadie@otra.pe') }),
          person(next + 6, { documento: '', documento_vence: '' }),
          person(next + 7, { estudios: 'licenciatura en letras' }),
        ],
        [...HEADER, 'sexo', 'talla de polo'],
      ),
    );
    expect(await get(ref)).toMatchObject({
      state: 'checked',
      summary: { rows: 8, taken: 1, refused: 7, consented: 0 },
    });
    const lines = await files.linesOf(ref);
    const told = lines.filter(({ code }) => code !== 'consent.none');
    expect(lines.length - told.length).toBe(1);
    expect(told.map(({ row, field, code, severity }) => [row, field, code, severity[0]].join(' '))).toEqual([
      `1 columna ${String(HEADER.length + 1)} column.hers_alone w`,
      `1 columna ${String(HEADER.length + 2)} column.unknown w`,
      '3 celular phone.invalid r',
      '3 distrito district.unknown r',
      '4 mayor_de_edad adult.no r',
      '5 celular duplicate.in_file r',
      '6 permiso_fecha consent.date r',
      '7 permiso_leido_por consent.reader r',
      '8 numero_de_documento document.missing r',
      '9 estudios choice.unknown r',
    ]);
    expect(await count('work.seeker')).toBe(before);
    const [row] = await parties.owner.query<{ held: boolean }>(
      `select exists (select from work.import_fault fault where fault::text like '%anahoria%')
         or exists (select from identity.import_file file where position('anahoria'::bytea in content) > 0) as held`,
    );
    expect(row?.held).toBe(false);
    await as(by, () => files.desk.discard(by, ref));
    expect(await count('identity.import_file')).toBe(0);
  });

  it('stores people as an interview would, with the consents they gave and no others', async () => {
    const rows = [
      person(next, consented(reader)),
      person(next + 1, { ...consented(''), permiso_medio: 'papel' }),
      person(next + 2, { ...consented(reader), permiso_fecha: '03/05/2025' }),
      person(next + 3),
    ];
    const ref = await bring(csvOf(rows));
    await files.apply(ref);
    expect(await get(ref)).toMatchObject({ state: 'done', summary: { rows: 4, taken: 4, refused: 0, consented: 2 } });
    const ids = await files.idsOf(ref);
    expect(ids).toHaveLength(4);
    const ledger = parties.rooms.get(ConsentLedger);
    const may = await Promise.all(ids.map((id) => ledger.has(id, 'match')));
    expect(may).toEqual([true, true, false, false]);
    const [aloud] = await ledger.list(ids[0] ?? 0);
    const [paper] = await ledger.list(ids[1] ?? 0);
    expect(aloud).toMatchObject({ reader: 'Rosa', onPaper: false, textVersion: '2026-11' });
    expect(paper).toMatchObject({ reader: undefined, onPaper: true });
    expect(aloud?.givenAt.toISOString()).toBe('2026-11-20T17:00:00.000Z');

    const profiles = parties.rooms.get(ProfileService);
    const first = ids[0] as SeekerId;
    expect(await profiles.contactOf(first, ['name', 'phone'])).toEqual({
      name: rows[0]?.['nombre'],
      phone: `+51${String(900_000_000 + next)}`,
    });
    expect(await profiles.loadAnswers(first)).toMatchObject({
      'work.jobs': { value: [{ title: 'Zzxq vvkk', kind: 'informal', months: 24 }] },
      'time.week': { value: ['1-06', '1-14'] },
      'time.travel': { value: 60 },
      'documents.held': { value: { code: 'CE_HUM', expires: '2027-12-31' } },
    });
    // Typed titles are never linked in silence: they wait for her and for the team.
    const words = 'select text from casefile.unresolved_word where seeker_id = $1';
    expect(await parties.owner.query(words, [first])).toEqual([{ text: 'Zzxq vvkk' }]);
    const search = parties.rooms.get(PersonService).search(organisationOf(by), String(900_000_000 + next));
    expect(await search).toEqual([{ seekerId: first, by: 'phone' }]);
    expect(await count('identity.import_file')).toBe(0);
  });

  it('reads an Excel workbook as it reads a CSV, and the windows letters of older ones', async () => {
    const row = person(next, { nombre: 'Íñigo Peñaloza Ñañez', celular: '' });
    const book = await workbook([
      { name: 'personas', rows: [HEADER, HEADER.map((name) => row[name] ?? '')], widths: [] },
    ]);
    const ref = await bring(book);
    expect(await get(ref)).toMatchObject({ state: 'checked', summary: { rows: 1, taken: 1 } });
    await files.apply(ref);
    const [id] = await files.idsOf(ref);
    expect(await parties.rooms.get(ProfileService).contactOf(id as SeekerId, ['name'])).toEqual({
      name: 'Íñigo Peñaloza Ñañez',
    });
    const old = Buffer.from(
      csvOf([person(next + 1, { nombre: 'Begoña Núñez', lunes: 'mañana' })])
        .toString('utf8')
        .slice(1)
        .replaceAll(',', ';'),
      'latin1',
    );
    expect(await get(await bring(old))).toMatchObject({ summary: { taken: 1 } });
    expect(await get(await bring(Buffer.from('PK\u0003\u0004 no libro')))).toMatchObject({
      state: 'failed',
      summary: { fault: { code: 'not_table' } },
    });
  });

  it('brings nobody twice: the same file, the same row, phone or document', async () => {
    const file = csvOf([person(next), person(next + 1)]);
    await files.apply(await bring(file));
    await expect(bring(file)).rejects.toMatchObject({ code: 'import.same_file' });
    const longer = await bring(
      csvOf([
        person(next),
        person(next + 1),
        person(next + 2),
        person(next + 3, { celular: String(900_000_000 + next) }),
        person(next + 4, { numero_de_documento: String(1_000_000 + next) }),
        person(next + 5, { nombre: person(next)['nombre'] ?? '' }),
      ]),
    );
    expect(await get(longer)).toMatchObject({ summary: { rows: 6, taken: 2, equal: 2, refused: 2 } });
    const told = (await files.linesOf(longer)).filter(({ seekerId }) => seekerId !== null);
    expect(told.map(({ row, code }) => `${String(row)} ${code}`)).toEqual([
      '4 similar.name',
      '5 duplicate.phone',
      '6 duplicate.document',
      '7 similar.name',
    ]);
    const elsewhere = await bring(csvOf([person(next)]), parties.stranger);
    expect(await get(elsewhere, parties.stranger)).toMatchObject({ summary: { taken: 1, refused: 0 } });
    await expect(get(longer, parties.stranger)).rejects.toMatchObject({ code: 'import.not_found' });
    await expect(undo(longer, parties.stranger)).rejects.toMatchObject({ code: 'import.not_found' });
  });

  it('stores all or nothing, and a second run of the same job changes nothing', async () => {
    const ref = await bring(csvOf([person(next), person(next + 1), person(next + 2)]));
    await as(by, () => files.desk.apply(by, ref));
    const { id } = await get(ref);
    const before = await count('work.seeker');
    await parties.owner.query(
      `create function work.break() returns trigger language plpgsql as $$ begin
         if (select count(*) from identity.imported where import_id = new.import_id) = 1 then raise exception 'power cut'; end if;
         return new; end $$;
       create trigger break before insert on identity.imported for each row execute function work.break()`,
    );
    await expect(files.runner.work(id)).rejects.toThrow('power cut');
    expect([await count('work.seeker'), (await get(ref)).state]).toEqual([before, 'applying']);
    await parties.owner.query('drop trigger break on identity.imported; drop function work.break()');
    // Two programs at once: the job of one that was thought dead.
    const second = files.runner;
    await Promise.all([second.work(id), second.work(id)]);
    await second.work(id);
    expect([await count('work.seeker'), (await get(ref)).state]).toEqual([before + 3, 'done']);
  });

  it('takes people back whom nobody touched, and says whom it keeps and why', async () => {
    const before = await count('work.seeker');
    const ref = await bring(csvOf([0, 1, 2, 3].map((n) => person(next + n, consented(reader)))));
    await files.apply(ref);
    const [, answered, seen, withdrawn] = await files.idsOf(ref);
    await as(by, () =>
      parties.rooms
        .get(InterviewService)
        .answer(by, answered as SeekerId, () => [['about.name', { state: 'answered', value: 'Otra' }]], false),
    );
    await as(by, () => parties.rooms.get(PersonService).reveal(by, seen as SeekerId, { reason: 'call', detail: '' }));
    await parties.rooms.get(ConsentLedger).withdrawAll(withdrawn as SeekerId);
    const undone = await undo(ref);
    expect(undone).toEqual({
      removed: 1,
      closed: 0,
      kept: [
        { id: answered, why: 'answers' },
        { id: seen, why: 'seen' },
        { id: withdrawn, why: 'consent' },
      ],
    });
    expect([await count('work.seeker'), (await get(ref)).state]).toEqual([before + 3, 'undone']);
    await expect(undo(ref)).rejects.toMatchObject({ code: 'import.undone' });
  });

  it('leaves nothing of an imported person who is erased, nor of a file that was forgotten', async () => {
    const ref = await bring(csvOf([person(next, consented(reader))]));
    await files.apply(ref);
    const [id] = await files.idsOf(ref);
    const like = await bring(csvOf([person(next, { nombre: 'Otra Persona' })]));
    expect((await files.linesOf(like)).filter(({ seekerId }) => seekerId === id)).toHaveLength(1);
    const worker = await openAs((parties.rooms.get(Database).source.options as { url: string }).url);
    await new ErasureService(worker, new AuditTrail(worker), new Outbox(worker), new Clock()).erase(id ?? 0);
    await worker.close();
    for (const table of ['identity.imported', 'work.import_fault', 'identity.person', 'work.consent']) {
      expect([table, await count(`${table} where seeker_id = ${String(id)}`)]).toEqual([table, 0]);
    }
    await parties.owner.query(`update work.import set created_at = now() - interval '25 hours'`);
    await files.runner.removeForgotten();
    expect(await count('identity.import_file')).toBe(0);
    expect((await get(ref)).state).toBe('done');
    await expect(get(like)).rejects.toMatchObject({ code: 'import.not_found' });
  });
});
