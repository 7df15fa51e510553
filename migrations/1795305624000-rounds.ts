import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint assignments: what was asked, what came of it, and who was sent to review from it. */
export class Rounds1795305624000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.round (
        id integer generated always as identity primary key,
        organisation_id integer not null references work.organisation on delete cascade,
        state text not null default 'waiting'
          check (state in ('waiting', 'running', 'done', 'impossible', 'failed', 'cancelled')),
        progress smallint not null default 0 check (progress between 0 and 100),
        question jsonb not null,
        scoring smallint not null,
        catalogue text not null,
        digest bytea,
        summary jsonb,
        created_by integer,
        created_at timestamptz not null default now(),
        finished_at timestamptz
      );
      create index round_organisation on work.round (organisation_id, id desc);

      create table work.round_place (
        round_id integer not null references work.round on delete cascade,
        seeker_id integer not null references work.seeker on delete cascade,
        place integer not null,
        vacancy_id integer references work.vacancy on delete cascade,
        greedy_vacancy_id integer references work.vacancy on delete set null,
        seeker_revision integer,
        vacancy_revision integer,
        list_score smallint,
        her_score smallint,
        services text[] not null default '{}',
        reason jsonb not null,
        sent_at timestamptz,
        sent_by integer,
        primary key (round_id, seeker_id)
      );
      create unique index round_place_order on work.round_place (round_id, place);
      create index round_place_sent on work.round_place (seeker_id, vacancy_id) where sent_at is not null;

      create table work.round_blocking (
        round_id integer not null references work.round on delete cascade,
        seeker_id integer not null references work.seeker on delete cascade,
        vacancy_id integer not null references work.vacancy on delete cascade,
        place integer not null,
        is_open boolean not null,
        primary key (round_id, seeker_id, vacancy_id)
      );

      create table work.floor_choice (
        seeker_id integer not null references work.seeker on delete cascade,
        kind text not null check (kind in ('lone_carer')),
        chosen_at timestamptz not null default now(),
        primary key (seeker_id, kind)
      );

      create function work.keep_round() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if old.state not in ('waiting', 'running') then
          raise exception 'a finished round does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger keep_round before update on work.round for each row execute function work.keep_round();

      -- A result is written once, by the worker; what the web adds to it is who was sent to review.
      revoke all on work.round, work.round_place, work.round_blocking, work.floor_choice from ayni_web, ayni_worker;
      grant select, insert, update on work.round to ayni_web;
      grant select, update on work.round to ayni_worker;
      grant select on work.round_place, work.round_blocking to ayni_web;
      grant update (sent_at, sent_by) on work.round_place to ayni_web;
      grant select, insert on work.round_place, work.round_blocking to ayni_worker;
      grant select, insert, delete on work.floor_choice to ayni_web;
      grant select on work.floor_choice to ayni_worker;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
