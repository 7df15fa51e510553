import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  canBeHiredNow,
  herKey,
  isListed,
  keyOf,
  type PairScore,
  type PreparedSeeker,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancy,
  type ScoringContext,
  scoreKept,
  scoringContext,
  type SeekerFacts,
  type VacancyFacts,
} from '#engine';
import { Clock, Database } from '#platform';
import { type Kept, LIST_SIZES } from './market-lists.js';
import { Match } from './match.entity.js';
import { LISTED } from './match.repository.js';
import { toMatch } from './pair-scores.js';
import { TaxonomyService } from './taxonomy.service.js';
import { Findings, Places, type Verification } from './verification-findings.js';

/** People, and vacancies, that are held at once. */
const PAGE = 200;
/** Whoever waits to be scored is left out. */
const SEEKERS = '(select id, revision, facts from work.matchable_seeker where scored_revision = revision)';
const VACANCIES = `(select id, revision, facts from work.vacancy where state = 'open' and scored_revision = revision)`;

/** One person, her list as it should be, and what is stored of her. */
interface Compared {
  seeker: PreparedSeeker;
  places: Places;
  rows: readonly Match[];
  held: ReadonlyMap<number, Match>;
}

/**
 * Holds what is stored against the reference engine, pair by pair and list by list: facts are read from the database a page at a
 * time, and no column has a say.
 */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
    @Inject(LIST_SIZES) private readonly kept: Kept,
  ) {}

  /**
   * All people, or a sample that is the same each time; of a sample the lists of the people are compared, not those of the vacancies,
   * which take everybody. Everything is read as of one moment, pairs are scored as of today: run the daily run first.
   */
  async verify(sample?: number): Promise<Verification> {
    await this.taxonomy.refresh();
    return this.database.inTransaction(async () => {
      await this.database.query('set transaction isolation level repeatable read, read only');
      const chosen = sample === undefined ? undefined : await this.sampleOf(sample);
      const findings = new Findings(await this.emptyReport());
      const its = sample === undefined ? new Map<number, Places>() : undefined;
      for await (const page of this.seekers(chosen)) {
        findings.report.people += page.length;
        await this.comparePage(page, { findings, its });
      }
      if (its !== undefined && findings.report.waiting === 0) await this.compareLists(its, findings);
      return findings.report;
    });
  }

  private async comparePage(
    page: readonly PreparedSeeker[],
    { findings, its }: { findings: Findings; its: Map<number, Places> | undefined },
  ): Promise<void> {
    const people = await this.comparedOf(page);
    for await (const vacancies of this.vacancies()) {
      for (const person of people) {
        for (const vacancy of vacancies) {
          const score = scoreKept(person.seeker, vacancy);
          if (score !== undefined) this.place(score, person, its);
          compareNumbers(person, vacancy, score, findings);
        }
      }
    }
    if (findings.report.waiting > 0) return;
    for (const { seeker, places, rows } of people) {
      const listed = rows.filter((row) => (row.listed & LISTED.seeker) !== 0).map((row) => row.vacancyId as number);
      findings.compare(places.chosen(), listed, (vacancyId) => ({ seekerId: seeker.facts.id, vacancyId }));
    }
  }

  private async comparedOf(page: readonly PreparedSeeker[]): Promise<Compared[]> {
    const ids = page.map(({ facts }) => facts.id as Match['seekerId']);
    const stored = new Map(ids.map((id): [number, Match[]] => [id, []]));
    for (const row of await this.database.repository(Match).findBy({ seekerId: In(ids) }))
      stored.get(row.seekerId)?.push(row);
    return page.map((seeker) => {
      const rows = stored.get(seeker.facts.id) ?? [];
      const held = new Map(rows.map((row) => [row.vacancyId as number, row]));
      return { seeker, rows, held, places: new Places(this.kept.seeker, this.kept.otherPaths) };
    });
  }

  /** Offers a pair to her list and to that of the vacancy. */
  private place(score: PairScore, { seeker, places }: Compared, its: Map<number, Places> | undefined): void {
    places.offer(herKey(score), score.otherPath);
    if (its === undefined || !isListed(score, seeker.context.version)) return;
    const list = its.get(score.vacancy) ?? new Places(this.kept.vacancy, this.kept.vacancy);
    its.set(score.vacancy, list);
    list.offer(keyOf(score.listScore, score.seeker), canBeHiredNow(score.gates));
  }

  private async compareLists(its: ReadonlyMap<number, Places>, findings: Findings): Promise<void> {
    for await (const vacancies of this.vacancies()) {
      const ids = vacancies.map(({ facts }) => facts.id);
      const rows = await this.database.query<{ id: number; seekers: number[] }>(
        `select match.vacancy_id as id, array_agg(match.seeker_id) as seekers from work.match match
         join work.matchable_seeker seeker on seeker.id = match.seeker_id
         where match.listed & $1 <> 0 and match.vacancy_id = any($2) group by 1`,
        [LISTED.vacancy, ids],
      );
      const stored = new Map(rows.map(({ id, seekers }) => [id, seekers]));
      for (const id of ids) {
        const right = its.get(id)?.chosen() ?? new Set<number>();
        findings.compare(right, stored.get(id) ?? [], (seekerId) => ({ seekerId, vacancyId: id }));
      }
    }
  }

  private seekers(chosen: readonly number[] | undefined): AsyncGenerator<PreparedSeeker[]> {
    return this.pages(SEEKERS, chosen, (facts, context) => prepareSeeker(facts as SeekerFacts, context));
  }

  private vacancies(): AsyncGenerator<PreparedVacancy[]> {
    return this.pages(VACANCIES, undefined, (facts, context) => prepareVacancy(facts as VacancyFacts, context));
  }

  private async *pages<T>(
    source: string,
    among: readonly number[] | undefined,
    prepare: (facts: object, context: ScoringContext) => T,
  ): AsyncGenerator<T[]> {
    const context = scoringContext(this.clock.today());
    for (let after = 0; ;) {
      const rows = await this.database.query<{ id: number; revision: number; facts: object }>(
        `select id, revision, facts from ${source} row
         where id > $1 and ($2::int4[] is null or id = any($2)) order by id limit ${String(PAGE)}`,
        [after, among ?? null],
      );
      yield rows.map(({ id, revision, facts }) => prepare({ ...facts, id, revision }, context));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.id;
    }
  }

  private async emptyReport(): Promise<Verification> {
    const [row] = await this.database.query<{ waiting: number; vacancies: number }>(
      `select (select count(*) from work.matchable_seeker where scored_revision < revision)
         + (select count(*) from work.vacancy where state = 'open' and scored_revision < revision) as waiting,
         (select count(*) from ${VACANCIES} row) as vacancies`,
    );
    const { waiting = 0, vacancies = 0 } = row ?? {};
    return { people: 0, vacancies, waiting, stored: 0, missing: 0, extra: 0, different: 0, examples: [] };
  }

  private async sampleOf(sample: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `select id from ${SEEKERS} row order by md5(id::text) limit $1`,
      [sample],
    );
    return rows.map(({ id }) => id);
  }
}

function compareNumbers(
  { seeker, held }: Compared,
  vacancy: PreparedVacancy,
  score: PairScore | undefined,
  findings: Findings,
): void {
  const stored = held.get(vacancy.facts.id);
  if (stored === undefined) return;
  findings.report.stored += 1;
  if (score === undefined) findings.note(stored, 'extra');
  else if (!isDeepStrictEqual(stored, Object.assign(new Match(), toMatch(seeker, vacancy, score, stored.listed)))) {
    findings.note(stored, 'different');
  }
}
