import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside rounds: plans of supports, and tables of what each barrier closes; the same queue, the same written-once result. */
export class SupportPlans1795305624100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.round add column kind text not null default 'round' check (kind in ('round', 'plan', 'table'));
      drop index work.round_organisation;
      create index round_organisation on work.round (organisation_id, kind, id desc);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
