import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '#migrations';
import { Config, migrate, StartError } from '#platform';
import type { Command } from './command.js';
import { type Installation, openInstallation } from './installation.js';

/** Which program reads which address; each folder is mounted into its own program only. */
const CREDENTIALS = { web: 'DATABASE_URL_WEB', worker: 'DATABASE_URL_WORKER', report: 'DATABASE_URL_REPORT' } as const;

export const command: Command = {
  name: 'migrate',
  summary: 'Bring the database to this version: roles, schema, queue, grants',
  usage: `ayni migrate [--credentials FOLDER]

Uses DATABASE_URL as the database's owner, or the embedded database. Safe to run again and from several places at once.
  --credentials FOLDER  write each program's database address to FOLDER/<program>/<SETTING>, readable by its owner alone`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { credentials: { type: 'string' } } });
  const installation = await openInstallation(Config.read());
  try {
    const ran = await migrateInstallation(installation);
    process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Ran ${ran.join(', ')}.\n`);
    if (values.credentials !== undefined) writeCredentials(values.credentials, installation);
    return 0;
  } finally {
    await installation.close();
  }
}

/** Returns the names of the migrations that ran now. */
export async function migrateInstallation({ config, keyring, ownerUrl }: Installation): Promise<string[]> {
  const names = Object.values(CREDENTIALS);
  const given = names.filter((name) => config[name] !== undefined);
  if (given.length > 0 && given.length < names.length) {
    throw new StartError(`Set ${names.join(', ')} together, or none of them.`);
  }
  return (await migrate(ownerUrl, { migrations, keyring, loginRoles: given.length === 0 })).ran;
}

function writeCredentials(folder: string, installation: Installation): void {
  for (const role of ['web', 'worker', 'report'] as const) {
    const file = path.join(folder, role, CREDENTIALS[role]);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, installation.urlAs(role), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
}
