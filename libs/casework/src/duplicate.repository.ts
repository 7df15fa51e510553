import { Injectable } from '@nestjs/common';
import type { AccountId, OrganisationId, SeekerId } from '#access';
import { Database } from '#platform';

/** What two folders have in common, the strongest first. */
export const LIKENESSES = ['document', 'phone', 'name'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface Twins {
  firstId: SeekerId;
  secondId: SeekerId;
  signs: readonly Likeness[];
}

const MOST = 20;

/** Folders of one organisation that may be one person's. A name alone counts within a district and by two words or more. */
const TWINS = `
  with people as (
    select seeker.id, seeker.facts ->> 'district' as district, person.name_tokens as tokens, person.phone_index as phone,
      document.number_index as number
    from work.seeker seeker
    left join identity.person person on person.seeker_id = seeker.id
    left join identity.document document on document.seeker_id = seeker.id
    where seeker.organisation_id = $1 and seeker.erase_on is null),
  signs as (
    select a.id as first, b.id as second, 1 as rank, 'document' as sign from people a join people b
      on a.number = b.number and a.id < b.id
    union all select a.id, b.id, 2, 'phone' from people a join people b on a.phone = b.phone and a.id < b.id
    union all select a.id, b.id, 3, 'name' from people a join people b
      on a.district = b.district and a.id < b.id and cardinality(a.tokens) > 1 and cardinality(b.tokens) > 1
        and (a.tokens @> b.tokens or b.tokens @> a.tokens))
  select first as "firstId", second as "secondId", array_agg(sign order by rank) as signs
  from signs where ($2::int is null or $2 in (first, second)) and ($3::int is null or $3 in (first, second))
    and not exists (select from identity.not_same where first_id = first and second_id = second)
  group by first, second order by min(rank), count(*) desc, first, second limit ${String(MOST)}`;

/** Pairs that may be one person, by what is found without opening it. */
@Injectable()
export class DuplicateRepository {
  constructor(private readonly database: Database) {}

  /** `one` and `other` narrow the list to pairs in which they stand. */
  list(organisationId: OrganisationId, one?: SeekerId, other?: SeekerId): Promise<Twins[]> {
    return this.database.query<Twins>(TWINS, [organisationId, one ?? null, other ?? null]);
  }

  async keepApart([first, second]: readonly [SeekerId, SeekerId], by: AccountId): Promise<void> {
    await this.database.query(
      'insert into identity.not_same (first_id, second_id, account_id) values ($1, $2, $3) on conflict do nothing',
      [first, second, by],
    );
  }
}
