import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People from a spreadsheet: the file waits sealed until its work is done; each person keeps the row she came from. */
export class PeopleImports1795305620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.import
        drop constraint import_kind_check,
        add constraint import_kind_check check (kind in ('vacancies', 'seekers')),
        drop constraint import_state_check,
        add constraint import_state_check
          check (state in ('checking', 'checked', 'applying', 'done', 'undone', 'failed')),
        add column ref uuid not null unique default gen_random_uuid(),
        -- What the check found or the import did, in counts; why a file could not be read, as a code.
        add column summary jsonb not null default '{}',
        add column progress smallint not null default 0 check (progress between 0 and 100),
        add column applied_at timestamptz,
        add column demo boolean not null default false;
      update work.import set applied_at = created_at;
      create index import_organisation on work.import (organisation_id, id);
      create index import_digest on work.import (digest) where state = 'done';

      alter table work.import_fault
        add column severity text not null default 'refused' check (severity in ('refused', 'warned')),
        add column data jsonb not null default '{}',
        -- Whom of this organisation the row looks like.
        add column seeker_id integer references work.seeker on delete cascade;
      create index import_fault_seeker on work.import_fault (seeker_id) where seeker_id is not null;

      create table identity.import_file (
        import_id integer primary key references work.import on delete cascade,
        content bytea not null
      );
      alter table identity.import_file alter column content set storage external;

      create table identity.imported (
        seeker_id integer primary key references work.seeker on delete cascade,
        import_id integer not null references work.import,
        row integer not null,
        -- Finds the same row again without holding it.
        row_index bytea not null,
        revision integer not null
      );
      create index imported_import on identity.imported (import_id, seeker_id);
      create index imported_row on identity.imported (row_index);

      alter table work.consent
        drop constraint consent_channel_check,
        add constraint consent_channel_check check (channel in ('self', 'read_aloud', 'paper'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
