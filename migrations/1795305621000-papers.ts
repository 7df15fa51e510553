import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a document said when somebody saw it, which warnings of its last day went out, and messages by SMS. */
export class Papers1795305621000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Names what she told of it, so that another answer voids that somebody saw it.
      alter table identity.document add column told bytea;
      create index document_number on identity.document (number_index) where number_index is not null;

      create table identity.document_warning (
        seeker_id integer not null references work.seeker on delete cascade,
        expires_on date not null,
        days integer not null check (days in (90, 60, 30, 0)),
        warned_at timestamptz not null default now(),
        primary key (seeker_id, expires_on, days)
      );

      alter table identity.message add column way text not null default 'mail' check (way in ('mail', 'sms'));
      alter table work.day_begun add column warned_at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
