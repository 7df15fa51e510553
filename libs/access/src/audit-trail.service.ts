import { Injectable } from '@nestjs/common';
import { Database, RequestContext } from '#platform';

export interface AuditEntry {
  /** `noun.verb`, such as `consent.given`. */
  action: string;
  /** Random reference of whom or what it was about. */
  subject?: string | undefined;
  /** Names of what was touched, never the values. */
  fields?: readonly string[];
}

/** Append-only; written in the transaction of the change it tells about. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  async record(entry: AuditEntry): Promise<void> {
    const caller = RequestContext.current();
    const values = [entry.action, entry.subject ?? null, entry.fields ?? [], (caller?.requestId ?? '').slice(0, 64)];
    // Jobs have no account, and the worker could not read the table.
    const actor = caller?.accountId === undefined ? 'null' : '(select ref from identity.account where id = $5)';
    await this.database.query(
      `insert into audit.event (action, subject, fields, request_id, actor) values ($1, $2, $3, $4, ${actor})`,
      caller?.accountId === undefined ? values : [...values, caller.accountId],
    );
  }
}
