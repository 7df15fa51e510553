import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

export const SIGN_EVERY_MS = 10_000;
/** Three signs missed. */
const SILENT_SECONDS = 35;

export interface WorkerSign {
  name: string;
  seenAt: Date;
  silent: boolean;
}

/** Each worker says now and then that it lives; whoever stays silent for a day is forgotten. */
@Injectable()
export class WorkerSigns {
  private readonly name = `worker-${randomBytes(3).toString('hex')}`;

  constructor(@Inject(Database) private readonly database: Database) {}

  async give(): Promise<void> {
    await this.database.query(
      `with gone as (delete from work.worker_sign where seen_at < now() - interval '1 day')
       insert into work.worker_sign (name) values ($1) on conflict (name) do update set seen_at = now()`,
      [this.name],
    );
  }

  /** It stops by itself: its silence is no fault. */
  async end(): Promise<void> {
    await this.database.query('delete from work.worker_sign where name = $1', [this.name]);
  }

  list(): Promise<WorkerSign[]> {
    return this.database.query<WorkerSign>(
      `select name, seen_at as "seenAt", seen_at < now() - make_interval(secs => $1) as silent
       from work.worker_sign order by seen_at desc limit 50`,
      [SILENT_SECONDS],
    );
  }
}
