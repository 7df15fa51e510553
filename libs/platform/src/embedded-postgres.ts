import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from './errors.js';
import { freePort } from './free-port.js';
import { installRuntime, serverOwner, prepareHome, fileForServer, folderForServer } from './postgres-runtime.js';
import { isServer, readPidFile, type RunningServer } from './postgres-process.js';

export interface EmbeddedPostgres {
  /** Owner's address of the database `ayni_local`. */
  url: string;
  port: number;
  /** An earlier process had left it running. */
  adopted: boolean;
  /** Resolves when the server is gone, whoever ended it. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder of the data and of a copy of the binaries; only its owner reads the data. */
  home: string;
  /** Folder of the data inside the home. */
  name: string;
  /** Of the superuser `ayni`, the current one first; older ones are tried and then replaced. */
  passwords: readonly string[];
  /** Wanted again after a restart, so that addresses stay good. */
  port?: number;
  settings?: Readonly<Record<string, string>>;
}

const SUPERUSER = 'ayni';
const DATABASE = 'ayni_local';
const START_MS = 20_000;

/** Starts the packaged server, or adopts the one that an earlier process left running on the same data. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { home, name, passwords } = options;
  const data = path.join(home, name);
  prepareHome(home);
  const native = installRuntime(home);
  const password = passwords[0];
  if (password === undefined) throw new StartError('The embedded database needs a password.');
  initialise(native, data, password);
  refuseOtherMajor(native, data);
  const running = readPidFile(data);
  const adopted = running !== undefined && isServer(running.pid, data);
  const server = adopted ? running : await startServer(native, data, options);
  try {
    await openDatabase(server.port, passwords);
  } catch (error) {
    if (!adopted) await stopServer(server.pid, data);
    throw error;
  }
  return handle(server, data, { password, adopted });
}

/** The server that runs on this data, if one does. */
export async function findEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres | undefined> {
  const data = path.join(options.home, options.name);
  const running = readPidFile(data);
  return running !== undefined && isServer(running.pid, data) ? startEmbeddedPostgres(options) : undefined;
}

function handle(
  server: RunningServer,
  data: string,
  { password, adopted }: { password: string; adopted: boolean },
): EmbeddedPostgres {
  return {
    url: urlOf(server.port, password, DATABASE),
    port: server.port,
    adopted,
    exited: gone(server.pid, data),
    stop: () => stopServer(server.pid, data),
  };
}

/** Made beside its place and moved there when it is whole, so that a start that was killed leaves nothing half done. */
function initialise(native: string, data: string, password: string): void {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  const made = `${data}.new`;
  const pwfile = `${data}.pw`;
  folderForServer(made);
  fileForServer(pwfile, password);
  try {
    const args = ['-D', made, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${pwfile}`];
    const result = spawnSync(
      path.join(native, 'bin/initdb'),
      [...args, '--encoding=UTF8', '--locale=C', '--no-instructions'],
      { ...serverOwner, cwd: made, encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
    );
    if (result.status !== 0) {
      throw new StartError(`The embedded database could not be made: ${result.error?.message ?? result.stderr}`);
    }
    renameSync(made, data);
  } finally {
    rmSync(pwfile, { force: true });
    rmSync(made, { recursive: true, force: true });
  }
}

function refuseOtherMajor(native: string, data: string): void {
  const written = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  const banner = spawnSync(path.join(native, 'bin/postgres'), ['--version'], {
    ...serverOwner,
    encoding: 'utf8',
  }).stdout;
  const ours = /(\d+)\./.exec(banner)?.[1];
  if (ours === written) return;
  throw new StartError(
    [
      `The data in ${data} belong to PostgreSQL ${written}; this version of Ayni brings ${ours ?? 'another'}.`,
      'Start the earlier version of Ayni and make a backup, move the folder away, start this version and restore the backup.',
    ].join('\n'),
  );
}

/** A server that was killed may still be ending: its successor is refused for a moment, so it is tried again. */
async function startServer(native: string, data: string, options: EmbeddedPostgresOptions): Promise<RunningServer> {
  const deadline = Date.now() + START_MS;
  for (let port = options.port; ; port = undefined) {
    const chosen = port ?? (await freePort());
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
    const child = spawnServer(native, data, chosen, options.settings ?? {});
    await once(child, 'spawn');
    if (await accepting(child, chosen, deadline)) {
      child.unref();
      return { pid: child.pid ?? 0, port: chosen };
    }
    if (Date.now() > deadline) {
      throw new StartError(`The embedded database did not start. The end of ${data}.log:\n${tail(`${data}.log`)}`);
    }
    await pause(200);
  }
}

function spawnServer(
  native: string,
  data: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const logFile = openSync(`${data}.log`, 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  // A detail of an error repeats the row that was refused.
  const own = ['-c', 'password_encryption=scram-sha-256', '-c', 'log_error_verbosity=terse'];
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...own, ...flags];
  const child = spawn(path.join(native, 'bin/postgres'), args, {
    ...serverOwner,
    cwd: data,
    // Of its own process group: Ctrl-C goes to our process, which stops the programs first.
    detached: true,
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  return child;
}

/** True when it takes connections, false when it ended or time ran out. */
async function accepting(child: ChildProcess, port: number, deadline: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if (await answers(port)) return true;
    await pause(50);
  }
  return false;
}

/** An answer that asks for the password is an answer: the server is up. */
async function answers(port: number): Promise<boolean> {
  try {
    await connect(port, 'not the password', 'postgres').then((client) => client.end());
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === '28P01';
  }
}

async function openDatabase(port: number, passwords: readonly string[]): Promise<void> {
  const [current = '', ...older] = passwords;
  const client = await firstThatOpens(port, [current, ...older]);
  try {
    await client.query(`alter role ${SUPERUSER} password ${pg.escapeLiteral(current)}`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function firstThatOpens(port: number, passwords: readonly string[]): Promise<pg.Client> {
  for (const password of passwords) {
    try {
      return await connect(port, password, 'postgres');
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '28P01') throw error;
    }
  }
  throw new StartError(
    'The embedded database was made with another master key. Put the right master.key back into AYNI_HOME.',
  );
}

async function connect(port: number, password: string, database: string): Promise<pg.Client> {
  const client = new pg.Client(urlOf(port, password, database));
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Fast shutdown; what hangs after five seconds is ended at once, the log of the database repairs that. */
async function stopServer(pid: number, data: string): Promise<void> {
  if (isServer(pid, data)) process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && isServer(pid, data); waited += 1) await pause(50);
  if (isServer(pid, data)) process.kill(pid, 'SIGQUIT');
  for (let waited = 0; waited < 40 && isServer(pid, data); waited += 1) await pause(50);
}

async function gone(pid: number, data: string): Promise<void> {
  while (isServer(pid, data)) await pause(250, undefined, { ref: false });
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-8).join('\n') : '';
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/${database}`;
}
