import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision may be changed later by another row beside it: docs/adr/0015. */
export class SecondThoughts1795305622000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work.review
        add supersedes bigint references work.review on delete cascade,
        add why text check (why in ('new_facts', 'post_changed', 'mistake', 'she_asked', 'safety')),
        add check ((supersedes is null) = (why is null));
      create unique index review_supersedes on work.review (supersedes) where undone_at is null;
      alter table work.introduction add withdrawn_at timestamptz;
      create index introduction_withdrawn on work.introduction (vacancy_id) where withdrawn_at is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
