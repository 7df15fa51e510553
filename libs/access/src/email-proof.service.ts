import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Keyring } from '#platform';
import type { AccountId, OrganisationId } from './actor.js';

const PURPOSE = 'email-proof';

/** The link that only the reader of a mailbox has: nothing is kept of it, and another address makes it void. */
@Injectable()
export class EmailProof {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** Path of the page that confirms, without the language. */
  pathFor(ref: string, emailIndex: Buffer): string {
    return `/registro/confirmar?c=${ref}.${this.keyring.blindIndex(PURPOSE, subjectOf(ref, emailIndex)).toString('base64url')}`;
  }

  /** The same for an account that asks itself; `undefined` when it has no e-mail. */
  async pathOf(accountId: AccountId): Promise<string | undefined> {
    const [account] = await this.database.query<{ ref: string; emailIndex: Buffer | null }>(
      'select ref, email_index as "emailIndex" from identity.account where id = $1',
      [accountId],
    );
    const index = account?.emailIndex ?? undefined;
    return account === undefined || index === undefined ? undefined : this.pathFor(account.ref, index);
  }

  /** Whose e-mail this link proves; `undefined` when it proves none. */
  async read(code: string): Promise<{ accountId: AccountId; organisationId: OrganisationId | null } | undefined> {
    const [, ref, mac] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(code) ?? [];
    if (ref === undefined || mac === undefined) return undefined;
    const [account] = await this.database.query<{
      accountId: AccountId;
      organisationId: OrganisationId | null;
      emailIndex: Buffer | null;
    }>(
      `select id as "accountId", organisation_id as "organisationId", email_index as "emailIndex"
       from identity.account where ref::text = $1 and disabled_at is null`,
      [ref],
    );
    const index = account?.emailIndex ?? undefined;
    if (account === undefined || index === undefined) return undefined;
    const given = Buffer.from(mac, 'base64url');
    const right = this.keyring
      .blindIndexes(PURPOSE, subjectOf(ref, index))
      .some((held) => held.length === given.length && timingSafeEqual(held, given));
    return right ? { accountId: account.accountId, organisationId: account.organisationId } : undefined;
  }
}

function subjectOf(ref: string, emailIndex: Buffer): string {
  return `${ref}:${emailIndex.toString('hex')}`;
}
