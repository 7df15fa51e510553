import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService, SessionService, SIGN_IN_BY_ACCOUNT, SignInService } from '#access';
import type { Actor, Visitor } from '#access';
import { DomainError } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, openAs, openRooms, type Rooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const PEER: Visitor = { address: '203.0.113.7', host: 'ayni.example', forwarded: false, device: 'Chrome, Android' };
const HERE: Visitor = { ...PEER, address: '127.0.0.1', host: 'localhost:3000' };

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe('sessions and the lock', () => {
  let addresses: TestDatabase;
  let owner: Awaited<ReturnType<typeof openAs>>;
  let rooms: Rooms;
  let other: Rooms;
  let ngo: number;
  let visitor = PEER;
  let tests = 0;

  // Each test comes from an address of its own: the lock by address is tried apart.
  beforeEach(() => {
    tests += 1;
    visitor = { ...PEER, address: `203.0.113.${String(tests)}` };
  });

  beforeAll(async () => {
    addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    rooms = await openRooms(addresses, { demo: true });
    other = await openRooms(addresses);
    ngo = await addOrganisation(owner, 'ngo', 'Manos');
  });

  afterAll(async () => {
    await rooms.close();
    await other.close();
    await owner.close();
  });

  const staff = async (email: string, demo = false) =>
    rooms
      .get(AccountService)
      .createStaff({ role: 'caseworker', organisationId: ngo, email, name: 'Rosa Huamán', password: PASSWORD, demo });
  const byEmail = (email: string, password = PASSWORD, from: Rooms = rooms) =>
    from.get(SignInService).byEmail({ email, password }, visitor);
  const actorOf = async (token: Buffer): Promise<Actor> => {
    const actor = await rooms.get(SessionService).actor(token);
    if (actor === undefined) throw new Error('no live session');
    return actor;
  };

  describe('the lock', () => {
    const wrong = (email: string, from?: Rooms) => codeOf(byEmail(email, 'no es esta clave', from));

    it('closes after five wrong tries in every process, for the right password too', async () => {
      await staff('cerrada@manos.pe');
      for (let turn = 0; turn < 5; turn += 1) {
        expect(await wrong('cerrada@manos.pe', turn % 2 === 0 ? rooms : other)).toBe('access.wrong_sign_in');
      }
      expect(await codeOf(byEmail('cerrada@manos.pe', PASSWORD, other))).toBe('access.locked');
      expect(await codeOf(byEmail('cerrada@manos.pe'))).toBe('access.locked');
    });

    it('closes for an e-mail that nobody has just as well', async () => {
      for (let turn = 0; turn < 5; turn += 1) await wrong('fantasma@manos.pe');
      expect(await wrong('fantasma@manos.pe')).toBe('access.locked');
    });

    it('doubles its pause, up to an hour', async () => {
      const pauses: { seconds: number; atMost: number }[] = [];
      const { pause, longest } = SIGN_IN_BY_ACCOUNT;
      for (let turn = 0; turn < 16; turn += 1) {
        const began = Date.now();
        await wrong('doble@manos.pe');
        const [row] = await owner.query<{ seconds: number | null; key: Buffer }>(
          `select extract(epoch from locked_until - now())::float8 as seconds, key
           from identity.throttle order by window_started_at desc, failures desc limit 1`,
        );
        // What it took to ask is gone from the pause already.
        if (typeof row?.seconds === 'number')
          pauses.push({ seconds: row.seconds, atMost: row.seconds + (Date.now() + 1 - began) / 1000 });
        await owner.query(`update identity.throttle set locked_until = now() - interval '1 second' where key = $1`, [
          row?.key,
        ]);
      }
      const wrongPauses = pauses.filter(({ seconds, atMost }, turn) => {
        const wanted = Math.min(pause * 2 ** turn, longest);
        return seconds > wanted || atMost < wanted;
      });
      expect(wrongPauses).toEqual([]);
      expect(pauses.at(-1)?.atMost).toBeGreaterThanOrEqual(longest);
    });

    it('lets at most five of a hundred guesses at once be compared', async () => {
      await staff('cien@manos.pe');
      const guesses = Array.from({ length: 100 }, (_, turn) => wrong('cien@manos.pe', turn % 2 === 0 ? rooms : other));
      const answers = await Promise.all(guesses);
      expect(answers.filter((code) => code === 'access.wrong_sign_in')).toHaveLength(5);
      expect(answers.filter((code) => code === 'access.locked')).toHaveLength(95);
    });

    it('closes for an address that tries a hundred names, and not for the next address', async () => {
      await Promise.all(Array.from({ length: 100 }, (_, turn) => wrong(`nombre-${String(turn)}@manos.pe`)));
      expect(await wrong('nombre-101@manos.pe')).toBe('access.locked');
      visitor = { ...visitor, address: '198.51.100.1' };
      expect(await wrong('nombre-101@manos.pe')).toBe('access.wrong_sign_in');
    });

    it('forgets the wrong tries after a right one', async () => {
      await staff('olvida@manos.pe');
      for (let turn = 0; turn < 4; turn += 1) await wrong('olvida@manos.pe');
      expect(await codeOf(byEmail('olvida@manos.pe'))).toBe('done');
      for (let turn = 0; turn < 4; turn += 1) expect(await wrong('olvida@manos.pe')).toBe('access.wrong_sign_in');
    });
  });

  describe('sessions', () => {
    const set = (token: Buffer, what: string): Promise<unknown> =>
      owner.query(`update identity.session set ${what} where token_hash = sha256($1)`, [token]);

    it('end after an hour without use', async () => {
      await staff('ocio@manos.pe');
      const { token } = await byEmail('ocio@manos.pe');
      await set(token, `expires_at = now() - interval '1 second'`);
      expect(await rooms.get(SessionService).actor(token)).toBeUndefined();
    });

    it('live on with use, but never longer than twelve hours', async () => {
      await staff('largo@manos.pe');
      const { token } = await byEmail('largo@manos.pe');
      const left = async (): Promise<number> => {
        const [row] = await owner.query<{ minutes: number }>(
          'select extract(epoch from expires_at - now()) / 60 as minutes from identity.session where token_hash = sha256($1)',
          [token],
        );
        return Math.round(Number(row?.minutes));
      };
      await set(token, `last_seen_at = now() - interval '5 minutes', expires_at = now() + interval '55 minutes'`);
      await actorOf(token);
      expect(await left()).toBe(60);
      await set(
        token,
        `created_at = now() - interval '11 hours 50 minutes', last_seen_at = now() - interval '5 minutes',
         expires_at = now() + interval '55 minutes'`,
      );
      await actorOf(token);
      expect(await left()).toBe(10);
    });

    it('are listed, and ended one by one or together, by their owner alone', async () => {
      await staff('lista@manos.pe');
      await staff('ajena@manos.pe');
      const [one, two, three] = await Promise.all([0, 1, 2].map(() => byEmail('lista@manos.pe')));
      if (one === undefined || two === undefined || three === undefined) throw new Error('three sessions');
      const sessions = rooms.get(SessionService);
      const me = await actorOf(one.token);
      const stranger = await actorOf((await byEmail('ajena@manos.pe')).token);
      const list = await sessions.list(me);
      expect(list.map(({ device }) => device)).toEqual([PEER.device, PEER.device, PEER.device]);
      expect(list.filter(({ current }) => current)).toHaveLength(1);
      const key = list.find(({ current }) => !current)?.key ?? '';
      expect(await codeOf(sessions.revoke(stranger, key))).toBe('access.no_session');
      expect(await codeOf(sessions.revoke(me, key))).toBe('done');
      expect(await sessions.list(me)).toHaveLength(2);
      await sessions.revokeAll(me.accountId, me.sessionToken);
      expect((await sessions.list(me)).map(({ current }) => current)).toEqual([true]);
      expect(await sessions.list(stranger)).toHaveLength(1);
    });
  });

  describe('the demo', () => {
    const enter = (ref: string, from: Visitor, room = rooms) => codeOf(room.get(SignInService).asDemo(ref, from));

    it('opens its own accounts with one button, on this machine, where the settings say demo', async () => {
      const { ref } = await staff('demo@manos.pe', true);
      expect(await enter(ref, HERE)).toBe('done');
      expect(await enter(ref, { ...HERE, address: '::ffff:127.0.0.1', host: '[::1]:3000' })).toBe('done');
      expect(await enter(ref, HERE, other)).toBe('access.no_demo_here');
      for (const elsewhere of [
        PEER,
        { ...HERE, address: PEER.address },
        { ...HERE, host: 'ayni.example' },
        { ...HERE, host: 'localhost.evil.example' },
        { ...HERE, host: '' },
        { ...HERE, forwarded: true },
      ]) {
        expect(await enter(ref, elsewhere)).toBe('access.no_demo_here');
      }
    });

    it('opens no real account', async () => {
      const { ref } = await staff('real@manos.pe');
      expect(await enter(ref, HERE)).toBe('access.no_account');
    });
  });
});
