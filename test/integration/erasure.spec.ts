import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditTrail, sealContext } from '#access';
import { AuditSealer, ConsentLedger, DisclosureLog, ErasureService, verifyAudit, WHAT_STAYS } from '#consent';
import { Clock, Outbox } from '#platform';
import { testKeyring } from '../support/database.js';
import { type FirmAndPerson, openFirmAndPerson } from '../support/firm-and-person.js';
import { actingAs, addSeeker } from '../support/rooms.js';

describe('a person who leaves', () => {
  let town: FirmAndPerson;
  let owner: FirmAndPerson['owner'];
  let worker: FirmAndPerson['worker'];
  let rooms: FirmAndPerson['rooms'];
  let ledger: ConsentLedger;
  let ngo: number;
  let vacancyId: number;
  let seekerId: number;

  beforeAll(async () => {
    town = await openFirmAndPerson();
    ({ owner, worker, rooms, ledger, ngo, vacancyId } = town);
  });

  afterAll(() => town.close());

  beforeEach(async () => {
    seekerId = (await addSeeker(owner)).id;
  });

  describe('erasure', () => {
    const erasure = () => new ErasureService(worker, new AuditTrail(worker), new Outbox(worker), new Clock());
    /** Stands in every value that is planted. */
    const MARK = 'zanahoria7391';
    const MOMENT = '.987123';
    const SEALED = ['name', 'phone', 'answer', 'code', 'number', 'body'];

    it('waits for its day', async () => {
      await owner.query('update work.seeker set erase_on = $2 where id = $1', [seekerId, '2999-01-01']);
      await erasure().eraseDue();
      expect(await owner.query('select 1 from work.seeker where id = $1', [seekerId])).toHaveLength(1);
    });

    it('leaves nothing of her in any table, keeps everybody else, and the audit trail still holds', async () => {
      const { ref } = (
        await owner.query<{ ref: string }>('select ref from work.seeker where id = $1', [seekerId])
      )[0] ?? { ref: '' };
      const values = [MARK, ...(await plant())];
      const before = await tablesHolding(values);
      expect((await tablesNaming('seeker_id')).filter((name) => !before.includes(name))).toEqual([]);
      await new AuditSealer(worker).seal();
      const hers = await rowsAbout([...values, ref]);

      await owner.query(
        `update work.seeker set erase_on = (now() at time zone 'America/Lima')::date - 1 where id = $1`,
        [seekerId],
      );
      const neighbours = await owner.query('select id from work.seeker where id <> $1', [seekerId]);
      expect(await erasure().eraseDue()).toBe(1);

      expect(await tablesHolding(values)).toEqual([]);
      const said = new Set<string>(WHAT_STAYS.flatMap(({ tables }): readonly string[] => tables));
      const left = await tablesStillHolding(hers);
      expect(left.filter((name) => !said.has(name))).toEqual([]);
      expect(left).toEqual(expect.arrayContaining(['audit.event', 'protection.report']));
      expect(await owner.query('select id from work.seeker')).toEqual(neighbours);
      await new AuditSealer(worker).seal();
      expect(await verifyAudit(owner)).toMatchObject({ ok: true, waiting: 0 });
      const rows = await owner.query<{ action: string }>('select action from audit.event where subject = $1', [ref]);
      expect(rows.map(({ action }) => action)).toContain('person.erased');
    });

    /** Her values in every table that names a person; returns what is searched for besides the mark. */
    const plant = async (): Promise<string[]> => {
      const actor = await town.actorOf(seekerId);
      const seal = (column: string): Buffer => testKeyring.seal(MARK, sealContext(`identity.${column}.x`, seekerId));
      const sealed = new Map(SEALED.map((column) => [column, seal(column)]));
      const index = randomBytes(32);
      const give = (table: string, columns: Record<string, unknown>): Promise<unknown> => {
        const row = { seeker_id: seekerId, ...columns };
        const names = Object.keys(row);
        const places = names.map((_, at) => `$${String(at + 1)}`);
        return owner.query(
          `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
          Object.values(row),
        );
      };
      const at = (column: string): Buffer | undefined => sealed.get(column);
      await owner.query('update work.seeker set facts = $2 where id = $1', [seekerId, JSON.stringify({ note: MARK })]);
      await give('work.seeker_revision', { revision: 1, facts: JSON.stringify({ note: MARK }) });
      await give('work.answer', { question: 'q', answer: JSON.stringify(MARK), form_version: 1 });
      await give('identity.person', { name: at('name'), phone: at('phone'), name_tokens: [index], phone_index: index });
      await give('identity.answer', { question: 'q', answer: at('answer'), form_version: 1 });
      await give('identity.document', { code: at('code'), number: at('number'), number_index: index });
      await give('identity.document_warning', { expires_on: '1987-06-05', days: 30 });
      await give('casefile.answer', { question: 'q', answer: at('answer'), form_version: 1 });
      const revisions = { seeker_revision: 1, vacancy_revision: 1, scoring: 1 };
      const scores = { gates: 0, her_score: 0, list_score: 0, fit: 0, if_lifted: 0, band: 0, unlock: 0 };
      const seen = { audience: 'seeker', explanation: JSON.stringify(MARK) };
      await give('work.match', { vacancy_id: vacancyId, points: Buffer.from(MARK), ...revisions, ...scores });
      await give('work.shown', { vacancy_id: vacancyId, ...revisions, ...seen });
      await give('work.introduction', { vacancy_id: vacancyId, label: MARK, seeker_reason: MARK });
      await owner.query(
        `insert into work.review (introduction_id, account_id, organisation_id, decision, reason, her_score, list_score, scoring)
         select id, 1, $2, 'hold', $3, 0, 0, 1 from work.introduction where seeker_id = $1`,
        [seekerId, ngo, MARK],
      );
      const [brought] = await owner.query<{ id: number }>(
        `insert into work.import (kind, file_name, digest, mapping) values ('seekers', 'lista.csv', '', '{}') returning id`,
      );
      await give('identity.imported', { import_id: brought?.id, row: 2, row_index: index, revision: 1 });
      await give('work.import_fault', { import_id: brought?.id, row: 3, field: 'nombre', code: MARK });
      const emergency = { account_id: 1, organisation_id: ngo, watcher_id: ngo, expires_at: 'now' };
      const asked = { asked_on: 'today', warn_on: 'today', due_on: 'today' };
      await give('casefile.data_request', { kind: 'access', body: at('body'), ...asked });
      await give('identity.emergency_access', { ...emergency, reason: at('body') });
      await give('casefile.note', { organisation_id: ngo, account_id: 1, kind: 'note', body: at('body') });
      const said = { kind: 'skill', text: 'zanahoria', known: false, question: 'q' };
      const day = '2026-12-01';
      await give('casefile.unresolved_word', { key: MARK, ...said, first_seen: day, last_seen: day });
      await give('casefile.declined_skill', { skill: 1_987_654_321 });
      await owner.query(
        `insert into identity.merge (kept_id, gone_id, organisation_id, account_id, snapshot)
         select $1, id, $2, 1, $3 from work.seeker where id <> $1 order by id desc limit 1`,
        [seekerId, ngo, at('body')],
      );
      await owner.query(
        `insert into identity.not_same (first_id, second_id, account_id)
         select least($1, id), greatest($1, id), 1987654 from work.seeker where id <> $1 limit 1`,
        [seekerId],
      );
      await owner.query(
        `insert into identity.household (first_id, state, code, code_index) values ($1, 'offered', $2, $3)`,
        [seekerId, at('code'), index],
      );
      await give('casefile.skill_prompt', { skill: 1_987_654_321, kind: 'task', said: 'yes' });
      const days = { opened_on: day, review_on: day };
      await give('work.barrier', { kind: MARK, remedy: MARK, owner: MARK, from_answers: false, ...days });
      const [round] = await owner.query<{ id: number }>(
        `insert into work.round (organisation_id, question, scoring, catalogue) values ($1, '{}', 1, '') returning id`,
        [ngo],
      );
      await give('work.round_place', { round_id: round?.id, place: 1_987_654_321, reason: JSON.stringify(MARK) });
      const blocking = { round_id: round?.id, vacancy_id: vacancyId, place: 1_987_654_321, is_open: true };
      await give('work.round_blocking', blocking);
      await give('work.floor_choice', { kind: 'lone_carer', chosen_at: `2026-12-01 00:00:00${MOMENT}` });
      await give('casefile.task', { organisation_id: ngo, kind: MARK, due_on: '2026-12-01' });
      const consent = await ledger.give({ seekerId, purpose: 'release', vacancyId, fields: [MARK] });
      await rooms.get(DisclosureLog).record({ seekerId, consentId: consent.id, what: 'contact', detail: MARK });
      await owner.query('update work.disclosure set what = $2 where seeker_id = $1', [seekerId, MARK]);
      await owner.query(
        `update identity.disclosure_detail detail set detail = $2 from work.disclosure look
         where look.id = detail.disclosure_id and look.seeker_id = $1`,
        [seekerId, at('body')],
      );
      await actingAs({ accountId: actor.accountId }, async () => {
        await owner.query('select equality.put($1, $2, 1)', [actor.sessionToken, JSON.stringify({ answer: MARK })]);
      });
      await owner.query(`insert into identity.message (account_id, template) values ($1, $2)`, [actor.accountId, MARK]);
      await owner.query('update identity.session set device = $2 where account_id = $1', [actor.accountId, MARK]);
      await owner.query(`insert into protection.report (seeker_id, kind) values ($1, 'money')`, [seekerId]);
      return [
        '1987654321',
        '1987-06-05',
        MOMENT,
        ...[...sealed.values(), index, Buffer.from(MARK)].map((bytes) => bytes.toString('hex')),
      ];
    };

    /** Keys of every row that holds one of these values or points to her, by table. */
    const rowsAbout = async (values: readonly string[]): Promise<Map<string, string[]>> => {
      const found = new Map<string, string[]>();
      for (const name of await tablesNaming(undefined)) {
        const rows = await owner.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(held) as row from ${name} held where (to_jsonb(held) ->> 'seeker_id') = $1::text
             or ${values.map((_, at) => `held::text like $${String(at + 2)}`).join(' or ')}`,
          [String(seekerId), ...values.map((value) => `%${value}%`)],
        );
        if (rows.length > 0)
          found.set(
            name,
            rows.map(({ row }) => JSON.stringify(keyOf(row))),
          );
      }
      return found;
    };

    /** Which of those rows are still there, whatever became of what they hold. */
    const tablesStillHolding = async (before: ReadonlyMap<string, readonly string[]>): Promise<string[]> => {
      const left: string[] = [];
      for (const [name, keys] of before) {
        const rows = await owner.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(held) as row from ${name} held`,
        );
        const now = new Set(rows.map(({ row }) => JSON.stringify(keyOf(row))));
        if (keys.some((key) => now.has(key))) left.push(name);
      }
      return left;
    };

    const keyOf = (row: Record<string, unknown>): unknown =>
      row['id'] ?? row['disclosure_id'] ?? row['seeker_id'] ?? row;

    /** A logical dump of every table of every schema, searched. */
    const tablesHolding = async (values: readonly string[]): Promise<string[]> => {
      const found: string[] = [];
      for (const name of await tablesNaming(undefined)) {
        const [row] = await owner.query<{ held: boolean }>(
          `select exists (select from ${name} held where ${values.map((_, at) => `held::text like $${String(at + 1)}`).join(' or ')}) as held`,
          values.map((value) => `%${value}%`),
        );
        if (row?.held === true) found.push(name);
      }
      return found;
    };

    /** Tables of ours; with a column, those that have it and go with the person. */
    const tablesNaming = async (column: string | undefined): Promise<string[]> => {
      const rows = await owner.query<{ name: string }>(
        `select distinct format('%I.%I', n.nspname, c.relname) as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
           and ($1::text is null or exists (
             select from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
             where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c' and a.attname = $1
               and k.confrelid = 'work.seeker'::regclass))
         order by 1`,
        [column ?? null],
      );
      // An account and the link to equality answers hold references only; what they lead to is searched.
      const referencesOnly = new Set(['identity.account', 'equality.link']);
      return rows.map(({ name }) => name).filter((name) => column === undefined || !referencesOnly.has(name));
    };
  });
});
