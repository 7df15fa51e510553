import { openDataSource } from '#platform';
import type { Command } from './command.js';
import { openInstallation } from './installation.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'demo',
  summary: 'Remove everything that is marked as demo',
  usage: `ayni demo clear

Deletes the synthetic people, the invented firms and their accounts. What real people made stays.`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  if (args[0] !== 'clear' || args.length > 1) throw new UsageError(`Say “demo clear”.\n\n${command.usage}`);
  const installation = await openInstallation(undefined, { embedded: 'find' });
  const source = await openDataSource(installation.ownerUrl);
  try {
    const removed = await source.transaction(async (manager) => {
      const [people] = await manager.query<{ count: number }[]>(
        `with gone as (delete from work.seeker where demo returning 1) select count(*)::int as count from gone`,
      );
      // Real people’s introductions to an invented firm go with its vacancies.
      const [firms] = await manager.query<{ count: number }[]>(
        `with vacancies as (delete from work.vacancy where organisation_id in (select id from work.organisation where demo)),
              accounts as (delete from identity.account where demo returning 1)
         select count(*)::int as count from work.organisation where demo`,
      );
      await manager.query(
        `update work.seeker set organisation_id = null where organisation_id in (select id from work.organisation where demo)`,
      );
      await manager.query(`delete from work.organisation where demo`);
      return { people: people?.count ?? 0, organisations: firms?.count ?? 0 };
    });
    process.stdout.write(
      `Removed ${String(removed.people)} synthetic people and ${String(removed.organisations)} invented organisations.\n`,
    );
    return 0;
  } finally {
    await source.destroy();
    await installation.close();
  }
}
