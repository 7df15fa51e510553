import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that nobody recognised, each with whom it goes when she goes; and what the team said that a text means. */
export class Words1795305617000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.synonym (
        id integer generated always as identity primary key,
        kind text not null check (kind in ('occupation', 'skill')),
        key text not null check (length(key) between 1 and 400),
        text text not null check (length(text) between 1 and 60),
        -- Null: reviewed, and no concept of the catalogue is meant.
        concept integer,
        version integer not null,
        reviewed_by integer not null,
        reviewed_at timestamptz not null default now(),
        undone_version integer check (undone_version > version),
        undone_by integer,
        undone_at timestamptz,
        check (num_nulls(undone_version, undone_by, undone_at) in (0, 3))
      );
      create unique index synonym_in_force on work.synonym (kind, key) where undone_version is null;

      create table casefile.unresolved_word (
        id integer generated always as identity primary key,
        kind text not null check (kind in ('occupation', 'skill')),
        key text not null check (length(key) between 1 and 400),
        text text not null check (length(text) between 1 and 60 and text !~ '[0-9@]'),
        -- Every word of it stands in the catalogue.
        known boolean not null,
        seeker_id integer references work.seeker on delete cascade,
        question text,
        vacancy_id integer references work.vacancy on delete cascade,
        -- The synonym that is proposed to whom typed it, until she has seen it.
        proposed integer references work.synonym on delete set null,
        first_seen date not null,
        last_seen date not null,
        check (num_nonnulls(seeker_id, vacancy_id) = 1 and (seeker_id is null) = (question is null))
      );
      create unique index unresolved_word_seeker on casefile.unresolved_word (seeker_id, question, kind, key);
      create unique index unresolved_word_vacancy on casefile.unresolved_word (vacancy_id);
      create index unresolved_word_key on casefile.unresolved_word (kind, key);
      create index unresolved_word_proposed on casefile.unresolved_word (proposed) where proposed is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
