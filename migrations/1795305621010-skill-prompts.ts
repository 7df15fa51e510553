import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What she answered when a task was proposed to her, so that nobody asks it again. Not scored: her answers are. */
export class SkillPrompts1795305621010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table casefile.skill_prompt (
        seeker_id integer not null references work.seeker on delete cascade,
        skill integer not null,
        kind text not null check (kind in ('task', 'expert')),
        said text not null check (said in ('yes', 'no', 'later')),
        -- Her level until then; absent: she had said nothing of it.
        before smallint check (before between 0 and 3),
        answered_at timestamptz not null default now(),
        primary key (seeker_id, skill, kind)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
