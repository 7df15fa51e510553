import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './errors.js';
import { makeHome } from './home-folder.js';
import { Keyring } from './keyring.js';

interface KeySettings {
  AYNI_MASTER_KEY?: string | undefined;
  AYNI_HOME?: string | undefined;
}

export function masterKeyFile(home: string): string {
  return path.join(home, 'master.key');
}

/** The keyring from the environment or from the file under AYNI_HOME; `undefined` when neither is there. */
export function findKeyring(settings: KeySettings): Keyring | undefined {
  if (settings.AYNI_MASTER_KEY !== undefined) return Keyring.parse(settings.AYNI_MASTER_KEY);
  if (settings.AYNI_HOME === undefined) return undefined;
  const file = masterKeyFile(settings.AYNI_HOME);
  if (!existsSync(file)) return undefined;
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return Keyring.parse(readFileSync(file, 'utf8'));
}

export function openKeyring(settings: KeySettings): Keyring {
  const keyring = findKeyring(settings);
  if (keyring !== undefined) return keyring;
  throw new StartError(
    'There is no master key. Set AYNI_MASTER_KEY_FILE, or AYNI_HOME to the folder that holds master.key.',
  );
}

/** Makes the first key, readable by its owner alone; never replaces one. */
export function createKeyring(home: string): Keyring {
  makeHome(home);
  const text = randomBytes(32).toString('hex');
  writeFileSync(masterKeyFile(home), `${text}\n`, { mode: 0o600, flag: 'wx' });
  return Keyring.parse(text);
}
