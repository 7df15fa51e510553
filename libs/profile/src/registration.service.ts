import { Injectable } from '@nestjs/common';
import { FolderService, type FolderSlip, type Language, type OrganisationId, SessionService } from '#access';
import { ASKED_FIRST, ConsentLedger, type Purpose } from '#consent';
import { Database } from '#platform';
import { ProfileService } from './profile.service.js';

/** An NGO that could accompany her. */
export interface Companion {
  id: OrganisationId;
  name: string;
}

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
    private readonly profiles: ProfileService,
    private readonly consents: ConsentLedger,
    private readonly folders: FolderService,
    private readonly sessions: SessionService,
  ) {}

  /** The NGO that accompanies the fewest active people. */
  async offerCompanion(demo: boolean): Promise<Companion | undefined> {
    const [found] = await this.database.query<Companion>(
      `select organisation.id, organisation.name from work.organisation organisation
       left join work.seeker seeker on seeker.organisation_id = organisation.id and seeker.state = 'active'
       where organisation.kind = 'ngo' and organisation.demo = $1
       group by organisation.id, organisation.name order by count(seeker.id), organisation.id limit 1`,
      [demo],
    );
    return found;
  }

  /** A draft, her folder and her session, all or nothing. The PIN of the slip is nowhere to be read again. */
  register(person: NewPerson): Promise<FolderSlip & { token: Buffer }> {
    const { ticked, companionId, locale, device, demo } = person;
    return this.database.inTransaction(async () => {
      const organisationId = companionId === undefined ? undefined : await this.findCompanion(companionId, demo);
      const seeker = await this.profiles.start({ demo, ...(organisationId === undefined ? {} : { organisationId }) });
      await this.consents.choose(seeker.id, { asked: ASKED_FIRST, ticked });
      const { code, pin, accountId } = await this.folders.issueFolder(seeker.id, { locale });
      return { code, pin, token: await this.sessions.open(accountId, device) };
    });
  }

  private async findCompanion(id: number, demo: boolean): Promise<OrganisationId | undefined> {
    const [found] = await this.database.query<{ id: OrganisationId }>(
      `select id from work.organisation where id = $1 and kind = 'ngo' and demo = $2`,
      [id, demo],
    );
    return found?.id;
  }
}
