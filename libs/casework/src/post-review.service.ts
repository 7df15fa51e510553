import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationId } from '#access';
import {
  type Employer,
  EmployerService,
  mayPublish,
  type Vacancy,
  VacancyAdmission,
  type VacancyCard,
  type VacancyId,
  VacancyService,
} from '#employer';
import type { AdvertFinding, AdvertRisk } from '#peru';
import { Database, DomainError } from '#platform';
import { Told } from './told.service.js';
import { isReasonOf, POST_REASONS, type PostChoice } from './vetting.data.js';
import { type DecisionEntry, VettingRepository } from './vetting.repository.js';

const PAGE = 20;

/** Why a vacancy waits: nobody knows its trade, it looks like a false offer, its employer is not vetted, the law forbids it. */
export type WaitsFor = 'trade' | 'signs' | 'employer' | 'law';

export interface WaitingPost {
  id: VacancyId;
  title: string;
  employer: string;
  updatedAt: Date;
  waitsFor: WaitsFor[];
}

export interface PostFile {
  card: VacancyCard;
  employer: Employer;
  risk: AdvertRisk;
  findings: AdvertFinding[];
  waitsFor: WaitsFor[];
  history: DecisionEntry[];
}

export interface PostDecision {
  decision: PostChoice;
  reason: string;
  /** What the firm reads beside its vacancy. */
  told: string;
  team: string;
  /** The trade that the reader chose. */
  occupation?: { id: number; isco: number } | undefined;
}

/** Vacancies that a person looks at before they are published (docs/adr/0006). */
@Injectable()
export class PostReviewService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyService,
    private readonly admission: VacancyAdmission,
    private readonly employers: EmployerService,
    private readonly ledger: VettingRepository,
    private readonly told: Told,
  ) {}

  /** All that wait, oldest first; one more than a page when there is a next one. */
  async list(after?: number): Promise<WaitingPost[]> {
    const rows = await this.database.query<{ id: VacancyId }>(
      `select id from work.vacancy where state = 'in_review' and id > $1 order by id limit $2`,
      [after ?? 0, PAGE + 1],
    );
    const cards = await this.vacancies.findCards(rows.map(({ id }) => id));
    const posts: WaitingPost[] = [];
    for (const { vacancy, organisation } of cards.values()) {
      const employer = await this.employers.get(vacancy.organisationId);
      const { id, title, updatedAt } = vacancy;
      posts.push({ id, title, employer: organisation, updatedAt, waitsFor: this.waitsFor(vacancy, employer) });
    }
    return posts.toSorted((a, b) => a.id - b.id);
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `select count(*)::int as n from work.vacancy where state = 'in_review'`,
    );
    return row?.n ?? 0;
  }

  /** One that waits, or that waited and was decided. */
  get(id: VacancyId): Promise<PostFile> {
    return this.database.inTransaction(async () => {
      const card = await this.vacancies.getCard(id);
      const history = await this.ledger.history(card.vacancy.organisationId, id);
      if (card.vacancy.state !== 'in_review' && history.length === 0) {
        throw new DomainError('not_found', 'vacancy.not_found');
      }
      const employer = await this.employers.get(card.vacancy.organisationId);
      return {
        card,
        employer,
        risk: this.vacancies.screen(card.vacancy.form),
        findings: this.vacancies.check(card.vacancy.form),
        waitsFor: this.waitsFor(card.vacancy, employer),
        history,
      };
    });
  }

  /** What its firm may read of it: the decisions about this one vacancy. */
  toldTo(organisationId: OrganisationId, id: VacancyId): Promise<DecisionEntry[]> {
    return this.database.inTransaction(() => this.ledger.history(organisationId, id));
  }

  decide(actor: Actor, id: VacancyId, given: PostDecision): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const { organisationId } = await this.vacancies.get(id);
      this.requireComplete(actor, organisationId, given);
      const vacancy = await this.apply(id, organisationId, given);
      const reason = given.reason === '' ? undefined : given.reason;
      await this.ledger.record(actor, { ...given, employerId: organisationId, vacancyId: id, reason });
      await this.told.record(`vacancy.${given.decision}`, organisationId, ['state', 'note']);
      await this.told.tell(organisationId);
      return vacancy;
    });
  }

  private requireComplete(
    actor: Actor,
    organisationId: OrganisationId,
    { decision, reason, told }: PostDecision,
  ): void {
    if (actor.organisationId === organisationId) throw new DomainError('refused', 'access.not_allowed');
    if (decision === 'open') return;
    if (!isReasonOf(POST_REASONS, decision, reason)) throw new DomainError('invalid', 'vetting.reason');
    if (told.trim() === '') throw new DomainError('invalid', 'vetting.told');
  }

  private apply(id: VacancyId, organisationId: OrganisationId, given: PostDecision): Promise<Vacancy> {
    if (given.decision === 'open') return this.admission.clear(id, organisationId, given.occupation);
    return this.admission.takeFromReview(id, organisationId, given.decision === 'return' ? 'draft' : 'closed');
  }

  private waitsFor(vacancy: Vacancy, employer: Employer): WaitsFor[] {
    const isUnlawful = this.vacancies.check(vacancy.form).some(({ action }) => action === 'block');
    const found: readonly (readonly [WaitsFor, boolean])[] = [
      ['trade', vacancy.form.occupation === undefined],
      ['signs', !this.admission.isCleared(vacancy)],
      ['law', isUnlawful],
      ['employer', !mayPublish(employer)],
    ];
    return found.flatMap(([why, holds]) => (holds ? [why] : []));
  }
}
