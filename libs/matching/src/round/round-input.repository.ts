import { Injectable } from '@nestjs/common';
import {
  isShut,
  type PreparedSeeker,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancy,
  scorePrepared,
  scoringContext,
} from '#engine';
import { Clock, Database } from '#platform';
import { revisionKey } from '../revision-key.js';
import { RevisionRepository } from '../revision.repository.js';
import { isOpen, type Market, type RoundPair, type RoundPerson, type RoundVacancy } from './round-market.js';
import { MOST_PEOPLE } from './round.data.js';

const AT_ONCE = 500;

/** What a round starts from: stored pairs, and the whole score of those that a service could open. */
@Injectable()
export class RoundInput {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly revisions: RevisionRepository,
  ) {}

  /**
   * The market of one moment, in order of id; closed pairs with their whole score where that is asked. `undefined`, with
   * nothing read, for more people than a round takes. `tell` hears the share that is read, 0 to 1.
   */
  async read(
    organisationId: number,
    { districts, whole }: { districts: readonly string[]; whole: boolean },
    tell: (share: number) => Promise<void>,
  ): Promise<Market | undefined> {
    const market = await this.database.inTransaction(async () => {
      await this.database.query('set transaction isolation level repeatable read, read only');
      const people = await this.people(organisationId, districts);
      if (people.length > MOST_PEOPLE) return undefined;
      const vacancies = await this.vacancies();
      return { people, vacancies, pairs: await this.pairs(people.map(({ id }) => id)) };
    });
    return market !== undefined && whole ? { ...market, pairs: await this.scored(market.pairs, tell) } : market;
  }

  private people(organisationId: number, districts: readonly string[]): Promise<RoundPerson[]> {
    return this.database.query<RoundPerson>(
      `select seeker.id, held.facts->>'district' as district, $2::date - (held.created_at at time zone 'America/Lima')::date as "waitingDays",
         exists (select from work.floor_choice choice
           where choice.seeker_id = seeker.id and choice.kind = 'lone_carer') as "isLoneCarer",
         case when held.facts->'care' is null then 'unknown' when jsonb_typeof(held.facts->'care') = 'null' then 'no'
           else 'yes' end as cares
       from work.matchable_seeker seeker join work.seeker held on held.id = seeker.id
       where seeker.organisation_id = $1 and (cardinality($3::text[]) = 0 or held.facts->>'district' = any($3))
       order by seeker.id limit $4`,
      [organisationId, this.clock.today(), districts, MOST_PEOPLE + 1],
    );
  }

  private vacancies(): Promise<RoundVacancy[]> {
    return this.database.query<RoundVacancy>(
      `select id, positions - filled as positions from work.vacancy where state = 'open' and positions > filled order by id`,
    );
  }

  /** Pairs that nobody refused or decided yet. */
  private pairs(people: readonly number[]): Promise<RoundPair[]> {
    return this.database.query<RoundPair>(
      `select match.seeker_id as "seekerId", match.vacancy_id as "vacancyId", match.seeker_revision as "seekerRevision",
         match.vacancy_revision as "vacancyRevision", match.gates, match.her_score as "herScore",
         match.list_score as "listScore", match.unlock
       from work.match match
       join work.vacancy vacancy on vacancy.id = match.vacancy_id and vacancy.state = 'open'
       left join work.introduction introduction
         on introduction.seeker_id = match.seeker_id and introduction.vacancy_id = match.vacancy_id
       where match.seeker_id = any($1) and coalesce(introduction.review, 'waiting') in ('waiting', 'held')
         and coalesce(introduction.seeker_answer, 'none') <> 'no' and coalesce(introduction.employer_answer, 'none') <> 'no'
       order by match.seeker_id, match.vacancy_id`,
      [people],
    );
  }

  /** The same pairs, the closed ones with their whole score: the stored row keeps no factor of a barrier. */
  private async scored(pairs: readonly RoundPair[], tell: (share: number) => Promise<void>): Promise<RoundPair[]> {
    const closed = pairs.filter((pair) => !isOpen(pair) && !isShut(pair.gates));
    const context = scoringContext(this.clock.today());
    const vacancies = new Map<string, PreparedVacancy>();
    for (const [key, facts] of await this.revisions.facts('vacancy', closed.map(vacancyOf))) {
      vacancies.set(key, prepareVacancy(facts, context));
    }
    const wholes = new Map<RoundPair, RoundPair['whole']>();
    for (let from = 0; from < closed.length; from += AT_ONCE) {
      const part = closed.slice(from, from + AT_ONCE);
      const seekers = new Map<string, PreparedSeeker>();
      for (const [key, facts] of await this.revisions.facts('seeker', part.map(seekerOf))) {
        seekers.set(key, prepareSeeker(facts, context));
      }
      for (const pair of part) {
        const [seeker, vacancy] = [
          seekers.get(revisionKey(seekerOf(pair))),
          vacancies.get(revisionKey(vacancyOf(pair))),
        ];
        if (seeker === undefined || vacancy === undefined) continue;
        const { gates, fit, multipliers } = scorePrepared(seeker, vacancy);
        wholes.set(pair, { gates, fit, multipliers });
      }
      await tell((from + part.length) / closed.length);
    }
    return pairs.map((pair) => (wholes.has(pair) ? { ...pair, whole: wholes.get(pair) } : pair));
  }
}

function seekerOf({ seekerId, seekerRevision }: RoundPair) {
  return { id: seekerId, revision: seekerRevision };
}

function vacancyOf({ vacancyId, vacancyRevision }: RoundPair) {
  return { id: vacancyId, revision: vacancyRevision };
}
