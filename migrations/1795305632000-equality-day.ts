import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of an equality answer is Lima's, as every other day: after seven in the evening UTC is one ahead. */
export class EqualityDay1795305632000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table equality.answer alter answered_on set default (now() at time zone 'America/Lima')::date;

      create or replace function equality.put(token bytea, answers jsonb, form_version integer) returns void
        language plpgsql security definer set search_path = pg_catalog as $$
      declare
        seeker integer := equality.seeker_of(token);
        target uuid;
      begin
        select answer_id into target from equality.link where seeker_id = seeker;
        if target is null then
          insert into equality.answer (answers, form_version) values (put.answers, put.form_version) returning id into target;
          insert into equality.link (seeker_id, answer_id) values (seeker, target);
        else
          update equality.answer set answers = equality.answer.answers || put.answers, form_version = put.form_version,
            answered_on = default where id = target;
        end if;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
