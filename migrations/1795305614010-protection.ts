import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Safety reports are worked on by persons of trust: their own role, and rows only for a live session of such a person. */
export class Protection1795305614010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table protection.report
        add column ref uuid not null unique default gen_random_uuid(),
        add column reporter text not null default 'seeker' check (reporter in ('seeker', 'employer', 'staff', 'anyone')),
        add column sealed_as text not null default 'intake',
        add column contact bytea,
        add column taken_by integer,
        add column closed_at timestamptz,
        add column outcome text check (outcome in ('confirmed', 'referred', 'unfounded', 'no_answer', 'withdrawn')),
        drop constraint report_state_check;
      update protection.report set state = 'taken' where state = 'seen';
      update protection.report set outcome = 'no_answer' where state = 'closed';
      alter table protection.report
        add constraint report_state_check check (state in ('new', 'taken', 'closed')),
        add constraint report_outcome_when_closed check ((state = 'closed') = (outcome is not null));
      create index report_seeker on protection.report (seeker_id);
      create index report_organisation on protection.report (organisation_id);

      create table protection.entry (
        id bigint generated always as identity primary key,
        report_id bigint not null references protection.report on delete cascade,
        account_id integer not null,
        kind text not null check (kind in ('taken', 'note', 'referred', 'closed', 'reopened', 'firm_paused')),
        code text,
        body bytea,
        at timestamptz not null default now()
      );
      create index entry_report on protection.entry (report_id, id);

      create function protection.forget_contact() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        new.contact := null;
        return new;
      end $$;
      create trigger forget_contact before update of seeker_id on protection.report for each row
        when (old.seeker_id is not null and new.seeker_id is null) execute function protection.forget_contact();`);

    await runner.query(`
      create function protection.reader() returns integer language sql stable security definer
        set search_path = pg_catalog as $$
        select account.id
        from identity.session session join identity.account account on account.id = session.account_id
        where session.token_hash = sha256(decode(nullif(current_setting('ayni.focal', true), ''), 'hex'))
          and session.revoked_at is null and session.expires_at > now() and account.disabled_at is null
          and account.role = 'focal';
      $$;
      grant execute on function protection.reader() to ayni_protection;
      alter table protection.report enable row level security;
      alter table protection.entry enable row level security;
      create policy person_of_trust on protection.report to ayni_protection
        using ((select protection.reader()) is not null);
      create policy person_of_trust on protection.entry to ayni_protection
        using ((select protection.reader()) is not null)
        with check (account_id = (select protection.reader()));

      drop function protection.file_report(integer, integer, text, bytea);
      create function protection.file_report(
        ref uuid, reporter text, seeker integer, vacancy integer, kind text, body bytea, contact bytea
      ) returns void language sql security definer set search_path = pg_catalog as $$
        insert into protection.report (ref, reporter, seeker_id, vacancy_id, organisation_id, kind, sealed_as, body, contact)
        values (file_report.ref, file_report.reporter, seeker, vacancy,
          (select post.organisation_id from work.vacancy post where post.id = vacancy),
          file_report.kind, file_report.ref::text, file_report.body, file_report.contact);
      $$;
      grant execute on function protection.file_report(uuid, text, integer, integer, text, bytea, bytea) to ayni_web;

      -- Different people, or what a person of trust confirmed; below three nobody could be sure not to be recognised.
      create function protection.reports_against(organisation integer) returns integer language sql stable
        security definer set search_path = pg_catalog as $$
        select case when count(*) >= 3 then count(*)::integer else 0 end from (
          select distinct coalesce(report.seeker_id::bigint, -report.id)
          from protection.report report
          where report.organisation_id = reports_against.organisation and report.reporter <> 'employer'
            and (report.outcome in ('confirmed', 'referred') or (report.outcome is null and report.seeker_id is not null))
        ) told;
      $$;
      grant execute on function protection.reports_against(integer) to ayni_web;

      -- In words, for whom a number would say too much; by the same rule.
      create or replace function protection.reports_about(employer integer) returns text language sql stable
        security definer set search_path = pg_catalog as $$
        select case when told = 0 then 'none' when told < 5 then 'some' else 'many' end
        from protection.reports_against(employer) told;
      $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
