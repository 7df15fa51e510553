import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  announceReady,
  type AnyJobHandler,
  Database,
  OutboxRelay,
  Queues,
  repeat,
  SIGN_EVERY_MS,
  startConsumers,
  startHealthServer,
  stopOnSignal,
  WorkerSigns,
} from '#platform';

interface StartOptions {
  /** How the program calls itself when it is ready. */
  name: 'worker' | 'report';
  processors: readonly Type<AnyJobHandler>[];
  concurrency: number;
  metricsPort: number | undefined;
  /** With it the program also moves the outbox to the queue. */
  outboxUrl?: string;
}

/** Takes jobs until a signal comes. */
export async function takeJobs(app: INestApplicationContext, options: StartOptions): Promise<void> {
  const queues = app.get(Queues);
  const handlers = options.processors.map((processor): AnyJobHandler => app.get<AnyJobHandler>(processor));
  const jobs = handlers.map((handler) => handler.job);
  const consumers = await startConsumers(queues, handlers, { jobs, concurrency: options.concurrency });
  const relay = options.outboxUrl === undefined ? undefined : new OutboxRelay(options.outboxUrl, queues);
  relay?.start();
  const signs = options.outboxUrl === undefined ? undefined : new WorkerSigns(app.get(Database));
  const stopSigns = signs === undefined ? undefined : repeat('sign of life', SIGN_EVERY_MS, () => signs.give());
  const alive = async (): Promise<void> => {
    await app.get(Database).query('select 1');
  };
  const { metricsPort } = options;
  const health = metricsPort === undefined ? undefined : await startHealthServer(metricsPort, alive);
  stopOnSignal(async () => {
    await relay?.stop();
    await stopSigns?.();
    await signs?.end();
    await consumers.close();
    await health?.stop();
    await app.close();
  });
  announceReady(options.name, health === undefined ? undefined : `http://127.0.0.1:${String(health.port)}`);
}
