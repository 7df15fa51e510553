import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { LAWFUL_BITS } from '#engine';
import { addDays, EXPIRY_WARNINGS, expiryWarning, inForce } from '#peru';
import { Clock, Database } from '#platform';
import { type BarrierKind, FRESH_DAYS } from '#profile';
import { PAIRS } from './introduction.queries.js';
import { type QueueItem, ReviewService } from './review.service.js';

const MOST = 10;

export interface ExpiringDocument {
  seekerId: SeekerId;
  folder: string;
  expiresOn: string;
  /** The stage it is in: within 90, 60 or 30 days, or over. */
  within: 90 | 60 | 30 | 0;
  /** The way she wants to be told; absent when she does not. */
  channel: string | null;
}

/** What a caseworker does today: what expires, what waits for a decision, who went quiet. */
export interface Day {
  today: string;
  expiring: ExpiringDocument[];
  waiting: QueueItem[];
  waitingCount: number;
  /** Of those, what people said yes to: they wait for an answer. */
  wanted: QueueItem[];
  /** Approved for a firm that sees her only after her own yes. */
  toAsk: { seekerId: SeekerId; vacancyId: VacancyId; title: string; employer: string; reviewAt: Date }[];
  stale: { seekerId: SeekerId; freshOn: string }[];
  /** Barriers whose day to look again has come. */
  barriers: { seekerId: SeekerId; kind: BarrierKind; reviewOn: string }[];
  people: number;
  /** To how many people lists of this week say that she read the consents. */
  readByLists: number;
}

@Injectable()
export class DayService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewService,
    private readonly clock: Clock,
  ) {}

  async load(actor: Actor): Promise<Day> {
    const today = this.clock.today();
    const stale = await this.database.query<{ seekerId: SeekerId; freshOn: string }>(
      `select seeker.id as "seekerId", seeker.fresh_on as "freshOn"
       from work.seeker seeker join work.matchable_seeker matchable on matchable.id = seeker.id
       where seeker.organisation_id = $1 and seeker.fresh_on < $2 order by seeker.fresh_on, seeker.id limit $3`,
      [actor.organisationId, addDays(today, -inForce(FRESH_DAYS, today).value), MOST],
    );
    const [count] = await this.database.query<{ people: number }>(
      `select count(*)::int as people from work.matchable_seeker where organisation_id = $1`,
      [actor.organisationId],
    );
    return {
      today,
      expiring: await this.expiring(actor, today),
      waiting: (await this.reviews.queue(actor)).slice(0, MOST),
      waitingCount: await this.reviews.countWaiting(actor),
      wanted: (await this.reviews.queue(actor, { only: 'wanted' })).slice(0, MOST),
      toAsk: await this.toAsk(actor),
      stale,
      barriers: await this.barriersDue(actor, today),
      people: count?.people ?? 0,
      readByLists: await this.readByLists(actor),
    };
  }

  private async expiring(actor: Actor, today: string): Promise<ExpiringDocument[]> {
    const expiring = await this.database.query<Omit<ExpiringDocument, 'within'>>(
      `select document.seeker_id as "seekerId", document.expires_on as "expiresOn", '' as folder,
         (select consent.fields[1] from work.consent consent where consent.seeker_id = seeker.id
           and consent.purpose = 'contact' and consent.withdrawn_at is null
           and (consent.expires_at is null or consent.expires_at > now()) order by consent.id desc limit 1) as channel
       from identity.document document join work.seeker seeker on seeker.id = document.seeker_id
       where seeker.organisation_id = $1 and seeker.erase_on is null
         and exists (select from work.consent consent where consent.seeker_id = seeker.id
           and consent.purpose in ('match', 'contact') and consent.withdrawn_at is null
           and (consent.expires_at is null or consent.expires_at > now()))
         and document.expires_on between $2::date - 30 and $3
       order by document.expires_on, document.seeker_id limit $4`,
      [actor.organisationId, today, addDays(today, EXPIRY_WARNINGS[0]), MOST],
    );
    return expiring.map((each) => ({ ...each, within: expiryWarning(each.expiresOn, today) ?? EXPIRY_WARNINGS[0] }));
  }

  private toAsk(actor: Actor): Promise<Day['toAsk']> {
    return this.database.query<Day['toAsk'][number]>(
      `select introduction.seeker_id as "seekerId", introduction.vacancy_id as "vacancyId", vacancy.title,
         organisation.name as employer, introduction.review_at as "reviewAt" ${PAIRS}
       join work.organisation organisation on organisation.id = vacancy.organisation_id
       where seeker.organisation_id = $1 and introduction.review = 'approved' and introduction.ended_at is null
         and introduction.seeker_answer <> 'no' and not (introduction.seeker_answer = 'yes' and introduction.caps_told)
         and match.gates & $2 = 0 and vacancy.facts ->> 'foreignCap' is distinct from 'open'
       order by introduction.review_at, introduction.id limit $3`,
      [actor.organisationId, LAWFUL_BITS, MOST],
    );
  }

  /** She did not write it herself: whoever is named as the reader of a consent learns of it. */
  private async readByLists({ accountId }: Actor): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(distinct consent.seeker_id)::int as count from work.import import
       join identity.imported imported on imported.import_id = import.id
       join work.consent consent on consent.seeker_id = imported.seeker_id
       where import.state = 'done' and import.applied_at > now() - interval '7 days'
         and import.created_by is distinct from $1 and consent.read_by = $1 and consent.given_at <= import.applied_at`,
      [accountId],
    );
    return row?.count ?? 0;
  }

  private barriersDue(actor: Actor, today: string): Promise<Day['barriers']> {
    return this.database.query<Day['barriers'][number]>(
      `select barrier.seeker_id as "seekerId", barrier.kind, barrier.review_on as "reviewOn"
       from work.barrier barrier join work.seeker seeker on seeker.id = barrier.seeker_id
       where seeker.organisation_id = $1 and seeker.erase_on is null and seeker.state <> 'placed'
         and barrier.state in ('open', 'in_progress') and barrier.review_on <= $2
         and exists (select from work.consent consent where consent.seeker_id = seeker.id
           and consent.purpose in ('match', 'contact') and consent.withdrawn_at is null
           and (consent.expires_at is null or consent.expires_at > now()))
       order by barrier.review_on, barrier.id limit $3`,
      [actor.organisationId, today, MOST],
    );
  }
}
