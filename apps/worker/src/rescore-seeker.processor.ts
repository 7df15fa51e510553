import { Injectable } from '@nestjs/common';
import { ScoringService } from '#matching';
import type { JobHandler, Jobs } from '#platform';

@Injectable()
export class RescoreSeekerProcessor implements JobHandler<'rescore-seeker'> {
  readonly job = 'rescore-seeker';

  constructor(private readonly scoring: ScoringService) {}

  async run({ seekerId }: Jobs['rescore-seeker']): Promise<void> {
    await this.scoring.rescoreSeekers([seekerId]);
  }
}
