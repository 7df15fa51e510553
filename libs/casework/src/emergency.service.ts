import { Injectable } from '@nestjs/common';
import {
  AccountService,
  type Actor,
  AuditTrail,
  readFolderCode,
  sealContext,
  type SeekerId,
  ThrottleService,
  type ThrottleRule,
} from '#access';
import { DisclosureLog } from '#consent';
import { parsePhone } from '#peru';
import { Database, DomainError, Keyring } from '#platform';

/** Hours a file stays open to whom opened it. */
export const EMERGENCY_HOURS = 4;
/** Fewer words say nothing that a coordinator could judge. */
export const EMERGENCY_WORDS = 5;

const PAGE = 20;
/** A caseworker meets few emergencies; who tries phone after phone is stopped. */
const BY_ACCOUNT: ThrottleRule = { purpose: 'emergency', free: 5, pause: 60, longest: 3600, window: 86_400 };

export interface EmergencyOpening {
  id: number;
  seekerId: SeekerId;
  by: string | undefined;
  organisation: string;
  reason: string;
  openedAt: Date;
  expiresAt: Date;
  verdict: 'right' | 'wrong' | null;
}

interface Row extends Omit<EmergencyOpening, 'by' | 'reason'> {
  accountId: number;
  sealed: Buffer;
}

/** Opens the file of a person whom another organisation accompanies: a reason, four hours, and she and a coordinator are told. */
@Injectable()
export class EmergencyService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly accounts: AccountService,
    private readonly disclosures: DisclosureLog,
    private readonly audit: AuditTrail,
    private readonly throttle: ThrottleService,
  ) {}

  /** By her folder code or her phone, exactly: nobody goes looking through people this way. */
  async open(actor: Actor, given: { who: string; reason: string }): Promise<SeekerId> {
    const reason = given.reason.trim();
    if (reason.split(/\s+/u).length < EMERGENCY_WORDS) {
      throw new DomainError('invalid', 'emergency.reason_short', { words: EMERGENCY_WORDS });
    }
    await this.throttle.take(BY_ACCOUNT, String(actor.accountId));
    return this.database.inTransaction(async () => {
      const seeker = await this.find(given.who);
      if (seeker.organisationId === actor.organisationId) throw new DomainError('conflict', 'emergency.own');
      const [{ id } = { id: 0 }] = await this.database.query<{ id: number }>(
        `insert into identity.emergency_access (seeker_id, account_id, organisation_id, watcher_id, reason, expires_at)
         values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6)) returning id`,
        [
          seeker.id,
          actor.accountId,
          actor.organisationId,
          seeker.organisationId ?? actor.organisationId,
          this.keyring.seal(reason, contextOf(seeker.id)),
          EMERGENCY_HOURS,
        ],
      );
      await this.disclosures.record({
        seekerId: seeker.id,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        what: 'emergency',
        reason: 'emergency',
        detail: reason,
      });
      await this.audit.record({ action: 'emergency.opened', subject: seeker.ref, fields: [`access_${String(id)}`] });
      return seeker.id;
    });
  }

  /** What was opened among the people this organisation answers for; newest first, twenty a page. */
  async list(actor: Actor, before?: number): Promise<{ openings: EmergencyOpening[]; next: number | undefined }> {
    const rows = await this.database.query<Row>(
      `select opening.id, opening.seeker_id as "seekerId", opening.account_id as "accountId",
         organisation.name as organisation, opening.reason as sealed, opening.opened_at as "openedAt",
         opening.expires_at as "expiresAt", opening.verdict
       from identity.emergency_access opening join work.organisation organisation on organisation.id = opening.organisation_id
       where opening.watcher_id = $1 and ($2::bigint is null or opening.id < $2)
       order by opening.id desc limit ${String(PAGE + 1)}`,
      [actor.organisationId, before ?? null],
    );
    const shown = rows.slice(0, PAGE);
    const names = await this.accounts.names(shown.map(({ accountId }) => accountId));
    const openings = shown.map(({ accountId, sealed, ...row }) => ({
      ...row,
      by: names.get(accountId),
      reason: this.keyring.open(sealed, contextOf(row.seekerId)),
    }));
    return { openings, next: rows.length > PAGE ? openings.at(-1)?.id : undefined };
  }

  /** After the fact: right, or wrong, which also ends it at once. One verdict stands. */
  async review(actor: Actor, id: number, verdict: string): Promise<void> {
    if (verdict !== 'right' && verdict !== 'wrong') throw new DomainError('invalid', 'emergency.verdict');
    await this.database.inTransaction(async () => {
      const [row] = await this.database.query<{ ref: string }>(
        `with judged as (
           update identity.emergency_access set verdict = $3, reviewed_by = $4, reviewed_at = now()
           where id = $1 and watcher_id = $2 and verdict is null and account_id <> $4 returning seeker_id)
         select ref from work.seeker join judged on judged.seeker_id = id`,
        [id, actor.organisationId, verdict, actor.accountId],
      );
      if (row === undefined) throw new DomainError('not_found', 'emergency.not_found');
      await this.audit.record({ action: `emergency.judged_${verdict}`, subject: row.ref });
    });
  }

  private async find(who: string): Promise<{ id: SeekerId; ref: string; organisationId: number | null }> {
    const code = readFolderCode(who);
    const phone = parsePhone(who);
    const found = await this.database.query<{ id: SeekerId; ref: string; organisationId: number | null }>(
      `select id, ref, organisation_id as "organisationId" from work.seeker where id in (
         select seeker_id from identity.account where folder_code_index = any($1)
         union select seeker_id from identity.person where phone_index = any($2)) limit 2`,
      [
        code === undefined ? [] : this.keyring.blindIndexes('folder-code', code),
        'fault' in phone ? [] : this.keyring.blindIndexes('phone', phone.e164),
      ],
    );
    const [seeker] = found;
    if (seeker === undefined || found.length > 1) throw new DomainError('invalid', 'emergency.nobody');
    return seeker;
  }
}

const contextOf = (seekerId: number): string => sealContext('identity.emergency_access.reason', seekerId);
