import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Database, DomainError, Outbox } from '#platform';

/** Takes an import of vacancies back. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** What its firm changed or the team worked on stays, what led to a meeting of people is closed, the rest is deleted. */
  async undo(importId: number): Promise<{ deleted: number; closed: number; kept: number[] }> {
    return this.database.inTransaction(async () => {
      const [found] = await this.database.query<{ state: string }>(
        'select state from work.import where id = $1 for update',
        [importId],
      );
      if (found === undefined) throw new DomainError('not_found', 'import.not_found');
      if (found.state !== 'done') {
        throw new DomainError('conflict', found.state === 'undone' ? 'import.undone' : 'import.not_done');
      }
      const closed = await this.closeMet(importId);
      for (const { id } of closed) await this.outbox.add('rescore-vacancy', { vacancyId: id });
      const owners = await this.database.query<{ organisation_id: number }>(
        `delete from work.vacancy where import_id = $1 and edited_at is null and id <> all($2) and not work.is_worked_on(id)
         returning organisation_id`,
        [importId, closed.map(({ id }) => id)],
      );
      const kept = await this.database.query<{ id: number }>(
        'select id from work.vacancy where import_id = $1 and id <> all($2) order by id',
        [importId, closed.map(({ id }) => id)],
      );
      await this.database.query(
        `delete from work.organisation where id = any($1)
           and id in (select organisation_id from work.employer where import_id = $2 and ruc is null and form = 'firm')
           and id not in (select organisation_id from work.vacancy) and not work.is_known_firm(id)`,
        [[...new Set(owners.map((row) => row.organisation_id))], importId],
      );
      await this.database.query(`update work.import set state = 'undone', undone_at = now() where id = $1`, [importId]);
      await this.audit.record({ action: 'import.undo', fields: ['vacancies'] });
      return { deleted: owners.length, closed: closed.length, kept: kept.map(({ id }) => id) };
    });
  }

  private closeMet(importId: number): Promise<{ id: number }[]> {
    return this.database.query(
      `with shut as (
         update work.vacancy vacancy set state = 'closed', revision = vacancy.revision + 1 from work.vacancy before
         where before.id = vacancy.id and vacancy.import_id = $1 and vacancy.edited_at is null
           and vacancy.id in (select vacancy_id from work.introduction)
         returning vacancy.id, vacancy.revision, vacancy.facts, vacancy.filled, before.state),
       kept as (
         insert into work.vacancy_revision (vacancy_id, revision, facts) select id, revision, facts from shut),
       moved as (
         insert into work.vacancy_move (vacancy_id, from_state, to_state, filled_before)
         select id, state, 'closed', filled from shut)
       select id from shut`,
      [importId],
    );
  }
}
