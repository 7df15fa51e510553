import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database, openDataSource } from './database.js';
import { StartError } from './errors.js';
import { probeWalls } from './walls.js';

const CONNECTIONS = 2;

/** The way to what stands behind the wall of safety. The database shows a row only to the live session of a person of trust. */
export class ProtectionDatabase extends Database {
  inNameOf<T>(sessionToken: Buffer, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(async () => {
      await this.query(`select set_config('ayni.focal', $1, true)`, [sessionToken.toString('hex')]);
      return work();
    });
  }
}

@Global()
@Module({})
class ProtectionDatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(ProtectionDatabase) private readonly database: ProtectionDatabase) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.source.destroy();
  }
}

/** Provides `ProtectionDatabase`, signed in as the role that reads nothing else. */
export function protectionDatabaseModule(url: string): DynamicModule {
  return {
    module: ProtectionDatabaseModule,
    providers: [
      {
        provide: ProtectionDatabase,
        useFactory: async () => {
          const database = new ProtectionDatabase(await openDataSource(url, [], [], CONNECTIONS).catch(explain));
          await probeWalls(database, 'protection');
          return database;
        },
      },
    ],
    exports: [ProtectionDatabase],
  };
}

function explain(cause: unknown): never {
  throw new StartError(
    'The web program cannot sign in as the role of protection. Where an administrator made the roles, set DATABASE_URL_PROTECTION.',
    { cause },
  );
}
