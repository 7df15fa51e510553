import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrganisationId, SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { Database, DomainError } from '#platform';
import { Introduction } from './introduction.entity.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

@Injectable()
export class IntroductionRepository {
  constructor(private readonly database: Database) {}

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

  listForSeeker(seekerId: SeekerId): Promise<Introduction[]> {
    return this.table.find({ where: { seekerId }, order: { id: 'DESC' }, take: 100 });
  }

  listForVacancy(vacancyId: VacancyId): Promise<Introduction[]> {
    return this.table.find({ where: { vacancyId }, order: { id: 'ASC' }, take: 500 });
  }

  /** Changes with every answer and decision about this person, or about this vacancy. */
  async stateOf(side: { seekerId: SeekerId } | { vacancyId: VacancyId }): Promise<string> {
    const [column, id] = 'seekerId' in side ? ['seeker_id', side.seekerId] : ['vacancy_id', side.vacancyId];
    const [row] = await this.database.query<{ state: string }>(
      `select left(md5(coalesce(string_agg(concat_ws(':', id, review, seeker_answer, employer_answer), ' ' order by id), '')), 12)
         as state
       from work.introduction where ${column} = $1`,
      [id],
    );
    return row?.state ?? '';
  }

  /** Pairs of a firm's vacancies in which both sides said yes. */
  listAgreed(organisationId: OrganisationId): Promise<Introduction[]> {
    return this.table
      .createQueryBuilder('introduction')
      .where('introduction.vacancy_id in (select id from work.vacancy where organisation_id = :organisationId)', {
        organisationId,
      })
      .andWhere(`introduction.review = 'approved'`)
      .andWhere(`introduction.seeker_answer = 'yes' and introduction.employer_answer = 'yes'`)
      .orderBy('introduction.id', 'DESC')
      .take(100)
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
