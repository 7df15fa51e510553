import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import {
  BANDS,
  Best,
  canBeHiredNow,
  herKey,
  idOfKey,
  isListed,
  keyOf,
  type PairScore,
  type PreparedSeeker,
  type PreparedVacancy,
  scoreKept,
} from '#engine';
import { Database } from '#platform';
import type { Kept } from './market-lists.js';
import { Match } from './match.entity.js';
import { LISTED } from './match.repository.js';
import { toMatch } from './pair-scorer.service.js';
import { LIST_SIZES } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';

export interface Verification {
  people: number;
  vacancies: number;
  /** Edits that wait to be scored: until they are, lists differ for a reason, and only numbers are compared. */
  waiting: number;
  /** Stored pairs of these people with these vacancies. */
  stored: number;
  /** Pairs that the reference engine lists and that are not stored so, stored ones it does not list, and stored ones with another number. */
  missing: number;
  extra: number;
  different: number;
  /** The first of them, for whoever looks into it. */
  examples: { seekerId: number; vacancyId: number; fault: 'missing' | 'extra' | 'different' }[];
}

const EXAMPLES = 10;
const NONE = BANDS.indexOf('none');

/** The list of one side and the list beside it, by the reference engine. */
interface Places {
  all: Best;
  beside: Best;
}

type Fault = Verification['examples'][number]['fault'];

/** What was found so far; a pair that fails in two lists is one fault. */
class Findings {
  private readonly noted = new Set<string>();

  constructor(readonly report: Verification) {}

  note({ seekerId, vacancyId }: { seekerId: number; vacancyId: number }, fault: Fault): void {
    const key = [fault, seekerId, vacancyId].join(' ');
    if (this.noted.has(key)) return;
    this.noted.add(key);
    this.report[fault] += 1;
    if (this.report.examples.length < EXAMPLES) this.report.examples.push({ seekerId, vacancyId, fault });
  }
}

/** Holds what is stored against the reference engine, pair by pair and list by list. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly snapshot: Snapshot,
    @Inject(LIST_SIZES) private readonly kept: Kept,
  ) {}

  /**
   * All people, or a sample that is the same each time; of a sample the lists of the people are compared, not those of the vacancies,
   * which take everybody. Pairs are scored as of today: run the daily run first.
   */
  async verify(sample?: number): Promise<Verification> {
    const chosen = await this.upToDate('matchable_seeker', sample);
    const open = await this.upToDate('vacancy');
    const seekers = [...(await this.snapshot.seekers()).values()].filter(({ facts }) => chosen.has(facts.id));
    const all = await this.snapshot.vacancies();
    const vacancies = [...all.values()].filter(({ facts }) => open.has(facts.id));
    const report: Verification = {
      people: seekers.length,
      vacancies: vacancies.length,
      waiting: await this.countWaiting(),
      stored: 0,
      missing: 0,
      extra: 0,
      different: 0,
      examples: [],
    };
    const its = sample === undefined ? new Map<number, Places>() : undefined;
    const findings = new Findings(report);
    for (const seeker of seekers) await this.compare(seeker, vacancies, { findings, its });
    if (its !== undefined && report.waiting === 0) await this.compareLists(its, findings);
    return report;
  }

  private async compare(
    seeker: PreparedSeeker,
    vacancies: readonly PreparedVacancy[],
    { findings, its }: { findings: Findings; its: Map<number, Places> | undefined },
  ): Promise<void> {
    const rows = await this.database.repository(Match).findBy({ seekerId: seeker.facts.id as Match['seekerId'] });
    const held = new Map(rows.map((row) => [row.vacancyId as number, row]));
    const hers = placesFor(this.kept.seeker, this.kept.otherPaths);
    for (const vacancy of vacancies) {
      const { id } = vacancy.facts;
      const score = scoreKept(seeker, vacancy);
      if (score !== undefined) offer(hers, keyOfHers(score), score.otherPath);
      if (score !== undefined && isListed(score, seeker.context.version)) {
        const places = its?.get(id) ?? placesFor(this.kept.vacancy, this.kept.vacancy);
        its?.set(id, places);
        offer(places, keyOf(score.listScore, seeker.facts.id), canBeHiredNow(score.gates));
      }
      const stored = held.get(id);
      if (stored === undefined) continue;
      findings.report.stored += 1;
      if (score === undefined) findings.note(stored, 'extra');
      else if (!isDeepStrictEqual(stored, Object.assign(new Match(), toMatch(seeker, vacancy, score, stored.listed)))) {
        findings.note(stored, 'different');
      }
    }
    if (findings.report.waiting > 0) return;
    const right = chosenBy(hers);
    const listed = rows.filter((row) => (row.listed & LISTED.seeker) !== 0).map((row) => row.vacancyId as number);
    this.compareList(findings, { right, listed }, (vacancyId) => ({ seekerId: seeker.facts.id, vacancyId }));
  }

  private async compareLists(its: ReadonlyMap<number, Places>, findings: Findings): Promise<void> {
    const rows = await this.database.query<{ id: number; seekers: number[] }>(
      `select match.vacancy_id as id, array_agg(match.seeker_id) as seekers from work.match match
       join work.matchable_seeker seeker on seeker.id = match.seeker_id
       join work.vacancy vacancy on vacancy.id = match.vacancy_id and vacancy.state = 'open'
       where match.listed & $1 <> 0 group by 1`,
      [LISTED.vacancy],
    );
    const stored = new Map(rows.map(({ id, seekers }) => [id, seekers]));
    for (const id of new Set([...its.keys(), ...stored.keys()])) {
      const places = its.get(id);
      const right = places === undefined ? new Set<number>() : chosenBy(places);
      this.compareList(findings, { right, listed: stored.get(id) ?? [] }, (seekerId) => ({ seekerId, vacancyId: id }));
    }
  }

  private compareList(
    findings: Findings,
    { right, listed }: { right: ReadonlySet<number>; listed: readonly number[] },
    pairOf: (id: number) => { seekerId: number; vacancyId: number },
  ): void {
    const there = new Set(listed);
    for (const id of right) if (!there.has(id)) findings.note(pairOf(id), 'missing');
    for (const id of listed) if (!right.has(id)) findings.note(pairOf(id), 'extra');
  }

  private async countWaiting(): Promise<number> {
    const [row] = await this.database.query<{ waiting: number }>(
      `select (select count(*) from work.matchable_seeker where scored_revision < revision)
         + (select count(*) from work.vacancy where state = 'open' and scored_revision < revision) as waiting`,
    );
    return row?.waiting ?? 0;
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

function placesFor(all: number, beside: number): Places {
  return { all: new Best(1, all), beside: new Best(1, beside) };
}

function offer({ all, beside }: Places, key: number, isBeside: boolean): void {
  if (key < 0) return;
  all.offer(0, key);
  if (isBeside) beside.offer(0, key);
}

function chosenBy({ all, beside }: Places): Set<number> {
  return new Set([...all.sorted(0), ...beside.sorted(0)].map(idOfKey));
}

function keyOfHers({ band, ifLifted, unlockScore, vacancy }: PairScore): number {
  const at = BANDS.indexOf(band);
  if (at === NONE) return -1;
  return herKey(at, band === 'opens_if' ? Math.max(ifLifted, unlockScore) : ifLifted, vacancy);
}
