import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Posts1795305603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.employer (
        organisation_id integer primary key references work.organisation on delete cascade,
        ruc char(11) unique,
        sector char(1),
        regime text not null default 'general' check (regime in ('micro', 'small', 'general')),
        headcount integer check (headcount >= 0),
        foreign_headcount integer check (foreign_headcount >= 0),
        payroll bigint check (payroll >= 0),
        foreign_payroll bigint check (foreign_payroll >= 0),
        vetting text not null default 'pending' check (vetting in ('pending', 'vetted', 'suspended')),
        vetted_by integer,
        vetted_at timestamptz
      );

      create table work.import (
        id integer generated always as identity primary key,
        kind text not null check (kind in ('vacancies')),
        organisation_id integer references work.organisation,
        file_name text not null,
        digest bytea not null,
        mapping jsonb not null,
        rows integer not null default 0,
        imported integer not null default 0,
        rejected integer not null default 0,
        state text not null default 'done' check (state in ('done', 'undone')),
        created_by integer,
        created_at timestamptz not null default now(),
        undone_at timestamptz
      );
      create table work.import_fault (
        import_id integer not null references work.import on delete cascade,
        row integer not null,
        field text not null,
        code text not null,
        detail text not null default '',
        primary key (import_id, row, field, code)
      );

      create table work.vacancy (
        id integer generated always as identity primary key,
        ref uuid not null unique default gen_random_uuid(),
        organisation_id integer not null references work.organisation on delete cascade,
        title text not null check (length(title) between 1 and 300),
        tasks text not null default '',
        state text not null default 'draft' check (state in ('draft', 'in_review', 'open', 'paused', 'filled', 'closed')),
        facts jsonb not null,
        form jsonb not null default '{}',
        original jsonb,
        import_id integer references work.import,
        positions integer not null default 1 check (positions between 0 and 10000),
        closes_on date,
        revision integer not null default 1,
        scored_revision integer not null default 0,
        demo boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index vacancy_organisation on work.vacancy (organisation_id, id);
      create index vacancy_import on work.vacancy (import_id) where import_id is not null;
      create index vacancy_stale on work.vacancy (id) where scored_revision < revision;
      create index seeker_stale on work.seeker (id) where scored_revision < revision;

      create table work.vacancy_revision (
        vacancy_id integer not null references work.vacancy on delete cascade,
        revision integer not null,
        facts jsonb not null,
        recorded_at timestamptz not null default now(),
        primary key (vacancy_id, revision)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
