import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Sms } from '#platform';
import { AccountRepository } from './account.repository.js';
import { AccountService } from './account.service.js';
import type { Actor } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { PhoneCodeRepository } from './phone-code.repository.js';
import { maskPhone, readPhone } from './phone.js';
import {
  CODE_BY_ADDRESS,
  CODE_BY_PHONE,
  CODE_EACH_MINUTE,
  PROOF_BY_ACCOUNT,
  ThrottleService,
} from './throttle.service.js';

/** Longer than looking up and writing take: the time tells no more than the words. */
const ANSWER_MS = 300;

/** A seeker's telephone: set and changed by herself, and a way in where a gateway sends the codes. */
@Injectable()
export class PhoneService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly secrets: AccountService,
    private readonly codes: PhoneCodeRepository,
    private readonly throttle: ThrottleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** A code for whoever has this telephone; the same answer when nobody has. */
  async askToEnter(typed: string, address: string): Promise<string> {
    const phone = await this.take(typed, address);
    const send = async (): Promise<void> => {
      const account = await this.accounts.findByPhone(phone);
      if (account !== undefined && !account.disabled) await this.codes.issue(account.id, 'sign_in', phone);
    };
    await Promise.all([send(), pause(ANSWER_MS)]);
    return phone;
  }

  /** A code to the telephone she wants to set, which may not be hers: her PIN first. */
  async askToSet(actor: Actor, typed: { phone: string; pin: string }, address: string): Promise<string> {
    if (readPhone(typed.phone) === undefined) throw new DomainError('invalid', 'phone.shape');
    await this.secrets.confirmIsHerself(actor, typed.pin.replaceAll(/\s/gu, ''));
    const phone = await this.take(typed.phone, address);
    await this.codes.issue(actor.accountId, 'confirm', phone);
    return phone;
  }

  async set(actor: Actor, given: { phone: string; code: string }): Promise<void> {
    await this.throttle.take(PROOF_BY_ACCOUNT, actor.ref);
    const code = given.code.replaceAll(/\s/gu, '');
    if (!(await this.codes.accept(actor.accountId, 'confirm', { ...given, code }))) {
      throw new DomainError('invalid', 'phone.wrong_code');
    }
    await this.throttle.clear(PROOF_BY_ACCOUNT, actor.ref);
    await this.database.inTransaction(async () => {
      const holder = await this.accounts.findByPhone(given.phone);
      // Said only to somebody who reads that telephone's messages.
      if (holder !== undefined && holder.id !== actor.accountId) throw new DomainError('conflict', 'phone.taken');
      await this.accounts.setPhone(actor, given.phone);
      await this.audit.record({ action: 'phone.set', subject: actor.ref, fields: ['phone'] });
    });
  }

  async remove(actor: Actor): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.accounts.setPhone(actor, undefined);
      await this.audit.record({ action: 'phone.removed', subject: actor.ref, fields: ['phone'] });
    });
  }

  /** Its last three digits; `undefined` when she has none. */
  async shown(actor: Actor): Promise<string | undefined> {
    const phone = await this.accounts.phone(actor.accountId);
    return phone === undefined ? undefined : maskPhone(phone);
  }

  findUnsent(codeId: number): Promise<Sms | undefined> {
    return this.codes.findUnsent(codeId);
  }

  markSent(codeId: number): Promise<void> {
    return this.codes.markSent(codeId);
  }

  /** One code a minute and five an hour, by telephone; and by address for whoever tries many. */
  private async take(typed: string, address: string): Promise<string> {
    const phone = readPhone(typed);
    if (phone === undefined) throw new DomainError('invalid', 'phone.shape');
    await this.throttle.take(CODE_BY_ADDRESS, address);
    await this.throttle.take(CODE_EACH_MINUTE, phone);
    await this.throttle.take(CODE_BY_PHONE, phone);
    return phone;
  }
}
