import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import { DisclosureLog } from '#consent';
import type { Answers } from '#intake';
import { Database } from '#platform';
import { DocumentService, ProfileService, type SeenDocument } from '#profile';
import { PersonService } from './person.service.js';

export interface Papers {
  answers: Answers;
  seen: SeenDocument | undefined;
  /** Names what she told of her document when the page was read. */
  told: string;
}

/** Her papers and the way of her degree, as the NGO that accompanies her reads them; she reads who looked. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly profiles: ProfileService,
    private readonly documents: DocumentService,
    private readonly disclosures: DisclosureLog,
  ) {}

  open(actor: Actor, seekerId: SeekerId): Promise<Papers> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      const { accountId, organisationId } = actor;
      await this.disclosures.recordSitting({
        seekerId,
        accountId,
        organisationId,
        what: 'document',
        reason: 'document',
      });
      // Its name first: what she changes meanwhile is refused, never seen unread.
      const told = await this.documents.told(seekerId);
      return { answers: await this.profiles.loadAnswers(seekerId), seen: await this.documents.seen(seekerId), told };
    });
  }

  /** The caseworker held it in her hands: it says what she told. */
  see(actor: Actor, seekerId: SeekerId, held: { told: string; number: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      await this.documents.see(seekerId, actor.accountId, held);
    });
  }
}
