import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody looked: the code stays with the look, the words go behind the wall; an organisation may go and leave her log. */
export class Looks1795305614000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.disclosure_detail (
        disclosure_id bigint primary key references work.disclosure on delete cascade,
        detail bytea,
        -- Words from before this table: no statement can seal them, so they move behind the wall as they stood.
        unsealed text,
        check ((detail is null) <> (unsealed is null))
      );
      insert into identity.disclosure_detail (disclosure_id, unsealed)
        select id, regexp_replace(reason, '^[a-z_]{1,40}: *', '') from work.disclosure where reason !~ '^[a-z_]{0,40}$';
      update work.disclosure set reason = coalesce(substring(reason from '^([a-z_]{1,40}):'), '')
        where reason !~ '^[a-z_]{0,40}$';
      alter table work.disclosure
        add constraint disclosure_reason_is_a_code check (reason ~ '^[a-z_]{0,40}$'),
        drop constraint disclosure_organisation_id_fkey,
        add constraint disclosure_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete set null;
      create index disclosure_organisation on work.disclosure (organisation_id);`);
    // A consent without its recipient would read as one for everybody: it ends with the recipient.
    await runner.query(`
      alter table work.consent
        drop constraint consent_organisation_id_fkey,
        add constraint consent_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete cascade;
      create index consent_organisation on work.consent (organisation_id);
      alter table work.review
        drop constraint review_organisation_id_fkey,
        add constraint review_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete cascade;
      alter table casefile.note
        drop constraint note_organisation_id_fkey,
        add constraint note_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete cascade;
      alter table casefile.task
        drop constraint task_organisation_id_fkey,
        add constraint task_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete cascade;
      alter table protection.report
        drop constraint report_organisation_id_fkey,
        add constraint report_organisation_id_fkey
          foreign key (organisation_id) references work.organisation on delete set null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
