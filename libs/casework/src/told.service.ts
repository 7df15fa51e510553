import { Injectable } from '@nestjs/common';
import { AuditTrail, MessageService, type OrganisationId, OrganisationService } from '#access';

/** What a decision about an employer leaves behind: a mail that there is something to read, and a line in the trail. */
@Injectable()
export class Told {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly messages: MessageService,
    private readonly audit: AuditTrail,
  ) {}

  tell(employerId: OrganisationId): Promise<void> {
    return this.messages.queueForEmployer(employerId, 'waiting');
  }

  async record(action: string, employerId: OrganisationId, fields: readonly string[]): Promise<void> {
    const { ref } = await this.organisations.get(employerId);
    await this.audit.record({ action, subject: ref, fields });
  }
}
