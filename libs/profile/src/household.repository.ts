import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { WeekPattern } from '#engine';
import type { Week } from '#intake';
import { Database } from '#platform';
import { coverBy, type HouseholdWeek } from './household-cover.js';

export type HouseholdState = 'offered' | 'asked' | 'linked' | 'gone';

/** A link as one of the two holds it. */
export interface Household {
  id: number;
  state: HouseholdState;
  /** She made the code. */
  isFirst: boolean;
  otherId: SeekerId | null;
  code: Buffer | null;
  /** The code can still be typed. */
  isOpen: boolean;
  mine: Week;
  theirs: Week;
}

const MINE = `
  select id, state, first_id = $1 as "isFirst", code, coalesce(code_expires_at > now(), false) as "isOpen",
    case when first_id = $1 then second_id else first_id end as "otherId",
    case when first_id = $1 then first_hours else second_hours end as mine,
    case when first_id = $1 then second_hours else first_hours end as theirs
  from identity.household where first_id = $1 or second_id = $1`;

/** Rows of who shares care with whom; a person stands in one at most. */
@Injectable()
export class HouseholdRepository {
  constructor(private readonly database: Database) {}

  async find(seekerId: SeekerId): Promise<Household | undefined> {
    const [row] = await this.database.query<Household>(MINE, [seekerId]);
    return row;
  }

  /** One change at a time of everybody it touches, always in the same order. */
  async lock(...people: readonly SeekerId[]): Promise<void> {
    await this.database.query('select from work.seeker where id = any($1) order by id for update', [people]);
  }

  async offer(
    seekerId: SeekerId,
    { code, index, lives }: { code: Buffer; index: Buffer; lives: string },
  ): Promise<void> {
    await this.database.query(
      `insert into identity.household (first_id, state, code, code_index, code_expires_at)
       values ($1, 'offered', $2, $3, now() + $4::interval)`,
      [seekerId, code, index, lives],
    );
  }

  async findOffer(indexes: readonly Buffer[]): Promise<{ id: number; firstId: SeekerId } | undefined> {
    const [row] = await this.database.query<{ id: number; firstId: SeekerId }>(
      `select id, first_id as "firstId" from identity.household
       where code_index = any($1) and state = 'offered' and code_expires_at > now()`,
      [indexes],
    );
    return row;
  }

  /** False when somebody else was faster. */
  async take(id: number, secondId: SeekerId): Promise<boolean> {
    const rows = await this.database.query(
      `update identity.household set state = 'asked', second_id = $2, code = null, code_index = null, code_expires_at = null
       where id = $1 and state = 'offered' returning id`,
      [id, secondId],
    );
    return rows.length > 0;
  }

  async link(id: number): Promise<void> {
    await this.database.query(`update identity.household set state = 'linked' where id = $1`, [id]);
  }

  async setHours({ id, isFirst }: Household, hours: Week): Promise<void> {
    await this.database.query(
      `update identity.household set ${isFirst ? 'first_hours' : 'second_hours'} = $2 where id = $1`,
      [id, JSON.stringify(hours)],
    );
  }

  /** What the other finds is that it is not there any more; nothing of whoever left stays. */
  async leave({ id, otherId }: Household): Promise<void> {
    await this.database.query('delete from identity.household where id = $1', [id]);
    if (otherId === null) return;
    await this.database.query(`insert into identity.household (first_id, state) values ($1, 'gone')`, [otherId]);
  }

  /** Hours of hers that whoever she lives with covers; none without a link. */
  async cover(seekerId: SeekerId): Promise<WeekPattern | undefined> {
    const household = await this.find(seekerId);
    if (household?.state !== 'linked' || household.otherId === null) return undefined;
    const { mine, theirs, otherId } = household;
    return coverBy({ cares: theirs, works: await this.works(otherId) }, { cares: mine });
  }

  /** What she told of herself. */
  async week(seekerId: SeekerId, household: Household): Promise<HouseholdWeek> {
    return { cares: household.mine, works: await this.works(seekerId) };
  }

  private async works(seekerId: SeekerId): Promise<Week> {
    const [row] = await this.database.query<{ works: Week }>(
      `select answer -> 'value' as works from work.answer
       where seeker_id = $1 and question = 'time.week' and answer ->> 'state' = 'answered'`,
      [seekerId],
    );
    return row?.works ?? [];
  }
}
