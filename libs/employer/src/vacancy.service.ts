import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, type OrganisationId } from '#access';
import { type Advert, type AdvertFinding, type AdvertRisk, checkAdvert, screenAdvert } from '#peru';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { Employer, mayPublish } from './employer.entity.js';
import { VACANCY_TRANSITIONS, type Vacancy, type VacancyId, type VacancyState } from './vacancy.entity.js';
import { MOST_ESSENTIALS, type FormSupport, type VacancyForm } from './vacancy-form.data.js';
import { isNight, vacancyFacts } from './vacancy-facts.service.js';
import { type VacancyCard, VacancyRepository } from './vacancy.repository.js';

@Injectable()
export class VacancyService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
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

  /** Everything the advert says that the law forbids, doubts or misses. */
  check(form: VacancyForm): AdvertFinding[] {
    return checkAdvert(this.advertOf(form));
  }

  private advertOf(form: VacancyForm): Advert {
    return {
      title: form.title,
      text: form.tasks,
      pay: form.pay,
      weeklyMinutes: weeklyMinutes(form),
      daysPerWeek: new Set(form.shifts.map((shift) => shift.day)).size || undefined,
      profession: form.profession,
      credentialAsked: form.profession !== undefined,
      supports: form.supports.map((support) => support.kind),
      night: form.traits.includes('night_shift') || form.shifts.some(isNight),
      employer: 'registered',
      day: this.clock.today(),
    };
  }

  /** Stores a draft as it stands, lawful or not: nobody loses what was typed. */
  draft(organisationId: OrganisationId, form: VacancyForm, demo = false): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const employer = await this.employerOf(organisationId);
      const vacancy = await this.vacancies.add({
        organisationId,
        title: form.title,
        tasks: form.tasks,
        form,
        facts: vacancyFacts(form, employer, this.clock.today()),
        positions: form.positions,
        demo,
      });
      await this.vacancies.keepRevision(vacancy);
      return vacancy;
    });
  }

  /** The same, from a page: a form that was sent twice makes one vacancy. */
  draftOnce(organisationId: OrganisationId, form: VacancyForm): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const made = await this.vacancies.findJustMade(organisationId, form);
      return made ?? this.draft(organisationId, form);
    });
  }

  /** Saves an edit; an open vacancy is scored again. `over`: the revision it was made over, where it must still stand. */
  edit(id: VacancyId, organisationId: OrganisationId, form: VacancyForm, over?: number): Promise<Vacancy> {
    return this.change(id, organisationId, async (vacancy) => {
      if (over !== undefined && over !== vacancy.revision) throw new DomainError('stale', 'vacancy.changed');
      if (vacancy.state === 'closed') throw new DomainError('conflict', 'vacancy.closed');
      vacancy.title = form.title;
      vacancy.tasks = form.tasks;
      vacancy.positions = form.positions;
      vacancy.form = form;
      if (vacancy.state === 'open') await this.admit(vacancy);
    });
  }

  /** Offers or takes back one support without touching the rest. */
  setSupports(id: VacancyId, organisationId: OrganisationId, supports: readonly FormSupport[]): Promise<Vacancy> {
    return this.change(id, organisationId, async (vacancy) => {
      if (vacancy.state === 'closed') throw new DomainError('conflict', 'vacancy.closed');
      vacancy.form = { ...vacancy.form, supports };
    });
  }

  /** Opens it when the firm is vetted, the trade known and nothing looks like a false offer; else a person looks first. */
  publish(id: VacancyId, organisationId: OrganisationId): Promise<Vacancy> {
    return this.change(id, organisationId, (vacancy) => this.admit(vacancy));
  }

  /** Opening again passes the same check as the first time. */
  setState(id: VacancyId, organisationId: OrganisationId, state: VacancyState): Promise<Vacancy> {
    return this.change(id, organisationId, async (vacancy) => {
      if (state === 'open') await this.admit(vacancy);
      else moveTo(vacancy, state);
    });
  }

  /** The only way to `open`: lawful, of a vetted firm, of a known trade, without signs of a false offer; what is not clear waits. */
  async admit(vacancy: Vacancy): Promise<void> {
    this.refuseUnlawful(vacancy.form);
    const employer = await this.employerOf(vacancy.organisationId);
    const isKnown = vacancy.form.occupation !== undefined;
    moveTo(vacancy, isKnown && this.isCleared(vacancy) && mayPublish(employer) ? 'open' : 'in_review');
  }

  /** Nothing looks like a false offer, or a person read these words and let them pass. */
  isCleared({ cleared, form }: Vacancy): boolean {
    return cleared === digestOf(form) || !this.screen(form).review;
  }

  /** Signs of a false or dangerous offer in it, for the person who decides. */
  screen(form: VacancyForm): AdvertRisk {
    return screenAdvert(this.advertOf(form));
  }

  isUnlawful(form: VacancyForm): boolean {
    try {
      this.refuseUnlawful(form);
      return false;
    } catch (error) {
      if (error instanceof DomainError) return true;
      throw error;
    }
  }

  private refuseUnlawful(form: VacancyForm): void {
    const blocked = this.check(form).find((finding) => finding.action === 'block');
    if (blocked !== undefined) throw new DomainError('invalid', 'vacancy.advert', { rule: blocked.rule });
    if (form.requirements.filter((requirement) => requirement.essential).length > MOST_ESSENTIALS) {
      throw new DomainError('invalid', 'vacancy.too_many_essentials', { most: MOST_ESSENTIALS });
    }
  }

  /** One transaction: row, revision, audit and outbox commit together. */
  change(
    id: VacancyId,
    organisationId: OrganisationId,
    edit: (vacancy: Vacancy) => Promise<void> | void,
  ): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const vacancy = await this.vacancies.getForEdit(id);
      if (vacancy.organisationId !== organisationId) throw new DomainError('not_found', 'vacancy.not_found');
      const wasListed = vacancy.state === 'open';
      await edit(vacancy);
      vacancy.facts = vacancyFacts(vacancy.form, await this.employerOf(organisationId), this.clock.today());
      vacancy.revision += 1;
      await this.vacancies.save(vacancy);
      await this.vacancies.keepRevision(vacancy);
      await this.audit.record({ action: 'vacancy.edit', subject: vacancy.ref, fields: ['form', 'state'] });
      if (wasListed || vacancy.state === 'open') await this.outbox.add('rescore-vacancy', { vacancyId: id });
      return vacancy;
    });
  }

  private employerOf(organisationId: OrganisationId): Promise<Employer | null> {
    return this.database.repository(Employer).findOneBy({ organisationId });
  }
}

export function moveTo(vacancy: Vacancy, state: VacancyState): void {
  if (vacancy.state === state) return;
  if (!VACANCY_TRANSITIONS[vacancy.state].includes(state)) {
    throw new DomainError('conflict', 'vacancy.transition', { from: vacancy.state, to: state });
  }
  vacancy.state = state;
}

/** The words that a person cleared; other words are read again. */
export function digestOf({ title, tasks }: VacancyForm): string {
  return createHash('sha256').update(`${title}\n${tasks}`).digest('base64url');
}

function weeklyMinutes(form: VacancyForm): number | undefined {
  if (form.shifts.length === 0) return undefined;
  return form.shifts.reduce((sum, { from, to }) => sum + (to <= from ? to + 24 * 60 - from : to - from), 0);
}
