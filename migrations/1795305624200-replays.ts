import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a shown match needs to be computed again as of its day; and a history that no program can rewrite. */
export class Replays1795305624200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.shown
        add column catalogue text,
        add column day date,
        add column packed bytea,
        add constraint shown_replay check (num_nulls(catalogue, day, packed) in (0, 3));
      -- Revisions are added and go with their person or vacancy; none is ever changed.
      revoke update on work.seeker_revision, work.vacancy_revision from ayni_web, ayni_worker;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
