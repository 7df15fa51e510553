import path from 'node:path';
import { Config, type EmbeddedPostgres, holdAlone, openDataSource, StartError } from '#platform';
import { environmentFor } from './child-environment.js';
import type { Command } from './command.js';
import { findCommand } from './commands.js';
import { clearDemo, demoState } from './demo.command.js';
import { root } from './home.js';
import { type Installation, openInstallation } from './installation.js';
import { migrateInstallation } from './migrate.command.js';
import { Supervisor } from './supervisor.js';
import { writeTaxonomyFile } from './taxonomy-file.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
/** Programs and database together stop within three seconds. */
const PATIENCE_MS = 1800;

export const command: Command = {
  name: 'up',
  summary: 'Start everything: database, migrations, web and worker',
  usage: `ayni up

Uses DATABASE_URL, or the embedded database. Ctrl-C stops all of it. The demo is seeded into an empty embedded database
(elsewhere with AYNI_DEMO=1); never in production, never when HOST is not loopback.`,
  run,
};

async function run(): Promise<number> {
  const stopAsked = listenForStop();
  const config = Config.read();
  const demo = demoWanted(config);
  const installation = await openInstallation(config);
  const database = new DatabaseKeeper(installation);
  const programs: Supervisor[] = [];
  try {
    await database.hold();
    await migrateInstallation(installation);
    await copyTaxonomy(installation);
    if (demo) await seedDemo(installation);
    const [web, worker, report] = programsOf(installation, demo);
    programs.push(web, worker, report);
    for (const program of programs) program.start();
    void greet(web, demo);
    const ends = [stopAsked, database.givenUp, web.givenUp, worker.givenUp, report.givenUp];
    const { reason, code } = await Promise.race(ends);
    process.stdout.write(`Stopping (${reason}) …\n`);
    return code;
  } finally {
    await Promise.all(programs.map((program) => program.stop(PATIENCE_MS)));
    await database.stop();
    if (programs.length > 0) process.stdout.write('Stopped.\n');
  }
}

/** The copy for commands follows the database: this may be a restored one. */
async function copyTaxonomy({ ownerUrl, config }: Installation): Promise<void> {
  const source = await openDataSource(ownerUrl);
  try {
    const [row] = await source.query<{ content: Buffer }[]>(
      'select content from work.taxonomy order by number desc limit 1',
    );
    writeTaxonomyFile(config.AYNI_HOME ?? '', row?.content);
  } finally {
    await source.destroy();
  }
}

interface End {
  reason: string;
  code: number;
}

function listenForStop(): Promise<End> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve({ reason: signal, code: 0 });
      });
    }
  });
}

/** The demo is on an embedded database or asked for; in production or beyond this machine asking for it is an error. */
export function demoWanted(config: Config): boolean {
  const open = config.NODE_ENV !== 'production' && LOOPBACK.has(config.HOST);
  if (config.AYNI_DEMO && !open) {
    throw new StartError('AYNI_DEMO=1 is refused with NODE_ENV=production and when HOST is not loopback.');
  }
  return open && (config.AYNI_DEMO || config.DATABASE_URL === undefined);
}

/** Seeds an empty database; a demo that was broken off while it was made is removed and made again. */
async function seedDemo({ ownerUrl }: Installation): Promise<void> {
  const state = await demoState(ownerUrl);
  if (state === 'whole' || state === 'none') return;
  if (state === 'partial') {
    process.stdout.write('The demo was broken off while it was made; it is made again.\n');
    await clearDemo(ownerUrl);
  }
  const seed = await findCommand('seed');
  await seed?.run([]);
}

function programsOf(installation: Installation, demo: boolean): [Supervisor, Supervisor, Supervisor] {
  const config = Object.assign(installation.config, { AYNI_DEMO: demo });
  const script = (name: string): string => path.join(root, `dist/apps/${name}/src/main.js`);
  const credentials = {
    DATABASE_URL_WEB: installation.urlAs('web'),
    DATABASE_URL_WORKER: installation.urlAs('worker'),
    DATABASE_URL_REPORT: installation.urlAs('report'),
  };
  const env = (program: 'web' | 'worker' | 'report'): NodeJS.ProcessEnv => environmentFor(program, config, credentials);
  return [
    new Supervisor({ name: 'web', script: script('web'), env: env('web') }),
    new Supervisor({ name: 'worker', script: script('worker'), env: env('worker') }),
    new Supervisor({ name: 'report', script: script('worker'), args: ['--queues', 'report'], env: env('report') }),
  ];
}

async function greet(web: Supervisor, demo: boolean): Promise<void> {
  const address = await web.ready;
  const entry = demo ? ' Demo data, synthetic people: sign in with the buttons “Entrar como … (demo)”.' : '';
  process.stdout.write(`\nAyni is at ${address} (Ctrl-C stops it).${entry}\n`);
}

/** Keeps the embedded server running under the programs and out of a second “up”; with DATABASE_URL there is nothing to do. */
class DatabaseKeeper {
  private server: EmbeddedPostgres | undefined;
  private stopping = false;
  private surrender: (end: End) => void = () => undefined;
  readonly givenUp = new Promise<End>((resolve) => {
    this.surrender = resolve;
  });

  constructor(private readonly installation: Installation) {
    this.server = installation.embedded;
  }

  async hold(): Promise<void> {
    if (this.server === undefined) return;
    if (!(await holdAlone(this.server.url))) {
      this.server = undefined;
      throw new StartError('Ayni runs already on this database. Stop it first, or set another AYNI_HOME.');
    }
    void this.keep(this.server);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.server?.stop();
  }

  private async keep(first: EmbeddedPostgres): Promise<void> {
    try {
      for (let server = first; ; server = this.server) {
        await server.exited;
        if (this.stopping) return;
        process.stderr.write('The database ended; starting it again.\n');
        this.server = await this.installation.restartEmbedded();
        await holdAlone(this.server.url);
      }
    } catch (error) {
      this.surrender({ reason: error instanceof Error ? error.message : 'the database ended', code: 1 });
    }
  }
}
