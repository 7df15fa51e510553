import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Access1795305601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.organisation (
        id integer generated always as identity primary key,
        ref uuid not null unique default gen_random_uuid(),
        kind text not null check (kind in ('employer', 'household', 'ngo', 'public_service', 'training_centre', 'funder')),
        name text not null check (length(name) between 1 and 200),
        demo boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table identity.account (
        id integer generated always as identity primary key,
        ref uuid not null unique default gen_random_uuid(),
        role text not null check (role in ('seeker', 'employer', 'caseworker', 'coordinator', 'analyst', 'operator', 'focal')),
        organisation_id integer references work.organisation,
        seeker_id integer unique,
        name bytea,
        email bytea,
        email_index bytea unique,
        folder_code bytea,
        folder_code_index bytea unique,
        secret_hash text,
        secret_is_temporary boolean not null default false,
        secret_expires_at timestamptz,
        locale text not null default 'es' check (locale in ('es', 'en')),
        demo boolean not null default false,
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        check ((role = 'seeker') = (seeker_id is not null)),
        check (role in ('seeker', 'operator') or organisation_id is not null)
      );

      create table identity.session (
        token_hash bytea primary key,
        account_id integer not null references identity.account on delete cascade,
        device text not null default '',
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_account on identity.session (account_id);

      create table identity.throttle (
        key bytea primary key,
        failures integer not null,
        window_started_at timestamptz not null,
        locked_until timestamptz
      );

      create table identity.key_check (
        key_id text primary key,
        sealed bytea not null,
        created_at timestamptz not null default now()
      );

      create table identity.message (
        id bigint generated always as identity primary key,
        account_id integer not null references identity.account on delete cascade,
        template text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
