import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many open vacancies and active people a concept has, without reading all of them. */
export class ConceptUse1795305617020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index vacancy_trade on work.vacancy (((facts ->> 'occupation')::int)) where state = 'open';
      create index vacancy_asks on work.vacancy using gin ((form -> 'requirements') jsonb_path_ops) where state = 'open';
      create index seeker_jobs on work.seeker using gin ((facts -> 'jobs') jsonb_path_ops) where state = 'active';
      create index seeker_skills on work.seeker using gin ((facts -> 'skills') jsonb_path_ops) where state = 'active';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
