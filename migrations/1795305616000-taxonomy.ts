import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An imported taxonomy, whole versions side by side; the newest is in force. A run names the catalogue it scored with. */
export class Taxonomy1795305616000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.taxonomy (
        number integer generated always as identity primary key,
        version text not null,
        content bytea not null,
        installed_at timestamptz not null default now()
      );
      -- It is packed already.
      alter table work.taxonomy alter column content set storage external;

      alter table work.run add column catalogue text not null default '2026.11-1';
      alter table work.run alter column catalogue drop default;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
