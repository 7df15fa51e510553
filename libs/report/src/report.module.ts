import { Module } from '@nestjs/common';
import { OwnDataAnalyst } from './own-data-analyst.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataService } from './own-data.service.js';

/** For the web; needs an `Outbox` of the queue. */
@Module({ providers: [OwnDataRepository, OwnDataService], exports: [OwnDataService] })
export class ReportModule {}

/** For the report program. */
@Module({ providers: [OwnDataRepository, OwnDataAnalyst], exports: [OwnDataAnalyst] })
export class ReportWorkerModule {}
