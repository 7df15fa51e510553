import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post that is deleted leaves the line of the person to whom a round proposed it. */
export class KeptPlaces1795305625100 implements MigrationInterface {
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
