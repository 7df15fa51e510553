import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Database } from '#platform';
import { ConsentLedger } from './consent-ledger.service.js';
import type { Purpose } from './consent-text.data.js';

const LIVE = `withdrawn_at is null and (expires_at is null or expires_at > now())
  and organisation_id is null and vacancy_id is null`;

/** Consents when two folders become one: only what stands in both goes on standing. */
@Injectable()
export class MergedConsents {
  constructor(
    private readonly database: Database,
    private readonly ledger: ConsentLedger,
    private readonly audit: AuditTrail,
  ) {}

  /** Which of the kept folder end with it, and what they were for. */
  async ending(keptId: number, goneId: number): Promise<{ id: number; purpose: Purpose }[]> {
    return this.database.query(
      `select id, purpose from work.consent where seeker_id = $1 and ${LIVE} and purpose not in (
         select purpose from work.consent where seeker_id = $2 and ${LIVE}) order by id`,
      [keptId, goneId],
    );
  }

  /** The consents that ended. */
  async narrow(keptId: number, goneId: number): Promise<number[]> {
    const ending = await this.ending(keptId, goneId);
    for (const { id } of ending) await this.ledger.withdraw(keptId, id);
    return ending.map(({ id }) => id);
  }

  /** What ended by the merge alone stands again, unless she decided on that purpose since. */
  async widen(keptId: number, ids: readonly number[]): Promise<void> {
    const back = await this.database.query<{ purpose: string; ref: string }>(
      `update work.consent consent set withdrawn_at = null from work.seeker seeker
       where seeker.id = consent.seeker_id and consent.seeker_id = $1 and consent.id = any($2) and not exists (
         select from work.consent later where later.seeker_id = $1 and later.purpose = consent.purpose
           and later.id > consent.id and later.organisation_id is null)
       returning consent.purpose, seeker.ref`,
      [keptId, ids],
    );
    const [first] = back;
    if (first === undefined) return;
    const fields = back.map(({ purpose }) => purpose);
    await this.audit.record({ action: 'consent.restored', subject: first.ref, fields });
  }
}
