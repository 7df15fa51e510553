import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  announceReady,
  type AnyJobHandler,
  Config,
  Database,
  log,
  NestLog,
  OutboxRelay,
  Queues,
  startConsumers,
  startHealthServer,
  stopOnSignal,
} from '#platform';
import { PROCESSORS, WorkerModule } from './worker.module.js';

const config = Config.forWorker();
log.level = config.LOG_LEVEL;
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: new NestLog() });
const queues = app.get(Queues);
const handlers = PROCESSORS.map((processor): AnyJobHandler => app.get<AnyJobHandler>(processor));

const consumers = await startConsumers(queues, handlers, {
  jobs: handlers.map((handler) => handler.job),
  concurrency: config.WORKER_CONCURRENCY,
});
const relay = new OutboxRelay(config.DATABASE_URL_WORKER, queues);
relay.start();
const health =
  config.METRICS_PORT === undefined
    ? undefined
    : await startHealthServer(config.METRICS_PORT, async () => {
        await app.get(Database).query('select 1');
      });

stopOnSignal(async () => {
  await relay.stop();
  await consumers.close();
  await health?.stop();
  await app.close();
});
announceReady('worker', health === undefined ? undefined : `http://127.0.0.1:${String(health.port)}`);
