import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import type { JobName, Jobs } from './jobs.js';

/** Jobs that leave with the transaction: written beside the state they belong to, put on the queue after the commit. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** With `unique`, a row that waits with the same payload is enough; one already on its way is not. */
  async add<N extends JobName>(name: N, payload: Jobs[N], options: { unique?: boolean } = {}): Promise<void> {
    const values = [name, JSON.stringify(payload)];
    if (this.database.manager.queryRunner?.isTransactionActive !== true) {
      throw new Error(`“${name}” must be added inside a transaction`);
    }
    if (options.unique === true) {
      // The relay locks what it takes: a row we can lock is relayed after our commit.
      const waiting = await this.database.query(
        'select id from work.outbox where job = $1 and payload = $2::jsonb limit 1 for update skip locked',
        values,
      );
      if (waiting.length > 0) return;
    }
    await this.database.query('insert into work.outbox (job, payload) values ($1, $2::jsonb)', values);
  }
}
