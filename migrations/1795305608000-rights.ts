import type { MigrationInterface, QueryRunner } from 'typeorm';

/** She reads what would change a “no”; what she saw and consented to outlives the vacancy and the firm; indexes for the queue and for undo. */
export class Rights1795305608000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy written_for_her on casefile.note for select
        using (kind = 'change' and seeker_id = (
          select account.seeker_id from identity.account account
          where account.id = nullif(current_setting('ayni.account', true), '')::integer));

      alter table work.disclosure
        drop constraint disclosure_consent_id_fkey,
        add constraint disclosure_consent_id_fkey foreign key (consent_id) references work.consent on delete set null;

      create index match_queue on work.match (list_score desc, seeker_id desc, vacancy_id desc);
      create index disclosure_vacancy on work.disclosure (vacancy_id);
      create index disclosure_consent on work.disclosure (consent_id);
      create index consent_vacancy on work.consent (vacancy_id);
      create index note_introduction on casefile.note (introduction_id);
      create index note_seeker on casefile.note (seeker_id);
      create index task_seeker on casefile.task (seeker_id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
