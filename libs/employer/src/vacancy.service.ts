import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import type { AdvertFinding, AdvertRisk } from '#peru';
import { Clock, Database, DomainError } from '#platform';
import { Employer, type Regime } from './employer.entity.js';
import { checkForm, screenForm } from './vacancy-advert.service.js';
import type { FormSupport, VacancyForm } from './vacancy-form.data.js';
import { blankForm, copiedForm, templateForm } from './vacancy-start.service.js';
import { VACANCY_TEMPLATES } from './vacancy-template.data.js';
import { moveTo, VacancyWriter } from './vacancy-writer.service.js';
import type { Vacancy, VacancyId } from './vacancy.entity.js';
import { type VacancyCard, type VacancyMove, VacancyRepository } from './vacancy.repository.js';

@Injectable()
export class VacancyService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyRepository,
    private readonly writer: VacancyWriter,
    private readonly clock: Clock,
  ) {}

  get(id: VacancyId): Promise<Vacancy> {
    return this.vacancies.get(id);
  }

  /** A vacancy of this firm; another firm's does not exist for it. */
  async getOwn(id: VacancyId, organisationId: OrganisationId): Promise<Vacancy> {
    const vacancy = await this.vacancies.get(id);
    if (vacancy.organisationId !== organisationId) throw new DomainError('not_found', 'vacancy.not_found');
    return vacancy;
  }

  list(organisationId: OrganisationId, before?: VacancyId): Promise<Vacancy[]> {
    return this.vacancies.list(organisationId, before);
  }

  findCards(ids: readonly VacancyId[]): Promise<Map<VacancyId, VacancyCard>> {
    return this.vacancies.findCards(ids);
  }

  async getCard(id: VacancyId): Promise<VacancyCard> {
    const card = (await this.vacancies.findCards([id])).get(id);
    if (card === undefined) throw new DomainError('not_found', 'vacancy.not_found');
    return card;
  }

  /** The last step of its life that nobody took back. */
  findLastMove(id: VacancyId): Promise<VacancyMove | undefined> {
    return this.vacancies.findLastMove(id);
  }

  /** The labour regime under which this firm hires. */
  async regimeOf(organisationId: OrganisationId): Promise<Regime> {
    return (await this.database.repository(Employer).findOneBy({ organisationId }))?.regime ?? 'general';
  }

  /** Everything the advert says that the law forbids, doubts or misses. */
  check(form: VacancyForm): AdvertFinding[] {
    return checkForm(form, this.clock.today());
  }

  /** Signs of a false or dangerous offer in it, for the person who decides. */
  screen(form: VacancyForm): AdvertRisk {
    return screenForm(form, this.clock.today());
  }

  /** Stores a draft as it stands, lawful or not: nobody loses what was typed. */
  draft(organisationId: OrganisationId, form: VacancyForm, demo = false): Promise<Vacancy> {
    return this.writer.add(organisationId, form, { demo });
  }

  /** A draft of a template, a past vacancy of the same firm, or a name alone; asked twice for the same, it makes one. */
  start(organisationId: OrganisationId, origin: VacancyOrigin, by?: Drafter): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const form = await this.formOf(organisationId, origin);
      const made = await this.vacancies.findJustMade(organisationId, form, by?.accountId);
      const drafter = { draftedBy: by?.accountId ?? null, draftedFor: by?.organisationId ?? null };
      return made ?? this.writer.add(organisationId, form, drafter);
    });
  }

  /** Saves an edit; an open vacancy passes the check again. `over`: the revision it was made over, where it must still stand. */
  edit(id: VacancyId, organisationId: OrganisationId, form: VacancyForm, over?: number): Promise<Vacancy> {
    return this.writer.change(id, organisationId, async (vacancy) => {
      if (over !== undefined && over !== vacancy.revision) throw new DomainError('stale', 'vacancy.changed');
      if (vacancy.state === 'closed') throw new DomainError('conflict', 'vacancy.closed');
      vacancy.form = form;
      vacancy.editedAt = this.clock.now();
      if (vacancy.state !== 'open') return;
      if (form.positions > vacancy.filled) await this.writer.admit(vacancy);
      else moveTo(vacancy, 'filled');
    });
  }

  /** Offers or takes back one support without touching the rest. */
  setSupports(id: VacancyId, organisationId: OrganisationId, supports: readonly FormSupport[]): Promise<Vacancy> {
    return this.writer.change(id, organisationId, (vacancy) => {
      if (vacancy.state === 'closed') throw new DomainError('conflict', 'vacancy.closed');
      vacancy.form = { ...vacancy.form, supports };
      vacancy.editedAt = this.clock.now();
    });
  }

  /** Opens it when the firm is vetted, the trade known and nothing looks like a false offer; else a person looks first. */
  publish(id: VacancyId, organisationId: OrganisationId): Promise<Vacancy> {
    return this.writer.change(id, organisationId, async (vacancy) => {
      await this.writer.admit(vacancy);
      if (vacancy.draftedBy !== null) vacancy.confirmedAt ??= this.clock.now();
    });
  }

  /**
   * Pauses or opens; an end has its reason and is `VacancyLife`'s. Opening again passes the same check as the first time; a last
   * day that is past is forgotten, and one opening is free.
   */
  setState(id: VacancyId, organisationId: OrganisationId, state: 'open' | 'paused'): Promise<Vacancy> {
    return this.writer.change(id, organisationId, async (vacancy) => {
      vacancy.editedAt = this.clock.now();
      if (state === 'open') await this.reopen(vacancy);
      else moveTo(vacancy, state);
    });
  }

  private async reopen(vacancy: Vacancy): Promise<void> {
    const { closesOn } = vacancy.form;
    if (closesOn !== undefined && closesOn < this.clock.today())
      vacancy.form = { ...vacancy.form, closesOn: undefined };
    vacancy.filled = Math.min(vacancy.filled, Math.max(0, vacancy.positions - 1));
    await this.writer.admit(vacancy);
  }

  private async formOf(organisationId: OrganisationId, origin: VacancyOrigin): Promise<VacancyForm> {
    if ('title' in origin) return blankForm(origin.title, origin.startOn);
    if ('copyOf' in origin) {
      const past = await this.getOwn(origin.copyOf, organisationId);
      return copiedForm(past.form, origin.startOn);
    }
    const template = VACANCY_TEMPLATES.find(({ code }) => code === origin.template);
    if (template === undefined) throw new DomainError('invalid', 'vacancy.no_template');
    return templateForm(template, origin.startOn);
  }
}

/** What a draft begins with, and the first day of work to put into it. */
export type VacancyOrigin = { startOn: string } & ({ title: string } | { template: string } | { copyOf: VacancyId });

/** Who writes a draft for a firm over the phone. */
export interface Drafter {
  accountId: number;
  organisationId: OrganisationId;
}
