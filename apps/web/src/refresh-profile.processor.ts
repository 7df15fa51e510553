import type { SeekerId } from '#access';
import type { JobHandler, Jobs } from '#platform';
import type { ProfileService } from '#profile';

/** Runs in the web program: no other may open her answers, nor know with whom she shares care. */
export class RefreshProfileProcessor implements JobHandler<'refresh-profile'> {
  readonly job = 'refresh-profile';

  constructor(private readonly profiles: ProfileService) {}

  async run({ seekerId }: Jobs['refresh-profile']): Promise<void> {
    await this.profiles.refreshIfThere(seekerId as SeekerId);
  }
}
