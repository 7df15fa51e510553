import { Injectable } from '@nestjs/common';
import { ScoringService } from '#matching';
import type { JobHandler, Jobs } from '#platform';

@Injectable()
export class RescoreVacancyProcessor implements JobHandler<'rescore-vacancy'> {
  readonly job = 'rescore-vacancy';

  constructor(private readonly scoring: ScoringService) {}

  run({ vacancyId }: Jobs['rescore-vacancy']): Promise<void> {
    return this.scoring.rescoreVacancy(vacancyId);
  }
}
