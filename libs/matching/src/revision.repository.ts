import { Injectable } from '@nestjs/common';
import type { SeekerFacts, VacancyFacts } from '#engine';
import { Database } from '#platform';
import { type RevisionKey, revisionKey } from './revision-key.js';

interface Sides {
  seeker: SeekerFacts;
  vacancy: VacancyFacts;
}

/** Facts as they stood at a revision. */
@Injectable()
export class RevisionRepository {
  constructor(private readonly database: Database) {}

  /** By `revisionKey`; revisions that were erased are left out. */
  async facts<Side extends keyof Sides>(side: Side, keys: readonly RevisionKey[]): Promise<Map<string, Sides[Side]>> {
    const wanted = [...new Map(keys.map((key) => [revisionKey(key), key])).values()];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query<RevisionKey & { facts: object }>(
      `select held.${side}_id as id, held.revision, held.facts
       from unnest($1::int4[], $2::int4[]) as wanted (id, revision)
       join work.${side}_revision held on held.${side}_id = wanted.id and held.revision = wanted.revision`,
      [wanted.map(({ id }) => id), wanted.map(({ revision }) => revision)],
    );
    return new Map(
      rows.map(({ id, revision, facts }) => [
        revisionKey({ id, revision }),
        { ...facts, id, revision } as unknown as Sides[Side],
      ]),
    );
  }
}
