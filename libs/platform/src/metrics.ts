import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const refreshers = new Set<() => Promise<unknown>>();

/** What the programs measure, in Prometheus' words; served at /metrics. */
export const metrics = {
  registry,
  /** Adds what is looked up only when somebody asks, such as the depth of the queue. */
  onScrape(refresh: () => Promise<unknown>): void {
    refreshers.add(refresh);
  },
  /** The page /metrics. */
  async scrape(): Promise<string> {
    await Promise.all([...refreshers].map((refresh) => refresh()));
    return registry.metrics();
  },
  httpSeconds: new Histogram({
    name: 'ayni_http_seconds',
    help: 'Time to answer a request, by route as written in the code',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  }),
  jobSeconds: new Histogram({
    name: 'ayni_job_seconds',
    help: 'Time a job ran, by kind and outcome',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.05, 0.2, 1, 5, 20, 60, 300],
    registers: [registry],
  }),
  jobHeapBytes: new Gauge({
    name: 'ayni_job_heap_bytes',
    help: 'Heap and buffers in use when the last job of a kind ended',
    labelNames: ['job'],
    registers: [registry],
  }),
  queueJobs: new Gauge({
    name: 'ayni_queue_jobs',
    help: 'Jobs in the queue, by kind and state',
    labelNames: ['job', 'state'],
    registers: [registry],
  }),
  outboxRelayed: new Counter({
    name: 'ayni_outbox_relayed_total',
    help: 'Outbox rows that were put on the queue',
    registers: [registry],
  }),
};
