import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Clock, Database, Outbox, repeat } from '#platform';

const EVERY_MS = 15 * 60 * 1000;
const BATCH = 100;

/**
 * Deletes people on the day they asked for. One row goes and the foreign keys take the rest, in every schema, with the
 * rights of the tables' owner: this program itself cannot read what it erases.
 */
@Injectable()
export class ErasureService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('erasure', EVERY_MS, () => this.eraseDue());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** How many people were erased. */
  async eraseDue(): Promise<number> {
    const due = await this.database.query<{ id: number }>(
      `select id from work.seeker where erase_on <= $1 order by erase_on limit ${String(BATCH)}`,
      [this.clock.today()],
    );
    for (const { id } of due) await this.erase(id);
    return due.length;
  }

  erase(seekerId: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const [gone] = await this.database.query<{ ref: string }>('delete from work.seeker where id = $1 returning ref', [
        seekerId,
      ]);
      if (gone === undefined) return;
      await this.audit.record({ action: 'person.erased', subject: gone.ref });
      await this.outbox.add('rescore-seeker', { seekerId });
    });
  }
}
