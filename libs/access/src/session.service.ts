import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { ACCESS_SETTINGS } from './access-settings.js';
import type { AccessSettings } from './access-settings.js';
import type { AccountId, Actor, Language, OrganisationId, SeekerId } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { isStaff } from './permission.data.js';
import type { Role } from './permission.data.js';

/** Minutes without use, and hours in all, after which a session ends. Phones are shared, office PCs too. */
export const SESSION_LIFE = { idleMinutes: 60, hours: 12 } as const;

export interface SessionView {
  /** Names the session in a form; of no use as a cookie. */
  key: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

interface LiveRow {
  accountId: AccountId;
  ref: string;
  role: Role;
  organisationId: OrganisationId | null;
  seekerId: SeekerId | null;
  locale: Language;
  mustChoosePin: boolean;
  hasFactor: boolean;
  demo: boolean;
  rested: boolean;
}

/** Minutes between a right password and the code of the second factor. */
const FACTOR_MINUTES = 10;
const OPEN = 'session.revoked_at is null and session.expires_at > now()';
const LIVE = `${OPEN} and not session.awaits_factor`;

/** Opaque tokens of 32 bytes; the database keeps their SHA-256 only. `expires_at` moves with use, so SQL can check it alone. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings?: AccessSettings,
  ) {}

  /** The password was right and the second factor is still to come: a token that opens nothing else. */
  async openHalf(accountId: number, device: string): Promise<Buffer> {
    const token = randomBytes(32);
    await this.database.query(
      `insert into identity.session (token_hash, account_id, device, expires_at, awaits_factor)
       values ($1, $2, $3, now() + make_interval(mins => $4), true)`,
      [hashOf(token), accountId, device.slice(0, 80), FACTOR_MINUTES],
    );
    return token;
  }

  /** Whose second factor is waited for with this token. */
  async awaited(token: Buffer): Promise<AccountId | undefined> {
    const [row] = await this.database.query<{ id: AccountId }>(
      `select account.id from identity.session session join identity.account account on account.id = session.account_id
       where token_hash = $1 and ${OPEN} and session.awaits_factor and account.disabled_at is null`,
      [hashOf(token)],
    );
    return row?.id;
  }

  async open(accountId: number, device: string): Promise<Buffer> {
    const token = randomBytes(32);
    await this.database.inTransaction(async () => {
      const [opened] = await this.database.query<{ ref: string }>(
        `with session as (
           insert into identity.session (token_hash, account_id, device, expires_at)
           values ($1, $2, $3, now() + make_interval(mins => $4)) returning account_id)
         select ref from identity.account join session on account_id = id`,
        [hashOf(token), accountId, device.slice(0, 80), SESSION_LIFE.idleMinutes],
      );
      await this.audit.record({ action: 'session.opened', subject: opened?.ref });
      await this.database.query(
        `delete from identity.session where account_id = $1 and expires_at < now() - interval '30 days'`,
        [accountId],
      );
    });
    return token;
  }

  /** Who acts with this token; `undefined` when it is unknown, expired, revoked or its account is disabled. */
  async actor(token: Buffer): Promise<Actor | undefined> {
    const [row] = await this.database.query<LiveRow>(
      `select account.id as "accountId", account.ref, account.role, account.organisation_id as "organisationId",
         account.seeker_id as "seekerId", account.locale, account.secret_is_temporary and not account.demo as "mustChoosePin", account.demo,
         exists (select from identity.second_factor factor where factor.account_id = account.id) as "hasFactor",
         session.last_seen_at < now() - interval '1 minute' as rested
       from identity.session session join identity.account account on account.id = session.account_id
       where session.token_hash = $1 and ${LIVE} and account.disabled_at is null`,
      [hashOf(token)],
    );
    if (row === undefined) return undefined;
    if (row.rested) await this.touch(token);
    const { rested: _, hasFactor, organisationId, seekerId, ...known } = row;
    const isDemanded = this.settings?.secondFactorDemanded === true && isStaff(known.role) && !known.demo;
    return {
      ...known,
      mustEnrol: isDemanded && !hasFactor,
      sessionToken: token,
      ...(organisationId === null ? {} : { organisationId }),
      ...(seekerId === null ? {} : { seekerId }),
    };
  }

  /** Whose token it was, live or not: what she typed before it ended goes back to her alone. */
  async owner(token: Buffer): Promise<{ accountId: AccountId; role: Role } | undefined> {
    const [row] = await this.database.query<{ accountId: AccountId; role: Role }>(
      `select account.id as "accountId", account.role
       from identity.session join identity.account account on account.id = account_id where token_hash = $1`,
      [hashOf(token)],
    );
    return row;
  }

  async list(actor: Actor): Promise<SessionView[]> {
    return this.database.query<SessionView>(
      `select encode(token_hash, 'hex') as key, device, created_at as "createdAt", last_seen_at as "lastSeenAt",
         token_hash = $2 as current
       from identity.session session where account_id = $1 and ${LIVE} order by last_seen_at desc limit 50`,
      [actor.accountId, hashOf(actor.sessionToken)],
    );
  }

  async revoke(actor: Actor, key: string): Promise<void> {
    const ended = await this.database.query(
      `update identity.session session set revoked_at = now()
       where account_id = $1 and encode(token_hash, 'hex') = $2 and ${LIVE} returning 1`,
      [actor.accountId, key],
    );
    if (ended.length === 0) throw new DomainError('not_found', 'access.no_session');
  }

  async close(token: Buffer): Promise<void> {
    await this.database.query(
      'update identity.session set revoked_at = now() where token_hash = $1 and revoked_at is null',
      [hashOf(token)],
    );
  }

  /** Ends every session of the account except the one given. */
  async revokeAll(accountId: number, except?: Buffer): Promise<void> {
    await this.database.query(
      `update identity.session set revoked_at = now()
       where account_id = $1 and revoked_at is null and token_hash is distinct from $2`,
      [accountId, except === undefined ? null : hashOf(except)],
    );
  }

  private async touch(token: Buffer): Promise<void> {
    await this.database.query(
      `update identity.session session set last_seen_at = now(),
         expires_at = least(now() + make_interval(mins => $2), created_at + make_interval(hours => $3))
       where token_hash = $1 and ${LIVE}`,
      [hashOf(token), SESSION_LIFE.idleMinutes, SESSION_LIFE.hours],
    );
  }
}

function hashOf(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}
