import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, ColleagueService, PasswordResetService, SessionService, SignInService } from '#access';
import type { Actor } from '#access';
import { DomainError } from '#platform';
import { freshDatabase } from '../support/database.js';
import { addOrganisation, openAs, openRooms, type Rooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const PEER = { address: '203.0.113.7', host: 'ayni.example', forwarded: false, device: '' };

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe('colleagues', () => {
  let owner: Awaited<ReturnType<typeof openAs>>;
  let rooms: Rooms;
  let other: Rooms;

  beforeAll(async () => {
    const addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    rooms = await openRooms(addresses);
    other = await openRooms(addresses);
  });

  afterAll(async () => {
    await rooms.close();
    await other.close();
    await owner.close();
  });

  async function coordinator(organisationId: number, email: string): Promise<Actor> {
    const given = { role: 'coordinator', organisationId, email, name: 'Elena Quiroz', password: PASSWORD } as const;
    await rooms.get(AccountService).createStaff(given);
    const { token } = await rooms.get(SignInService).byEmail({ email, password: PASSWORD }, PEER);
    const actor = await rooms.get(SessionService).actor(token);
    if (actor === undefined) throw new Error('no live session');
    return actor;
  }

  it('cannot shut each other out at once: one of them stays', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const ngo = await addOrganisation(owner, 'ngo', `Manos ${String(turn)}`);
      const [one, two] = [
        await coordinator(ngo, `uno-${String(turn)}@manos.pe`),
        await coordinator(ngo, `dos-${String(turn)}@manos.pe`),
      ];
      const told = await Promise.all([
        codeOf(rooms.get(ColleagueService).deactivate(one, two.ref)),
        codeOf(other.get(ColleagueService).deactivate(two, one.ref)),
      ]);
      expect(told.toSorted()).toEqual(['colleague.last', 'done']);
    }
  });

  it('never shut out an operator, and operators keep one of their own', async () => {
    const ngo = await addOrganisation(owner, 'ngo', 'Casa');
    const elena = await coordinator(ngo, 'casa@manos.pe');
    const operator = (email: string) =>
      rooms
        .get(AccountService)
        .createStaff({ role: 'operator', organisationId: ngo, email, name: 'Iván Soto', password: PASSWORD });
    const [ivan, olga] = [await operator('ivan@ayni.pe'), await operator('olga@ayni.pe')];
    const keep = rooms.get(ColleagueService);
    expect(await codeOf(keep.deactivate(elena, ivan.ref))).toBe('access.no_account');
    expect(await codeOf(keep.resetFactor(elena, ivan.ref, 'lost_phone'))).toBe('access.no_account');
    const by: Actor = { ...elena, accountId: ivan.id, ref: ivan.ref, role: 'operator' };
    expect(await codeOf(keep.deactivate(by, olga.ref))).toBe('done');
    expect(await codeOf(keep.deactivate(by, ivan.ref))).toBe('colleague.last');
    expect(await codeOf(keep.deactivate(by, elena.ref))).toBe('done');
  });

  it('are listed page by page, each once', async () => {
    const ngo = await addOrganisation(owner, 'ngo', 'Muchas Manos');
    await owner.query(
      `insert into identity.account (role, organisation_id) select 'caseworker', $1 from generate_series(1, 45)`,
      [ngo],
    );
    const seen: number[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const page = await rooms.get(ColleagueService).list(ngo, after);
      expect(page.colleagues.length).toBeLessThanOrEqual(20);
      seen.push(...page.colleagues.map(({ id }) => id));
      after = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
  });

  it('wait as long for a link that nobody gets', async () => {
    const ngo = await addOrganisation(owner, 'ngo', 'Espera');
    await coordinator(ngo, 'espera@manos.pe');
    const time = async (email: string): Promise<number> => {
      const started = performance.now();
      await rooms.get(PasswordResetService).ask(email);
      return performance.now() - started;
    };
    // The shortest of the three that each may ask: a busy machine makes any of them longer.
    const shortest = async (email: string): Promise<number> =>
      Math.min(await time(email), await time(email), await time(email));
    const [known, unknown] = [await shortest('espera@manos.pe'), await shortest('nadie@manos.pe')];
    expect(Math.abs(known - unknown)).toBeLessThan(250);
    expect(Math.min(known, unknown)).toBeGreaterThan(290);
  });
});
