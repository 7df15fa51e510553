import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { Config, log, NestLog, whileStarting } from '#platform';
import { takeJobs } from './start.js';

/** Each kind of worker loads, and holds the credential of, its own work only. */
const { values } = parseArgs({ options: { queues: { type: 'string', default: 'score' } } });
const logger = new NestLog();

if (values.queues === 'report') {
  const config = Config.forReport();
  log.level = config.LOG_LEVEL;
  const { REPORT_PROCESSORS, ReportProgramModule } = await import('./report.module.js');
  const app = await NestFactory.createApplicationContext(ReportProgramModule.with(config), { logger });
  const { WORKER_CONCURRENCY: concurrency, METRICS_PORT: metricsPort } = config;
  await takeJobs(app, { name: 'report', processors: REPORT_PROCESSORS, concurrency, metricsPort });
} else {
  const config = Config.forWorker();
  log.level = config.LOG_LEVEL;
  const { PROCESSORS, warm, WorkerModule } = await import('./worker.module.js');
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger });
  await whileStarting(() => warm(app, config));
  const { WORKER_CONCURRENCY: concurrency, METRICS_PORT: metricsPort, DATABASE_URL_WORKER: outboxUrl } = config;
  await takeJobs(app, { name: 'worker', processors: PROCESSORS, concurrency, metricsPort, outboxUrl });
}
