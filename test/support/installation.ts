import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Keyring, type RoleName, roleUrl } from '#platform';
import { Visitor } from './visitor.js';

const cli = path.resolve('dist/apps/cli/src/main.js');

export interface Ran {
  code: number;
  output: string;
}

/** `ayni up` as an operator has it: its own home, embedded database, supervisor, web and worker. */
export class Installation {
  address = '';
  private up: ChildProcess | undefined;
  private said = '';
  private port = 0;

  constructor(
    private readonly settings: Readonly<Record<string, string>> = {},
    readonly home = mkdtempSync(path.join(os.tmpdir(), 'ayni-installation-')),
  ) {}

  /** Starts it with a demo of so many people and waits until it takes work. */
  async startDemo(people: number): Promise<void> {
    // Production seeds nothing by itself.
    await this.start({ NODE_ENV: 'production' });
    const { code, output } = await this.run('seed', '--people', String(people), '--firms', '15');
    if (code !== 0) throw new Error(`seed failed:\n${output}`);
    await this.stop();
    await this.start();
  }

  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    this.said = '';
    this.up = this.launch(['up'], more);
    await this.until(() => /Ayni is at http:/.test(this.said) && this.said.includes('worker ready'), 'ready');
    // It stays through every restart.
    this.port = this.postmaster(3);
    this.address = /Ayni is at (http:\S+)/.exec(this.said)?.[1] ?? '';
  }

  /** Starts it and kills it, with nothing said, as soon as it says something. */
  async killWhen(said: RegExp): Promise<void> {
    this.up = this.launch(['up'], {});
    await this.until(() => said.test(this.said), String(said));
    const gone = once(this.up, 'exit');
    this.up.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    if (this.up === undefined || this.up.exitCode !== null) return;
    const gone = once(this.up, 'exit');
    this.up.kill('SIGINT');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  output(): string {
    return this.said;
  }

  get isUp(): boolean {
    return this.up !== undefined && this.up.exitCode === null && this.up.signalCode === null;
  }

  /** Another command on the same installation. */
  async run(...args: string[]): Promise<Ran> {
    const child = this.launch(args, {});
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, output };
  }

  get ownerUrl(): string {
    const [secret] = this.keyring.deriveAll('embedded-postgres');
    return `postgres://ayni:${secret?.toString('base64url') ?? ''}@127.0.0.1:${String(this.port)}/ayni_local`;
  }

  get keyring(): Keyring {
    return Keyring.parse(readFileSync(path.join(this.home, 'master.key'), 'utf8').trim());
  }

  urlAs(role: RoleName): string {
    return roleUrl(this.ownerUrl, this.keyring, role);
  }

  /** Of the database’s first process, or of a program that the supervisor started; 0 when it is between two lives. */
  pidOf(what: 'postgres' | 'web' | 'worker'): number {
    if (what === 'postgres') return this.postmaster(0);
    if (!this.isUp) throw new Error(`it is not up any more; it said:\n${this.said.slice(-4000)}`);
    const own = String(this.up?.pid);
    const children = readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').trim().split(' ').map(Number);
    return children.find((pid) => commandOf(pid).includes(`apps/${what}/`)) ?? 0;
  }

  /** The accounts of the demo buttons whose label says this, as they stand. */
  async demoAccounts(label: string, visitor = new Visitor(this.address)): Promise<string[]> {
    await visitor.get('/es/entrar');
    const buttons = [...visitor.page.html.matchAll(/name="account" value="([^"]+)">([^<]*)/gu)];
    return buttons.filter(([, , text = '']) => text.includes(label)).map(([, ref = '']) => ref);
  }

  /** A visitor who pressed the n-th demo button whose label says this. */
  async enter(label: string, n = 0): Promise<Visitor> {
    const visitor = new Visitor(this.address);
    const refs = await this.demoAccounts(label, visitor);
    await visitor.send('/entrar/demo', { account: refs[n] ?? '' });
    return visitor;
  }

  async until(what: () => boolean | Promise<boolean>, name: string, seconds = 120): Promise<void> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
      if (await what()) return;
      await pause(50);
    }
    throw new Error(`never ${name}; it said:\n${this.said.slice(-4000)}`);
  }

  /** A line of the server's own file, which is away while it starts. */
  private postmaster(line: number): number {
    const file = path.join(this.home, 'data/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[line]) : 0;
  }

  private launch(args: readonly string[], more: Readonly<Record<string, string>>): ChildProcess {
    const env = {
      PATH: process.env['PATH'],
      AYNI_HOME: this.home,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...this.settings,
      ...more,
    };
    const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
    return child;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
