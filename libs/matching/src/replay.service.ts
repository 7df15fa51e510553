import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import {
  CURRENT_SCORING,
  explain,
  type Explanation,
  packPoints,
  prepareSeeker,
  prepareVacancy,
  scoringContext,
  type SeekerFacts,
  type VacancyFacts,
} from '#engine';
import { Database } from '#platform';
import { catalogueVersion } from '#taxonomy';

/** Most shown versions of a pair that are listed. */
const MOST = 20;

/**
 * `same`: computed again from the facts, rules and day of then, every byte is what was kept; `different`: it is not;
 * `other_scoring`, `other_catalogue`: that version is no longer in force here; `unrecorded`: shown before the day was kept;
 * `erased`: the facts of then are gone.
 */
export type ReplayVerdict = 'same' | 'different' | 'other_scoring' | 'other_catalogue' | 'unrecorded' | 'erased';

/** A match as it was first shown to somebody. */
export interface ShownMatch {
  audience: 'seeker' | 'employer' | 'caseworker';
  seekerRevision: number;
  vacancyRevision: number;
  scoring: number;
  catalogue: string | null;
  day: string | null;
  firstShownAt: Date;
  explanation: Explanation;
  verdict: ReplayVerdict;
}

interface Row extends Omit<ShownMatch, 'verdict'> {
  packed: Buffer | null;
  seeker: object | null;
  vacancy: object | null;
}

/** Shown matches of a pair, each computed again as of its day. */
@Injectable()
export class ReplayService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(seekerId: SeekerId, vacancyId: VacancyId): Promise<ShownMatch[]> {
    const rows = await this.database.query<Row>(
      `select shown.audience, shown.seeker_revision as "seekerRevision", shown.vacancy_revision as "vacancyRevision",
         shown.scoring, shown.catalogue, shown.day, shown.packed, shown.first_shown_at as "firstShownAt", shown.explanation,
         hers.facts as seeker, its.facts as vacancy
       from work.shown shown
       left join work.seeker_revision hers on hers.seeker_id = shown.seeker_id and hers.revision = shown.seeker_revision
       left join work.vacancy_revision its on its.vacancy_id = shown.vacancy_id and its.revision = shown.vacancy_revision
       where shown.seeker_id = $1 and shown.vacancy_id = $2
       order by shown.first_shown_at desc, shown.audience limit $3`,
      [seekerId, vacancyId, MOST],
    );
    return rows.map(({ packed, seeker, vacancy, ...shown }) => ({
      ...shown,
      verdict: verdictOf({ ...shown, packed, seeker, vacancy }, { seekerId, vacancyId }),
    }));
  }
}

function verdictOf(row: Row, { seekerId, vacancyId }: { seekerId: number; vacancyId: number }): ReplayVerdict {
  if (row.seeker === null || row.vacancy === null) return 'erased';
  if (row.day === null || row.packed === null) return 'unrecorded';
  if (row.scoring !== CURRENT_SCORING.number) return 'other_scoring';
  if (row.catalogue !== catalogueVersion()) return 'other_catalogue';
  const context = scoringContext(row.day);
  const hers = { ...row.seeker, id: seekerId, revision: row.seekerRevision } as SeekerFacts;
  const its = { ...row.vacancy, id: vacancyId, revision: row.vacancyRevision } as VacancyFacts;
  const again = explain(prepareSeeker(hers, context), prepareVacancy(its, context));
  const sameBytes = row.packed.equals(packPoints(again.score));
  // What was kept went through JSON, which drops what is undefined.
  return sameBytes && isDeepStrictEqual(JSON.parse(JSON.stringify(again)), row.explanation) ? 'same' : 'different';
}
