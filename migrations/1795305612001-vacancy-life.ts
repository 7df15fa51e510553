import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VacancyLife1795305612001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.vacancy
        add filled integer not null default 0 check (filled >= 0),
        add edited_at timestamptz;
      create table work.vacancy_move (
        id bigint generated always as identity primary key,
        vacancy_id integer not null references work.vacancy on delete cascade,
        from_state text not null,
        to_state text not null,
        filled_before integer not null,
        reason text,
        at timestamptz not null default now(),
        undone_at timestamptz
      );
      create index vacancy_move_vacancy on work.vacancy_move (vacancy_id, id desc);
      create index vacancy_due on work.vacancy (closes_on) where closes_on is not null and state in ('open', 'paused', 'in_review');

      alter table work.introduction
        add ended_at timestamptz,
        add ended_reason text check (ended_reason in ('no_answer')),
        add reminded_at timestamptz,
        add check ((ended_at is null) = (ended_reason is null));
      create index introduction_waiting on work.introduction (review_at) where review = 'approved' and ended_at is null;

      create table work.day_begun (
        day date primary key,
        run_id integer references work.run on delete set null
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
