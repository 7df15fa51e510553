import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import { Database } from '#platform';
import type { SkillId } from '#taxonomy';

const MOST = 500;

/** Tasks that were read in her words and that she does not want to be asked about again. */
@Injectable()
export class DeclinedSkillRepository {
  constructor(private readonly database: Database) {}

  async list(seekerId: SeekerId): Promise<SkillId[]> {
    const rows = await this.database.query<{ skill: SkillId }>(
      `select skill from casefile.declined_skill where seeker_id = $1 order by skill limit ${String(MOST)}`,
      [seekerId],
    );
    return rows.map(({ skill }) => skill);
  }

  async add(seekerId: SeekerId, skills: readonly SkillId[]): Promise<void> {
    if (skills.length === 0) return;
    await this.database.query(
      `insert into casefile.declined_skill (seeker_id, skill) select $1, unnest($2::int4[]) on conflict do nothing`,
      [seekerId, skills],
    );
  }
}
