import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import type { Owner } from './town.js';

export interface Written {
  /** Schema and table. */
  place: string;
  row: Readonly<Record<string, unknown>>;
}

export interface Witness {
  /** Every row that was written from the n-th on, in any schema, also one that is gone since. */
  written(from?: number): Promise<Written[]>;
  /** All that was ever sent to this Redis; empty without one. */
  commands(): string;
  /** What the database server wrote into its own log since, without the counts of its own work. */
  serverLog(): string;
  close(): void;
}

/**
 * Notes every row the moment any program writes it: a queue or an outbox keeps none for long, and a search of what is left
 * at the end would miss it.
 */
export async function openWitness(owner: Owner, redisUrl?: string): Promise<Witness> {
  await owner.query('create schema witness');
  await owner.query('create table witness.written (id serial primary key, place text not null, row jsonb not null)');
  await owner.query(
    `create function witness.note() returns trigger language plpgsql security definer set search_path = witness, pg_temp as
     $$ begin insert into witness.written (place, row)
        values (tg_table_schema || '.' || tg_table_name, to_jsonb(new)); return null; end $$`,
  );
  await owner.query(
    `do $$ declare place text; begin
       for place in select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'witness')
       loop execute 'create trigger witness after insert or update on ' || place
              || ' for each row execute function witness.note()'; end loop; end $$`,
  );
  const redis = redisUrl === undefined ? undefined : new Redis(redisUrl);
  // Its own greeting would come back as something said.
  await redis?.ping();
  const monitor = await redis?.monitor();
  const said: string[] = [];
  const [row] = await owner.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const log = `${row?.folder ?? ''}.log`;
  const begin = readFileSync(log).length;
  monitor?.on('monitor', (_time: string, command: string[]) => said.push(command.join(' ')));
  return {
    // The number of a transaction is any number.
    written: (from = 0) =>
      owner.query<Written>(`select place, row - 'changed_in' as row from witness.written order by id offset $1`, [
        from,
      ]),
    commands: () => said.join('\n'),
    serverLog: () => {
      const lines = readFileSync(log).subarray(begin).toString().split('\n');
      return lines
        .filter((line) => !/LOG: +(?:checkpoint|restartpoint)/u.test(line))
        .map((line) => line.replace(/^.*? \[\d+\] /u, ''))
        .join('\n');
    },
    close: () => {
      monitor?.disconnect();
      redis?.disconnect();
    },
  };
}
