import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, accessSettings } from '#access';
import { ConsentModule, ProtectionModule } from '#consent';
import { type Database, databaseModule, platformModule, protectionDatabaseModule, RequestContext } from '#platform';
import { type TestDatabase, testKeyring } from './database.js';

export { openAs } from './database.js';

export interface Rooms {
  get<T>(service: Type<T>): T;
  close(): Promise<void>;
}

/** The rooms of access and consent as the web program has them, on one database. */
export async function openRooms(database: TestDatabase, options: { demo?: boolean } = {}): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      databaseModule(database.web),
      protectionDatabaseModule(database.protection),
      accessSettings({ demo: options.demo ?? false }),
      AccessModule,
      ConsentModule,
      ProtectionModule,
    ],
  })
  class RoomsModule {}
  const app: INestApplicationContext = await NestFactory.createApplicationContext(RoomsModule, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

/** Does work in the name of an account, as a request would. */
export function actingAs<T>(
  caller: { accountId?: number; organisationId?: number; role?: string },
  work: () => Promise<T>,
): Promise<T> {
  return RequestContext.run({ requestId: 'test-request', ...caller }, work);
}

/** A person without answers. */
export async function addSeeker(database: Database, organisationId?: number): Promise<{ id: number; ref: string }> {
  const [seeker] = await database.query<{ id: number; ref: string }>(
    `insert into work.seeker (organisation_id, form_version, facts, fresh_on) values ($1, 1, '{}', (now() at time zone 'America/Lima')::date)
     returning id, ref`,
    [organisationId ?? null],
  );
  if (seeker === undefined) throw new Error('no seeker was written');
  return seeker;
}

export async function addOrganisation(database: Database, kind: string, name: string): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    'insert into work.organisation (kind, name) values ($1, $2) returning id',
    [kind, name],
  );
  return row?.id ?? 0;
}

/** Until somebody waits for a row or a lock that another holds. */
export async function someoneWaits(owner: Database): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const found = await owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (found.length > 0) return;
    await pause(25);
  }
  throw new Error('nobody waits for a lock');
}
