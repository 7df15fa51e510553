import { isCivilHour, type MessageService } from '#access';
import type { Clock, JobHandler } from '#platform';
import type { DocumentWarningService } from '#profile';

/** Runs in the web program: no other may know whose document ends. What waits past the evening is told the next day. */
export class WarnDocumentsProcessor implements JobHandler<'warn-documents'> {
  readonly job = 'warn-documents';

  constructor(
    private readonly warnings: DocumentWarningService,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (!isCivilHour(this.clock.hour())) return;
    await this.messages.queueLateSms();
    await this.warnings.warnDue();
  }
}
