import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employers of every kind come in by themselves; who vetted them, on what, and what they were told. */
export class Firms1795305611000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.employer
        add form text not null default 'firm' check (form in ('firm', 'household', 'forming')),
        add forming_as text check (forming_as in ('canteen', 'cooperative', 'association', 'venture')),
        add size text check (size in ('1_10', '11_50', '51_250', 'over_250')),
        add district char(6),
        add supports text[] not null default '{}',
        add email_confirmed boolean not null default true,
        add conduct_version text,
        add conduct_at timestamptz,
        add conduct_by integer,
        add waiting_since timestamptz not null default now(),
        add check ((form = 'forming') = (forming_as is not null)),
        drop constraint employer_vetting_check,
        add constraint employer_vetting_check check (vetting in ('pending', 'asked', 'vetted', 'refused', 'suspended'));
      create index employer_vetting on work.employer (vetting, waiting_since, organisation_id);

      -- The advert that a person read and let pass, as a digest: the same words need no second reading.
      alter table work.vacancy add cleared text;
      create index vacancy_in_review on work.vacancy (id) where state = 'in_review';

      create table identity.employer_contact (
        organisation_id integer primary key references work.organisation on delete cascade,
        phone bytea,
        dni bytea,
        dni_index bytea unique
      );

      create table work.employer_decision (
        id bigint generated always as identity primary key,
        employer_id integer not null references work.organisation on delete cascade,
        vacancy_id integer references work.vacancy on delete cascade,
        organisation_id integer not null references work.organisation on delete cascade,
        account_id integer not null,
        decision text not null check (decision in ('approve', 'ask', 'refuse', 'suspend', 'lift', 'open', 'return', 'block')),
        reason text,
        paused integer[] not null default '{}',
        created_at timestamptz not null default now(),
        check ((vacancy_id is not null) = (decision in ('open', 'return', 'block')))
      );
      create index employer_decision_employer on work.employer_decision (employer_id, id desc);
      create index employer_decision_vacancy on work.employer_decision (vacancy_id, id desc) where vacancy_id is not null;`);

    await runner.query(`
      create table casefile.employer_note (
        id bigint generated always as identity primary key,
        employer_id integer not null references work.organisation on delete cascade,
        vacancy_id integer references work.vacancy on delete cascade,
        organisation_id integer not null references work.organisation on delete cascade,
        account_id integer not null,
        kind text not null check (kind in ('team', 'told', 'from_firm')),
        body bytea not null,
        created_at timestamptz not null default now()
      );
      create index employer_note_employer on casefile.employer_note (employer_id, id desc);
      create index employer_note_vacancy on casefile.employer_note (vacancy_id, id desc) where vacancy_id is not null;

      create table casefile.assurance (
        id bigint generated always as identity primary key,
        employer_id integer not null references work.organisation on delete cascade,
        organisation_id integer not null references work.organisation on delete cascade,
        account_id integer not null,
        kind text not null check (kind in ('home_visit', 'voucher')),
        seen_on date not null,
        checks text[] not null default '{}',
        body bytea not null,
        created_at timestamptz not null default now()
      );
      create index assurance_employer on casefile.assurance (employer_id, id desc);

      alter table casefile.employer_note enable row level security;
      alter table casefile.assurance enable row level security;
      create policy own_organisation on casefile.employer_note
        using (organisation_id = nullif(current_setting('ayni.organisation', true), '')::integer);
      create policy told_to_the_firm on casefile.employer_note for select
        using (kind = 'told' and employer_id = nullif(current_setting('ayni.organisation', true), '')::integer);
      create policy said_by_the_firm on casefile.employer_note for select
        using (kind = 'from_firm' and current_setting('ayni.role', true) in ('caseworker', 'coordinator'));
      create policy own_organisation on casefile.assurance
        using (organisation_id = nullif(current_setting('ayni.organisation', true), '')::integer);`);

    // How many told something of a firm, never who or what; in words, because one alone could be somebody.
    await runner.query(`
      create function protection.reports_about(employer integer) returns text
        language sql stable security definer set search_path = pg_catalog as $$
        select case when count(*) = 0 then 'none' when count(*) < 5 then 'some' else 'many' end
        from protection.report report
        where report.organisation_id = employer
          or report.vacancy_id in (select vacancy.id from work.vacancy vacancy where vacancy.organisation_id = employer)
      $$;
      grant execute on function protection.reports_about(integer) to ayni_web;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
