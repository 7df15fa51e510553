import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks read in her words that she does not want to be asked about again. Not scored: it is no “I cannot”. */
export class DeclinedSkills1795305617010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table casefile.declined_skill (
        seeker_id integer not null references work.seeker on delete cascade,
        skill integer not null,
        primary key (seeker_id, skill)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
