import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { AccountRepository } from './account.repository.js';
import type { Account } from './account.repository.js';
import type { AccountId, Actor, Language } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { weaknessOfPin } from './folder-code.js';
import { weaknessOfPassword } from './password.js';
import type { Role } from './permission.data.js';
import { SessionService } from './session.service.js';

export interface NewStaff {
  role: Exclude<Role, 'seeker'>;
  organisationId?: number;
  email: string;
  name: string;
  password: string;
  locale?: Language;
  demo?: boolean;
}

export interface DemoAccount {
  ref: string;
  role: Role;
  name: string;
  organisation: string;
}

@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly audit: AuditTrail,
  ) {}

  /** An account that signs in by e-mail: staff of an organisation, an employer's user, or an operator. */
  async createStaff(given: NewStaff): Promise<{ id: AccountId; ref: string }> {
    const email = normaliseEmail(given.email);
    const name = given.name.normalize('NFC').trim();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email)) throw new DomainError('invalid', 'access.email');
    if (name === '' || name.length > 200) throw new DomainError('invalid', 'access.name');
    const weakness = weaknessOfPassword(given.password, [email, name]);
    if (weakness !== undefined) throw new DomainError('invalid', `access.password_${weakness}`);
    if (given.role !== 'operator' && given.organisationId === undefined) {
      throw new DomainError('invalid', 'access.organisation_missing');
    }
    return this.database.inTransaction(async () => {
      const { role, organisationId, locale, demo, password: secret } = given;
      const made = await this.accounts.add({ role, organisationId, name, email, secret, locale, demo });
      if (made === undefined) throw new DomainError('conflict', 'access.email_taken');
      await this.audit.record({ action: 'account.created', subject: made.ref, fields: ['role', 'name', 'email'] });
      return made;
    });
  }

  /** Her own six digits, in place of the PIN she was given or of the ones before; ends her other sessions. */
  async choosePin(actor: Actor, given: { pin: string; again: string }): Promise<void> {
    const pin = given.pin.replaceAll(/\s/gu, '');
    const weakness = weaknessOfPin(pin);
    if (actor.role !== 'seeker') throw new DomainError('refused', 'access.not_by_pin');
    if (weakness !== undefined) throw new DomainError('invalid', `access.pin_${weakness}`);
    if (pin !== given.again.replaceAll(/\s/gu, '')) throw new DomainError('invalid', 'access.pin_differs');
    const account = await this.get(actor.accountId);
    if (await this.accounts.matches(account, pin)) {
      throw new DomainError('invalid', 'access.pin_same');
    }
    await this.replaceSecret(actor, pin, 'pin');
  }

  async changePassword(actor: Actor, given: { current: string; next: string }): Promise<void> {
    const account = await this.get(actor.accountId);
    if (actor.role === 'seeker') throw new DomainError('refused', 'access.not_by_password');
    const known = (await this.accounts.names([actor.accountId])).get(actor.accountId);
    const weakness = weaknessOfPassword(given.next, known === undefined ? [] : [known]);
    if (weakness !== undefined) throw new DomainError('invalid', `access.password_${weakness}`);
    if (!(await this.accounts.matches(account, given.current))) {
      throw new DomainError('invalid', 'access.wrong_sign_in');
    }
    await this.replaceSecret(actor, given.next, 'password');
  }

  async disable(id: number): Promise<void> {
    await this.database.inTransaction(async () => {
      const account = await this.get(id);
      await this.accounts.disable(account.id);
      await this.sessions.revokeAll(account.id);
      await this.audit.record({ action: 'account.disabled', subject: account.ref });
    });
  }

  /** Names of staff and employers' users by account. */
  names(ids: readonly number[]): Promise<Map<number, string>> {
    return this.accounts.names(ids);
  }

  /** The persons of trust who read reports of safety, by name; at most ten. */
  async focalPersons(): Promise<{ id: AccountId; name: string; organisation: string }[]> {
    const found = await this.accounts.focal();
    const names = await this.accounts.names(found.map(({ id }) => id));
    return found.map(({ id, organisation }) => ({ id, name: names.get(id) ?? '', organisation }));
  }

  async demoAccounts(): Promise<DemoAccount[]> {
    const found = await this.accounts.demo();
    const names = await this.accounts.names(found.map(({ id }) => id));
    return found.map(({ id, ref, role, organisation }) => ({
      ref,
      role,
      name: names.get(id) ?? '',
      organisation: organisation ?? '',
    }));
  }

  private async get(id: number): Promise<Account> {
    const found = await this.accounts.find(id);
    if (found === undefined) throw new DomainError('not_found', 'access.no_account');
    return found;
  }

  private async replaceSecret(actor: Actor, secret: string, kind: 'pin' | 'password'): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.accounts.setSecret(actor.accountId, secret);
      await this.sessions.revokeAll(actor.accountId, actor.sessionToken);
      await this.audit.record({ action: 'secret.changed', subject: actor.ref, fields: [kind] });
    });
  }
}

export function normaliseEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
