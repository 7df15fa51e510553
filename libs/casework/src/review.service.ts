import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, sealContext, type SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { addDays, isDay } from '#peru';
import { CURRENT_CUTS, type ExplainedPair, MatchingService } from '#matching';
import { Clock, Database, DomainError, Keyring } from '#platform';
import type { Introduction } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { isReviewReason, MOST_COUNTED, MOST_DAYS_HELD, UNDO_MINUTES } from './reasons.data.js';
import type { ChangeReason } from './reasons.data.js';

const PAGE = 20;

/** The newest round of her organisation from which the pair was sent to review. */
const ROUND = `(select max(sent.round_id) from work.round_place sent
  join work.round round on round.id = sent.round_id and round.organisation_id = seeker.organisation_id
  where sent.seeker_id = match.seeker_id and sent.vacancy_id = match.vacancy_id and sent.sent_at is not null)`;

/**
 * The one meaning of “waits”: $1 organisation, $2 the cut, $3 today, $4 only what a round sent or what she wants. Her own yes and a coordinator’s
 * round are heard under the cut too.
 */
const WAITING = `
  from work.match match
  join work.matchable_seeker seeker on seeker.id = match.seeker_id and seeker.organisation_id = $1
  join work.vacancy vacancy on vacancy.id = match.vacancy_id and vacancy.state = 'open'
  join work.organisation organisation on organisation.id = vacancy.organisation_id
  left join work.introduction introduction
    on introduction.seeker_id = match.seeker_id and introduction.vacancy_id = match.vacancy_id
  where (match.list_score >= $2 or introduction.seeker_answer = 'yes' or ${ROUND} is not null)
    and ($4::text is distinct from 'round' or ${ROUND} is not null)
    and ($4::text is distinct from 'wanted' or introduction.seeker_answer = 'yes')
    and (introduction.review is null or introduction.review = 'waiting'
         or (introduction.review = 'held' and introduction.returns_on <= $3))
    and coalesce(introduction.seeker_answer, 'none') <> 'no'`;

export type Decision =
  | { decision: 'approve'; note?: string }
  | { decision: 'hold'; reason: string; change?: string; returnsOn: string }
  | { decision: 'decline'; reason: string; change: string };

/** A pair that waits for a person: no name, only her folder and the post. */
export interface QueueItem {
  seekerId: SeekerId;
  vacancyId: VacancyId;
  title: string;
  employer: string;
  listScore: number;
  band: number;
  unlock: number;
  seekerAnswer: Introduction['seekerAnswer'];
  review: Introduction['review'];
  returnsOn: string | null;
  /** It was approved once, and came back because the firm changed the post. */
  returned: boolean;
  /** Last day she said that she still looks. */
  freshOn: string;
  /** The round that proposed it; `null` for the rest. */
  round: number | null;
}

/** A part of the queue: what a round proposed, or what the person said yes to. */
export type QueuePart = 'round' | 'wanted';

/** Where a page of the queue begins, and which part of it. */
export interface QueueAsk {
  after?: { listScore: number; seekerId: number; vacancyId: number } | undefined;
  only?: QueuePart | undefined;
}

