import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Casework1795305605000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.introduction (
        id integer generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        vacancy_id integer not null references work.vacancy on delete cascade,
        label text not null,
        review text not null default 'waiting' check (review in ('waiting', 'approved', 'held', 'declined')),
        review_at timestamptz,
        returns_on date,
        seeker_answer text not null default 'none' check (seeker_answer in ('none', 'yes', 'later', 'no')),
        seeker_reason text,
        seeker_answered_at timestamptz,
        employer_answer text not null default 'none' check (employer_answer in ('none', 'yes', 'no')),
        employer_reason text,
        employer_answered_at timestamptz,
        created_at timestamptz not null default now(),
        unique (seeker_id, vacancy_id),
        unique (vacancy_id, label)
      );
      create index introduction_review on work.introduction (review, id);

      create table work.review (
        id bigint generated always as identity primary key,
        introduction_id integer not null references work.introduction on delete cascade,
        account_id integer not null,
        organisation_id integer not null references work.organisation,
        decision text not null check (decision in ('approve', 'hold', 'decline')),
        reason text,
        her_score smallint not null,
        list_score smallint not null,
        scoring smallint not null,
        created_at timestamptz not null default now(),
        undone_at timestamptz
      );
      create index review_introduction on work.review (introduction_id, id);

      create table work.consent (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        purpose text not null check (purpose in ('match', 'contact', 'release', 'referral', 'statistics')),
        organisation_id integer references work.organisation,
        vacancy_id integer references work.vacancy on delete cascade,
        fields text[] not null default '{}',
        text_version text not null,
        channel text not null check (channel in ('self', 'read_aloud')),
        read_by integer,
        given_at timestamptz not null default now(),
        expires_at timestamptz,
        withdrawn_at timestamptz
      );
      create index consent_seeker on work.consent (seeker_id, purpose);

      create view work.matchable_seeker with (security_invoker = true) as
        select seeker.id, seeker.organisation_id, seeker.revision, seeker.scored_revision, seeker.facts
        from work.seeker seeker
        where seeker.state = 'active' and exists (
          select from work.consent consent where consent.seeker_id = seeker.id and consent.purpose = 'match'
            and consent.withdrawn_at is null and (consent.expires_at is null or consent.expires_at > now()));

      create table work.disclosure (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        account_id integer,
        organisation_id integer references work.organisation,
        vacancy_id integer references work.vacancy on delete set null,
        consent_id bigint references work.consent,
        what text not null,
        reason text not null default '',
        at timestamptz not null default now()
      );
      create index disclosure_seeker on work.disclosure (seeker_id, id desc);

      create table casefile.note (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        organisation_id integer not null references work.organisation,
        account_id integer not null,
        introduction_id integer references work.introduction on delete cascade,
        kind text not null,
        body bytea not null,
        created_at timestamptz not null default now()
      );
      create table casefile.task (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        organisation_id integer not null references work.organisation,
        kind text not null,
        due_on date not null,
        done_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index task_due on casefile.task (organisation_id, due_on) where done_at is null;

      alter table casefile.note enable row level security;
      alter table casefile.task enable row level security;
      create policy own_organisation on casefile.note
        using (organisation_id = nullif(current_setting('ayni.organisation', true), '')::integer);
      create policy own_organisation on casefile.task
        using (organisation_id = nullif(current_setting('ayni.organisation', true), '')::integer);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
