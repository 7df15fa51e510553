import { log } from './log.js';

/** Repeats work with a pause after each end; the returned function stops it and waits for what still runs. */
export function repeat(name: string, pauseMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error, work: name }, 'periodic work failed; it is tried again');
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  let running = Promise.resolve();
  const start = (): void => {
    running = once();
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
