import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationId, SeekerId } from '#access';
import { ASKED_FIRST, ConsentLedger, DisclosureLog, type Look, type Purpose, type StandingConsent } from '#consent';
import { Database, DomainError } from '#platform';
import { type Found, type Given, ProfileService, SearchService, type Seeker } from '#profile';
import { ReviewService } from './review.service.js';

/** What a caseworker needs somebody’s name for; each look is logged with it and the person reads it. */
export const REVEAL_REASONS = ['call', 'interview', 'referral', 'document', 'safety'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export interface PersonFile {
  seeker: Seeker;
  /** False while she gives no consent to be matched. */
  mayMatch: boolean;
  /** False until somebody read the consents to her, or she saw them herself. */
  wasAsked: boolean;
  consents: StandingConsent[];
  looks: Look[];
}

/** A person of a list: a number, never a name. */
export type PersonLine = Pick<Seeker, 'id' | 'state' | 'freshOn'>;

/** A person as the organisation that accompanies her reads her: without a name until a reason is given. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewService,
    private readonly profiles: ProfileService,
    private readonly people: SearchService,
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
  ) {}

  async get(actor: Actor, seekerId: SeekerId): Promise<PersonFile> {
    await this.reviews.requireReadable(actor, seekerId);
    return {
      seeker: await this.profiles.get(seekerId),
      mayMatch: await this.consents.has(seekerId, 'match'),
      wasAsked: await this.consents.wasAsked(seekerId),
      consents: await this.consents.list(seekerId),
      looks: (await this.disclosures.whoLooked(seekerId)).looks,
    };
  }

  /** The people of this organisation by number, one page after the given one; one more than asked when there is a next. */
  list(organisationId: OrganisationId, after: number, limit: number): Promise<PersonLine[]> {
    return this.database.query<PersonLine>(
      `select id, state, fresh_on as "freshOn" from work.seeker
       where organisation_id = $1 and id > $2 and erase_on is null order by id limit $3`,
      [organisationId, after, limit + 1],
    );
  }

  /** Nobody writes in the folder of somebody who took back every permission to look for her and to write to her. */
  async requireWriting(actor: Actor, seekerId: SeekerId): Promise<void> {
    await this.reviews.requireAccompanied(actor, seekerId);
    const allowed = (await this.consents.has(seekerId, 'match')) || (await this.consents.has(seekerId, 'contact'));
    if (allowed) return;
    throw new DomainError(
      'conflict',
      (await this.consents.wasAsked(seekerId)) ? 'person.read_only' : 'person.not_asked',
    );
  }

  /** Whoever came with a list and nobody asked yet; what she took back, only she gives again. */
  async requireUnasked(actor: Actor, seekerId: SeekerId): Promise<void> {
    await this.reviews.requireAccompanied(actor, seekerId);
    if (await this.consents.wasAsked(seekerId)) throw new DomainError('conflict', 'person.asked');
  }

  /** The consents that were read aloud to somebody who was never asked. */
  readConsents(
    actor: Actor,
    seekerId: SeekerId,
    said: { ticked: readonly Purpose[]; channel?: string | undefined },
  ): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.requireUnasked(actor, seekerId);
      await this.consents.choose(seekerId, { asked: ASKED_FIRST, readBy: actor.accountId, ...said });
    });
  }

  /** By phone or by the sound of a name, among the people of this organisation; what is found has a number, no name. */
  search(organisationId: OrganisationId, text: string): Promise<Found[]> {
    return this.people.find(organisationId, text);
  }

  /** A person who sits beside the caseworker: what she said, and the consents that were read to her. */
  register(
    actor: Actor,
    organisationId: OrganisationId,
    said: { given: Given; ticked: readonly Purpose[]; channel?: string | undefined },
  ): Promise<SeekerId> {
    return this.database.inTransaction(async () => {
      const { id } = await this.profiles.start({ organisationId, demo: actor.demo });
      await this.profiles.answer(id, said.given, actor.accountId);
      await this.consents.choose(id, {
        asked: ASKED_FIRST,
        ticked: said.ticked,
        readBy: actor.accountId,
        channel: said.channel,
      });
      return id;
    });
  }

  /** Opens name and phone; the look is written down in the same transaction. */
  reveal(
    actor: Actor,
    seekerId: SeekerId,
    given: { reason: string; detail: string },
  ): Promise<{ name?: string; phone?: string }> {
    return this.database.inTransaction(async () => {
      await this.reviews.requireReadable(actor, seekerId);
      const reason = REVEAL_REASONS.find((each) => each === given.reason);
      if (reason === undefined) throw new DomainError('invalid', 'person.reason_missing');
      await this.disclosures.record({
        seekerId,
        accountId: actor.accountId,
        organisationId: actor.organisationId,
        what: 'identity',
        reason,
        detail: given.detail,
      });
      return this.profiles.contactOf(seekerId, ['name', 'phone']);
    });
  }
}