@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionRepository,
    private readonly matching: MatchingService,
    private readonly audit: AuditTrail,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** Pairs of the people this organisation accompanies that nobody decided yet, or whose hold is over; best first. */
  async queue(actor: Actor, { after, only }: QueueAsk = {}): Promise<QueueItem[]> {
    return this.database.query<QueueItem>(
      `select match.seeker_id as "seekerId", match.vacancy_id as "vacancyId", vacancy.title, organisation.name as employer,
         match.list_score as "listScore", match.band, match.unlock,
         coalesce(introduction.seeker_answer, 'none') as "seekerAnswer", coalesce(introduction.review, 'waiting') as review,
         introduction.returns_on as "returnsOn",
         coalesce(introduction.review = 'waiting' and introduction.returned_at is not null, false) as returned,
         (select fresh_on from work.seeker she where she.id = match.seeker_id) as "freshOn", ${ROUND} as round ${WAITING}
         and ($5::int is null or (match.list_score, match.seeker_id, match.vacancy_id) < ($5, $6, $7))
       order by match.list_score desc, match.seeker_id desc, match.vacancy_id desc
       limit $8`,
      [
        actor.organisationId,
        CURRENT_CUTS.review,
        this.clock.today(),
        only ?? null,
        after?.listScore ?? null,
        after?.seekerId ?? null,
        after?.vacancyId ?? null,
        PAGE + 1,
      ],
    );
  }

  /** One decision with its reason; the scores of the moment stay in the ledger beside it. */
  decide(actor: Actor, pair: { seekerId: SeekerId; vacancyId: VacancyId }, decision: Decision): Promise<Introduction> {
    this.requireComplete(decision);
    return this.database.inTransaction(async () => {
      const { ref } = await this.requireAccompanied(actor, pair.seekerId);
      const match = await this.matching.find(pair.seekerId, pair.vacancyId);
      if (match === undefined) throw new DomainError('conflict', 'review.pair_changed');
      const introduction = await this.introductions.open(pair.seekerId, pair.vacancyId);
      const state = STATE_AFTER[decision.decision];
      if (introduction.review !== 'waiting' && !isHoldOver(introduction, this.clock.today())) {
        // A form sent twice is one decision; a colleague's is not written over unread.
        if (introduction.review === state) return introduction;
        throw new DomainError('conflict', 'review.decided');
      }
      await this.write(actor, { introduction, match }, decision);
      await this.audit.record({ action: `review.${decision.decision}`, subject: ref, fields: ['review'] });
      return introduction;
    });
  }

  /** Puts a decision into the locked pair and into the ledger; `instead`: of one that stands there already. */
  async write(
    actor: Actor,
    { introduction, match }: { introduction: Introduction; match: ExplainedPair },
    decision: Decision,
    instead?: { supersedes: number; why: ChangeReason },
  ): Promise<void> {
    introduction.review = STATE_AFTER[decision.decision];
    introduction.reviewAt = this.clock.now();
    introduction.returnsOn = decision.decision === 'hold' ? decision.returnsOn : null;
    await this.introductions.save(introduction);
    const reason = decision.decision === 'approve' ? null : decision.reason;
    const { herScore, listScore, scoring } = match.match;
    const by = [actor.accountId, actor.organisationId];
    const values = [introduction.id, ...by, decision.decision, reason, herScore, listScore, scoring];
    await this.database.query(
      `insert into work.review (introduction_id, account_id, organisation_id, decision, reason, her_score, list_score, scoring,
         supersedes, why)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...values, instead?.supersedes ?? null, instead?.why ?? null],
    );
    await this.keepText(actor, introduction, textOf(decision));
    await this.matching.freeze(match, 'caseworker');
  }

  /** Takes the last decision back within ten minutes: the firm no longer sees her, and the pair waits again. */
  undo(actor: Actor, introductionId: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const introduction = await this.introductions.get(introductionId);
      const { ref } = await this.requireAccompanied(actor, introduction.seekerId);
      const locked = await this.introductions.open(introduction.seekerId, introduction.vacancyId);
      const age = this.clock.now().getTime() - (locked.reviewAt?.getTime() ?? 0);
      if (locked.reviewAt === null || age > UNDO_MINUTES * 60_000)
        throw new DomainError('conflict', 'review.undo_late');
      await this.database.query(
        `update work.review set undone_at = now() where id = (
           select max(id) from work.review where introduction_id = $1 and undone_at is null)`,
        [introductionId],
      );
      locked.review = 'waiting';
      locked.reviewAt = null;
      locked.returnsOn = null;
      locked.withdrawnAt = null;
      await this.introductions.save(locked);
      await this.audit.record({ action: 'review.undo', subject: ref, fields: ['review'] });
    });
  }

  /** How many pairs wait for this organisation. */
  async countWaiting(actor: Actor, only?: QueuePart): Promise<number> {
    const [row] = await this.database.query<{ waiting: number }>(
      `select count(*)::int as waiting from (select 1 ${WAITING} limit ${String(MOST_COUNTED + 1)}) counted`,
      [actor.organisationId, CURRENT_CUTS.review, this.clock.today(), only ?? null],
    );
    return row?.waiting ?? 0;
  }

  /** The person belongs to the caseworker’s own organisation; for anybody else she does not exist. Gives her name in the trail. */
  async requireAccompanied(actor: Actor, seekerId: SeekerId): Promise<{ ref: string }> {
    const [row] = await this.database.query<{ ref: string }>(
      'select ref from work.seeker where id = $1 and organisation_id = $2',
      [seekerId, actor.organisationId],
    );
    if (row === undefined) throw new DomainError('not_found', 'seeker.not_found');
    return row;
  }

  /** She is accompanied by the actor's organisation, or he opened her file in an emergency; for anybody else she is not there. */
  async requireReadable(actor: Actor, seekerId: SeekerId): Promise<void> {
    const [row] = await this.database.query(
      `select from work.seeker where id = $1 and (organisation_id = $2 or exists (
         select from identity.emergency_access
         where seeker_id = $1 and account_id = $3 and expires_at > now() and verdict is distinct from 'wrong'))`,
      [seekerId, actor.organisationId, actor.accountId],
    );
    if (row === undefined) throw new DomainError('not_found', 'seeker.not_found');
  }

  requireComplete(decision: Decision): void {
    if (decision.decision === 'approve') return;
    if (!isReviewReason(decision.reason)) throw new DomainError('invalid', 'review.reason_missing');
    if (decision.decision === 'decline' && decision.change.trim() === '') {
      throw new DomainError('invalid', 'review.change_missing');
    }
    if (decision.decision !== 'hold') return;
    if (!isDay(decision.returnsOn) || decision.returnsOn <= this.clock.today()) {
      throw new DomainError('invalid', 'review.returns_in_past');
    }
    if (decision.returnsOn > addDays(this.clock.today(), MOST_DAYS_HELD)) {
      throw new DomainError('invalid', 'review.returns_too_late', { most: MOST_DAYS_HELD });
    }
  }

  private async keepText(actor: Actor, introduction: Introduction, text: string | undefined): Promise<void> {
    if (text === undefined || text.trim() === '') return;
    await this.database.query(
      `insert into casefile.note (seeker_id, organisation_id, account_id, introduction_id, kind, body)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        introduction.seekerId,
        actor.organisationId,
        actor.accountId,
        introduction.id,
        introduction.review === 'approved' ? 'review' : 'change',
        this.keyring.seal(text.trim(), sealContext('casefile.note.body', introduction.seekerId)),
      ],
    );
  }
}

function isHoldOver({ review, returnsOn }: Introduction, today: string): boolean {
  return review === 'held' && returnsOn !== null && returnsOn <= today;
}

const STATE_AFTER = { approve: 'approved', hold: 'held', decline: 'declined' } as const;

function textOf(decision: Decision): string | undefined {
  return decision.decision === 'approve' ? decision.note : decision.change;
}
