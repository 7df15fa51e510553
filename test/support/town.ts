import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Actor } from './actor.js';
import { filledDatabase, openAs, type TestDatabase } from './database.js';
import { TEST_MASTER_KEY } from './key.js';
import { type ProgramOptions, type Programs, startPrograms } from './programs.js';

const cli = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
/** Firms of the demo that were written by hand; those drawn by chance come after them. */
const WRITTEN_FIRMS = 15;
/** Of every account that was added to the demo. */
export const PASSWORD = 'caballo grapa pila 9';

export type Owner = Awaited<ReturnType<typeof openAs>>;

export type Somebody = keyof typeof PEOPLE;

/** Who stands where: staff by role and organisation, seekers by the number of their file. */
const PEOPLE = {
  yuleisy: 'seeker_id = (select min(id) from work.seeker)',
  neighbour: 'seeker_id = (select min(id) + 1 from work.seeker)',
  delia: 'seeker_id = (select max(id) from work.seeker where demo)',
  rosa: `role = 'caseworker' and organisation_id = (select min(id) from work.organisation where kind = 'ngo')`,
  elena: `role = 'coordinator'`,
  ivan: `role = 'operator'`,
  bruno: `role = 'caseworker' and organisation_id = (select max(id) from work.organisation where kind = 'ngo')`,
  irma: `role = 'analyst'`,
  olga: `role = 'focal' and organisation_id = (select max(id) from work.organisation where kind = 'ngo')`,
  lucia: `role = 'employer' and organisation_id = (select min(organisation_id) from work.employer)`,
  mateo: `role = 'employer' and organisation_id = (select max(organisation_id) - 1 from work.employer)`,
  nora: `role = 'employer' and organisation_id = (select max(organisation_id) from work.employer)`,
} as const;

/** The marked demo on a database of its own, with web and worker running, and strangers around it. */
export interface Town extends Programs {
  database: TestDatabase;
  /** Sees what no program may see. */
  owner: Owner;
  /** A browser of its own, signed in. */
  as(somebody: Somebody): Promise<Actor>;
  /** The first row of a statement, as the database's owner. */
  one<T>(statement: string, values?: readonly unknown[]): Promise<T>;
}

/**
 * Few people of `ayni seed` (Yuleisy, Rosa of Manos del Rímac, Lucía of the bakery) and beside them a caseworker of another
 * organisation (Bruno), a user of another firm (Mateo), of one nobody vetted (Nora), a seeker whom nobody accompanies, and
 * one account of every other role.
 */
export async function startTown(people: number, options: ProgramOptions = {}): Promise<Town> {
  const database = await filledDatabase(`town_${String(people)}`, async (first) => {
    await seed(first, people);
    // Loaded by the few that need it: the rooms of the product take a second.
    const { addStrangers } = await import('./strangers.js');
    await addStrangers(first, PASSWORD);
  });
  const programs = await startPrograms(database, { ...options, env: { AYNI_DEMO: '1', ...options.env } });
  const owner = await openAs(database.owner);
  const one = async <T>(statement: string, values: readonly unknown[] = []): Promise<T> => {
    const [row] = await owner.query<T>(statement, [...values]);
    if (row === undefined) throw new Error(`no row: ${statement}`);
    return row;
  };
  return {
    ...programs,
    database,
    owner,
    one,
    as: async (somebody) => {
      const { ref } = await one<{ ref: string }>(`select ref from identity.account where ${PEOPLE[somebody]}`);
      return new Actor(programs.address).enter(ref);
    },
    stop: async () => {
      await owner.close();
      await programs.stop();
    },
  };
}

async function seed({ owner }: TestDatabase, people: number): Promise<void> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: owner, AYNI_MASTER_KEY: TEST_MASTER_KEY };
  await promisify(execFile)(
    process.execPath,
    [cli, 'seed', '--people', String(people), '--firms', String(WRITTEN_FIRMS)],
    {
      env: { ...env, LOG_LEVEL: 'warn' },
    },
  );
}
