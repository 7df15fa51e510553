import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A telephone as a way in: found by its index, proved by a code that lives ten minutes. */
export class PhoneCodes1795305610200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.account add column phone bytea, add column phone_index bytea unique;

      create table identity.phone_code (
        id bigint generated always as identity primary key,
        ref uuid not null unique,
        account_id integer not null references identity.account on delete cascade,
        purpose text not null check (purpose in ('sign_in', 'confirm')),
        phone_index bytea not null,
        code_hash bytea not null,
        -- Sealed, and gone once the message is sent.
        phone bytea,
        code bytea,
        tries smallint not null default 0,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index phone_code_account on identity.phone_code (account_id, purpose);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
