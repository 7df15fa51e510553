import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import {
  BANDS,
  CURRENT_SCORING,
  packPoints,
  type PairScore,
  type PreparedSeeker,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancy,
  scoreKept,
  type ScoringContext,
  type SeekerFacts,
  type VacancyFacts,
} from '#engine';
import type { ListedPair } from './market-lists.js';
import type { Match } from './match.entity.js';
import { revisionKey } from './revision-key.js';

/** A pair that has to be stored, and the lists now written that it stands in; 0 when people only speak of it. */
export type Wanted = ListedPair & { listed: number };

/** A pair that fell below the cuts: people speak of it still, nobody keeps it. */
export const FALLEN = 'fallen';
/** Of each pair its row; nothing of one whose facts were erased meanwhile. */
export type PairScores = (Match | typeof FALLEN | undefined)[];

/** What the reference engine needs of some pairs. */
export interface PairFacts {
  seekers: readonly SeekerFacts[];
  vacancies: readonly VacancyFacts[];
}

/** Pairs by the reference engine. Throws for one that the columns chose and it does not. */
export function scorePairs(pairs: readonly Wanted[], facts: PairFacts, context: ScoringContext): PairScores {
  const seekers = new Map(facts.seekers.map((each) => [revisionKey(each), prepareSeeker(each, context)]));
  const vacancies = new Map(facts.vacancies.map((each) => [revisionKey(each), prepareVacancy(each, context)]));
  return pairs.map((pair) => {
    const seeker = seekers.get(revisionKey({ id: pair.seekerId, revision: pair.seekerRevision }));
    const vacancy = vacancies.get(revisionKey({ id: pair.vacancyId, revision: pair.vacancyRevision }));
    if (seeker === undefined || vacancy === undefined) return undefined;
    const score = scoreKept(seeker, vacancy);
    if (score !== undefined) return toMatch(seeker, vacancy, score, pair.listed);
    if (pair.listed === 0) return FALLEN;
    throw new Error(
      `the engines do not agree on seeker ${String(pair.seekerId)} and vacancy ${String(pair.vacancyId)}`,
    );
  });
}

/** The row of a scored pair. */
export function toMatch(
  { facts: seeker }: PreparedSeeker,
  { facts: vacancy }: PreparedVacancy,
  score: PairScore,
  listed: number,
): Match {
  return {
    seekerId: seeker.id as SeekerId,
    vacancyId: vacancy.id as VacancyId,
    seekerRevision: seeker.revision,
    vacancyRevision: vacancy.revision,
    gates: score.gates,
    herScore: score.herScore,
    listScore: score.listScore,
    fit: score.fit,
    ifLifted: score.ifLifted,
    band: BANDS.indexOf(score.band),
    unlock: score.unlock,
    scoring: CURRENT_SCORING.number,
    listed,
    points: Buffer.from(packPoints(score)),
  };
}
