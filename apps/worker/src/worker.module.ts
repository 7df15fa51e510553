import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { CaseworkWorkerModule } from '#casework';
import { ConsentWorkerModule } from '#consent';
import { Employer, Vacancy } from '#employer';
import { Match, MatchingModule, ScoringService } from '#matching';
import { migrations } from '#migrations';
import { assertSchema, databaseModule, platformModule, probeWalls, queueModule, type WorkerConfig } from '#platform';
import { ProfileWorkerModule } from '#profile';
import { RescoreSeekerProcessor } from './rescore-seeker.processor.js';
import { RescoreVacancyProcessor } from './rescore-vacancy.processor.js';
import { ScoreAllProcessor } from './score-all.processor.js';
import { ScoreRangeProcessor } from './score-range.processor.js';
import { SolveRoundProcessor } from './solve-round.processor.js';

/** One class a job; `main` pairs each with its queue. */
export const PROCESSORS = [
  RescoreSeekerProcessor,
  RescoreVacancyProcessor,
  ScoreAllProcessor,
  ScoreRangeProcessor,
  SolveRoundProcessor,
];

@Module({})
export class WorkerModule {
  static with(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        platformModule({ mail: config }),
        databaseModule(config.DATABASE_URL_WORKER, {
          entities: [Employer, Match, Vacancy],
          check: async (database) => {
            await assertSchema(database, migrations);
            await probeWalls(database, 'worker');
          },
        }),
        queueModule({ databaseUrl: config.DATABASE_URL_WORKER, redisUrl: config.REDIS_URL }),
        ConsentWorkerModule,
        CaseworkWorkerModule,
        ProfileWorkerModule,
        MatchingModule,
      ],
      providers: PROCESSORS,
    };
  }
}

/** Before the first job is taken. */
export function warm(app: INestApplicationContext, { WORKER_THREADS }: WorkerConfig): Promise<void> {
  return app.get(ScoringService, { strict: false }).warm(WORKER_THREADS);
}
