import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';
import { metrics } from './metrics.js';
import { QueueStatus } from './queue-status.js';
import { Queues, type QueueSettings } from './queue.js';

@Global()
@Module({})
class QueueModule {
  constructor(@Inject(QueueStatus) status: QueueStatus) {
    metrics.onScrape(() => status.list(0));
  }
}

/** Provides `Queues` and `QueueStatus`. */
export function queueModule(settings: QueueSettings): DynamicModule {
  return {
    module: QueueModule,
    providers: [{ provide: Queues, useFactory: () => new Queues(settings) }, QueueStatus],
    exports: [Queues, QueueStatus],
  };
}
