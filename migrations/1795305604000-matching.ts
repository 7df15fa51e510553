import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1795305604000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Columns in order of alignment, widest first: a stored pair stays within 120 bytes.
    await runner.query(`
      create table work.match (
        seeker_id integer not null references work.seeker on delete cascade,
        vacancy_id integer not null references work.vacancy on delete cascade,
        seeker_revision integer not null,
        vacancy_revision integer not null,
        gates integer not null,
        her_score smallint not null,
        list_score smallint not null,
        fit smallint not null,
        if_lifted smallint not null,
        band smallint not null,
        unlock smallint not null,
        scoring smallint not null,
        points bytea not null,
        primary key (seeker_id, vacancy_id)
      ) with (fillfactor = 85);
      create index match_vacancy on work.match (vacancy_id, list_score desc, seeker_id);

      create table work.run (
        id integer generated always as identity primary key,
        scoring smallint not null,
        state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
        total integer not null default 0,
        done integer not null default 0,
        created_by integer,
        created_at timestamptz not null default now(),
        finished_at timestamptz
      );
      create table work.run_range (
        run_id integer not null references work.run on delete cascade,
        first_id integer not null,
        last_id integer not null,
        pairs bigint,
        kept bigint,
        gates jsonb,
        done_at timestamptz,
        primary key (run_id, first_id)
      );

      create table work.shown (
        seeker_id integer not null references work.seeker on delete cascade,
        vacancy_id integer not null references work.vacancy on delete cascade,
        audience text not null check (audience in ('seeker', 'employer', 'caseworker')),
        seeker_revision integer not null,
        vacancy_revision integer not null,
        scoring smallint not null,
        explanation jsonb not null,
        first_shown_at timestamptz not null default now(),
        primary key (seeker_id, vacancy_id, audience, seeker_revision, vacancy_revision, scoring)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
