import { Injectable } from '@nestjs/common';
import { RunService } from '#matching';
import type { JobHandler, Jobs } from '#platform';

@Injectable()
export class ScoreRangeProcessor implements JobHandler<'score-range'> {
  readonly job = 'score-range';

  constructor(private readonly runs: RunService) {}

  run({ runId, ...range }: Jobs['score-range']): Promise<void> {
    return this.runs.scoreRange(runId, range);
  }
}
