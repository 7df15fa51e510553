import { Injectable } from '@nestjs/common';
import { type Actor, type OrganisationId, sealContext } from '#access';
import type { EmployerForm, Vetting, VacancyId } from '#employer';
import { Database, DomainError, Keyring } from '#platform';
import type { AssuranceKind, PostChoice, VettingChoice } from './vetting.data.js';

const PAGE = 20;
const MOST = 20;

/** An employer in the list of those who wait, or of those in another state. */
export interface EmployerItem {
  id: OrganisationId;
  name: string;
  form: EmployerForm;
  district: string | null;
  waitingSince: Date;
  emailConfirmed: boolean;
  waitingPosts: number;
}

export interface DecisionEntry {
  decision: VettingChoice | PostChoice;
  reason: string | null;
  organisation: string;
  at: Date;
  /** What the employer was told; another NGO’s words stay with it. */
  told: string | undefined;
  /** The note of one’s own team. */
  team: string | undefined;
  /** Of the vacancy it was about, if of one. */
  title: string | null;
}

export interface Decided {
  employerId: OrganisationId;
  vacancyId?: VacancyId;
  decision: VettingChoice | PostChoice;
  reason: string | undefined;
  paused?: readonly VacancyId[];
  told: string;
  team: string;
}

export interface Assurance {
  kind: AssuranceKind;
  seenOn: string;
  checks: string[];
  who: string;
  note: string;
  at: Date;
}

