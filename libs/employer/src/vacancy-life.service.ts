import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import { Clock, Database, DomainError } from '#platform';
import { moveTo, VacancyWriter } from './vacancy-writer.service.js';
import { type CloseReason, UNDO_MINUTES, type Vacancy, type VacancyId } from './vacancy.entity.js';
import { type VacancyMove, VacancyRepository } from './vacancy.repository.js';

const BATCH = 200;
const MINUTE = 60_000;

/** What happens to a vacancy after it was published; each step is kept with its reason and can be taken back for a while. */
@Injectable()
export class VacancyLife {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyRepository,
    private readonly writer: VacancyWriter,
    private readonly clock: Clock,
  ) {}

  /** Somebody took one opening; with the last one it is filled. */
  fillOne(id: VacancyId, organisationId: OrganisationId): Promise<Vacancy> {
    return this.writer.change(id, organisationId, (vacancy) => {
      if (vacancy.state !== 'open' && vacancy.state !== 'paused') {
        throw new DomainError('conflict', 'vacancy.transition', { from: vacancy.state, to: 'filled' });
      }
      vacancy.filled += 1;
      vacancy.editedAt = this.clock.now();
      if (vacancy.filled >= vacancy.positions) moveTo(vacancy, 'filled');
    });
  }

  close(id: VacancyId, organisationId: OrganisationId, reason: CloseReason): Promise<Vacancy> {
    return this.writer.change(
      id,
      organisationId,
      (vacancy) => {
        if (reason !== 'date') vacancy.editedAt = this.clock.now();
        moveTo(vacancy, 'closed');
      },
      reason,
    );
  }

  /** Takes the last step back within ten minutes. What was open passes the check again before it is open. */
  undo(id: VacancyId, organisationId: OrganisationId): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const move = await this.vacancies.findLastMove(id);
      const restored = await this.writer.change(id, organisationId, async (vacancy) => {
        if (move === undefined || move.to !== vacancy.state || this.isPast(move)) {
          throw new DomainError('conflict', 'vacancy.undo_late');
        }
        vacancy.filled = move.filledBefore;
        if (move.from === 'open' && vacancy.state !== 'open') await this.writer.admit(vacancy);
        else vacancy.state = move.from;
      });
      if (move !== undefined) await this.vacancies.markUndone(id, move);
      return restored;
    });
  }

  /** Closes what is past its last day. Any number of programs may do it: each looks again under the row’s lock. */
  async closeDue(): Promise<number> {
    const today = this.clock.today();
    const due = await this.vacancies.listDue(today, BATCH);
    for (const { id, organisationId } of due) {
      await this.database.inTransaction(async () => {
        const { closesOn, state } = await this.vacancies.getForEdit(id);
        if (closesOn !== null && closesOn < today && state !== 'closed') await this.close(id, organisationId, 'date');
      });
    }
    return due.length;
  }

  private isPast({ at }: VacancyMove): boolean {
    return this.clock.now().getTime() - at.getTime() > UNDO_MINUTES * MINUTE;
  }
}
