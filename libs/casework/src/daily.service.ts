import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { isCivilHour } from '#access';
import { VacancyLife } from '#employer';
import { RunService } from '#matching';
import { Clock, Database, Outbox, repeat } from '#platform';
import { type Introduction, isShownToFirm, type Standing } from './introduction.entity.js';
import { PAIRS, STANDING } from './introduction.queries.js';
import { END_DAYS, REMIND_DAYS } from './reasons.data.js';

const EVERY_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** An approved pair that waits for somebody since $1: since its review or the last answer. Agreed pairs wait for nobody. */
const WAITING = `
  introduction.review = 'approved' and introduction.ended_at is null and introduction.seeker_answer <> 'no'
  and introduction.employer_answer <> 'no'
  and not (introduction.seeker_answer = 'yes' and introduction.employer_answer = 'yes')
  and greatest(introduction.review_at, introduction.seeker_answered_at, introduction.employer_answered_at) <= $1`;

type DuePair = Standing & Pick<Introduction, 'id' | 'review' | 'seekerAnswer' | 'capsTold' | 'endedAt'>;

/**
 * What the calendar does, in Lima's days: closes vacancies past their last day, scores everybody again once a day because
 * permits and experience age, reminds firms that did not answer, and ends what nobody answers. Any number of workers may
 * run it at once; every step looks for what is still to do.
 */
@Injectable()
export class DailyService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    private readonly life: VacancyLife,
    private readonly runs: RunService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('the day', EVERY_MS, () => this.keepUp());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  async keepUp(): Promise<void> {
    await this.life.closeDue();
    await this.beginDay();
    await this.endUnanswered();
    await this.remind();
    await this.warn();
  }

  /** Scores everybody again on the first look of a day; the very first day of an installation has nothing that aged. */
  beginDay(): Promise<number | undefined> {
    return this.database.inTransaction(async () => {
      const day = this.clock.today();
      const begun = await this.database.query(
        'insert into work.day_begun (day) values ($1) on conflict do nothing returning day',
        [day],
      );
      if (begun.length === 0) return undefined;
      const [earlier] = await this.database.query('select day from work.day_begun where day < $1 limit 1', [day]);
      if (earlier === undefined) return undefined;
      const runId = await this.runs.start();
      await this.database.query('update work.day_begun set run_id = $2 where day = $1', [day, runId]);
      return runId;
    });
  }

  /** Ends pairs that waited sixty days; the first step of either side afterwards begins a new one. */
  async endUnanswered(): Promise<number> {
    const ended = await this.database.query(
      `update work.introduction introduction set ended_at = $2, ended_reason = 'no_answer' where ${WAITING} returning id`,
      [this.daysAgo(END_DAYS), this.clock.now()],
    );
    return ended.length;
  }

  /** One mail a firm, seven days after a person was put before it and nobody answered; never twice for the same pair. */
  remind(): Promise<number> {
    return this.database.inTransaction(async () => {
      const firms = new Set<number>();
      for (let due = await this.due(0); due.length > 0; due = await this.due(due.at(-1)?.id ?? 0)) {
        const shown = due.filter((pair) => isShownToFirm(pair, pair));
        const marked = await this.database.query<{ firm: number }>(
          `update work.introduction introduction set reminded_at = $2 from work.vacancy vacancy
           where introduction.id = any($1) and introduction.reminded_at is null and vacancy.id = introduction.vacancy_id
           returning vacancy.organisation_id as firm`,
          [shown.map(({ id }) => id), this.clock.now()],
        );
        for (const { firm } of marked) firms.add(firm);
      }
      for (const organisationId of firms)
        await this.outbox.add('remind-employer', { organisationId }, { unique: true });
      return firms.size;
    });
  }

  /** Once a day, at an hour for messages: the web program looks whose document ends, which this one may not know. */
  warn(): Promise<boolean> {
    return this.database.inTransaction(async () => {
      if (!isCivilHour(this.clock.hour())) return false;
      const day = this.clock.today();
      const begun = await this.database.query(
        'update work.day_begun set warned_at = $2 where day = $1 and warned_at is null returning day',
        [day, this.clock.now()],
      );
      if (begun.length === 0) return false;
      await this.outbox.add('warn-documents', { day });
      return true;
    });
  }

  /** A page of pairs that wait for a firm which was not reminded of them, after an id. */
  private due(after: number): Promise<DuePair[]> {
    return this.database.query<DuePair>(
      `select ${STANDING} ${PAIRS}
       where ${WAITING} and introduction.employer_answer = 'none' and introduction.reminded_at is null and introduction.id > $2
       order by introduction.id limit ${String(BATCH)}`,
      [this.daysAgo(REMIND_DAYS), after],
    );
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
