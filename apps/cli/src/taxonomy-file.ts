import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { installTaxonomy, readImported } from '#taxonomy';
import { defaultHome } from './home.js';
import { UsageError } from './usage-error.js';

/** The imported taxonomy as the database holds it, for commands that need no server. */
const fileIn = (home: string): string => path.join(home, 'taxonomy.json.gz');

/** Replaces the copy in one step; `undefined` removes it: nothing is imported. */
export function writeTaxonomyFile(home: string, packed: Buffer | undefined): void {
  const file = fileIn(home);
  if (packed === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(home, { recursive: true });
  const fresh = `${file}.${String(process.pid)}`;
  writeFileSync(fresh, packed, { mode: 0o644 });
  renameSync(fresh, file);
}

/** Puts the copy in force; without one the shipped catalogue is what is installed. */
export function installFromFile(home = process.env['AYNI_HOME'] ?? defaultHome()): void {
  const file = fileIn(home);
  try {
    installTaxonomy(readImported(gunzipSync(readFileSync(file)).toString('utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new UsageError(`${file} cannot be read (${String(error)}). Run “ayni taxonomy import-esco” again.`);
  }
}
