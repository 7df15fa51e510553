import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditSealer, AuditTrail, type AuditVerdict, verifyAudit } from '#consent';
import { freshDatabase } from '../support/database.js';
import { actingAs, addOrganisation, openAs } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

describe('the audit trail', () => {
  let owner: Connection;
  let web: Connection;
  let worker: Connection;
  let trail: AuditTrail;
  let sealer: AuditSealer;

  beforeAll(async () => {
    const addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    web = await openAs(addresses.web);
    worker = await openAs(addresses.worker);
    trail = new AuditTrail(web);
    sealer = new AuditSealer(worker);
  });

  afterAll(async () => {
    await web.close();
    await worker.close();
    await owner.close();
  });

  const record = async (times: number): Promise<void> => {
    for (let turn = 0; turn < times; turn += 1) {
      await trail.record({ action: 'thing.done', fields: [`campo ñ ${String(turn)}`, 'x,y'] });
    }
  };

  it('writes who, what, about whom, which fields and which request, with the change itself', async () => {
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const [account] = await owner.query<{ id: number; ref: string }>(
      `insert into identity.account (role, organisation_id) values ('caseworker', $1) returning id, ref`,
      [organisationId],
    );
    const subject = '00000000-0000-4000-8000-000000000001';
    const failing = actingAs({ accountId: account?.id ?? 0 }, () =>
      web.inTransaction(async () => {
        await trail.record({ action: 'profile.answered', subject, fields: ['phone'] });
        throw new Error('the change failed');
      }),
    );
    await expect(failing).rejects.toThrow('the change failed');
    await actingAs({ accountId: account?.id ?? 0 }, () =>
      trail.record({ action: 'profile.answered', subject, fields: ['phone', 'name'] }),
    );
    const rows = await owner.query('select actor, action, subject, fields, request_id, seal_id from audit.event');
    expect(rows).toEqual([
      {
        actor: account?.ref,
        action: 'profile.answered',
        subject,
        fields: ['phone', 'name'],
        request_id: 'test-request',
        seal_id: null,
      },
    ]);
  });

  it('is written by the worker too, for nobody in particular', async () => {
    await new AuditTrail(worker).record({ action: 'person.erased' });
    expect(await owner.query(`select actor, request_id from audit.event where action = 'person.erased'`)).toEqual([
      { actor: null, request_id: '' },
    ]);
  });

  it('takes no time, no id and no seal from a program', async () => {
    for (const column of ['at', 'seal_id', 'leaf']) {
      await expect(web.query(`insert into audit.event (action, ${column}) values ('a.b', null)`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  describe('once sealed', () => {
    let head: string;

    beforeEach(async () => {
      await owner.query('truncate audit.seal, audit.event restart identity cascade');
      for (const batch of [3, 1, 4]) {
        await record(batch);
        await sealer.seal();
      }
      await record(2);
      head = (await verifyAudit(owner)).head;
    });

    it('holds, and says what still waits', async () => {
      expect(await verifyAudit(owner)).toEqual({ ok: true, seals: 3, events: 8, waiting: 2, head });
      expect(head).toMatch(/^[0-9a-f]{64}$/);
    });

    it('seals nothing twice', async () => {
      expect(await sealer.seal()).toBe(2);
      expect(await sealer.seal()).toBe(0);
      expect(await verifyAudit(owner, head)).toMatchObject({ ok: true, seals: 4, events: 10 });
    });

    const TAMPER: readonly [string, string, Partial<NonNullable<AuditVerdict['broken']>>][] = [
      [
        'another action',
        `update audit.event set action = 'thing.undone' where id = 2`,
        { seal: 1, firstEvent: 2, lastEvent: 2, reason: 'this event was changed' },
      ],
      [
        'another time, by a microsecond',
        `update audit.event set at = at + interval '1 microsecond' where id = 4`,
        { seal: 2, firstEvent: 4, lastEvent: 4 },
      ],
      [
        'another action and no leaf to betray it',
        `update audit.event set action = 'thing.undone', leaf = null where id = 2`,
        { seal: 1, firstEvent: 1, lastEvent: 3, reason: 'one of its events was changed' },
      ],
      [
        'another actor',
        `update audit.event set actor = gen_random_uuid() where id = 6`,
        { seal: 3, firstEvent: 6, lastEvent: 6 },
      ],
      ['a field less', `update audit.event set fields = fields[1:1] where id = 8`, { seal: 3, firstEvent: 8 }],
      [
        'another request',
        `update audit.event set request_id = 'x' where id = 1`,
        { seal: 1, firstEvent: 1, lastEvent: 1 },
      ],
      ['an event removed', 'delete from audit.event where id = 6', { seal: 3, reason: '1 of its events are missing' }],
      ['the only event of a seal removed', 'delete from audit.event where id = 4', { seal: 2 }],
      ['an event taken out of its seal', 'update audit.event set seal_id = null where id = 5', { seal: 3 }],
      ['two events exchanged', `update audit.event set action = 'thing.other', seal_id = 2 where id = 5`, { seal: 3 }],
      ['an event slipped in', `insert into audit.event (action, seal_id) values ('thing.done', 2)`, {}],
      ['another root', `update audit.seal set root = sha256('x') where id = 2`, { seal: 2 }],
      [
        'a root that fits, in a chain that does not',
        `delete from audit.event where id = 4; update audit.event set seal_id = 1 where false; delete from audit.seal where id = 2`,
        { seal: 3, reason: 'it does not continue the seal before it' },
      ],
    ];

    it.each(TAMPER)('is found broken: %s', async (_, sql, broken) => {
      for (const statement of sql.split('; ')) await owner.query(statement);
      const verdict = await verifyAudit(owner);
      expect(verdict.ok).toBe(false);
      expect(verdict.broken).toMatchObject(broken);
    });

    it('cut off at its end holds in itself, but not against a head noted before', async () => {
      await owner.query('delete from audit.event where id >= 5');
      await owner.query('delete from audit.seal where id = 3');
      expect(await verifyAudit(owner)).toMatchObject({ ok: true, events: 4 });
      expect(await verifyAudit(owner, head)).toMatchObject({
        ok: false,
        broken: { reason: 'the noted head is not in the chain' },
      });
    });
  });

  it('leaves to the next seal what was written before but committed after', async () => {
    await owner.query('truncate audit.seal, audit.event restart identity cascade');
    const steps = new EventEmitter();
    const written = once(steps, 'written');
    const late = web.inTransaction(async () => {
      await trail.record({ action: 'thing.late' });
      steps.emit('written');
      await once(steps, 'commit');
    });
    await written;
    await record(3);
    expect(await sealer.seal()).toBe(3);
    steps.emit('commit');
    await late;
    expect(await sealer.seal()).toBe(1);
    expect(await verifyAudit(owner)).toMatchObject({ ok: true, seals: 2, events: 4 });
  });

  it('seals more than a batch, and several sealers at once do not get in each other’s way', async () => {
    await owner.query('truncate audit.seal, audit.event restart identity cascade');
    await owner.query(`insert into audit.event (action) select 'thing.done' from generate_series(1, 10001)`);
    const sealed = await Promise.all([sealer.seal(), sealer.seal(), sealer.seal()]);
    await sealer.seal();
    expect(sealed.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(10_001);
    expect(await verifyAudit(owner)).toMatchObject({ ok: true, events: 10_001, seals: 3, waiting: 0 });
  });
});
