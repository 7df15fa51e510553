import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, Database, DomainError } from '#platform';
import { ConsentLedger } from './consent-ledger.service.js';
import { DisclosureLog } from './disclosure-log.service.js';
import { HELD } from './held.queries.js';

/** Days she may change her mind; the law gives ten working days for a cancellation (DS 016-2024-JUS). */
export const DELETION_DAYS = 7;

const DAY = 86_400_000;

/** What the law lets a person do with her data (Ley 29733): see it, take it with her, have it deleted. */
@Injectable()
export class RightsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
    private readonly clock: Clock,
  ) {}

  /** Everything held about her, for a file of her own. `answers` come from her profile, opened. */
  download(actor: Actor, answers: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
    const seekerId = seekerOf(actor);
    return this.database.inTransaction(async () => {
      const file: Record<string, unknown> = { made_at: this.clock.now().toISOString(), answers };
      for (const [name, sql] of Object.entries(HELD)) file[name] = await this.database.query(sql, [seekerId]);
      file['who_looked'] = await this.disclosures.allLooks(seekerId);
      const [equal] = await this.database.query<{ mine: unknown }>('select equality.mine($1) as mine', [
        actor.sessionToken,
      ]);
      file['equal_treatment'] = equal?.mine ?? {};
      await this.audit.record({ action: 'data.downloaded', subject: actor.ref });
      return file;
    });
  }

  /** She took it with her on paper. */
  recordPaper(actor: Actor): Promise<void> {
    return this.audit.record({ action: 'data.downloaded', subject: actor.ref, fields: ['paper'] });
  }

  /** Withdraws every consent at once, and names the day on which everything goes. */
  askDeletion(actor: Actor): Promise<string> {
    const seekerId = seekerOf(actor);
    const day = dayAfter(this.clock.today(), DELETION_DAYS);
    return this.database.inTransaction(async () => {
      const [asked] = await this.database.query<{ day: string; ref: string }>(
        'update work.seeker set erase_on = coalesce(erase_on, $2) where id = $1 returning erase_on as day, ref',
        [seekerId, day],
      );
      if (asked === undefined) throw new DomainError('not_found', 'seeker.not_found');
      await this.consents.withdrawAll(seekerId);
      await this.audit.record({ action: 'deletion.asked', subject: asked.ref });
      return asked.day;
    });
  }

  /** She stays; what she had allowed is asked again. */
  async cancelDeletion(actor: Actor): Promise<void> {
    await this.database.inTransaction(async () => {
      const [kept] = await this.database.query<{ ref: string }>(
        'update work.seeker set erase_on = null where id = $1 and erase_on is not null returning ref',
        [seekerOf(actor)],
      );
      if (kept !== undefined) await this.audit.record({ action: 'deletion.cancelled', subject: kept.ref });
    });
  }

  /** Day of a deletion she asked for, `YYYY-MM-DD`. */
  async deletionDay(seekerId: number): Promise<string | undefined> {
    const [row] = await this.database.query<{ day: string | null }>(
      'select erase_on as day from work.seeker where id = $1',
      [seekerId],
    );
    return row?.day ?? undefined;
  }
}

function seekerOf(actor: Actor): number {
  if (actor.seekerId === undefined) throw new DomainError('refused', 'consent.not_a_seeker');
  return actor.seekerId;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
