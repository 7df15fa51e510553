import { Injectable } from '@nestjs/common';
import { Database, DomainError, Keyring } from '#platform';
import type { Actor } from './actor.js';

const KEY = /^[\w.:-]{1,200}$/u;
const REMEMBERED = '24 hours';

/** A request that a program sends again because it did not hear the answer. */
export interface Repeatable {
  /** Chosen by the program; absent: every request is a new one. */
  key: string | undefined;
  /** What was asked, whole: the same key with anything else is a mistake. */
  request: string;
}

/** Makes one thing of a request that arrives twice, also when both arrive at once. */
@Injectable()
export class OnceService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** The number of what was made, now or by the same request before. */
  make(actor: Actor, { key, request }: Repeatable, make: () => Promise<number>): Promise<number> {
    if (key === undefined) return make();
    if (!KEY.test(key)) throw new DomainError('invalid', 'api.key_form');
    const names = [actor.accountId, this.keyring.blindIndex('request-key', key)];
    const asked = this.keyring.blindIndex('request', request);
    return this.database.inTransaction(async () => {
      await this.database.query(
        `delete from identity.request_key where account_id = $1 and created_at < now() - $2::interval`,
        [actor.accountId, REMEMBERED],
      );
      // A second one at the same moment waits here until the first has ended.
      const [fresh] = await this.database.query(
        `insert into identity.request_key (account_id, key, request) values ($1, $2, $3) on conflict do nothing returning 1`,
        [...names, asked],
      );
      if (fresh === undefined) return this.madeBefore(names, asked);
      const made = await make();
      await this.database.query('update identity.request_key set made = $3 where account_id = $1 and key = $2', [
        ...names,
        made,
      ]);
      return made;
    });
  }

  private async madeBefore(names: readonly unknown[], asked: Buffer): Promise<number> {
    const [known] = await this.database.query<{ request: Buffer; made: number | null }>(
      'select request, made from identity.request_key where account_id = $1 and key = $2',
      names,
    );
    if (known === undefined || known.made === null || !known.request.equals(asked)) {
      throw new DomainError('invalid', 'api.key_reused');
    }
    return known.made;
  }
}
