import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import { Database, DomainError } from '#platform';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { Vacancy, type VacancyId, type VacancyState } from './vacancy.entity.js';
import type { VacancyForm } from './vacancy-form.data.js';

const PAGE = 20;

export interface VacancyCard {
  vacancy: Vacancy;
  organisation: string;
  verified: boolean;
  /** Why it is closed, where that was said. */
  ended?: string | undefined;
}

/** One step of a vacancy's life. */
export interface VacancyMove {
  id: number;
  from: VacancyState;
  to: VacancyState;
  filledBefore: number;
  reason: string | null;
  at: Date;
}

@Injectable()
export class VacancyRepository {
  constructor(
    private readonly database: Database,
    private readonly titles: UnknownTitleRepository,
  ) {}

  async get(id: VacancyId): Promise<Vacancy> {
    const vacancy = await this.table.findOneBy({ id });
    if (vacancy === null) throw new DomainError('not_found', 'vacancy.not_found');
    return vacancy;
  }

  /** Locks the row until the transaction ends, so that two edits follow one another. */
  async getForEdit(id: VacancyId): Promise<Vacancy> {
    const vacancy = await this.table.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (vacancy === null) throw new DomainError('not_found', 'vacancy.not_found');
    return vacancy;
  }

  /** A firm's vacancies, newest first, one page after the given id. */
  list(organisationId: OrganisationId, before?: VacancyId): Promise<Vacancy[]> {
    const query = this.table
      .createQueryBuilder('vacancy')
      .where('vacancy.organisation_id = :organisationId', { organisationId });
    if (before !== undefined) query.andWhere('vacancy.id < :before', { before });
    return query
      .orderBy('vacancy.id', 'DESC')
      .take(PAGE + 1)
      .getMany();
  }

  /** Drafts that an organisation wrote for firms and that wait for them, newest first. */
  listDraftedFor(organisationId: OrganisationId): Promise<Vacancy[]> {
    return this.table.find({
      where: { draftedFor: organisationId, state: 'draft' },
      order: { id: 'DESC' },
      take: PAGE,
    });
  }

  /** A draft of the firm with exactly this form and hand, of the last minutes; the firm's row is locked until the end. */
  async findJustMade(organisationId: OrganisationId, form: VacancyForm, draftedBy?: number): Promise<Vacancy | null> {
    await this.database.query('select from work.organisation where id = $1 for no key update', [organisationId]);
    return this.table
      .createQueryBuilder('vacancy')
      .where(`vacancy.organisation_id = :organisationId and vacancy.state = 'draft' and vacancy.revision = 1`, {
        organisationId,
      })
      .andWhere(`vacancy.form = :form::jsonb and vacancy.updated_at > now() - interval '10 minutes'`, {
        form: JSON.stringify(form),
      })
      .andWhere('vacancy.drafted_by is not distinct from :draftedBy', { draftedBy: draftedBy ?? null })
      .orderBy('vacancy.id', 'DESC')
      .getOne();
  }

  findByIds(ids: readonly VacancyId[]): Promise<Vacancy[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.table.createQueryBuilder('vacancy').where('vacancy.id = any(:ids)', { ids }).getMany();
  }

  /** With what a reader must know of the firm. */
  async findCards(ids: readonly VacancyId[]): Promise<Map<VacancyId, VacancyCard>> {
    const vacancies = await this.findByIds(ids);
    const firms = await this.database.query<{ id: OrganisationId; name: string; verified: boolean }>(
      `select organisation.id, organisation.name, coalesce(employer.vetting = 'vetted', false) as verified
       from work.organisation organisation left join work.employer employer on employer.organisation_id = organisation.id
       where organisation.id = any($1)`,
      [vacancies.map((vacancy) => vacancy.organisationId)],
    );
    const byId = new Map(firms.map((firm) => [firm.id, firm]));
    const closed = vacancies.filter(({ state }) => state === 'closed').map(({ id }) => id);
    const ended = closed.length === 0 ? new Map<VacancyId, string>() : await this.reasonsOf(closed);
    return new Map(
      vacancies.map((vacancy) => {
        const firm = byId.get(vacancy.organisationId);
        return [
          vacancy.id,
          { vacancy, organisation: firm?.name ?? '', verified: firm?.verified ?? false, ended: ended.get(vacancy.id) },
        ];
      }),
    );
  }

