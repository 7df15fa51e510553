import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, Database, DomainError } from '#platform';
import { ConsentLedger } from './consent-ledger.service.js';
import { DisclosureLog } from './disclosure-log.service.js';

/** Days she may change her mind; the law gives ten working days for a cancellation (DS 016-2024-JUS). */
export const DELETION_DAYS = 7;

const DAY = 86_400_000;

/** What of her the file contains besides her answers, by table. Free notes of an organisation are asked from it. */
const HELD: Readonly<Record<string, string>> = {
  profile: `select ref, state, facts, fresh_on, created_at, updated_at, erase_on from work.seeker where id = $1`,
  brought_by: `select organisation.name as organisation, import.applied_at from identity.imported imported
    join work.import import on import.id = imported.import_id
    left join work.organisation organisation on organisation.id = import.organisation_id where imported.seeker_id = $1`,
  document: `select document.expires_on, document.verified_at, document.number is not null as number_kept, document.updated_at
    from identity.document document where document.seeker_id = $1`,
  document_warnings:
    'select expires_on, days, warned_at from identity.document_warning where seeker_id = $1 order by warned_at',
  consents: `select purpose, organisation_id, vacancy_id, fields, text_version, channel, given_at, expires_at, withdrawn_at
    from work.consent where seeker_id = $1 order by id`,
  introductions: `select vacancy.title as vacancy, introduction.review, introduction.review_at, introduction.seeker_answer,
      introduction.seeker_reason, introduction.seeker_answered_at, introduction.employer_answer, introduction.employer_reason
    from work.introduction introduction join work.vacancy vacancy on vacancy.id = introduction.vacancy_id
    where introduction.seeker_id = $1 order by introduction.id`,
  explanations: `select vacancy.title as vacancy, shown.audience, shown.explanation, shown.first_shown_at
    from work.shown shown join work.vacancy vacancy on vacancy.id = shown.vacancy_id
    where shown.seeker_id = $1 order by shown.first_shown_at`,
  rounds: `select place.round_id as round, vacancy.title as vacancy, place.services, place.reason, place.sent_at
    from work.round_place place left join work.vacancy vacancy on vacancy.id = place.vacancy_id
    where place.seeker_id = $1 order by place.round_id`,
  floor_choices: 'select kind, chosen_at from work.floor_choice where seeker_id = $1',
  // Her own hours only: those of the other are not hers to take.
  shared_care: `select state, created_at, case when first_id = $1 then first_hours else second_hours end as hours
    from identity.household where first_id = $1 or second_id = $1`,
  proposed_tasks:
    'select skill, kind, said, answered_at from casefile.skill_prompt where seeker_id = $1 order by answered_at',
  sessions: `select session.device, session.created_at, session.last_seen_at, session.revoked_at
    from identity.session session join identity.account account on account.id = session.account_id
    where account.seeker_id = $1 order by session.created_at`,
};

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
