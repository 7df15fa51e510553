import { Injectable } from '@nestjs/common';
import { type Actor, type OrganisationId, OrganisationService } from '#access';
import { type Employer, type EmployerForm, EmployerService, type Vetting, type VacancyId } from '#employer';
import { addDays, isDay } from '#peru';
import { Clock, Database, DomainError } from '#platform';
import { Told } from './told.service.js';
import {
  ASSURANCE_CHECKS,
  ASSURANCE_DAYS,
  type AssuranceKind,
  isReasonOf,
  SECOND_PERSON,
  VETTING_REASONS,
  type VettingChoice,
} from './vetting.data.js';
import { type Assurance, type DecisionEntry, type EmployerItem, VettingRepository } from './vetting.repository.js';

export interface VettingDecision {
  decision: VettingChoice;
  reason: string;
  /** What the employer reads. */
  told: string;
  /** For the own team. */
  team: string;
}

export type GivenAssurance = Pick<Assurance, 'seenOn' | 'who' | 'note'> & { checks: readonly string[] };

/** All that a caseworker needs to decide about an employer. */
export interface EmployerFile {
  name: string;
  employer: Employer;
  reports: 'none' | 'some' | 'many';
  history: DecisionEntry[];
  answers: { at: Date; text: string }[];
  assurance: Assurance | undefined;
}

/** Who may hire through the network: a person of an NGO decides, gives a reason, and the employer is told. */
@Injectable()
export class VettingService {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly ledger: VettingRepository,
    private readonly told: Told,
    private readonly clock: Clock,
  ) {}

  list(vetting: Vetting, after?: number): Promise<EmployerItem[]> {
    return this.ledger.list(vetting, after);
  }

  count(vetting: Vetting): Promise<number> {
    return this.ledger.count(vetting);
  }

  async get(employerId: OrganisationId): Promise<EmployerFile> {
    return this.database.inTransaction(async () => ({
      employer: await this.employers.get(employerId),
      name: (await this.organisations.get(employerId)).name,
      reports: await this.ledger.reportsAbout(employerId),
      history: await this.ledger.history(employerId),
      answers: await this.ledger.answers(employerId),
      assurance: await this.ledger.lastAssurance(employerId),
    }));
  }

  /** What the employer itself may read of its vetting. */
  toldTo(employerId: OrganisationId): Promise<DecisionEntry[]> {
    return this.database.inTransaction(() => this.ledger.history(employerId));
  }

  decide(actor: Actor, employerId: OrganisationId, given: VettingDecision): Promise<void> {
    return this.database.inTransaction(async () => {
      const employer = await this.employers.get(employerId);
      this.requireComplete(actor, employerId, given);
      const paused = await this.apply(actor, employer, given.decision);
      const reason = given.reason === '' ? undefined : given.reason;
      await this.ledger.record(actor, { ...given, employerId, reason, paused });
      await this.told.tell(employerId);
    });
  }

  /** What the own NGO saw of a household, or vouches for of a body still becoming formal. */
  assure(actor: Actor, employerId: OrganisationId, given: GivenAssurance): Promise<void> {
    return this.database.inTransaction(async () => {
      const kind = assuranceFor((await this.employers.get(employerId)).form);
      if (kind === undefined) throw new DomainError('conflict', 'vetting.no_assurance');
      if (!this.isRecent(given.seenOn)) throw new DomainError('invalid', 'vetting.seen_on', { most: ASSURANCE_DAYS });
      if (given.who.trim() === '') throw new DomainError('invalid', 'vetting.who');
      if (given.note.trim() === '') throw new DomainError('invalid', 'vetting.note');
      const checks = ASSURANCE_CHECKS[kind].filter((check) => given.checks.includes(check));
      await this.ledger.assure(actor, employerId, { ...given, kind, checks });
      await this.told.record(`employer.${kind}`, employerId, ['seen_on', 'checks', 'note']);
    });
  }

  /** The employer answers what it was asked, or asks for a second look. */
  answer(actor: Actor, employerId: OrganisationId, text: string): Promise<void> {
    if (text.trim() === '') throw new DomainError('invalid', 'vetting.answer');
    return this.database.inTransaction(async () => {
      await this.employers.askAgain(employerId);
      await this.ledger.note(actor, { employerId, kind: 'from_firm', text });
    });
  }

  /** Opens phone and DNI; the look is in the trail. */
  reveal(employerId: OrganisationId): Promise<{ phone: string; dni: string | undefined }> {
    return this.database.inTransaction(async () => {
      await this.told.record('employer.contact_seen', employerId, ['phone', 'dni']);
      return this.ledger.contact(employerId);
    });
  }

  private requireComplete(actor: Actor, employerId: OrganisationId, { decision, reason, told }: VettingDecision): void {
    if (actor.organisationId === employerId) throw new DomainError('refused', 'access.not_allowed');
    if (decision === 'approve') return;
    if (!isReasonOf(VETTING_REASONS, decision, reason)) throw new DomainError('invalid', 'vetting.reason');
    if (decision !== 'lift' && told.trim() === '') throw new DomainError('invalid', 'vetting.told');
  }

  /** Changes the state; tells which vacancies a suspension paused. */
  private async apply(actor: Actor, employer: Employer, decision: VettingChoice): Promise<VacancyId[]> {
    const { organisationId: id } = employer;
    if (decision === 'suspend') return this.employers.suspend(id, actor.accountId);
    if (decision === 'approve') await this.approve(actor, employer);
    else if (decision === 'lift') await this.lift(actor, employer);
    else await this.employers.setAside(id, decision === 'ask' ? 'asked' : 'refused', actor.accountId);
    return [];
  }

  private async approve(actor: Actor, employer: Employer): Promise<void> {
    if (employer.vetting === 'suspended') throw new DomainError('conflict', 'vetting.transition');
    await this.requireAssured(employer);
    await this.employers.vet(employer.organisationId, actor.accountId);
  }

  private async lift(actor: Actor, { organisationId: id, vetting }: Employer): Promise<void> {
    if (vetting !== 'suspended') throw new DomainError('conflict', 'vetting.transition');
    const suspension = await this.ledger.lastSuspension(id);
    if (suspension?.accountId === actor.accountId && SECOND_PERSON.has(suspension.reason ?? '')) {
      throw new DomainError('invalid', 'vetting.second_person');
    }
    await this.employers.lift(id, actor.accountId, suspension?.paused ?? []);
  }

  /** A household needs a visit and a body without RUC a voucher, of the NGO that approves it: it answers for what it saw. */
  private async requireAssured({ organisationId, form }: Employer): Promise<void> {
    const kind = assuranceFor(form);
    if (kind === undefined) return;
    const seen = await this.ledger.lastAssurance(organisationId);
    if (seen === undefined || !this.isRecent(seen.seenOn)) throw new DomainError('invalid', `vetting.no_${kind}`);
    if (ASSURANCE_CHECKS[kind].some((check) => !seen.checks.includes(check))) {
      throw new DomainError('invalid', `vetting.${kind}_incomplete`);
    }
  }

  private isRecent(seenOn: string): boolean {
    const today = this.clock.today();
    return isDay(seenOn) && seenOn <= today && seenOn >= addDays(today, -ASSURANCE_DAYS);
  }
}

/** What an NGO must have seen before such an employer is approved. */
export function assuranceFor(form: EmployerForm): AssuranceKind | undefined {
  if (form === 'household') return 'home_visit';
  return form === 'forming' ? 'voucher' : undefined;
}
