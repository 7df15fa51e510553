import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person asks about her own data, with the day by which the law wants an answer. */
export class DataRequests1795305614030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table casefile.data_request (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        organisation_id integer references work.organisation on delete set null,
        kind text not null check (kind in ('rectification', 'opposition', 'information', 'access')),
        body bytea not null,
        asked_on date not null,
        warn_on date not null,
        due_on date not null,
        state text not null default 'open' check (state in ('open', 'done', 'refused')),
        answer bytea,
        answered_by integer,
        answered_on date,
        check ((state = 'open') = (answered_on is null))
      );
      create index data_request_open on casefile.data_request (organisation_id, due_on) where state = 'open';
      create index data_request_seeker on casefile.data_request (seeker_id, id desc);
      alter table casefile.data_request enable row level security;
      create policy hers on casefile.data_request
        using (seeker_id = (
          select account.seeker_id from identity.account account
          where account.id = nullif(current_setting('ayni.account', true), '')::integer));
      -- Where nobody accompanies her every coordinator may answer.
      create policy coordinator on casefile.data_request
        using (current_setting('ayni.role', true) = 'coordinator' and (organisation_id is null
          or organisation_id = nullif(current_setting('ayni.organisation', true), '')::integer));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
