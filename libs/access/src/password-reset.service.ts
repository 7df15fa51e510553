import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { AccountRepository } from './account.repository.js';
import { AccountService, normaliseEmail, readPassword } from './account.service.js';
import { MailedLinkService } from './mailed-link.service.js';
import { LINK_BY_EMAIL, SIGN_IN_BY_ACCOUNT, ThrottleService } from './throttle.service.js';

/** Longer than looking up and writing take: the time tells no more than the words. */
const ANSWER_MS = 300;

/** A forgotten password: a link to the address of the account, once, for half an hour. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly secrets: AccountService,
    private readonly links: MailedLinkService,
    private readonly throttle: ThrottleService,
    private readonly database: Database,
  ) {}

  /** The same for an address that nobody has. */
  async ask(typed: string): Promise<void> {
    const email = normaliseEmail(typed);
    await this.throttle.take(LINK_BY_EMAIL, email);
    await Promise.all([this.sendTo(email), pause(ANSWER_MS)]);
  }

  async isOpen(token: Buffer): Promise<boolean> {
    return (await this.links.find(token, 'password')) !== undefined;
  }

  /** Ends every session; the second factor stays. */
  async reset(token: Buffer, typed: { next: string; again: string }): Promise<void> {
    const accountId = await this.links.find(token, 'password');
    if (accountId === undefined) throw new DomainError('conflict', 'link.over');
    const name = (await this.accounts.names([accountId])).get(accountId);
    const password = readPassword(typed, name === undefined ? [] : [name]);
    await this.database.inTransaction(async () => {
      const account = await this.accounts.find(await this.links.use(token, 'password'));
      if (account === undefined) throw new DomainError('conflict', 'link.over');
      await this.secrets.replaceSecret(account, password, { kind: 'password' });
    });
    const email = await this.accounts.email(accountId);
    if (email !== undefined) await this.throttle.clear(SIGN_IN_BY_ACCOUNT, email);
  }

  /** Who is invited has no password yet, and who is out gets no way in. */
  private async sendTo(email: string): Promise<void> {
    const account = await this.accounts.findByEmail(email);
    if (account === undefined || account.disabled || account.demo || account.secretHash === null) return;
    await this.links.send(account.id, 'password');
  }
}
