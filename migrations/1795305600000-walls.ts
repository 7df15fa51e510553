import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The walls of docs/privacy.md as schemas. Grants go to the group roles; the migrate command makes those and the login roles. */
export class Walls1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;
      create schema equality;
      create schema protection;
      create schema casefile;
      create schema work;
      create schema audit;
      revoke all on schema public from public;

      grant usage on schema identity, equality, protection, casefile, work, audit to ayni_web;
      grant usage on schema work, audit to ayni_worker;
      grant usage on schema protection to ayni_protection;

      alter default privileges in schema identity grant select, insert, update, delete on tables to ayni_web;
      alter default privileges in schema casefile grant select, insert, update, delete on tables to ayni_web;
      alter default privileges in schema work grant select, insert, update, delete on tables to ayni_web, ayni_worker;
      alter default privileges in schema protection grant select, insert, update, delete on tables to ayni_protection;
      alter default privileges revoke execute on functions from public;`);

    await runner.query(`
      create table work.outbox (
        id bigint generated always as identity primary key,
        job text not null,
        payload jsonb not null,
        created_at timestamptz not null default now()
      );
      create function work.announce_outbox() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ayni_outbox', '');
        return null;
      end $$;
      create trigger announce after insert on work.outbox for each statement execute function work.announce_outbox();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
