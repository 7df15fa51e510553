import { type DynamicModule, Module } from '@nestjs/common';
import { migrations } from '#migrations';
import { assertSchema, databaseModule, probeWalls, queueModule, type ReportConfig } from '#platform';
import { ReportWorkerModule } from '#report';
import { AnalyseOwnDataProcessor } from './analyse-own-data.processor.js';

export const REPORT_PROCESSORS = [AnalyseOwnDataProcessor];

/** The program that reads for reports: it holds the report credential and no other. */
@Module({})
export class ReportProgramModule {
  static with(config: ReportConfig): DynamicModule {
    return {
      module: ReportProgramModule,
      imports: [
        databaseModule(config.DATABASE_URL_REPORT, {
          check: async (database) => {
            await assertSchema(database, migrations);
            await probeWalls(database, 'report');
          },
        }),
        queueModule({ databaseUrl: config.DATABASE_URL_REPORT, redisUrl: config.REDIS_URL }),
        ReportWorkerModule,
      ],
      providers: REPORT_PROCESSORS,
    };
  }
}
