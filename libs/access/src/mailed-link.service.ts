import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DomainError, Keyring } from '#platform';
import type { AccountId } from './actor.js';
import { MessageService } from './message.service.js';
import { sealContext } from './seal-context.js';

export type LinkPurpose = 'invitation' | 'password';

/** How long a link works, in PostgreSQL's words. */
const LIVES: Readonly<Record<LinkPurpose, string>> = { invitation: '7 days', password: '30 minutes' };
const LIVE = 'link.ended_at is null and link.expires_at > now() and account.disabled_at is null';

/** 32 random bytes that only the mail holds: the database keeps their SHA-256, and the token sealed until it is sent. */
@Injectable()
export class MailedLinkService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly messages: MessageService,
  ) {}

  /** The links before it end. */
  send(accountId: AccountId, purpose: LinkPurpose): Promise<void> {
    const token = randomBytes(32);
    const hash = hashOf(token);
    return this.database.inTransaction(async () => {
      await this.end(accountId, purpose);
      const sealed = this.keyring.seal(token, sealContext('identity.mailed_link.token', hash.toString('hex')));
      const [link] = await this.database.query<{ id: number }>(
        `insert into identity.mailed_link (account_id, purpose, token_hash, token, expires_at)
         values ($1, $2, $3, $4, now() + $5::interval) returning id`,
        [accountId, purpose, hash, sealed, LIVES[purpose]],
      );
      if (link !== undefined) await this.messages.queueLink(accountId, { template: purpose, linkId: link.id });
    });
  }

  /** Whom it is for; `undefined` when it was used, is over or never was. */
  async find(token: Buffer, purpose: LinkPurpose): Promise<AccountId | undefined> {
    const [row] = await this.database.query<{ id: AccountId }>(
      `select account.id from identity.mailed_link link join identity.account account on account.id = link.account_id
       where link.token_hash = $1 and link.purpose = $2 and ${LIVE}`,
      [hashOf(token), purpose],
    );
    return row?.id;
  }

  /** Once: of two at the same time one is refused. Call it in the transaction of what it opens. */
  async use(token: Buffer, purpose: LinkPurpose): Promise<AccountId> {
    const [row] = await this.database.query<{ id: AccountId }>(
      `update identity.mailed_link link set ended_at = now(), token = null
       from identity.account account where account.id = link.account_id
         and link.token_hash = $1 and link.purpose = $2 and ${LIVE}
       returning account.id`,
      [hashOf(token), purpose],
    );
    if (row === undefined) throw new DomainError('conflict', 'link.over');
    return row.id;
  }

  async end(accountId: AccountId, purpose: LinkPurpose): Promise<void> {
    await this.database.query(
      `update identity.mailed_link set ended_at = now(), token = null
       where account_id = $1 and purpose = $2 and ended_at is null`,
      [accountId, purpose],
    );
  }
}

function hashOf(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}
