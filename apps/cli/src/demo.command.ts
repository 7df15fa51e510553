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
  try {
    const removed = await clearDemo(installation.ownerUrl);
    process.stdout.write(
      `Removed ${String(removed.people)} synthetic people and ${String(removed.organisations)} invented organisations.\n`,
    );
    return 0;
  } finally {
    await installation.close();
  }
}

/** `empty`: nobody's data at all; `none`: real organisations only. The demo's operator is written last of all. */
export async function demoState(ownerUrl: string): Promise<'empty' | 'none' | 'partial' | 'whole'> {
  const source = await openDataSource(ownerUrl);
  try {
    const [found] = await source.query<{ filled: boolean; demo: boolean; whole: boolean }[]>(
      `select exists (select from work.organisation) as filled, exists (select from work.organisation where demo) as demo,
         exists (select from identity.account where demo and role = 'operator') as whole`,
    );
    if (found?.filled !== true) return 'empty';
    if (!found.demo) return 'none';
    return found.whole ? 'whole' : 'partial';
  } finally {
    await source.destroy();
  }
}

/** Deletes what is marked as demo, all of it or nothing. */
export async function clearDemo(ownerUrl: string): Promise<{ people: number; organisations: number }> {
  const source = await openDataSource(ownerUrl);
  try {
    return await source.transaction(async (manager) => {
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
  } finally {
    await source.destroy();
  }
}
