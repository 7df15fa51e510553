import { Injectable } from '@nestjs/common';
import { RoundWork } from '#matching';
import type { JobContext, JobHandler, Jobs } from '#platform';

@Injectable()
export class SolveRoundProcessor implements JobHandler<'solve-round'> {
  readonly job = 'solve-round';

  constructor(private readonly rounds: RoundWork) {}

  run({ roundId }: Jobs['solve-round'], context: JobContext): Promise<void> {
    return this.rounds.solve(roundId, context);
  }
}
