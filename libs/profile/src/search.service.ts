import { Injectable } from '@nestjs/common';
import type { OrganisationId, SeekerId } from '#access';
import { parsePhone } from '#peru';
import { Database, Keyring } from '#platform';

const MOST = 20;

export interface Found {
  seekerId: SeekerId;
  /** What was recognised: the phone exactly, or the sound of the name. */
  by: 'phone' | 'name';
}

/** Finds people without opening a name: by a blind index of the phone and by how names sound in Spanish. */
@Injectable()
export class SearchService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** People of this organisation whose phone is this, or whose names sound like all words of the text. */
  async find(organisationId: OrganisationId, text: string): Promise<Found[]> {
    const phone = phoneIn(text);
    const tokens = phone === undefined ? this.keyring.nameTokens(text) : [];
    if (phone === undefined && tokens.length === 0) return [];
    return this.database.query<Found>(
      `select person.seeker_id as "seekerId", case when person.phone_index = any($2) then 'phone' else 'name' end as by
       from identity.person person join work.seeker seeker on seeker.id = person.seeker_id
       where seeker.organisation_id = $1
         and (person.phone_index = any($2) or (cardinality($3::bytea[]) > 0 and person.name_tokens @> $3::bytea[]))
       order by person.seeker_id limit $4`,
      [organisationId, phone === undefined ? [] : this.keyring.blindIndexes('phone', phone), tokens, MOST],
    );
  }
}

function phoneIn(text: string): string | undefined {
  const parsed = parsePhone(text);
  return 'fault' in parsed ? undefined : parsed.e164;
}
