import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import { DomainError } from '#platform';
import type { Vacancy, VacancyId, VacancyState } from './vacancy.entity.js';
import { VacancyRepository } from './vacancy.repository.js';
import { digestOf, moveTo, VacancyWriter } from './vacancy-writer.service.js';

/** What becomes of a firm's vacancies when the firm itself changes, or a person has read one. */
@Injectable()
export class VacancyAdmission {
  constructor(
    private readonly repository: VacancyRepository,
    private readonly writer: VacancyWriter,
  ) {}

  /** Which ones were open and now are not. */
  async pauseAll(organisationId: OrganisationId): Promise<VacancyId[]> {
    const open = await this.repository.idsInState(organisationId, ['open']);
    for (const id of open) {
      await this.writer.change(id, organisationId, (vacancy) => {
        moveTo(vacancy, 'paused');
      });
    }
    return open;
  }

  /** What the firm sent and what a suspension paused is published now, each by the same check; what does not pass stays as it is. */
  async admitWaiting(organisationId: OrganisationId, paused: readonly VacancyId[] = []): Promise<void> {
    const stillPaused = new Set(await this.repository.idsInState(organisationId, ['paused']));
    const waiting = await this.repository.idsInState(organisationId, ['in_review']);
    for (const id of [...waiting, ...paused.filter((each) => stillPaused.has(each))]) {
      await this.writer.change(id, organisationId, async (vacancy) => {
        if (this.writer.isLawful(vacancy.form)) await this.writer.admit(vacancy);
      });
    }
  }

  /** The firm's figures changed: its facts are derived again from what was typed. */
  async deriveAgain(organisationId: OrganisationId): Promise<void> {
    for (const id of await this.repository.idsInState(organisationId, ['open', 'paused', 'in_review', 'draft'])) {
      await this.writer.change(id, organisationId, () => undefined);
    }
  }

  /** Nothing looks like a false offer, or a person read these words and let them pass. */
  isCleared(vacancy: Vacancy): boolean {
    return this.writer.isCleared(vacancy);
  }

  /** A person read it, chose its trade and lets these words pass; it opens as soon as its firm may publish. */
  clear(
    id: VacancyId,
    organisationId: OrganisationId,
    occupation: { id: number; isco: number } | undefined,
  ): Promise<Vacancy> {
    return this.writer.change(id, organisationId, async (vacancy) => {
      requireWaiting(vacancy);
      if (occupation === undefined) throw new DomainError('invalid', 'vacancy.trade_missing');
      vacancy.form = { ...vacancy.form, occupation: occupation.id, isco: occupation.isco };
      vacancy.cleared = digestOf(vacancy.form);
      await this.writer.admit(vacancy);
    });
  }

  /** Back to its firm as a draft, or not published at all. */
  takeFromReview(
    id: VacancyId,
    organisationId: OrganisationId,
    state: Extract<VacancyState, 'draft' | 'closed'>,
  ): Promise<Vacancy> {
    return this.writer.change(id, organisationId, (vacancy) => {
      requireWaiting(vacancy);
      moveTo(vacancy, state);
    });
  }
}

function requireWaiting({ state }: Vacancy): void {
  if (state !== 'in_review') throw new DomainError('conflict', 'vacancy.not_waiting');
}
