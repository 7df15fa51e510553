import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssistedDrafts1795305612000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.vacancy
        add drafted_by integer,
        add drafted_for integer references work.organisation,
        add confirmed_at timestamptz;
      create index vacancy_drafted_for on work.vacancy (drafted_for, id) where drafted_for is not null;
      update work.vacancy set form = form || jsonb_build_object('closesOn', closes_on) where closes_on is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
