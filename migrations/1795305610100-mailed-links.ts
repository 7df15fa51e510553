import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that open one thing once: an invitation, a new password. What an organisation tells of itself. */
export class MailedLinks1795305610100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.mailed_link (
        id bigint generated always as identity primary key,
        account_id integer not null references identity.account on delete cascade,
        purpose text not null check (purpose in ('invitation', 'password')),
        token_hash bytea not null unique,
        -- Sealed, and gone once the mail is sent.
        token bytea,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index mailed_link_account on identity.mailed_link (account_id);
      alter table identity.message add column link_id bigint references identity.mailed_link on delete cascade;
      create index account_organisation on identity.account (organisation_id, id);

      alter table work.organisation
        add column email text check (length(email) between 3 and 200),
        add column phone text check (phone ~ '^\\+?[0-9]{6,15}$'),
        add column district char(6) check (district ~ '^[0-9]{6}$'),
        add column languages text[] not null default '{}';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
