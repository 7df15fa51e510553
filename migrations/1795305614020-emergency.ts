import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody outside her organisation opens a person's file in an emergency, for hours, under the eyes of a coordinator. */
export class Emergency1795305614020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.emergency_access (
        id bigint generated always as identity primary key,
        seeker_id integer not null references work.seeker on delete cascade,
        account_id integer not null,
        organisation_id integer not null references work.organisation on delete cascade,
        -- Whose coordinator looks at it afterwards: her own organisation, or the one that opened when she has none.
        watcher_id integer not null references work.organisation on delete cascade,
        reason bytea not null,
        opened_at timestamptz not null default now(),
        expires_at timestamptz not null,
        verdict text check (verdict in ('right', 'wrong')),
        reviewed_by integer,
        reviewed_at timestamptz,
        check ((verdict is null) = (reviewed_at is null))
      );
      create index emergency_seeker on identity.emergency_access (seeker_id, account_id);
      create index emergency_watcher on identity.emergency_access (watcher_id, id desc);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
