import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { holdsOnlyKnownWords, installSynonyms, plainWords, type ReviewedSynonym, wordKey } from '#taxonomy';
import type { VacancyId } from './vacancy.entity.js';

/** Titles of vacancies that wait because nobody knows their trade, and what the team said such texts mean. */
@Injectable()
export class UnknownTitleRepository {
  private version = -1;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes up the synonyms in force, when they are not those of this process already. */
  async refresh(): Promise<void> {
    const [{ version } = { version: 0 }] = await this.database.query<{ version: number }>(
      'select coalesce(max(greatest(version, undone_version)), 0) as version from work.synonym',
    );
    if (version === this.version) return;
    installSynonyms(
      await this.database.query<ReviewedSynonym>(
        'select kind, key, concept from work.synonym where undone_version is null and concept is not null',
      ),
    );
    this.version = version;
  }

  async keep(rows: readonly { id: VacancyId; title: string }[]): Promise<void> {
    const kept = rows.flatMap(({ id, title }) => {
      const text = plainWords(title);
      return text === undefined ? [] : [{ id, text, key: wordKey(text), known: holdsOnlyKnownWords(text) }];
    });
    await this.database.query(
      `insert into casefile.unresolved_word (kind, key, text, known, vacancy_id, first_seen, last_seen)
       select 'occupation', key, text, known, id, $5, $5
       from unnest($1::int4[], $2::text[], $3::text[], $4::bool[]) as row (id, key, text, known)
       on conflict (vacancy_id) do update set key = excluded.key, text = excluded.text, known = excluded.known,
         last_seen = excluded.last_seen`,
      [
        kept.map(({ id }) => id),
        kept.map(({ key }) => key),
        kept.map(({ text }) => text),
        kept.map(({ known }) => known),
        this.clock.today(),
      ],
    );
  }

  async forget(ids: readonly VacancyId[]): Promise<void> {
    await this.database.query('delete from casefile.unresolved_word where vacancy_id = any($1)', [ids]);
  }
}
