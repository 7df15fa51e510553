import { Injectable } from '@nestjs/common';
import { RunService } from '#matching';
import type { JobHandler, Jobs } from '#platform';

@Injectable()
export class ScoreAllProcessor implements JobHandler<'score-all'> {
  readonly job = 'score-all';

  constructor(private readonly runs: RunService) {}

  run({ runId }: Jobs['score-all']): Promise<void> {
    return this.runs.split(runId);
  }
}
