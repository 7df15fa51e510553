import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  Config,
  createKeyring,
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  findKeyring,
  type Keyring,
  needsOldKey,
  type RoleName,
  roleUrl,
  StartError,
  startEmbeddedPostgres,
  wrongKey,
} from '#platform';
import { defaultHome } from './home.js';

const DATA = 'data';

/** A database with its owner's address and the keys to it. */
export interface Installation {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly ownerUrl: string;
  /** Absent with DATABASE_URL. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** Starts the embedded server again at the same address after it died. */
  restartEmbedded(): Promise<EmbeddedPostgres>;
  urlAs(role: RoleName): string;
  /** Stops an embedded server that this process started; one it found running stays. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `find`: an embedded server that does not run is an error. */
  embedded?: 'start' | 'find';
}

/** The database that the settings name, or the embedded one, with the keyring; makes the first key on a new one. */
export async function openInstallation(
  config: Config = Config.read(),
  options: OpenOptions = {},
): Promise<Installation> {
  config.AYNI_HOME ??= defaultHome();
  const home = config.AYNI_HOME;
  const keyring = findKeyring(config) ?? (await firstKeyring(config, home));
  const server = { home, name: DATA, passwords: superuserPasswords(keyring) };
  const start = (port?: number): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres(port === undefined ? server : { ...server, port });
  const embedded =
    config.DATABASE_URL === undefined ? await (options.embedded === 'find' ? find(server) : start()) : undefined;
  const ownerUrl = config.DATABASE_URL ?? embedded?.url ?? '';
  return {
    config,
    keyring,
    ownerUrl,
    embedded,
    restartEmbedded: () => start(embedded?.port),
    urlAs: (role) => given(config, role) ?? roleUrl(ownerUrl, keyring, role),
    close: async () => {
      if (embedded?.adopted === false) await embedded.stop();
    },
  };
}

async function find(server: Parameters<typeof findEmbeddedPostgres>[0]): Promise<EmbeddedPostgres> {
  const running = await findEmbeddedPostgres(server);
  if (running === undefined) throw new StartError('The embedded database does not run. Start it with “npm start”.');
  return running;
}

/** A key is made once, for a database that holds nothing yet. */
async function firstKeyring(config: Config, home: string): Promise<Keyring> {
  const data = path.join(home, DATA);
  const old = config.DATABASE_URL === undefined ? existsSync(data) : await needsOldKey(config.DATABASE_URL);
  if (old) throw wrongKey();
  return createKeyring(home);
}

function superuserPasswords(keyring: Keyring): string[] {
  return keyring.deriveAll('embedded-postgres').map((secret) => secret.toString('base64url'));
}

/** An administrator's own login role goes before the derived one. */
function given(config: Config, role: RoleName): string | undefined {
  if (role === 'web') return config.DATABASE_URL_WEB;
  if (role === 'worker') return config.DATABASE_URL_WORKER;
  return role === 'report' ? config.DATABASE_URL_REPORT : config.DATABASE_URL_PROTECTION;
}
