import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two folders of one person become one, and can be parted again for thirty days: until then the other folder stays as it
 * was, closed, and the nightly erasure takes it on its day.
 */
export class SamePerson1795305621030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.seeker add column merged_into integer references work.seeker on delete cascade,
        add constraint seeker_merged check (merged_into is null or (merged_into <> id and erase_on is not null));
      create index seeker_merged_into on work.seeker (merged_into) where merged_into is not null;
      create index person_seeker_phone on identity.person (phone_index, seeker_id) where phone_index is not null;

      create table identity.merge (
        id integer generated always as identity primary key,
        kept_id integer not null references work.seeker on delete cascade,
        gone_id integer not null references work.seeker on delete cascade,
        organisation_id integer not null references work.organisation,
        account_id integer not null,
        snapshot bytea not null,
        merged_at timestamptz not null default now(),
        undone_at timestamptz
      );
      create unique index merge_gone on identity.merge (gone_id) where undone_at is null;
      create index merge_organisation on identity.merge (organisation_id, id desc);

      create table identity.not_same (
        first_id integer not null references work.seeker on delete cascade,
        second_id integer not null references work.seeker on delete cascade,
        account_id integer not null,
        decided_at timestamptz not null default now(),
        primary key (first_id, second_id),
        check (first_id < second_id)
      );

      -- What no program may move goes over when the other folder is erased: reports of safety, and answers for equality
      -- where she has none yet.
      create function identity.follow_merge() returns trigger language plpgsql security definer
        set search_path = pg_catalog as $$
      begin
        if old.merged_into is not null and exists (select from work.seeker where id = old.merged_into) then
          update protection.report set seeker_id = old.merged_into where seeker_id = old.id;
          update equality.link set seeker_id = old.merged_into where seeker_id = old.id
            and not exists (select from equality.link other where other.seeker_id = old.merged_into);
        end if;
        return old;
      end $$;
      create trigger follow_merge before delete on work.seeker for each row execute function identity.follow_merge();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
