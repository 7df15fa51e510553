import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService, FolderService, SessionService, SignInService } from '#access';
import type { Actor, Visitor } from '#access';
import { DomainError } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, addSeeker, openAs, openRooms, type Rooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const PEER: Visitor = { address: '203.0.113.7', host: 'ayni.example', forwarded: false, device: 'Chrome, Android' };

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe('access', () => {
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
    rooms = await openRooms(addresses);
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
  const byFolder = (code: string, pin: string) => rooms.get(SignInService).byFolder({ code, pin }, visitor);
  const actorOf = async (token: Buffer): Promise<Actor> => {
    const actor = await rooms.get(SessionService).actor(token);
    if (actor === undefined) throw new Error('no live session');
    return actor;
  };

  describe('staff', () => {
    it('enter by e-mail and password, however the address is written', async () => {
      const { id, ref } = await staff('Rosa@Manos.pe');
      const { token, role, first } = await byEmail(' rosa@MANOS.pe ');
      expect([role, first, token.length]).toEqual(['caseworker', 'enrolment', 32]);
      expect(await actorOf(token)).toMatchObject({ accountId: id, ref, organisationId: ngo, sessionToken: token });
    });

    it('are told the same for a wrong password and for an account that is not there', async () => {
      expect(await codeOf(byEmail('rosa@manos.pe', 'otra cosa larga'))).toBe('access.wrong_sign_in');
      expect(await codeOf(byEmail('nadie@manos.pe'))).toBe('access.wrong_sign_in');
    });

    it('wait as long for an account that is not there', async () => {
      // Work, not wall time, by turns: what else the machine does counts for neither.
      const work = async (email: string): Promise<number> => {
        const before = process.cpuUsage();
        await codeOf(byEmail(email, 'otra cosa larga'));
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      const turns = [0, 1, 2, 3, 4];
      await Promise.all(turns.map((turn) => staff(`time-${String(turn)}@manos.pe`)));
      const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
      for (const turn of turns) {
        times.known.push(await work(`time-${String(turn)}@manos.pe`));
        times.unknown.push(await work(`nobody-${String(turn)}@manos.pe`));
      }
      const [known = 0, unknown = 0] = [times.known, times.unknown].map((all) => all.sort((x, y) => x - y)[2] ?? 0);
      expect(unknown / known).toBeGreaterThan(0.5);
      expect(unknown / known).toBeLessThan(2);
    });

    it.each([
      ['corta', 'access.password_short'],
      ['contraseña2026', 'access.password_common'],
      ['abcdefghijklm', 'access.password_common'],
      ['aaaaaaaaaaaaaaa', 'access.password_common'],
      ['huaman-rosa-1', 'access.password_personal'],
    ])('may not choose %s', async (password, code) => {
      const given = { role: 'operator', email: 'x@manos.pe', name: 'Rosa Huamán', password } as const;
      expect(await codeOf(rooms.get(AccountService).createStaff(given))).toBe(code);
    });

    it('have one account an e-mail', async () => {
      expect(await codeOf(staff('ROSA@manos.pe'))).toBe('access.email_taken');
    });

    it('change a password only with the one before', async () => {
      await staff('clave@manos.pe');
      const actor = await actorOf((await byEmail('clave@manos.pe')).token);
      const change = (current: string) =>
        rooms.get(AccountService).changePassword(actor, { current, next: 'lluvia sobre tejas 4' });
      expect(await codeOf(change('no es esta clave'))).toBe('access.wrong_current');
      expect(await codeOf(change(PASSWORD))).toBe('done');
      expect(await codeOf(byEmail('clave@manos.pe'))).toBe('access.wrong_sign_in');
      expect(await codeOf(byEmail('clave@manos.pe', 'lluvia sobre tejas 4'))).toBe('done');
    });

    it('lose every session with the account', async () => {
      const { id } = await staff('sale@manos.pe');
      const { token } = await byEmail('sale@manos.pe');
      await owner.query('update identity.account set disabled_at = now() where id = $1', [id]);
      expect(await rooms.get(SessionService).actor(token)).toBeUndefined();
      expect(await codeOf(byEmail('sale@manos.pe'))).toBe('access.wrong_sign_in');
    });
  });

  describe('a seeker', () => {
    const newFolder = async () => {
      const { id } = await addSeeker(owner);
      return { seekerId: id, ...(await rooms.get(FolderService).issueFolder(id)) };
    };
    const choose = async (token: Buffer, pin: string, again = pin) =>
      codeOf(rooms.get(AccountService).choosePin(await actorOf(token), { pin, again }));

    it('enters with her slip, then chooses six digits that only she knows', async () => {
      const { code, pin, seekerId } = await newFolder();
      expect(code).toMatch(/^[A-Z]{2}\d-\d{3}$/);
      const first = await byFolder(` ${code.toLowerCase().replace('-', ' ')}`, `${pin.slice(0, 3)} ${pin.slice(3)}`);
      expect(first.first).toBe('pin');
      expect(await actorOf(first.token)).toMatchObject({ seekerId, role: 'seeker', mustChoosePin: true });
      const second = await byFolder(code, pin);
      expect(await choose(second.token, pin)).toBe('access.pin_same');
      expect(await choose(second.token, '482917', '482918')).toBe('access.pin_differs');
      expect(await choose(second.token, '482917')).toBe('done');
      expect(await actorOf(second.token)).toMatchObject({ mustChoosePin: false });
      expect(await rooms.get(SessionService).actor(first.token)).toBeUndefined();
      expect(await codeOf(byFolder(code, pin))).toBe('access.wrong_sign_in');
      expect((await byFolder(code, '482917')).first).toBeUndefined();
    });

    it('cannot use a slip after two weeks', async () => {
      const { code, pin, accountId } = await newFolder();
      const [row] = await owner.query<{ days: number }>(
        `select round(extract(epoch from secret_expires_at - now()) / 86400)::integer as days from identity.account where id = $1`,
        [accountId],
      );
      expect(row?.days).toBe(14);
      await owner.query('update identity.account set secret_expires_at = now() where id = $1', [accountId]);
      expect(await codeOf(byFolder(code, pin))).toBe('access.pin_expired');
      expect(await codeOf(byFolder(code, '000000'))).toBe('access.wrong_sign_in');
    });

    it('keeps her code when she gets a new PIN, and the old one ends', async () => {
      const { code, pin, seekerId } = await newFolder();
      const { token } = await byFolder(code, pin);
      const again = await rooms.get(FolderService).issueFolder(seekerId);
      expect(again.code).toBe(code);
      expect(await rooms.get(SessionService).actor(token)).toBeUndefined();
      expect(await codeOf(byFolder(code, again.pin))).toBe('done');
    });

    it('takes the device from the caseworker, whose session on it ends; nobody reads a code or PIN to her', async () => {
      await staff('mano@manos.pe');
      const by = await actorOf((await byEmail('mano@manos.pe')).token);
      const { id } = await addSeeker(owner);
      const folders = rooms.get(FolderService);
      expect(await codeOf(folders.issueFolder(id, { by }))).toBe('access.folder_not_for_staff');
      const { token } = await folders.handOver(by, id, 'Chrome, Windows');
      expect(await rooms.get(SessionService).actor(by.sessionToken)).toBeUndefined();
      expect(await actorOf(token)).toMatchObject({ seekerId: id, mustChoosePin: true });
    });

    it('goes with her account, sessions and messages when she is deleted', async () => {
      const { code, pin, seekerId } = await newFolder();
      const { token } = await byFolder(code, pin);
      await owner.query('delete from work.seeker where id = $1', [seekerId]);
      expect(await rooms.get(SessionService).actor(token)).toBeUndefined();
      expect(await codeOf(byFolder(code, pin))).toBe('access.wrong_sign_in');
    });
  });

  it('keeps no name, e-mail, code, PIN, password or token in clear', async () => {
    await staff('secreta@manos.pe');
    const { token } = await byEmail('secreta@manos.pe');
    const { id } = await addSeeker(owner);
    const { code, pin } = await rooms.get(FolderService).issueFolder(id);
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('identity', 'work', 'audit')`,
    );
    let dump = '';
    for (const { name } of tables) {
      const [row] = await owner.query<{ text: string | null }>(
        `select string_agg(row::text, chr(10)) as text from ${name} row`,
      );
      dump += row?.text ?? '';
    }
    expect(dump).toContain('$argon2id$');
    const hidden = ['secreta', 'Huamán', code, code.replace('-', ''), PASSWORD, token.toString('hex')];
    const asHex = hidden.map((text) => Buffer.from(text).toString('hex'));
    expect([...hidden, ...asHex].filter((text) => dump.includes(text))).toEqual([]);
    expect(dump).not.toMatch(new RegExp(`\\b${pin}\\b`));
  });
});
