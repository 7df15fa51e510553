import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is stored is bounded: her list, the vacancy's, and the pairs that people speak of; and a feed of what changed (docs/adr/0017). */
export class BoundedLists1795305627000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which lists a pair stands in: 1 hers, 2 the vacancy's.
      alter table work.match add column listed smallint not null default 0;

      -- The worth that a newcomer must exceed to enter a list: −1 while there is room, null before the first scoring.
      alter table work.seeker add column least bigint, add column least_other bigint;
      alter table work.vacancy add column least bigint, add column least_lawful bigint;

      -- Ids alone; a program reads what happened since the oldest transaction that was running when it looked last.
      create table work.market_change (
        changed_in xid8 not null default pg_current_xact_id(),
        of_seeker boolean not null,
        id integer not null,
        at timestamptz not null default now()
      );
      create index market_change_since on work.market_change (changed_in);
      create index market_change_at on work.market_change (at);
      revoke all on work.market_change from ayni_web, ayni_worker;
      grant select on work.market_change to ayni_web;
      grant select, delete on work.market_change to ayni_worker;

      create function work.note_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      declare
        changed integer;
      begin
        if tg_table_name = 'consent' then changed := coalesce(new.seeker_id, old.seeker_id);
        else changed := coalesce(new.id, old.id);
        end if;
        insert into work.market_change (of_seeker, id) values (tg_table_name <> 'vacancy', changed);
        return null;
      end $$;
      create trigger note_change after insert or delete or update of state, revision, facts on work.seeker
        for each row execute function work.note_change();
      create trigger note_change after insert or delete or update on work.consent
        for each row execute function work.note_change();
      create trigger note_change after insert or delete or update of state, revision, facts on work.vacancy
        for each row execute function work.note_change();

      -- What a run counted of every pair was read by nobody.
      alter table work.run_range drop column pairs, drop column gates;
      alter table work.run_range add column of_seekers boolean not null default true;
      alter table work.run_range drop constraint run_range_pkey;
      alter table work.run_range add primary key (run_id, of_seekers, first_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
