import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only events under random references; committed rows are sealed in batches that form a chain. */
export class Audit1795305606000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.seal (
        id bigint generated always as identity primary key,
        from_event bigint not null,
        to_event bigint not null,
        events integer not null,
        root bytea not null,
        previous bytea not null,
        sealed_at timestamptz not null default now()
      );
      create table audit.event (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        actor uuid,
        action text not null check (action ~ '^[a-z]+(\\.[a-z_]+)+$'),
        subject uuid,
        fields text[] not null default '{}',
        request_id text not null default '' check (request_id ~ '^[A-Za-z0-9:.-]{0,80}$'),
        seal_id bigint references audit.seal,
        leaf bytea
      );
      create index event_unsealed on audit.event (id) where seal_id is null;
      grant insert (actor, action, subject, fields, request_id) on audit.event to ayni_web, ayni_worker;

      create function audit.leaf(event audit.event) returns bytea language sql stable set search_path = pg_catalog as $$
        select sha256('\\x00'::bytea || convert_to(concat_ws(chr(31), event.id,
          (extract(epoch from event.at) * 1000000)::bigint, coalesce(event.actor::text, ''), event.action,
          coalesce(event.subject::text, ''), array_to_string(event.fields, ','), event.request_id), 'UTF8'));
      $$;

      create function audit.merkle(leaves bytea[]) returns bytea language plpgsql immutable set search_path = pg_catalog as $$
      declare
        level bytea[] := leaves;
        above bytea[];
      begin
        while cardinality(level) > 1 loop
          above := '{}';
          for i in 1..cardinality(level) by 2 loop
            if i < cardinality(level) then
              above := above || sha256('\\x01'::bytea || level[i] || level[i + 1]);
            else
              above := above || level[i];
            end if;
          end loop;
          level := above;
        end loop;
        return level[1];
      end $$;

      create function audit.seal_committed() returns integer language plpgsql security definer
        set search_path = pg_catalog as $$
      declare
        batch bigint[];
        leaves bytea[];
        last audit.seal;
        sealed bigint;
      begin
        if not pg_try_advisory_xact_lock(8249071) then return 0; end if;
        select array_agg(pending.id order by pending.id), array_agg(pending.leaf order by pending.id) into batch, leaves
        from (select event.id, audit.leaf(event) as leaf from audit.event event
              where event.seal_id is null order by event.id limit 5000) pending;
        if batch is null then return 0; end if;
        select * into last from audit.seal order by id desc limit 1;
        insert into audit.seal (from_event, to_event, events, root, previous)
        values (batch[1], batch[cardinality(batch)], cardinality(batch), audit.merkle(leaves),
          coalesce(sha256(last.previous || last.root), sha256('ayni'::bytea)))
        returning id into sealed;
        update audit.event event set seal_id = sealed, leaf = audit.leaf(event) where event.id = any (batch);
        return cardinality(batch);
      end $$;
      grant execute on function audit.seal_committed() to ayni_worker;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
