import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An undo takes back only what the import made and nobody worked on since, whoever of the team it was. */
export class ImportMakers1795305625000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.employer add column import_id integer references work.import on delete set null;
      create index employer_import on work.employer (import_id) where import_id is not null;

      -- What another organisation wrote is not for reading, but it keeps the row it was written on.
      create function work.is_worked_on(vacancy integer) returns boolean
        language sql stable security definer set search_path = pg_catalog as $$
        select exists (select from work.employer_decision decision where decision.vacancy_id = vacancy)
          or exists (select from casefile.employer_note note where note.vacancy_id = vacancy)
          or exists (select from protection.report report where report.vacancy_id = vacancy)
      $$;
      create function work.is_known_firm(employer integer) returns boolean
        language sql stable security definer set search_path = pg_catalog as $$
        select exists (select from work.employer_decision decision where decision.employer_id = employer)
          or exists (select from casefile.employer_note note where note.employer_id = employer)
          or exists (select from casefile.assurance assurance where assurance.employer_id = employer)
          or exists (select from protection.report report where report.organisation_id = employer)
          or exists (select from identity.account account where account.organisation_id = employer)
          or exists (select from identity.employer_contact contact where contact.organisation_id = employer)
      $$;
      revoke execute on function work.is_worked_on(integer), work.is_known_firm(integer) from public;
      grant execute on function work.is_worked_on(integer), work.is_known_firm(integer) to ayni_web;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
