import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Clock, Database, Outbox, repeat } from '#platform';

const EVERY_MS = 15 * 60 * 1000;
const BATCH = 100;

/** Brings people back on the day they named. For the worker: facts stay as they are, so nothing sealed is opened. */
@Injectable()
export class PauseService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('end of pauses', EVERY_MS, () => this.endDue());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** How many people came back. Whoever took her consent back stays unseen: the list of those who may be matched asks it. */
  endDue(): Promise<number> {
    return this.database.inTransaction(async () => {
      const back = await this.database.query<{ id: number; ref: string }>(
        `with due as (
           select id from work.seeker where back_on <= $1 and state = 'paused' order by back_on limit ${String(BATCH)}
           for update skip locked),
         back as (
           update work.seeker set state = 'active', back_on = null, fresh_on = $1, revision = revision + 1, updated_at = now()
           where id in (select id from due) returning id, ref, revision, facts),
         kept as (insert into work.seeker_revision (seeker_id, revision, facts) select id, revision, facts from back)
         select id, ref from back`,
        [this.clock.today()],
      );
      for (const { id, ref } of back) {
        await this.audit.record({ action: 'profile.back', subject: ref, fields: ['state'] });
        await this.outbox.add('rescore-seeker', { seekerId: id });
      }
      return back.length;
    });
  }
}
