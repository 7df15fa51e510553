import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox } from '#platform';
import { getOccupation } from '#taxonomy';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { vacancyFacts } from './vacancy-facts.service.js';
import type { VacancyId, VacancyState } from './vacancy.entity.js';
import type { VacancyForm } from './vacancy-form.data.js';

interface Notice {
  id: VacancyId;
  form: VacancyForm;
}

/**
 * Imported notices have no owner who could be asked: they take the trade that the team gave to their title, as at their
 * import (ADR 6), and wait again when it is taken back. What a firm wrote is never coded here.
 */
@Injectable()
export class NoticeTradeService {
  constructor(
    private readonly database: Database,
    private readonly titles: UnknownTitleRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** How many notices with this title are open now. Call it in the transaction of the review. */
  async give(synonym: number, key: string, concept: number): Promise<number> {
    const { id: occupation, isco } = getOccupation(concept);
    const waiting = await this.database.query<Notice>(
      `select vacancy.id, vacancy.form from work.vacancy vacancy
       join casefile.unresolved_word word on word.vacancy_id = vacancy.id
       where word.kind = 'occupation' and word.key = $1 and vacancy.state = 'in_review'
         and exists (select from work.import where id = vacancy.import_id and organisation_id is null)
       order by vacancy.id for update of vacancy`,
      [key],
    );
    const coded = waiting.map(({ id, form }) => ({ id, form: { ...form, occupation, isco, synonym } }));
    await this.store(coded, 'open');
    await this.titles.forget(coded.map(({ id }) => id));
    return coded.length;
  }

  /** The notices that had this trade by this synonym alone wait again. */
  async takeBack(synonym: number): Promise<void> {
    const held = await this.database.query<Notice & { title: string }>(
      `select id, form, title from work.vacancy
       where import_id is not null and state = 'open' and (form ->> 'synonym')::int = $1 order by id for update`,
      [synonym],
    );
    const open = held.map(({ id, form: { occupation: _o, isco: _i, synonym: _s, ...form } }) => ({ id, form }));
    await this.store(open, 'in_review');
    await this.titles.keep(held);
  }

  private async store(notices: readonly Notice[], state: VacancyState): Promise<void> {
    if (notices.length === 0) return;
    const today = this.clock.today();
    const ids = notices.map(({ id }) => id);
    await this.database.query(
      `update work.vacancy vacancy set state = $4, form = row.form, facts = row.facts, revision = revision + 1,
         updated_at = now()
       from unnest($1::int4[], $2::jsonb[], $3::jsonb[]) as row (id, form, facts) where vacancy.id = row.id`,
      [
        ids,
        notices.map(({ form }) => JSON.stringify(form)),
        notices.map(({ form }) => JSON.stringify(vacancyFacts(form, null, today))),
        state,
      ],
    );
    await this.database.query(
      `insert into work.vacancy_revision (vacancy_id, revision, facts)
       select id, revision, facts from work.vacancy where id = any($1)`,
      [ids],
    );
    for (const vacancyId of ids) await this.outbox.add('rescore-vacancy', { vacancyId });
  }
}
