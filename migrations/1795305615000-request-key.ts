import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a program asked with a key of its own, so that asking twice makes one thing; indexes only, never a content. */
export class RequestKey1795305615000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.request_key (
        account_id integer not null references identity.account on delete cascade,
        key bytea not null,
        request bytea not null,
        made integer,
        created_at timestamptz not null default now(),
        primary key (account_id, key)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
