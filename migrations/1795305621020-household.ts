import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two people who share a home and care. Who they are to one another is kinship, so it stands behind the wall of
 * identities: the worker that scores reads the hours of each, and not whose they are.
 */
export class Household1795305621020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.household (
        id integer generated always as identity primary key,
        first_id integer not null unique references work.seeker on delete cascade,
        second_id integer unique references work.seeker on delete cascade,
        state text not null check (state in ('offered', 'asked', 'linked', 'gone')),
        code bytea,
        code_index bytea unique,
        code_expires_at timestamptz,
        first_hours jsonb not null default '[]',
        second_hours jsonb not null default '[]',
        created_at timestamptz not null default now(),
        check (first_id <> second_id),
        check ((second_id is not null) = (state in ('asked', 'linked'))),
        check ((code is not null) = (state = 'offered'))
      );

      -- Whoever is left has her hours counted anew: the program that erases may not know that she shared them.
      create function identity.leave_household() returns trigger language plpgsql security definer
        set search_path = pg_catalog as $$
      begin
        insert into work.outbox (job, payload)
        select 'refresh-profile', jsonb_build_object('seekerId',
          case when household.first_id = old.id then household.second_id else household.first_id end)
        from identity.household household
        where household.state = 'linked' and old.id in (household.first_id, household.second_id);
        return old;
      end $$;
      create trigger leave_household before delete on work.seeker
        for each row execute function identity.leave_household();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
