import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day a pause ends; what stands in her way as a dated object with an owner; how many people an NGO can accompany. */
export class Person1795305613000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.seeker add column back_on date,
        add constraint seeker_back_on check (back_on is null or state = 'paused');
      create index seeker_back_on on work.seeker (back_on) where back_on is not null;

      create table work.barrier (
        id integer generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        kind text not null,
        state text not null default 'open' check (state in ('open', 'in_progress', 'dropped', 'lifted')),
        remedy text not null,
        owner text not null,
        from_answers boolean not null,
        opened_on date not null,
        review_on date not null,
        closed_on date,
        updated_at timestamptz not null default now(),
        check ((closed_on is not null) = (state in ('dropped', 'lifted')))
      );
      create unique index barrier_standing on work.barrier (seeker_id, kind) where state <> 'lifted';
      create index barrier_review on work.barrier (review_on) where state in ('open', 'in_progress');

      create table work.companion_room (
        organisation_id integer primary key references work.organisation on delete cascade,
        most integer not null check (most between 0 and 100000),
        districts text[] not null default '{}',
        updated_at timestamptz not null default now()
      );

      -- Neither is scored, and the worker that scores reads neither.
      revoke all on work.barrier, work.companion_room from ayni_worker;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
