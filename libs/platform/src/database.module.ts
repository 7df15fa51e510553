import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database, type Entities, openDataSource } from './database.js';
import { Outbox } from './outbox.js';

@Global()
@Module({})
class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}

export interface DatabaseOptions {
  entities?: Entities;
  poolSize?: number;
  /** Runs before anything else uses the database; throws to stop the program. */
  check?: (database: Database) => Promise<void>;
}

/** Provides `Database` and `Outbox` everywhere. */
export function databaseModule(url: string, options: DatabaseOptions = {}): DynamicModule {
  return {
    module: DatabaseModule,
    providers: [
      {
        provide: DataSource,
        useFactory: async () => {
          const source = await openDataSource(url, options.entities, [], options.poolSize);
          await options.check?.(new Database(source));
          return source;
        },
      },
      Database,
      Outbox,
    ],
    exports: [Database, Outbox],
  };
}
