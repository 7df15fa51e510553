import type { Clock, JobHandler } from '#platform';
import { isCivilHour } from '#access';
import type { DocumentWarningService } from '#profile';

/** Runs in the web program: no other may know whose document ends. What waits past the evening is told the next day. */
export class WarnDocumentsProcessor implements JobHandler<'warn-documents'> {
  readonly job = 'warn-documents';

  constructor(
    private readonly warnings: DocumentWarningService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (isCivilHour(this.clock.hour())) await this.warnings.warnDue();
  }
}
