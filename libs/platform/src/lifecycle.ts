import { StartError } from './errors.js';
import { log } from './log.js';

const STARTING_EVERY_MS = 5000;

/** Says on stdout, and to the parent process, that a program takes work. */
export function announceReady(program: string, address?: string): void {
  process.stdout.write(`${program} ready${address === undefined ? '' : ` ${address}`}\n`);
  process.send?.({ ready: true, address });
}

/** Tells the parent process that a long start goes on, as long as it does. */
export async function whileStarting<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => process.send?.({ starting: true }), STARTING_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Stops once, on a signal or when the parent is gone; ends the process even when something hangs. */
export function stopOnSignal(stop: () => Promise<void>, patienceMs = 5000): void {
  let stopping = false;
  const once = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error, reason }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.once('disconnect', () => {
    once('disconnect');
  });
}

/** Ends a program that could not start, even when something it opened would keep it alive. */
export function failToStart(error: unknown): never {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'the program could not start');
  process.exit(1);
}
