import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that an analyst brings, for an hour; the scoring worker has no key to this room. */
export class OwnData1795305607000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema report;
      create table report.own_data (
        id uuid primary key default gen_random_uuid(),
        account_ref uuid not null,
        file_name text not null,
        content bytea not null,
        state text not null default 'reading' check (state in ('reading', 'read', 'analysing', 'done', 'failed')),
        progress smallint not null default 0 check (progress between 0 and 100),
        profile jsonb,
        question jsonb,
        report jsonb,
        fault jsonb,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      alter table report.own_data alter column content set storage external;
      create index own_data_owner on report.own_data (account_ref);
      create index own_data_expiry on report.own_data (expires_at);
      grant usage on schema report to ayni_web, ayni_report;
      grant select, insert, update, delete on report.own_data to ayni_web;
      grant select, delete on report.own_data to ayni_report;
      grant update (state, progress, profile, report, fault) on report.own_data to ayni_report;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
