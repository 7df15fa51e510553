import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** Open vacancies that ask for a skill, by level and place; without a district the work is done from anywhere. */
interface SkillDemand {
  skill: number;
  level: number;
  district: string | null;
  count: number;
}

const MOST = 5000;

/** What open vacancies ask for. */
@Injectable()
export class SkillDemandRepository {
  constructor(private readonly database: Database) {}

  list(skills: readonly number[]): Promise<SkillDemand[]> {
    return this.database.query<SkillDemand>(
      `select (asked ->> 'skill')::int as skill, coalesce((asked ->> 'level')::int, 1) as level,
         vacancy.facts ->> 'district' as district, count(*)::int as count
       from work.vacancy vacancy
       cross join lateral jsonb_array_elements(
         coalesce(vacancy.facts -> 'essentials', '[]') || coalesce(vacancy.facts -> 'optionals', '[]')) asked
       where vacancy.state = 'open' and (asked ->> 'skill')::int = any($1)
       group by 1, 2, 3 order by 1, 2, 3 limit $2`,
      [skills, MOST],
    );
  }
}
