import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import { Database } from '#platform';
import type { Asked, PromptKind } from './skill-prompt.js';

export type SaidToPrompt = 'yes' | 'no' | 'later';

export interface AnsweredPrompt {
  skill: number;
  kind: PromptKind;
  said: SaidToPrompt;
  /** Her level until then; `null`: she had said nothing of it. */
  before: number | null;
  /** Her level by this answer; `null`: it left her profile as it was. */
  wrote: number | null;
}

/** “Ahora no” is asked again after this time. */
const LATER = '30 days';
/** How long the last answer can be taken back with one tap. */
const UNDO = '10 minutes';
const MOST = 500;

/** What she answered when tasks were proposed to her. */
@Injectable()
export class SkillPromptRepository {
  constructor(private readonly database: Database) {}

  asked(seekerId: SeekerId): Promise<Asked[]> {
    return this.database.query<Asked>(
      `select skill, kind from casefile.skill_prompt
       where seeker_id = $1 and (said <> 'later' or answered_at > now() - $2::interval) order by skill, kind limit $3`,
      [seekerId, LATER, MOST],
    );
  }

  async keep(seekerId: SeekerId, { skill, kind, said, before, wrote }: AnsweredPrompt): Promise<void> {
    await this.database.query(
      `insert into casefile.skill_prompt (seeker_id, skill, kind, said, before, wrote) values ($1, $2, $3, $4, $5, $6)
       on conflict (seeker_id, skill, kind) do update
         set said = excluded.said, before = excluded.before, wrote = excluded.wrote, answered_at = now()`,
      [seekerId, skill, kind, said, before, wrote],
    );
  }

  /** The answer that one tap takes back. */
  async last(seekerId: SeekerId): Promise<AnsweredPrompt | undefined> {
    const [row] = await this.database.query<AnsweredPrompt>(
      `select skill, kind, said, before, wrote from casefile.skill_prompt
       where seeker_id = $1 and answered_at > now() - $2::interval order by answered_at desc limit 1`,
      [seekerId, UNDO],
    );
    return row;
  }

  async forget(seekerId: SeekerId, { skill, kind }: Asked): Promise<void> {
    await this.database.query('delete from casefile.skill_prompt where seeker_id = $1 and skill = $2 and kind = $3', [
      seekerId,
      skill,
      kind,
    ]);
  }
}
