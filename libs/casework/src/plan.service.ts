import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import { Database, DomainError } from '#platform';
import { type Barrier, type BarrierEdit, BarrierService, SeekingService, SEARCHES } from '#profile';
import { PersonService } from './person.service.js';
import { ReviewService } from './review.service.js';

/** What stands in a person's way, who moves it and by when; and whether she looks for work now. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewService,
    private readonly people: PersonService,
    private readonly barriers: BarrierService,
    private readonly seeking: SeekingService,
  ) {}

  async list(actor: Actor, seekerId: SeekerId): Promise<Barrier[]> {
    await this.reviews.requireReadable(actor, seekerId);
    return this.barriers.list(seekerId);
  }

  async get(actor: Actor, seekerId: SeekerId, id: number): Promise<Barrier> {
    await this.people.requireWriting(actor, seekerId);
    return this.barriers.get(seekerId, id);
  }

  add(actor: Actor, seekerId: SeekerId, kind: string): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      await this.barriers.add(seekerId, kind);
    });
  }

  edit(actor: Actor, pair: { seekerId: SeekerId; id: number }, given: BarrierEdit): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, pair.seekerId);
      await this.barriers.edit(pair.seekerId, pair.id, given);
    });
  }

  /** What she told about her search: she looks, pauses until a day, or found work. */
  setSearch(actor: Actor, seekerId: SeekerId, given: { search: string; backOn: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      const search = SEARCHES.find((each) => each === given.search);
      if (search === undefined) throw new DomainError('invalid', 'search.missing');
      if (!(await this.seeking.set(seekerId, search, given.backOn))) {
        throw new DomainError('conflict', 'person.no_match_consent');
      }
    });
  }
}
