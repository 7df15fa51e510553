import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an answer to a proposed task wrote into her profile: taken back only while it stands. */
export class PromptWrote1795305626100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Absent: it left her profile as it was.
      alter table casefile.skill_prompt add column wrote smallint check (wrote between 0 and 3);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
