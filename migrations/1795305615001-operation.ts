import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whoever runs the service sees: which workers live, and whether the sealed trail holds; never an event of it. */
export class Operation1795305615001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work.worker_sign (
        name text primary key,
        seen_at timestamptz not null default now()
      );

      create function audit.check_seals(after bigint, head bytea, most integer,
        out seals bigint, out events bigint, out last bigint, out reached bytea, out broken bigint, out problem text,
        out first_at timestamptz, out last_at timestamptz)
        language plpgsql stable security definer set search_path = pg_catalog as $$
      declare
        seal audit.seal;
        leaves bytea[];
        held record;
      begin
        seals := 0;
        events := 0;
        last := after;
        reached := coalesce(head, sha256('ayni'::bytea));
        for seal in select * from audit.seal where id > after order by id limit most loop
          select array_agg(audit.leaf(event) order by event.id) as leaves, count(*) as n, min(event.id) as low,
            max(event.id) as high, min(event.at) as began, max(event.at) as ended into held
          from audit.event event where event.id between seal.from_event and seal.to_event and event.seal_id = seal.id;
          problem := case
            when seal.previous <> reached then 'chain'
            when held.n < seal.events then 'missing'
            when held.n > seal.events then 'added'
            when held.low <> seal.from_event or held.high <> seal.to_event then 'ends'
            when audit.merkle(held.leaves) <> seal.root then 'changed' end;
          if problem is not null then
            broken := seal.id;
            return;
          end if;
          seals := seals + 1;
          events := events + held.n;
          last := seal.id;
          reached := sha256(seal.previous || seal.root);
          first_at := coalesce(first_at, held.began);
          last_at := held.ended;
        end loop;
      end $$;

      create function audit.count_loose(out unsealed bigint, out strays bigint)
        language sql stable security definer set search_path = pg_catalog as $$
        select (select count(*) from audit.event where seal_id is null),
          (select count(*) from audit.event event join audit.seal seal on seal.id = event.seal_id
           where event.id not between seal.from_event and seal.to_event);
      $$;
      grant execute on function audit.check_seals(bigint, bytea, integer), audit.count_loose() to ayni_web;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
