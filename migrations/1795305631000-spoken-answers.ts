import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A “yes” that she said to her caseworker, who read her the words of the page first: docs/adr/0018. */
export class SpokenAnswers1795305631000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The account that read it to her; null: she answered herself.
      alter table work.introduction add answer_read_by integer;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
