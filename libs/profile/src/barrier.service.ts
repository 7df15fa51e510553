import { Injectable } from '@nestjs/common';
import { AuditTrail, type SeekerId } from '#access';
import { CURRENT_SCORING, type RemedyCode } from '#engine';
import { addDays, isDay } from '#peru';
import { Clock, Database, DomainError } from '#platform';
import { BARRIER_KINDS, BARRIER_OWNERS, type BarrierKind, type BarrierOwner, USUAL } from './barrier.data.js';

/** `dropped`: she or her adviser said it is none; `lifted`: solved. */
export type BarrierState = 'open' | 'in_progress' | 'dropped' | 'lifted';

export const BARRIER_TRANSITIONS: Readonly<Record<BarrierState, readonly BarrierState[]>> = {
  open: ['in_progress', 'dropped', 'lifted'],
  in_progress: ['open', 'dropped', 'lifted'],
  dropped: ['open', 'in_progress'],
  lifted: [],
};

const MOST_DAYS = 365;

export interface Barrier {
  id: number;
  kind: BarrierKind;
  state: BarrierState;
  remedy: RemedyCode;
  owner: BarrierOwner;
  /** Her answers say it: it is lifted by a new answer. */
  fromAnswers: boolean;
  openedOn: string;
  reviewOn: string;
  closedOn: string | null;
}

/** What a form may say of a barrier, as codes that came from outside. */
export interface BarrierEdit {
  state: string;
  remedy: string;
  owner: string;
  reviewOn: string;
}

const COLUMNS = `id, kind, state, remedy, owner, from_answers as "fromAnswers", opened_on as "openedOn",
  review_on as "reviewOn", closed_on as "closedOn"`;

/** Barriers as dated objects: opened and lifted by her answers, moved by whoever owns them. */
@Injectable()
export class BarrierService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those that stand first, by the day on which somebody looks again. */
  list(seekerId: SeekerId): Promise<Barrier[]> {
    return this.database.query<Barrier>(
      `select ${COLUMNS} from work.barrier where seeker_id = $1
       order by state in ('dropped', 'lifted'), review_on, id limit 50`,
      [seekerId],
    );
  }

  async get(seekerId: SeekerId, id: number): Promise<Barrier> {
    const [found] = await this.database.query<Barrier>(
      `select ${COLUMNS} from work.barrier where seeker_id = $1 and id = $2`,
      [seekerId, id],
    );
    if (found === undefined) throw new DomainError('not_found', 'barrier.not_found');
    return found;
  }

  /** Makes the barriers of her answers exactly these. One she said is none stays so until her answer changes. */
  async follow(seekerId: SeekerId, told: readonly BarrierKind[]): Promise<void> {
    const today = this.clock.today();
    await this.database.query(
      `update work.barrier set state = 'lifted', closed_on = $3, updated_at = now()
       where seeker_id = $1 and from_answers and state <> 'lifted' and not kind = any($2)`,
      [seekerId, told, today],
    );
    for (const kind of told) await this.insert(seekerId, kind, true);
  }

  /** One that no answer tells of. */
  add(seekerId: SeekerId, kind: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const known = BARRIER_KINDS.find((each) => each === kind);
      if (known === undefined) throw new DomainError('invalid', 'barrier.kind_missing');
      const added = await this.insert(seekerId, known, false);
      if (!added) throw new DomainError('conflict', 'barrier.stands');
      await this.record(seekerId, 'barrier.opened', ['kind']);
    });
  }

  edit(seekerId: SeekerId, id: number, given: BarrierEdit): Promise<void> {
    return this.database.inTransaction(async () => {
      const barrier = await this.get(seekerId, id);
      const state = stateAfter(barrier, given.state);
      const { remedy, owner } = codesOf(given);
      const isClosed = state === 'dropped' || state === 'lifted';
      if (!isClosed) this.requireReviewDay(given.reviewOn);
      await this.database.query(
        `update work.barrier set state = $3, remedy = $4, owner = $5, review_on = $6, closed_on = $7, updated_at = now()
         where seeker_id = $1 and id = $2`,
        [
          seekerId,
          id,
          state,
          remedy,
          owner,
          isClosed ? barrier.reviewOn : given.reviewOn,
          isClosed ? this.clock.today() : null,
        ],
      );
      await this.record(seekerId, `barrier.${state}`, ['state', 'remedy', 'owner', 'review_on']);
    });
  }

  /** She says that it does not stand in her way, or that it does after all. */
  say(seekerId: SeekerId, id: number, stands: boolean): Promise<void> {
    return this.database.inTransaction(async () => {
      const { remedy, owner, state } = await this.get(seekerId, id);
      const reviewOn = addDays(this.clock.today(), 14);
      if (stands === (state !== 'dropped')) return;
      await this.edit(seekerId, id, { state: stands ? 'open' : 'dropped', remedy, owner, reviewOn });
    });
  }

  private async insert(seekerId: SeekerId, kind: BarrierKind, fromAnswers: boolean): Promise<boolean> {
    const { remedy, reviewAfter } = USUAL[kind];
    const today = this.clock.today();
    const rows = await this.database.query(
      `insert into work.barrier (seeker_id, kind, remedy, owner, from_answers, opened_on, review_on)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (seeker_id, kind) where state <> 'lifted' do nothing returning id`,
      [seekerId, kind, remedy, CURRENT_SCORING.remedies[remedy].who, fromAnswers, today, addDays(today, reviewAfter)],
    );
    return rows.length > 0;
  }

  private requireReviewDay(day: string): void {
    const today = this.clock.today();
    if (!isDay(day) || day < today || day > addDays(today, MOST_DAYS)) {
      throw new DomainError('invalid', 'barrier.review_day');
    }
  }

  private async record(seekerId: SeekerId, action: string, fields: readonly string[]): Promise<void> {
    const [row] = await this.database.query<{ ref: string }>('select ref from work.seeker where id = $1', [seekerId]);
    await this.audit.record({ action, subject: row?.ref, fields });
  }
}

function stateAfter(barrier: Barrier, wanted: string): BarrierState {
  const state = (['open', 'in_progress', 'dropped', 'lifted'] as const).find((each) => each === wanted);
  if (state === undefined) throw new DomainError('invalid', 'barrier.state_missing');
  // What her answer still says would come back with her next one: the answer is what changes.
  if (state === 'lifted' && barrier.fromAnswers) throw new DomainError('invalid', 'barrier.answer_says');
  if (state !== barrier.state && !BARRIER_TRANSITIONS[barrier.state].includes(state)) {
    throw new DomainError('conflict', 'barrier.transition');
  }
  return state;
}

function codesOf({ remedy, owner }: BarrierEdit): { remedy: string; owner: BarrierOwner } {
  const known = BARRIER_OWNERS.find((each) => each === owner);
  if (known === undefined || !Object.hasOwn(CURRENT_SCORING.remedies, remedy)) {
    throw new DomainError('invalid', 'barrier.who_missing');
  }
  return { remedy, owner: known };
}
