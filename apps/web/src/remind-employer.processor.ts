import type { MessageService } from '#access';
import type { JobHandler, Jobs } from '#platform';

/** Runs in the web program: no other may know who the users of a firm are. A mail that still waits is enough. */
export class RemindEmployerProcessor implements JobHandler<'remind-employer'> {
  readonly job = 'remind-employer';

  constructor(private readonly messages: MessageService) {}

  run({ organisationId }: Jobs['remind-employer']): Promise<void> {
    return this.messages.queueForEmployer(organisationId, 'waiting');
  }
}
