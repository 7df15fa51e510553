import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where being shown to a firm tells something of her, her yes counts only if she gave it knowing that: docs/adr/0018. */
export class CapsTold1795305630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Her “yes” was given after she read what being shown tells a firm whose caps are not open. Nobody had read it before.
      alter table work.introduction add caps_told boolean not null default false;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
