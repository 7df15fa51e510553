import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountService, type OrganisationId, sealContext, type SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { Database, DomainError, Keyring } from '#platform';
import { In, LessThan } from 'typeorm';
import { Introduction, isShownToFirm, type Standing } from './introduction.entity.js';
import { PAIRS, STANDING } from './introduction.queries.js';

/** Pairs on one page of a list. */
export const PAGE = 20;
/** Pairs that are read at once; a person approved each of them. */
const MOST_SHOWN = 5000;
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A pair that its firm sees; `state` changes with what it reads of her. */
interface ShownPair
  extends Standing, Pick<Introduction, 'id' | 'vacancyId' | 'review' | 'seekerAnswer' | 'capsTold' | 'endedAt'> {
  state: string;
}

@Injectable()
export class IntroductionRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly accounts: AccountService,
  ) {}

  async get(id: number): Promise<Introduction> {
    const introduction = await this.table.findOneBy({ id });
    if (introduction === null) throw new DomainError('not_found', 'introduction.not_found');
    return introduction;
  }

  find(seekerId: SeekerId, vacancyId: VacancyId): Promise<Introduction | null> {
    return this.table.findOneBy({ seekerId, vacancyId });
  }

  /** The pair's row, locked; made with a fresh label when nobody acted on the pair yet. */
  async open(seekerId: SeekerId, vacancyId: VacancyId): Promise<Introduction> {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await this.database.query(
        `insert into work.introduction (seeker_id, vacancy_id, label) values ($1, $2, $3) on conflict do nothing`,
        [seekerId, vacancyId, freshLabel()],
      );
      const found = await this.table.findOne({ where: { seekerId, vacancyId }, lock: { mode: 'pessimistic_write' } });
      if (found !== null) return found;
    }
    throw new DomainError('conflict', 'introduction.no_label');
  }

  async save(introduction: Introduction): Promise<void> {
    await this.table.save(introduction);
  }

  /** Hers, the newest first; one more than a page when there is a next. */
  listForSeeker(seekerId: SeekerId, before?: number): Promise<Introduction[]> {
    const older = before === undefined ? {} : { id: LessThan(before) };
    return this.table.find({ where: { seekerId, ...older }, order: { id: 'DESC' }, take: PAGE + 1 });
  }

  /** Hers with these vacancies. */
  listAmong(seekerId: SeekerId, vacancyIds: readonly VacancyId[]): Promise<Introduction[]> {
    return this.table.find({ where: { seekerId, vacancyId: In([...vacancyIds]) } });
  }

  /** Of these, in the order in which they began. */
  listByIds(ids: readonly number[]): Promise<Introduction[]> {
    return this.table.find({ where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** The pairs of these vacancies that their firms see, or the one of them that is asked for. */
  async shown(vacancyIds: readonly VacancyId[], id?: number): Promise<ShownPair[]> {
    const reviewed = await this.database.query<ShownPair>(
      `select ${STANDING}, concat_ws(':', introduction.id, introduction.employer_answer, match.seeker_revision,
         match.vacancy_revision, match.list_score) as state ${PAIRS}
       where introduction.vacancy_id = any($1) and introduction.review = 'approved' and ($2::int is null or introduction.id = $2)
       order by introduction.id limit ${String(MOST_SHOWN)}`,
      [vacancyIds, id ?? null],
    );
    return reviewed.filter((pair) => isShownToFirm(pair, pair));
  }

  /** Changes with every answer and decision about this person. */
  async stateOf(seekerId: SeekerId): Promise<string> {
    const [row] = await this.database.query<{ state: string }>(
      `select left(md5(coalesce(string_agg(concat_ws(':', id, review, seeker_answer, caps_told, answer_read_by, employer_answer, ended_reason), ' ' order by id), '')), 12)
         as state
       from work.introduction where seeker_id = $1`,
      [seekerId],
    );
    return row?.state ?? '';
  }

  /** What would have to change, as her caseworker wrote it for her; the wall lets her and her own organisation read it. */
  async findChange(introductionId: number, seekerId: SeekerId): Promise<string | undefined> {
    const [note] = await this.database.query<{ body: Buffer }>(
      `select body from casefile.note where introduction_id = $1 and kind = 'change' order by id desc limit 1`,
      [introductionId],
    );
    return note === undefined ? undefined : this.keyring.open(note.body, sealContext('casefile.note.body', seekerId));
  }

  /** Name of the caseworker who wrote down what she said. */
  async readerOf({ answerReadBy }: Introduction): Promise<string | undefined> {
    return answerReadBy === null ? undefined : (await this.accounts.names([answerReadBy])).get(answerReadBy);
  }

  /** How many people each vacancy's list shows its firm. */
  async countOffered(vacancyIds: readonly VacancyId[]): Promise<Map<VacancyId, number>> {
    return countByVacancy((await this.shown(vacancyIds)).map(({ vacancyId }) => ({ vacancyId, count: 1 })));
  }

  /** How many people of each vacancy its firm saw waiting until nobody answered any more. */
  async countUnanswered(vacancyIds: readonly VacancyId[]): Promise<Map<VacancyId, number>> {
    const ended = await this.database.query<Omit<ShownPair, 'state' | 'gates'> & { count: number }>(
      `select introduction.vacancy_id as "vacancyId", introduction.review, introduction.seeker_answer as "seekerAnswer",
         introduction.caps_told as "capsTold", vacancy.facts ->> 'foreignCap' as "foreignCap", count(*)::int as count
       from work.introduction introduction join work.vacancy vacancy on vacancy.id = introduction.vacancy_id
       where introduction.vacancy_id = any($1) and introduction.ended_at is not null group by 1, 2, 3, 4, 5`,
      [vacancyIds],
    );
    return countByVacancy(ended.filter((pair) => isShownToFirm({ ...pair, endedAt: null }, { ...pair, gates: 0 })));
  }

  /** Changes with what a vacancy's list shows its firm and with nothing else; under a key, so that nobody counts back from it. */
  async stateForFirm(vacancyId: VacancyId): Promise<string> {
    const shown = (await this.shown([vacancyId])).map(({ state }) => state).join(' ');
    return this.keyring.blindIndex('list-state', shown).toString('base64url').slice(0, 16);
  }

  /** What the firm called people whom it had seen and who were taken back since that moment. */
  async listWithdrawn(vacancyId: VacancyId, since: Date): Promise<string[]> {
    const rows = await this.database.query<{ label: string }>(
      `select label from work.introduction where vacancy_id = $1 and withdrawn_at > $2 and review = 'declined'
       order by withdrawn_at desc limit 20`,
      [vacancyId, since],
    );
    return rows.map(({ label }) => label);
  }

  /** Pairs of a firm's vacancies in which both sides said yes, the newest first; one more than a page when there is a next. */
  listAgreed(organisationId: OrganisationId, before?: number): Promise<Introduction[]> {
    return this.table
      .createQueryBuilder('introduction')
      .where('introduction.vacancy_id in (select id from work.vacancy where organisation_id = :organisationId)', {
        organisationId,
      })
      .andWhere(`introduction.review = 'approved'`)
      .andWhere(`introduction.seeker_answer = 'yes' and introduction.employer_answer = 'yes'`)
      .andWhere(before === undefined ? 'true' : 'introduction.id < :before', { before })
      .orderBy('introduction.id', 'DESC')
      .take(PAGE + 1)
      .getMany();
  }

  private get table() {
    return this.database.repository(Introduction);
  }
}

function freshLabel(): string {
  const letter = LETTERS[randomInt(LETTERS.length)] ?? 'A';
  return `${letter}-${String(randomInt(100)).padStart(2, '0')}`;
}

function countByVacancy(pairs: readonly { vacancyId: VacancyId; count: number }[]): Map<VacancyId, number> {
  const counts = new Map<VacancyId, number>();
  for (const { vacancyId, count } of pairs) counts.set(vacancyId, (counts.get(vacancyId) ?? 0) + count);
  return counts;
}
