import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError } from '#platform';
import { ACCESS_SETTINGS } from './access-settings.js';
import type { AccessSettings } from './access-settings.js';
import { AccountRepository } from './account.repository.js';
import type { Account } from './account.repository.js';
import { normaliseEmail } from './account.service.js';
import type { AccountId } from './actor.js';
import { readFolderCode } from './folder-code.js';
import { isLoopback } from './loopback.js';
import type { Peer } from './loopback.js';
import { PhoneCodeRepository } from './phone-code.repository.js';
import { isStaff } from './permission.data.js';
import type { Role } from './permission.data.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionService } from './session.service.js';
import { PROOF_BY_ACCOUNT, SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_ADDRESS, ThrottleService } from './throttle.service.js';

export interface SignedIn {
  token: Buffer;
  accountId: AccountId;
  role: Role;
  /**
   * What comes before any page: six digits of her own; the code of the second factor, without which the token opens
   * nothing; or setting that factor up.
   */
  first?: 'pin' | 'code' | 'enrolment';
}

/** What the device says of itself, for the list of sessions. */
export interface Visitor extends Peer {
  device: string;
}

interface Attempt {
  /** What was typed in place of a name, normalised: the lock is kept by it whether or not an account has it. */
  who: string;
  account: Account | undefined;
  secret: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
    private readonly factors: SecondFactorRepository,
    private readonly codes: PhoneCodeRepository,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings?: AccessSettings,
  ) {}

  /** Staff, employers' users and operators. */
  async byEmail(typed: { email: string; password: string }, visitor: Visitor): Promise<SignedIn> {
    const who = normaliseEmail(typed.email);
    const attempt = { who, account: await this.accounts.findByEmail(who), secret: typed.password };
    const account = await this.attempt(attempt, visitor);
    if ((await this.factors.find(account.id)) === undefined) return this.enter(account, visitor);
    const token = await this.sessions.openHalf(account.id, visitor.device);
    return { token, accountId: account.id, role: account.role, first: 'code' };
  }

  /** After the password: a code of the application or a recovery code, once each. */
  async bySecondFactor(half: Buffer | undefined, code: string, visitor: Visitor): Promise<SignedIn> {
    const waiting = half === undefined ? undefined : await this.sessions.awaited(half);
    const account = waiting === undefined ? undefined : await this.accounts.find(waiting);
    if (half === undefined || account === undefined) throw new DomainError('conflict', 'factor.step_over');
    await this.throttle.take(SIGN_IN_BY_ADDRESS, visitor.address);
    await this.throttle.take(PROOF_BY_ACCOUNT, account.ref);
    if (!(await this.factors.accept(account.id, code.slice(0, 100)))) {
      throw new DomainError('invalid', 'factor.wrong_code');
    }
    await this.throttle.clear(PROOF_BY_ACCOUNT, account.ref);
    await this.throttle.giveBack(SIGN_IN_BY_ADDRESS, visitor.address);
    await this.sessions.close(half);
    return this.enter(account, visitor);
  }

  /** Seekers. A code that cannot be one is answered like one that nobody has. */
  async byFolder(typed: { code: string; pin: string }, visitor: Visitor): Promise<SignedIn> {
    const code = readFolderCode(typed.code);
    const account = await this.accounts.findByFolderCode(code ?? '');
    const secret = typed.pin.replaceAll(/\s/gu, '');
    const attempt = { who: code ?? typed.code.slice(0, 100), account, secret };
    return this.enter(await this.attempt(attempt, visitor), visitor);
  }

  /** A code that was sent to her telephone. A number that nobody has is answered like a wrong code. */
  async byPhone(typed: { phone: string; code: string }, visitor: Visitor): Promise<SignedIn> {
    await this.throttle.take(SIGN_IN_BY_ADDRESS, visitor.address);
    await this.throttle.take(SIGN_IN_BY_ACCOUNT, typed.phone);
    const account = await this.accounts.findByPhone(typed.phone);
    const code = typed.code.replaceAll(/\s/gu, '').slice(0, 20);
    const isRight =
      account !== undefined &&
      !account.disabled &&
      (await this.codes.accept(account.id, 'sign_in', { phone: typed.phone, code }));
    if (!isRight) throw new DomainError('invalid', 'phone.wrong_code');
    await this.throttle.clear(SIGN_IN_BY_ACCOUNT, typed.phone);
    await this.throttle.giveBack(SIGN_IN_BY_ADDRESS, visitor.address);
    return this.enter(account, visitor);
  }

  /** One button for a marked demo account; asked again at each request whether this is the demo and this machine. */
  async asDemo(ref: string, visitor: Visitor): Promise<SignedIn> {
    if (this.settings?.demo !== true || !isLoopback(visitor)) throw new DomainError('refused', 'access.no_demo_here');
    const account = await this.accounts.findByRef(ref);
    if (account?.demo !== true || account.disabled) throw new DomainError('not_found', 'access.no_account');
    return this.enter(account, visitor);
  }

  private async attempt({ who, account, secret }: Attempt, visitor: Visitor): Promise<Account> {
    await this.throttle.take(SIGN_IN_BY_ADDRESS, visitor.address);
    await this.throttle.take(SIGN_IN_BY_ACCOUNT, who);
    const usable = account !== undefined && !account.disabled ? account : undefined;
    const right = await this.accounts.matches(usable, secret.slice(0, 1000));
    if (usable === undefined || !right) throw new DomainError('invalid', 'access.wrong_sign_in');
    await this.throttle.clear(SIGN_IN_BY_ACCOUNT, who);
    await this.throttle.giveBack(SIGN_IN_BY_ADDRESS, visitor.address);
    if (usable.secretExpired) throw new DomainError('invalid', 'access.pin_expired');
    return usable;
  }

  /** A session of an account whose owner was just recognised. */
  async enter(account: Account, visitor: Visitor): Promise<SignedIn> {
    const token = await this.sessions.open(account.id, visitor.device);
    const first = await this.firstOf(account);
    return { token, accountId: account.id, role: account.role, ...(first === undefined ? {} : { first }) };
  }

  private async firstOf({ id, role, demo, secretIsTemporary }: Account): Promise<SignedIn['first']> {
    if (demo) return undefined;
    if (secretIsTemporary) return 'pin';
    return isStaff(role) && (await this.factors.find(id)) === undefined ? 'enrolment' : undefined;
  }
}
