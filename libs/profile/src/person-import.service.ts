import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import { BroughtConsents } from '#consent';
import { Database, Keyring } from '#platform';
import type { TakenPerson } from './person-screening.service.js';
import { ProfileService } from './profile.service.js';
import { SeekingService } from './seeking.service.js';
import { UnresolvedWordRepository } from './unresolved-word.repository.js';

/** Where the people of an import belong. */
export interface ImportPlace {
  importId: number;
  organisationId: OrganisationId;
  demo: boolean;
}

/** Stores people of a file as if each had been written down beside her: the same answers, walls, consents and words. */
@Injectable()
export class PersonImport {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly profiles: ProfileService,
    private readonly words: UnresolvedWordRepository,
    private readonly consents: BroughtConsents,
    private readonly seeking: SeekingService,
  ) {}

  /** All of them or none. `tell` hears the share that is written, 0 to 1. */
  store(place: ImportPlace, people: readonly TakenPerson[], tell: (share: number) => void): Promise<void> {
    return this.database.inTransaction(async () => {
      for (const [at, person] of people.entries()) {
        await this.add(place, person);
        tell((at + 1) / people.length);
      }
    });
  }

  private async add({ importId, organisationId, demo }: ImportPlace, person: TakenPerson): Promise<void> {
    const { id, ref } = await this.profiles.start({ organisationId, demo });
    await this.profiles.answer(id, person.given);
    for (const word of person.words) await this.words.keepTask(id, 'work.skills', word, true);
    if (person.number !== undefined) {
      await this.database.query('update identity.document set number_index = $2 where seeker_id = $1', [
        id,
        this.keyring.blindIndex('document-number', person.number),
      ]);
    }
    if (person.consent !== undefined) {
      const { purposes, givenOn } = person.consent;
      await this.consents.record({ id, ref }, { purposes, givenOn, readBy: person.readBy, channel: channelOf(person) });
      await this.seeking.send(id);
    }
    await this.database.query(
      `insert into identity.imported (seeker_id, import_id, row, row_index, revision)
       select id, $2, $3, $4, revision from work.seeker where id = $1`,
      [id, importId, person.row, this.keyring.blindIndex('import-row', person.key)],
    );
  }
}

function channelOf({ given }: TakenPerson): string | undefined {
  const [, answer] = given.find(([id]) => id === 'about.channel') ?? [];
  return answer?.state === 'answered' ? String(answer.value) : undefined;
}
