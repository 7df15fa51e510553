import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post that goes takes no person out of a result: her line stays, without the post. */
export class RoundPosts1795305625500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.round_place
        drop constraint round_place_vacancy_id_fkey,
        add constraint round_place_vacancy_id_fkey foreign key (vacancy_id) references work.vacancy on delete set null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
