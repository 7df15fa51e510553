import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report of an import is for its team: the program that scores reads none of it. */
export class ImportReports1795305626000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke all on work.import, work.import_fault from ayni_worker;
      delete from work.import_fault using work.import where import.id = import_id and import.state = 'undone';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
