import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { repeat } from '#platform';
import { RankDeficient, StatisticsError, TableError } from '#statistics';
import { profileFile } from './file-profile.js';
import { OwnDataRepository } from './own-data.repository.js';
import type { Fault } from './own-data.repository.js';
import { readSurveyFile } from './survey-file.js';
import { wageGapReport } from './wage-gap-report.js';

const SWEEP_MS = 60_000;

/** Does the work on files that wait, and deletes those whose hour is over. Runs under the report role. */
@Injectable()
export class OwnDataAnalyst implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(private readonly repository: OwnDataRepository) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('own-data-expiry', SWEEP_MS, () => this.repository.deleteExpired());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Reads a new file, or answers the question asked of one that was read; a second run finds nothing to do. */
  async work(id: string, tell: (percent: number) => Promise<void>): Promise<void> {
    const waiting = await this.repository.findWork(id);
    if (waiting === undefined) return;
    const { content, question, state } = waiting;
    const advance = async (progress: number): Promise<void> => {
      await this.repository.save(id, { progress });
      await tell(progress);
    };
    try {
      await advance(5);
      const table = readSurveyFile(content);
      await advance(40);
      if (state === 'reading' || question === null) {
        await this.repository.save(id, { state: 'read', profile: profileFile(table) });
        return;
      }
      const report = await wageGapReport(table, question, (share) => advance(Math.round(40 + 55 * share)));
      await this.repository.save(id, { state: 'done', progress: 100, report });
    } catch (error) {
      if (!(error instanceof StatisticsError)) throw error;
      await this.repository.save(id, { state: 'failed', fault: faultOf(error) });
    }
  }
}

function faultOf(error: StatisticsError): Fault {
  const code = error.code.replaceAll('-', '_');
  if (error instanceof TableError) return { code, data: error.data };
  if (error instanceof RankDeficient && error.group !== undefined) {
    return { code: 'absent_in_group', data: { column: error.column } };
  }
  return { code, data: 'column' in error ? { column: String(error.column) } : {} };
}
