import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import { type Answer, type Answers, answerOf, QUESTIONS } from '#intake';
import { addDays } from '#peru';
import { Clock, Database, DomainError } from '#platform';
import { ProfileService } from '#profile';
import { DuplicateService } from './duplicate.service.js';
import { MergeCarry } from './merge-carry.service.js';
import { type Merge, MergeRepository, type MergeSnapshot, UNDO_DAYS } from './merge.repository.js';

export interface MergeChoice {
  keptId: SeekerId;
  goneId: SeekerId;
  /** Questions whose answer the kept folder takes from the other. */
  take: readonly string[];
}

/** Makes two folders one, field by field, and parts them again within thirty days. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicateService,
    private readonly repository: MergeRepository,
    private readonly profiles: ProfileService,
    private readonly carry: MergeCarry,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Merge[]> {
    return this.repository.list(actor);
  }

  merge(actor: Actor, { keptId, goneId, take }: MergeChoice): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.repository.lock(keptId, goneId);
      await this.duplicates.requireTwins(actor, [keptId, goneId]);
      const gone = await this.profiles.get(goneId);
      const before = await this.takeAnswers(keptId, goneId, take);
      const rest = await this.carry.over(keptId, gone);
      if (gone.state !== 'draft') await this.profiles.setState(goneId, 'draft');
      const moved = await this.repository.move(goneId, keptId);
      await this.repository.close(goneId, keptId, addDays(this.clock.today(), UNDO_DAYS));
      await this.repository.keep(actor, { keptId, goneId }, { ...rest, before, moved });
      await this.carry.record('person.merged', [keptId, goneId], Object.keys(before));
    });
  }

  /** Both stand as before; what she answered in the kept folder since stays there. */
  undo(actor: Actor, id: number): Promise<SeekerId> {
    return this.database.inTransaction(async () => {
      const merge = await this.repository.find(actor, id);
      if (merge === undefined) throw new DomainError('not_found', 'duplicate.not_found');
      const { keptId, goneId, snapshot } = merge;
      await this.repository.lock(keptId, goneId);
      await this.repository.reopen(goneId, actor);
      await this.repository.moveBack(merge, snapshot.moved);
      await this.carry.back(merge, snapshot);
      await this.giveBack(merge, snapshot);
      await this.repository.end(merge);
      await this.carry.record('person.parted', [keptId, goneId], Object.keys(snapshot.before));
      return keptId;
    });
  }

  /** What the kept folder lacks comes over by itself; of what both have, what was chosen. Returns what stood there. */
  private async takeAnswers(
    keptId: SeekerId,
    goneId: SeekerId,
    take: readonly string[],
  ): Promise<MergeSnapshot['before']> {
    const kept = await this.profiles.loadAnswers(keptId);
    const gone = await this.profiles.loadAnswers(goneId);
    const given = QUESTIONS.flatMap(({ id }): [string, Answer][] => {
      const answer = answerOf(gone, id);
      const isTaken = answer !== undefined && (take.includes(id) || !hasAnswer(kept, id));
      return isTaken ? [[id, answer]] : [];
    });
    if (given.length > 0) await this.profiles.answer(keptId, given);
    return Object.fromEntries(given.map(([id]) => [id, answerOf(kept, id) ?? null]));
  }

  private async giveBack({ keptId }: Merge, { before }: MergeSnapshot): Promise<void> {
    const stood = Object.entries(before).flatMap(([id, answer]): [string, Answer][] =>
      answer === null ? [] : [[id, answer]],
    );
    const none = Object.entries(before).flatMap(([id, answer]) => (answer === null ? [id] : []));
    if (none.length > 0) await this.profiles.forget(keptId, none);
    if (stood.length > 0) await this.profiles.answer(keptId, stood);
  }
}

const hasAnswer = (answers: Answers, id: string): boolean => answerOf(answers, id)?.state === 'answered';
