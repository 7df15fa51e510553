import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second factor of staff. A sign-in that waits for its code is no session yet: nobody acts with it. */
export class SecondFactor1795305610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.second_factor (
        account_id integer primary key references identity.account on delete cascade,
        secret bytea not null,
        last_step bigint not null,
        enrolled_at timestamptz not null default now()
      );
      create table identity.recovery_code (
        account_id integer not null references identity.second_factor on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (account_id, code_hash)
      );
      alter table identity.session add column awaits_factor boolean not null default false;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
