import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail } from '#access';
import { Database, Outbox } from '#platform';
import { type Purpose, textOf } from './consent-text.data.js';

/** A consent that she gave before her folder was made here, as whoever brings it says. */
export interface BroughtConsent {
  purposes: readonly Purpose[];
  /** Day on which she gave it; our text must have been in force then. */
  givenOn: string;
  /** Who read our text aloud to her; absent: she signed it on paper. */
  readBy?: AccountId | undefined;
  /** The way to write to her that she chose. */
  channel?: string | undefined;
}

/** Whether our text of every purpose was in force on a day; a consent to another text is no consent to ours. */
export function couldBeGiven(purposes: readonly Purpose[], day: string): boolean {
  return purposes.every((purpose) => {
    try {
      return textOf(purpose, day).from <= day;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

/** Writes consents of somebody new with the day, the text and the reader of then, never with those of the import. */
@Injectable()
export class BroughtConsents {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  record(seeker: { id: number; ref: string }, given: BroughtConsent): Promise<void> {
    const { purposes, givenOn, readBy, channel } = given;
    return this.database.inTransaction(async () => {
      await this.database.query(
        `insert into work.consent (seeker_id, purpose, fields, text_version, channel, read_by, given_at)
         select $1, purpose, case when purpose = 'contact' and $4::text is not null then array[$4] else '{}' end,
           version, $5, $6, least(now(), ($7::date + time '12:00') at time zone 'America/Lima')
         from unnest($2::text[], $3::text[]) as given (purpose, version)`,
        [
          seeker.id,
          purposes,
          purposes.map((purpose) => textOf(purpose, givenOn).version),
          channel ?? null,
          readBy === undefined ? 'paper' : 'read_aloud',
          readBy ?? null,
          givenOn,
        ],
      );
      await this.audit.record({ action: 'consent.brought', subject: seeker.ref, fields: purposes });
      if (purposes.includes('match'))
        await this.outbox.add('rescore-seeker', { seekerId: seeker.id }, { unique: true });
    });
  }
}
