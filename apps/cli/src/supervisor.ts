import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that took work for less than this waits longer each time before it starts again. */
const QUICK_MS = 10_000;
const MOST_DOUBLINGS = 7;
const MOST_FAILED_STARTS = 5;
/** A program that is not ready and says nothing for so long hangs. */
const READY_MS = 60_000;

export interface ChildProgram {
  name: string;
  script: string;
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Pause before the second start, doubled each time. */
  firstPauseMs?: number;
}

interface ReadyMessage {
  ready: true;
  address?: string;
}

/** Keeps one program running: starts it again when it dies, until it dies too often before it took any work. */
export class Supervisor {
  private child: ChildProcess | undefined;
  private stopping = false;
  private quickDeaths = 0;
  private failedStarts = 0;
  private announce: (address: string) => void = () => undefined;
  private surrender: (end: { reason: string; code: number }) => void = () => undefined;

  /** The program's address (empty when it has none), once it takes work for the first time. */
  readonly ready = new Promise<string>((resolve) => {
    this.announce = resolve;
  });

  /** Resolves with the reason when the program cannot be kept running. */
  readonly givenUp = new Promise<{ reason: string; code: number }>((resolve) => {
    this.surrender = resolve;
  });

  constructor(private readonly program: ChildProgram) {}

  start(): void {
    const { name, script, env, args = [] } = this.program;
    // Detached: Ctrl-C reaches our process alone, which then stops the others in order.
    const child = fork(script, args, { env, detached: true, execArgv: ['--enable-source-maps'] });
    this.child = child;
    let readyAt: number | undefined;
    let isHung = false;
    const hung = setTimeout(() => {
      isHung = child.kill('SIGKILL');
    }, READY_MS).unref();
    child.on('message', (message) => {
      hung.refresh();
      if (!isReady(message)) return;
      clearTimeout(hung);
      readyAt = Date.now();
      this.announce(message.address ?? '');
    });
    child.once('exit', (code, signal) => {
      clearTimeout(hung);
      if (this.stopping) return;
      process.stderr.write(`${name} ended (${String(signal ?? code)}).\n`);
      // Who kills it while it starts does not say that it cannot.
      const hasFailed = readyAt === undefined && (signal !== 'SIGKILL' || isHung);
      void this.startAgain(readyAt === undefined ? 0 : Date.now() - readyAt, hasFailed);
    });
  }

  /** Asks first; ends what has not stopped when its time is up. */
  async stop(patienceMs: number): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = new AbortController();
    const inTime = await Promise.race([gone.then(() => true), pause(patienceMs, false, { signal: late.signal })]);
    late.abort();
    if (inTime) return;
    child.kill('SIGKILL');
    await gone;
  }

  private async startAgain(workedMs: number, hasFailed: boolean): Promise<void> {
    this.failedStarts = hasFailed ? this.failedStarts + 1 : 0;
    this.quickDeaths = workedMs < QUICK_MS ? this.quickDeaths + 1 : 1;
    if (this.failedStarts >= MOST_FAILED_STARTS) {
      this.surrender({
        reason: `${this.program.name} ended ${String(MOST_FAILED_STARTS)} times while starting`,
        code: 1,
      });
      return;
    }
    await pause((this.program.firstPauseMs ?? 250) * 2 ** Math.min(this.quickDeaths, MOST_DOUBLINGS));
    if (!this.stopping) this.start();
  }
}

function isReady(message: unknown): message is ReadyMessage {
  return typeof message === 'object' && message !== null && 'ready' in message;
}
