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
import type { Role } from './permission.data.js';
import { SessionService } from './session.service.js';
import { SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_ADDRESS, ThrottleService } from './throttle.service.js';

export interface SignedIn {
  token: Buffer;
  accountId: AccountId;
  role: Role;
  mustChoosePin: boolean;
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
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings?: AccessSettings,
  ) {}

  /** Staff, employers' users and operators. */
  async byEmail(typed: { email: string; password: string }, visitor: Visitor): Promise<SignedIn> {
    const who = normaliseEmail(typed.email);
    return this.attempt({ who, account: await this.accounts.findByEmail(who), secret: typed.password }, visitor);
  }

  /** Seekers. A code that cannot be one is answered like one that nobody has. */
  async byFolder(typed: { code: string; pin: string }, visitor: Visitor): Promise<SignedIn> {
    const code = readFolderCode(typed.code);
    const account = await this.accounts.findByFolderCode(code ?? '');
    const secret = typed.pin.replaceAll(/\s/gu, '');
    return this.attempt({ who: code ?? typed.code.slice(0, 100), account, secret }, visitor);
  }

  /** One button for a marked demo account; asked again at each request whether this is the demo and this machine. */
  async asDemo(ref: string, visitor: Visitor): Promise<SignedIn> {
    if (this.settings?.demo !== true || !isLoopback(visitor)) throw new DomainError('refused', 'access.no_demo_here');
    const account = await this.accounts.findByRef(ref);
    if (account?.demo !== true || account.disabled) throw new DomainError('not_found', 'access.no_account');
    return this.enter(account, visitor);
  }

  private async attempt({ who, account, secret }: Attempt, visitor: Visitor): Promise<SignedIn> {
    await this.throttle.take(SIGN_IN_BY_ADDRESS, visitor.address);
    await this.throttle.take(SIGN_IN_BY_ACCOUNT, who);
    const usable = account !== undefined && !account.disabled ? account : undefined;
    const right = await this.accounts.matches(usable, secret.slice(0, 1000));
    if (usable === undefined || !right) throw new DomainError('invalid', 'access.wrong_sign_in');
    await this.throttle.clear(SIGN_IN_BY_ACCOUNT, who);
    await this.throttle.giveBack(SIGN_IN_BY_ADDRESS, visitor.address);
    if (usable.secretExpired) throw new DomainError('invalid', 'access.pin_expired');
    return this.enter(usable, visitor);
  }

  private async enter(account: Account, visitor: Visitor): Promise<SignedIn> {
    const token = await this.sessions.open(account.id, visitor.device);
    const mustChoosePin = account.secretIsTemporary && !account.demo;
    return { token, accountId: account.id, role: account.role, mustChoosePin };
  }
}