  private async reasonsOf(ids: readonly VacancyId[]): Promise<Map<VacancyId, string>> {
    const rows = await this.database.query<{ id: VacancyId; reason: string }>(
      `select distinct on (vacancy_id) vacancy_id as id, coalesce(reason, '') as reason from work.vacancy_move
       where vacancy_id = any($1) and undone_at is null and to_state = 'closed' order by vacancy_id, id desc`,
      [ids],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  add(vacancy: Partial<Vacancy>): Promise<Vacancy> {
    return this.table.save(this.table.create(vacancy));
  }

  async save(vacancy: Vacancy): Promise<void> {
    await this.table.update(
      { id: vacancy.id },
      {
        title: vacancy.title,
        tasks: vacancy.tasks,
        state: vacancy.state,
        facts: vacancy.facts,
        form: vacancy.form,
        positions: vacancy.positions,
        filled: vacancy.filled,
        closesOn: vacancy.closesOn,
        confirmedAt: vacancy.confirmedAt,
        editedAt: vacancy.editedAt,
        cleared: vacancy.cleared,
        revision: vacancy.revision,
        updatedAt: new Date(),
      },
    );
    if (vacancy.state === 'in_review' && vacancy.form.occupation === undefined) await this.titles.keep([vacancy]);
    else await this.titles.forget([vacancy.id]);
  }

  async keepRevision(vacancy: Vacancy): Promise<void> {
    await this.database.query(
      `insert into work.vacancy_revision (vacancy_id, revision, facts) values ($1, $2, $3)
       on conflict (vacancy_id, revision) do nothing`,
      [vacancy.id, vacancy.revision, JSON.stringify(vacancy.facts)],
    );
  }

  async keepMove(before: Pick<Vacancy, 'state' | 'filled'>, after: Vacancy, reason?: string): Promise<void> {
    await this.database.query(
      `insert into work.vacancy_move (vacancy_id, from_state, to_state, filled_before, reason) values ($1, $2, $3, $4, $5)`,
      [after.id, before.state, after.state, before.filled, reason ?? null],
    );
  }

  /** The last step that nobody took back. */
  async findLastMove(id: VacancyId): Promise<VacancyMove | undefined> {
    const [move] = await this.database.query<VacancyMove>(
      `select id, from_state as "from", to_state as "to", filled_before as "filledBefore", reason, at
       from work.vacancy_move where vacancy_id = $1 and undone_at is null order by id desc limit 1`,
      [id],
    );
    return move;
  }

  /** Takes a step and everything after it out of what can be taken back. */
  async markUndone(id: VacancyId, from: VacancyMove): Promise<void> {
    await this.database.query(
      'update work.vacancy_move set undone_at = now() where vacancy_id = $1 and id >= $2 and undone_at is null',
      [id, from.id],
    );
  }

  /** Vacancies that people see or saw and whose last day has passed. */
  listDue(today: string, most: number): Promise<{ id: VacancyId; organisationId: OrganisationId }[]> {
    return this.database.query(
      `select id, organisation_id as "organisationId" from work.vacancy
       where closes_on < $1 and state in ('open', 'paused') order by closes_on, id limit $2`,
      [today, most],
    );
  }

  async idsInState(organisationId: OrganisationId, states: readonly VacancyState[]): Promise<VacancyId[]> {
    const rows = await this.database.query<{ id: VacancyId }>(
      'select id from work.vacancy where organisation_id = $1 and state = any($2) order by id',
      [organisationId, states],
    );
    return rows.map((row) => row.id);
  }

  private get table() {
    return this.database.repository(Vacancy);
  }
}
