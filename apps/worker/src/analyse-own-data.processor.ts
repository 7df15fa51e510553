import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler, Jobs } from '#platform';
import { OwnDataAnalyst } from '#report';

@Injectable()
export class AnalyseOwnDataProcessor implements JobHandler<'analyse-own-data'> {
  readonly job = 'analyse-own-data';

  constructor(private readonly analyst: OwnDataAnalyst) {}

  run({ ownDataId }: Jobs['analyse-own-data'], context: JobContext): Promise<void> {
    return this.analyst.work(ownDataId, (percent) => context.progress(percent, 100));
  }
}
