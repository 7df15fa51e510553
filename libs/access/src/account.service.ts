import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { AccountRepository } from './account.repository.js';
import type { Account } from './account.repository.js';
import type { AccountId, Actor, Language } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { weaknessOfPin } from './folder-code.js';
import { MessageService } from './message.service.js';
import { weaknessOfPassword } from './password.js';
import type { Role } from './permission.data.js';
import { SessionService } from './session.service.js';
import { PROOF_BY_ACCOUNT, ThrottleService } from './throttle.service.js';

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
    private readonly throttle: ThrottleService,
    private readonly messages: MessageService,
  ) {}

  /** An account that signs in by e-mail: staff of an organisation, an employer's user, or an operator. */
  async createStaff(given: NewStaff): Promise<{ id: AccountId; ref: string }> {
    const email = readEmail(given.email);
    const name = readName(given.name);
    readPassword({ next: given.password }, [email, name]);
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

  /** An account with an address and a role; nobody signs in with it before its owner took it. */
  addInvited(given: Invited): Promise<{ id: AccountId; ref: string }> {
    return this.database.inTransaction(async () => {
      const made = await this.accounts.add(given);
      if (made === undefined) throw new DomainError('conflict', 'colleague.email_taken');
      await this.audit.record({ action: 'account.invited', subject: made.ref, fields: ['role', 'email'] });
      return made;
    });
  }

  removeInvited({ id, ref }: Account): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.accounts.remove(id);
      await this.audit.record({ action: 'account.withdrawn', subject: ref });
    });
  }

  /** Its owner came: her name, and a secret that she alone knows. */
  take(account: Account, given: { name: string; secret: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.accounts.take(account, given);
      await this.audit.record({ action: 'account.taken', subject: account.ref, fields: ['name', 'password'] });
    });
  }

  async get(id: number): Promise<Account> {
    const found = await this.accounts.find(id);
    if (found === undefined) throw new DomainError('not_found', 'access.no_account');
    return found;
  }

  /** Her own six digits, in place of the PIN she was given or of the ones before; ends her other sessions. */
  async choosePin(actor: Actor, given: { current?: string; pin: string; again: string }): Promise<void> {
    const pin = digits(given.pin);
    const weakness = weaknessOfPin(pin);
    if (actor.role !== 'seeker') throw new DomainError('refused', 'access.not_by_pin');
    if (weakness !== undefined) throw new DomainError('invalid', `access.pin_${weakness}`);
    if (pin !== digits(given.again)) throw new DomainError('invalid', 'access.pin_differs');
    const account = await this.get(actor.accountId);
    if (!actor.mustChoosePin) await this.confirmIsHerself(actor, digits(given.current ?? ''));
    if (await this.accounts.matches(account, pin)) throw new DomainError('invalid', 'access.pin_same');
    await this.replaceSecret(account, pin, { kind: 'pin', keep: actor.sessionToken });
  }

  async changePassword(actor: Actor, given: { current: string; next: string; again?: string }): Promise<void> {
    if (actor.role === 'seeker') throw new DomainError('refused', 'access.not_by_password');
    const known = (await this.accounts.names([actor.accountId])).get(actor.accountId);
    const next = readPassword(given, known === undefined ? [] : [known]);
    await this.confirmIsHerself(actor, given.current);
    await this.replaceSecret(await this.get(actor.accountId), next, { kind: 'password', keep: actor.sessionToken });
  }

  /** The password or PIN asked again of somebody signed in: the device may not be in her hands. */
  async confirmIsHerself(actor: Actor, secret: string): Promise<void> {
    await this.throttle.take(PROOF_BY_ACCOUNT, actor.ref);
    if (!(await this.accounts.matches(await this.get(actor.accountId), secret.slice(0, 1000)))) {
      throw new DomainError('invalid', actor.role === 'seeker' ? 'access.wrong_pin' : 'access.wrong_current');
    }
    await this.throttle.clear(PROOF_BY_ACCOUNT, actor.ref);
  }

  /** Ends every session but the one kept, and tells whoever has an address. */
  async replaceSecret(account: Account, secret: string, { kind, keep }: NewSecret): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.accounts.setSecret(account.id, secret);
      await this.sessions.revokeAll(account.id, keep);
      await this.audit.record({ action: 'secret.changed', subject: account.ref, fields: [kind] });
      await this.messages.queue(account.id, 'secret_changed');
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
}

interface Invited {
  role: Role;
  organisationId?: number | undefined;
  email: string;
  locale: Language;
}

interface NewSecret {
  kind: 'pin' | 'password';
  keep?: Buffer;
}

function digits(typed: string): string {
  return typed.replaceAll(/\s/gu, '');
}

/** A new password that is strong enough and was typed twice alike. */
export function readPassword({ next, again }: { next: string; again?: string }, about: readonly string[]): string {
  const weakness = weaknessOfPassword(next, about);
  if (weakness !== undefined) throw new DomainError('invalid', `access.password_${weakness}`);
  if (again !== undefined && again !== next) throw new DomainError('invalid', 'access.password_differs');
  return next;
}

export function readEmail(typed: string): string {
  const email = normaliseEmail(typed);
  if (email.length > 200 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email))
    throw new DomainError('invalid', 'access.email');
  return email;
}

export function readName(typed: string): string {
  const name = typed.normalize('NFC').trim();
  if (name === '' || name.length > 200) throw new DomainError('invalid', 'access.name');
  return name;
}

export function normaliseEmail(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
