import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { AccountService, SecondFactorService, SessionService, SignInService } from '#access';
import type { Actor, SignedIn, Visitor } from '#access';
import { DomainError } from '#platform';
import { freshDatabase } from '../support/database.js';
import { addOrganisation, openAs, openRooms, type Rooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const STEP = 30;
const PEER: Visitor = { address: '203.0.113.7', host: 'ayni.example', forwarded: false, device: 'Chrome, Android' };

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** What the application on her phone shows; `ahead` steps from now, within what a phone's clock may be off. */
const shown = (secret: string, ahead = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + ahead * STEP });

describe('the second factor', () => {
  let owner: Awaited<ReturnType<typeof openAs>>;
  let rooms: Rooms;
  let other: Rooms;
  let ngo: number;
  let visitor = PEER;
  let tests = 0;

  beforeAll(async () => {
    const addresses = await freshDatabase();
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

  beforeEach(() => {
    tests += 1;
    visitor = { ...PEER, address: `203.0.113.${String(tests)}` };
  });

  const email = (): string => `rosa-${String(tests)}@manos.pe`;
  const factors = (): SecondFactorService => rooms.get(SecondFactorService);
  const enter = (): Promise<SignedIn> =>
    rooms.get(SignInService).byEmail({ email: email(), password: PASSWORD }, visitor);
  const prove = (half: Buffer, code: string, from = rooms): Promise<SignedIn> =>
    from.get(SignInService).bySecondFactor(half, code, visitor);
  const actorOf = async (token: Buffer): Promise<Actor> => {
    const actor = await rooms.get(SessionService).actor(token);
    if (actor === undefined) throw new Error('no live session');
    return actor;
  };

  /** Staff with a factor, and the code that confirmed it: a later one may be of another step. */
  async function enrolled(): Promise<{ actor: Actor; secret: string; confirmed: string; codes: string[] }> {
    const given = { role: 'caseworker', organisationId: ngo, email: email(), name: 'Rosa Huamán' } as const;
    await rooms.get(AccountService).createStaff({ ...given, password: PASSWORD });
    const { token, first } = await enter();
    expect(first).toBe('enrolment');
    const actor = await actorOf(token);
    const { secret, sealed, uri } = await factors().begin(actor);
    expect(uri).toContain(`secret=${secret}`);
    const confirmed = shown(secret);
    const codes = await factors().confirm(actor, { sealed, code: confirmed });
    return { actor, secret, confirmed, codes };
  }

  it('is asked after the password; the password alone opens nothing', async () => {
    const { secret } = await enrolled();
    const half = await enter();
    expect(half.first).toBe('code');
    expect(await rooms.get(SessionService).actor(half.token)).toBeUndefined();
    const whole = await prove(half.token, shown(secret, 1));
    expect(whole.first).toBeUndefined();
    expect((await rooms.get(SessionService).list(await actorOf(whole.token))).length).toBe(2);
    expect(await codeOf(prove(half.token, shown(secret, 1)))).toBe('factor.step_over');
  });

  it('takes each code once, the one that confirmed it and both of two at once too', async () => {
    const { secret, confirmed } = await enrolled();
    expect(await codeOf(prove((await enter()).token, confirmed))).toBe('factor.wrong_code');
    const [one, two] = [await enter(), await enter()];
    const code = shown(secret, 1);
    const told = await Promise.all([codeOf(prove(one.token, code)), codeOf(prove(two.token, code, other))]);
    expect(told.toSorted()).toEqual(['done', 'factor.wrong_code']);
  });

  it('takes a recovery code in place of the phone, each once, however it is written', async () => {
    const { actor, codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    const [first = ''] = codes;
    expect(await codeOf(prove((await enter()).token, ` ${first.toLowerCase().replaceAll('-', ' ')}`))).toBe('done');
    expect(await codeOf(prove((await enter()).token, first))).toBe('factor.wrong_code');
    expect((await factors().find(actor))?.codesLeft).toBe(9);
  });

  it('is locked after five wrong codes in every process, for the right one too', async () => {
    const { secret } = await enrolled();
    for (let turn = 0; turn < 5; turn += 1) {
      const told = await codeOf(prove((await enter()).token, '000000', turn % 2 === 0 ? rooms : other));
      expect(told).toBe('factor.wrong_code');
    }
    expect(await codeOf(prove((await enter()).token, shown(secret, 1), other))).toBe('access.locked');
  });

  it('is set up by who holds the secret alone: a wrong code or another account’s form changes nothing', async () => {
    const { actor: stranger } = await enrolled();
    tests += 1;
    const given = { role: 'analyst', organisationId: ngo, email: email(), name: 'Irma Ponce' } as const;
    await rooms.get(AccountService).createStaff({ ...given, password: PASSWORD });
    const actor = await actorOf((await enter()).token);
    const { secret, sealed } = await factors().begin(actor);
    expect(await codeOf(factors().confirm(actor, { sealed, code: '000000' }))).toBe('factor.wrong_code');
    expect((await factors().resume(actor, sealed)).secret).toBe(secret);
    expect(await codeOf(factors().confirm(stranger, { sealed, code: shown(secret) }))).toBe('factor.enrolment_over');
    expect(await factors().find(actor)).toBeUndefined();
  });

  it('is changed and removed by password and code together', async () => {
    const { actor, secret, codes } = await enrolled();
    const [first = '', second = ''] = codes;
    const wrong = { password: 'no es esta clave', code: first };
    expect(await codeOf(factors().switchOff(actor, wrong))).toBe('factor.wrong_proof');
    expect(await codeOf(factors().renew(actor, { ...wrong, code: shown(secret, 1) }))).toBe('factor.wrong_proof');
    const renewal = await factors().renew(actor, { password: PASSWORD, code: first });
    // The telephone before works until the new one is confirmed.
    expect(await codeOf(prove((await enter()).token, second))).toBe('done');
    const fresh = await factors().confirm(actor, { sealed: renewal.sealed, code: shown(renewal.secret) });
    expect(await codeOf(prove((await enter()).token, codes[2] ?? ''))).toBe('factor.wrong_code');
    expect(await codeOf(factors().switchOff(actor, { password: PASSWORD, code: fresh[0] ?? '' }))).toBe('done');
    expect((await enter()).first).toBe('enrolment');
  });

  it('keeps neither secret nor recovery code in clear', async () => {
    const { secret, codes } = await enrolled();
    const [row] = await owner.query<{ text: string }>(
      `select (select string_agg(f::text, ' ') from identity.second_factor f) ||
         (select string_agg(c::text, ' ') from identity.recovery_code c) as text`,
    );
    const plain = [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))];
    const hex = plain.map((text) => Buffer.from(text).toString('hex'));
    expect([...plain, ...hex].filter((text) => row?.text.includes(text))).toEqual([]);
  });
});
