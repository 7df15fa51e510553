import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm cannot read a permit out of its own edits: docs/adr/0010. */
export class ReturnToReview1795305611001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.introduction add returned_at timestamptz;

      create function work.return_to_review() returns trigger language plpgsql as $$
      begin
        update work.introduction introduction
        set review = 'waiting', review_at = null, returns_on = null, returned_at = now()
        where introduction.vacancy_id = new.id and introduction.review = 'approved'
          and not exists (
            select from work.consent consent
            where consent.seeker_id = introduction.seeker_id and consent.vacancy_id = new.id
              and consent.purpose = 'release' and consent.withdrawn_at is null
              and (consent.expires_at is null or consent.expires_at > now()));
        return null;
      end $$;

      -- What the gates of the law and of pay read of a vacancy; the firm's headcount and payroll come in as foreignCap.
      create trigger return_to_review after update of facts on work.vacancy for each row
        when ((old.facts -> 'startOn', old.facts -> 'contract', old.facts -> 'contractMonths', old.facts -> 'pay',
               old.facts -> 'foreignCap', old.facts -> 'profession', old.facts -> 'licences')
          is distinct from
              (new.facts -> 'startOn', new.facts -> 'contract', new.facts -> 'contractMonths', new.facts -> 'pay',
               new.facts -> 'foreignCap', new.facts -> 'profession', new.facts -> 'licences'))
        execute function work.return_to_review();`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
