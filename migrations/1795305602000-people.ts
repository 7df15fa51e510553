import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1795305602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.seeker (
        id integer generated always as identity primary key,
        ref uuid not null unique default gen_random_uuid(),
        organisation_id integer references work.organisation,
        state text not null default 'draft' check (state in ('draft', 'active', 'paused', 'placed')),
        form_version integer not null,
        facts jsonb not null,
        revision integer not null default 1,
        scored_revision integer not null default 0,
        fresh_on date not null,
        erase_on date,
        demo boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index seeker_organisation on work.seeker (organisation_id, id);
      create index seeker_erase on work.seeker (erase_on) where erase_on is not null;
      alter table identity.account add foreign key (seeker_id) references work.seeker on delete cascade;

      create table work.seeker_revision (
        seeker_id integer not null references work.seeker on delete cascade,
        revision integer not null,
        facts jsonb not null,
        recorded_at timestamptz not null default now(),
        primary key (seeker_id, revision)
      );

      create table work.answer (
        seeker_id integer not null references work.seeker on delete cascade,
        question text not null,
        answer jsonb not null,
        form_version integer not null,
        read_by integer,
        answered_at timestamptz not null default now(),
        primary key (seeker_id, question)
      );

      create table identity.person (
        seeker_id integer primary key references work.seeker on delete cascade,
        name bytea,
        name_tokens bytea[] not null default '{}',
        phone bytea,
        phone_index bytea,
        updated_at timestamptz not null default now()
      );
      create index person_name_tokens on identity.person using gin (name_tokens);
      create index person_phone on identity.person (phone_index);

      create table identity.answer (
        seeker_id integer not null references work.seeker on delete cascade,
        question text not null,
        answer bytea not null,
        form_version integer not null,
        read_by integer,
        answered_at timestamptz not null default now(),
        primary key (seeker_id, question)
      );

      create table identity.document (
        seeker_id integer primary key references work.seeker on delete cascade,
        code bytea not null,
        number bytea,
        number_index bytea,
        expires_on date,
        verified_by integer,
        verified_at timestamptz,
        updated_at timestamptz not null default now()
      );
      create index document_expiry on identity.document (expires_on);

      create table casefile.answer (
        seeker_id integer not null references work.seeker on delete cascade,
        question text not null,
        answer bytea not null,
        form_version integer not null,
        read_by integer,
        answered_at timestamptz not null default now(),
        primary key (seeker_id, question)
      );`);

    await runner.query(`
      create table equality.answer (
        id uuid primary key default gen_random_uuid(),
        answers jsonb not null,
        form_version integer not null,
        answered_on date not null default current_date
      );
      create table equality.link (
        seeker_id integer primary key references work.seeker on delete cascade,
        answer_id uuid not null unique references equality.answer
      );
      create function equality.drop_orphan() returns trigger language plpgsql security definer
        set search_path = pg_catalog as $$
      begin
        delete from equality.answer where id = old.answer_id;
        return null;
      end $$;
      create trigger drop_answer after delete on equality.link for each row execute function equality.drop_orphan();

      create function equality.seeker_of(token bytea) returns integer language plpgsql stable security definer
        set search_path = pg_catalog as $$
      declare found integer;
      begin
        select account.seeker_id into found
        from identity.session session join identity.account account on account.id = session.account_id
        where session.token_hash = sha256(seeker_of.token) and session.revoked_at is null
          and session.expires_at > now() and account.disabled_at is null and account.role = 'seeker';
        if found is null then
          raise exception 'no live session of a seeker' using errcode = 'insufficient_privilege';
        end if;
        return found;
      end $$;

      create function equality.put(token bytea, answers jsonb, form_version integer) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        seeker integer := equality.seeker_of(token);
        target uuid;
      begin
        select answer_id into target from equality.link where seeker_id = seeker;
        if target is null then
          insert into equality.answer (answers, form_version) values (put.answers, put.form_version) returning id into target;
          insert into equality.link (seeker_id, answer_id) values (seeker, target);
        else
          update equality.answer set answers = equality.answer.answers || put.answers, form_version = put.form_version,
            answered_on = current_date where id = target;
        end if;
      end $$;

      create function equality.mine(token bytea) returns jsonb language plpgsql stable security definer
        set search_path = pg_catalog as $$
      declare
        seeker integer := equality.seeker_of(token);
        held jsonb;
      begin
        select answer.answers into held
        from equality.link link join equality.answer answer on answer.id = link.answer_id where link.seeker_id = seeker;
        return coalesce(held, '{}'::jsonb);
      end $$;
      grant execute on function equality.put(bytea, jsonb, integer), equality.mine(bytea) to ayni_web;

      create table protection.report (
        id bigint generated always as identity primary key,
        seeker_id integer references work.seeker on delete set null,
        organisation_id integer references work.organisation,
        vacancy_id integer,
        kind text not null,
        body bytea,
        state text not null default 'new' check (state in ('new', 'seen', 'closed')),
        created_at timestamptz not null default now()
      );
      create function protection.file_report(seeker integer, vacancy integer, kind text, body bytea) returns void
        language sql security definer set search_path = pg_catalog as $$
        insert into protection.report (seeker_id, vacancy_id, kind, body) values (seeker, vacancy, file_report.kind, file_report.body);
      $$;
      grant execute on function protection.file_report(integer, integer, text, bytea) to ayni_web;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
