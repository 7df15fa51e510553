import { Injectable } from '@nestjs/common';
import { FolderService, type FolderSlip, type Language, SessionService } from '#access';
import { ASKED_FIRST, ConsentLedger, type Purpose } from '#consent';
import { Database } from '#platform';
import { CompanionService } from './companion.service.js';
import { ProfileService } from './profile.service.js';

export interface NewPerson {
  /** What she allowed, of the purposes asked first; refusing all of them keeps no door closed. */
  ticked: readonly Purpose[];
  /** The NGO she accepted; absent: she goes on by herself. */
  companionId?: number | undefined;
  locale: Language;
  device: string;
  demo: boolean;
}

/** Somebody begins by herself, without staff. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly companions: CompanionService,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentLedger,
    private readonly folders: FolderService,
    private readonly sessions: SessionService,
  ) {}

  /** A draft, her folder and her session, all or nothing. The PIN of the slip is nowhere to be read again. */
  register(person: NewPerson): Promise<FolderSlip & { token: Buffer }> {
    const { ticked, companionId, locale, device, demo } = person;
    return this.database.inTransaction(async () => {
      const seeker = await this.profiles.start({ demo });
      const open = companionId === undefined ? [] : await this.companions.list(demo);
      // A number that is not offered is no NGO, or one whose room was taken meanwhile: she goes on by herself.
      if (open.some(({ id }) => id === companionId)) await this.companions.choose(seeker.id, companionId);
      await this.consents.choose(seeker.id, { asked: ASKED_FIRST, ticked });
      const { code, pin, accountId } = await this.folders.issueFolder(seeker.id, { locale });
      return { code, pin, token: await this.sessions.open(accountId, device) };
    });
  }
}
