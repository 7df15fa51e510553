import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type PreparedSeeker, type PreparedVacancy, scoreKept } from '#engine';
import { Database } from '#platform';
import { Match } from './match.entity.js';
import { toMatch } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';

export interface Verification {
  people: number;
  vacancies: number;
  /** Stored pairs of these people with these vacancies. */
  stored: number;
  /** Pairs the reference engine keeps that are not stored, stored ones it does not keep, and stored ones with another number. */
  missing: number;
  extra: number;
  different: number;
  /** The first of them, for whoever looks into it. */
  examples: { seekerId: number; vacancyId: number; fault: 'missing' | 'extra' | 'different' }[];
}

const EXAMPLES = 10;

/** Holds what is stored against the reference engine, pair by pair. What waits to be scored is left out: it is known to be old. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly snapshot: Snapshot,
  ) {}

  /** All people, or a sample that is the same each time. Pairs are scored as of today: run the daily rescore first. */
  async verify(sample?: number): Promise<Verification> {
    const chosen = await this.upToDate('matchable_seeker', sample);
    const open = await this.upToDate('vacancy');
    const seekers = [...(await this.snapshot.seekers()).values()].filter(({ facts }) => chosen.has(facts.id));
    const vacancies = [...(await this.snapshot.vacancies()).values()].filter(({ facts }) => open.has(facts.id));
    const report: Verification = {
      people: seekers.length,
      vacancies: vacancies.length,
      stored: 0,
      missing: 0,
      extra: 0,
      different: 0,
      examples: [],
    };
    for (const seeker of seekers) await this.compare(seeker, vacancies, report);
    return report;
  }

  private async compare(
    seeker: PreparedSeeker,
    vacancies: readonly PreparedVacancy[],
    report: Verification,
  ): Promise<void> {
    const rows = await this.database.repository(Match).findBy({ seekerId: seeker.facts.id as Match['seekerId'] });
    const held = new Map(rows.map((row) => [row.vacancyId as number, row]));
    for (const vacancy of vacancies) {
      const score = scoreKept(seeker, vacancy);
      const stored = held.get(vacancy.facts.id);
      if (stored !== undefined) report.stored += 1;
      const fault = faultOf(score === undefined ? undefined : toMatch(seeker, vacancy, score), stored);
      if (fault === undefined) continue;
      report[fault] += 1;
      if (report.examples.length < EXAMPLES) {
        report.examples.push({ seekerId: seeker.facts.id, vacancyId: vacancy.facts.id, fault });
      }
    }
  }

  private async upToDate(table: 'matchable_seeker' | 'vacancy', sample?: number): Promise<Set<number>> {
    const side = table === 'vacancy' ? `work.vacancy where state = 'open'` : 'work.matchable_seeker where true';
    const rows = await this.database.query<{ id: number }>(
      `select id from ${side} and scored_revision = revision order by md5(id::text) limit $1`,
      [sample ?? null],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function faultOf(right: Match | undefined, stored: Match | undefined): 'missing' | 'extra' | 'different' | undefined {
  if (right === undefined) return stored === undefined ? undefined : 'extra';
  if (stored === undefined) return 'missing';
  return isDeepStrictEqual(stored, Object.assign(new Match(), right)) ? undefined : 'different';
}