/** The ledger of decisions about employers, and the words beside it behind the wall of case files. */
@Injectable()
export class VettingRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** Employers in one state, who waits longest first; one more than a page when there is a next one. */
  list(vetting: Vetting, after?: number): Promise<EmployerItem[]> {
    return this.database.query(
      `select employer.organisation_id as id, organisation.name, employer.form, employer.district,
         employer.waiting_since as "waitingSince", employer.email_confirmed as "emailConfirmed",
         (select count(*)::int from work.vacancy where organisation_id = employer.organisation_id and state = 'in_review')
           as "waitingPosts"
       from work.employer employer join work.organisation organisation on organisation.id = employer.organisation_id
       where employer.vetting = $1 and ($2::int is null or (employer.waiting_since, employer.organisation_id) >
         (select waiting_since, organisation_id from work.employer where organisation_id = $2))
       order by employer.waiting_since, employer.organisation_id limit $3`,
      [vetting, after ?? null, PAGE + 1],
    );
  }

  async count(vetting: Vetting): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'select count(*)::int as n from work.employer where vetting = $1',
      [vetting],
    );
    return row?.n ?? 0;
  }

  /** One decision and its words, in the transaction of what it changes. */
  async record(actor: Actor, given: Decided): Promise<void> {
    const { employerId, vacancyId } = given;
    await this.database.query(
      `insert into work.employer_decision (employer_id, vacancy_id, organisation_id, account_id, decision, reason, paused)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        employerId,
        vacancyId ?? null,
        actor.organisationId,
        actor.accountId,
        given.decision,
        given.reason ?? null,
        given.paused ?? [],
      ],
    );
    await this.note(actor, { employerId, vacancyId, kind: 'told', text: given.told });
    await this.note(actor, { employerId, vacancyId, kind: 'team', text: given.team });
  }

  async note(
    actor: Actor,
    given: {
      employerId: OrganisationId;
      vacancyId?: VacancyId | undefined;
      kind: 'told' | 'team' | 'from_firm';
      text: string;
    },
  ): Promise<void> {
    if (given.text.trim() === '') return;
    await this.database.query(
      `insert into casefile.employer_note (employer_id, vacancy_id, organisation_id, account_id, kind, body)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        given.employerId,
        given.vacancyId ?? null,
        actor.organisationId,
        actor.accountId,
        given.kind,
        this.keyring.seal(given.text.trim(), noteContext(given.employerId)),
      ],
    );
  }

  /** The last decisions about an employer and its vacancies, or about one of these; newest first. */
  async history(employerId: OrganisationId, vacancyId?: VacancyId): Promise<DecisionEntry[]> {
    // A decision and its words were written in one transaction, so they carry the same instant.
    const rows = await this.database.query<
      Omit<DecisionEntry, 'told' | 'team'> & Record<'told' | 'team', Buffer | null>
    >(
      `select decision.decision, decision.reason, organisation.name as organisation, decision.created_at as at,
         told.body as told, team.body as team, vacancy.title
       from work.employer_decision decision join work.organisation organisation on organisation.id = decision.organisation_id
       left join work.vacancy vacancy on vacancy.id = decision.vacancy_id
       left join casefile.employer_note told on told.employer_id = $1 and told.created_at = decision.created_at
         and told.kind = 'told' and told.vacancy_id is not distinct from decision.vacancy_id
       left join casefile.employer_note team on team.employer_id = $1 and team.created_at = decision.created_at
         and team.kind = 'team' and team.vacancy_id is not distinct from decision.vacancy_id
       where decision.employer_id = $1 and ($2::int is null or decision.vacancy_id = $2)
       order by decision.id desc limit $3`,
      [employerId, vacancyId ?? null, MOST],
    );
    return rows.map((row) => ({
      ...row,
      told: this.open(employerId, row.told),
      team: this.open(employerId, row.team),
    }));
  }

  /** What the firm answered, newest first. */
  async answers(employerId: OrganisationId): Promise<{ at: Date; text: string }[]> {
    const rows = await this.database.query<{ at: Date; body: Buffer }>(
      `select created_at as at, body from casefile.employer_note where employer_id = $1 and kind = 'from_firm'
       order by id desc limit $2`,
      [employerId, MOST],
    );
    return rows.map(({ at, body }) => ({ at, text: this.keyring.open(body, noteContext(employerId)) }));
  }

  /** Who suspended it last, why, and what was open then. */
  async lastSuspension(
    employerId: OrganisationId,
  ): Promise<{ accountId: number; reason: string | null; paused: VacancyId[] } | undefined> {
    const [row] = await this.database.query<{ accountId: number; reason: string | null; paused: VacancyId[] }>(
      `select account_id as "accountId", reason, paused from work.employer_decision
       where employer_id = $1 and decision = 'suspend' order by id desc limit 1`,
      [employerId],
    );
    return row;
  }

  async assure(actor: Actor, employerId: OrganisationId, given: Omit<Assurance, 'at'>): Promise<void> {
    const body = JSON.stringify({ who: given.who, note: given.note });
    await this.database.query(
      `insert into casefile.assurance (employer_id, organisation_id, account_id, kind, seen_on, checks, body)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        employerId,
        actor.organisationId,
        actor.accountId,
        given.kind,
        given.seenOn,
        given.checks,
        this.keyring.seal(body, assuranceContext(employerId)),
      ],
    );
  }

  /** What one’s own NGO saw of it last; another’s is not readable here. */
  async lastAssurance(employerId: OrganisationId): Promise<Assurance | undefined> {
    const [row] = await this.database.query<Pick<Assurance, 'kind' | 'seenOn' | 'checks' | 'at'> & { body: Buffer }>(
      `select kind, seen_on as "seenOn", checks, body, created_at as at from casefile.assurance
       where employer_id = $1 order by id desc limit 1`,
      [employerId],
    );
    if (row === undefined) return undefined;
    const { body, ...seen } = row;
    const words = JSON.parse(this.keyring.open(body, assuranceContext(employerId))) as { who: string; note: string };
    return { ...seen, ...words };
  }

  /** How to reach it, and its DNI for a visit; sealed until somebody asks. */
  async contact(employerId: OrganisationId): Promise<{ phone: string; dni: string | undefined }> {
    const [row] = await this.database.query<{ phone: Buffer; dni: Buffer | null }>(
      'select phone, dni from identity.employer_contact where organisation_id = $1 and phone is not null',
      [employerId],
    );
    if (row === undefined) throw new DomainError('not_found', 'employer.no_contact');
    const open = (column: 'phone' | 'dni', sealed: Buffer): string =>
      this.keyring.open(sealed, sealContext(`identity.employer_contact.${column}`, employerId));
    return { phone: open('phone', row.phone), dni: row.dni === null ? undefined : open('dni', row.dni) };
  }

  /** How many told something of it, in words. */
  async reportsAbout(employerId: OrganisationId): Promise<'none' | 'some' | 'many'> {
    const [row] = await this.database.query<{ reports: 'none' | 'some' | 'many' }>(
      'select protection.reports_about($1) as reports',
      [employerId],
    );
    return row?.reports ?? 'none';
  }

  private open(employerId: OrganisationId, sealed: Buffer | null): string | undefined {
    return sealed === null ? undefined : this.keyring.open(sealed, noteContext(employerId));
  }
}

function noteContext(employerId: OrganisationId): string {
  return sealContext('casefile.employer_note.body', employerId);
}

function assuranceContext(employerId: OrganisationId): string {
  return sealContext('casefile.assurance.body', employerId);
}
