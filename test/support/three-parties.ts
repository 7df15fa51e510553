import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AccountId, accessSettings, type Actor, type OrganisationId, type SeekerId } from '#access';
import {
  CaseworkModule,
  ContactService,
  Introduction,
  IntroductionService,
  type QueueItem,
  type ReleasedContact,
  ReviewService,
} from '#casework';
import { ConsentLedger } from '#consent';
import {
  Employer,
  EmployerModule,
  EmployerService,
  Vacancy,
  type VacancyForm,
  type VacancyId,
  VacancyService,
} from '#employer';
import type { SeekerFacts } from '#engine';
import { Match, MatchingModule, ScoringService } from '#matching';
import { addDays } from '#peru';
import { Clock, databaseModule, platformModule } from '#platform';
import { ProfileModule, ProfileService, Seeker } from '#profile';
import { occupationSkills, occupationsOf, toIsco } from '#taxonomy';
import { weekdays } from '../factories/bakery.js';
import { freshDatabase, type TestDatabase, testKeyring } from './database.js';
import { actingAs, addOrganisation, openAs, type Rooms, someoneWaits } from './rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;
type Facts = Omit<SeekerFacts, 'id' | 'revision'>;

const baker = toIsco('7512');
const [trade] = occupationsOf(baker);
const tasks = occupationSkills({ isco: baker }).essential.slice(0, 3);

const facts: Facts = {
  district: '150132' as NonNullable<Facts['district']>,
  adult: true,
  jobs: [{ isco: baker, months: 36, idleMonths: 0, kind: 'informal' }],
  skills: tasks.map((skill) => ({ skill, level: 3, evidence: 'linked' })),
  lacks: [],
  education: 'secondary',
  wished: [baker],
  refuses: [],
  payFloor: 100_000,
  available: weekdays(6, 20),
  travel: { maxMinutes: 60, mode: 'bus', nightSafe: true },
  care: null,
  rightToWork: { hireNow: 'yes', countsForCap: 'no', renewable: false },
  digital: 2,
  bankAccount: true,
  tools: true,
};

/** Of the work that is offered; with six months of contract it ends before eight are over. */
export const FIRST_DAY = addDays(new Clock().today(), 42);

const form: VacancyForm = {
  title: 'Panadería',
  tasks: 'Preparar masas y atender la vitrina de lunes a viernes.',
  positions: 1,
  occupation: trade?.id,
  isco: baker,
  district: '150132',
  remote: false,
  startOn: FIRST_DAY,
  contract: 'planilla',
  contractMonths: 6,
  pay: { min: 140_000, max: 150_000 },
  shifts: [1, 2, 3, 4, 5].map((day) => ({ day, from: 8 * 60, to: 16 * 60 })),
  requirements: tasks.map((skill) => ({ skill, level: 1, essential: true, reason: 'first_day' })),
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  digital: false,
  bank: false,
  ownTools: false,
};

async function openCasework(database: TestDatabase): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      databaseModule(database.web, { entities: [Employer, Introduction, Match, Seeker, Vacancy] }),
      accessSettings({ demo: false }),
      ProfileModule,
      EmployerModule,
      MatchingModule,
      CaseworkModule,
    ],
  })
  class CaseworkRooms {}
  const app = await NestFactory.createApplicationContext(CaseworkRooms, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

/** A person, a firm with a post and two NGOs, with hands to act as each of them. */
export class ThreeParties {
  her = 0 as SeekerId;
  post = 0 as VacancyId;

  private constructor(
    readonly owner: Connection,
    readonly rooms: Rooms,
    readonly caseworker: Actor,
    /** Of another NGO. */
    readonly stranger: Actor,
  ) {}

  static async open(): Promise<ThreeParties> {
    const database = await freshDatabase();
    const owner = await openAs(database.owner);
    const ngo = await addOrganisation(owner, 'ngo', 'Una');
    const other = await addOrganisation(owner, 'ngo', 'Otra');
    const staff = [await addStaff(owner, 'caseworker', ngo), await addStaff(owner, 'caseworker', other)] as const;
    return new ThreeParties(owner, await openCasework(database), ...staff);
  }

  async close(): Promise<void> {
    await this.rooms.close();
    await this.owner.close();
  }

  get introductions(): IntroductionService {
    return this.rooms.get(IntroductionService);
  }

  get reviews(): ReviewService {
    return this.rooms.get(ReviewService);
  }

  get pair(): { seekerId: SeekerId; vacancyId: VacancyId } {
    return { seekerId: this.her, vacancyId: this.post };
  }

  async addFirm(ruc: string): Promise<Actor> {
    const employers = this.rooms.get(EmployerService);
    const id = await employers.register({ name: `Firma ${ruc}`, ruc });
    await employers.vet(id, this.caseworker.accountId);
    await employers.declarePayroll(id, { headcount: 40, foreignHeadcount: 0, payroll: 6_000_000, foreignPayroll: 0 });
    return addStaff(this.owner, 'employer', id);
  }

  /** Somebody whom the post fits and who allowed to be matched and written to. */
  async addPerson(more: Partial<Facts> = {}): Promise<SeekerId> {
    const profiles = this.rooms.get(ProfileService);
    const { id } = await profiles.start({ organisationId: organisationOf(this.caseworker) });
    await profiles.answer(id, [['about.name', { state: 'answered', value: 'Ana Quispe' }]]);
    await this.owner.query(
      `with row as (update work.seeker set state = 'active', facts = $2, revision = 100 where id = $1 returning *)
       insert into work.seeker_revision select id, revision, facts from row`,
      [id, JSON.stringify({ ...facts, ...more })],
    );
    await this.rooms.get(ConsentLedger).choose(id, { asked: ['match', 'contact'], ticked: ['match', 'contact'] });
    await this.rooms.get(ScoringService).rescoreSeekers([id]);
    return id;
  }

  async addPost(firm: Actor, title = 'Panadería'): Promise<VacancyId> {
    const vacancies = this.rooms.get(VacancyService);
    const { id } = await vacancies.draft(organisationOf(firm), { ...form, title });
    await vacancies.publish(id, organisationOf(firm));
    await this.rooms.get(ScoringService).rescoreVacancy(id);
    return id;
  }

  approve(): Promise<Introduction> {
    return as(this.caseworker, () => this.reviews.decide(this.caseworker, this.pair, { decision: 'approve' }));
  }

  hold(): Promise<Introduction> {
    const returnsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const decision = { decision: 'hold' as const, reason: 'care_unconfirmed', returnsOn };
    return as(this.caseworker, () => this.reviews.decide(this.caseworker, this.pair, decision));
  }

  async endHold(): Promise<void> {
    const today = `(now() at time zone 'America/Lima')::date`;
    await this.owner.query(`update work.introduction set returns_on = ${today} where seeker_id = $1`, [this.her]);
  }

  /** Review, her yes, the firm's yes. */
  async agree(firm: Actor): Promise<Introduction> {
    const { id } = await this.approve();
    await this.introductions.answerAsSeeker(this.her, this.post, { said: 'yes' });
    return as(firm, () => this.introductions.answerAsEmployer(id, organisationOf(firm), { said: 'yes' }));
  }

  async introduction(): Promise<Introduction> {
    const found = await this.introductions.find(this.her, this.post);
    if (found === null) throw new Error('nobody acted on the pair');
    return found;
  }

  async contact(firm: Actor): Promise<ReleasedContact | undefined> {
    const { id } = await this.introduction();
    return as(firm, () => this.rooms.get(ContactService).read(id, firm));
  }

  shown(firm: Actor): Promise<Introduction[]> {
    return as(firm, () => this.introductions.listForEmployer(this.post, organisationOf(firm)));
  }

  queue(after?: Parameters<ReviewService['queue']>[1]): Promise<QueueItem[]> {
    return as(this.caseworker, () => this.reviews.queue(this.caseworker, after));
  }

  async hersQueued(): Promise<VacancyId[]> {
    return (await this.queue()).filter(({ seekerId }) => seekerId === this.her).map(({ vacancyId }) => vacancyId);
  }

  count(): Promise<number> {
    return as(this.caseworker, () => this.reviews.countWaiting(this.caseworker));
  }

  /** Until somebody waits for a row that another holds. */
  someoneWaits(): Promise<void> {
    return someoneWaits(this.owner);
  }
}

/** As a request of this person would: the database sees who asks. */
export function as<T>({ accountId, role, organisationId }: Actor, work: () => Promise<T>): Promise<T> {
  return actingAs({ accountId, role, ...(organisationId === undefined ? {} : { organisationId }) }, work);
}

export function organisationOf({ organisationId }: Actor): OrganisationId {
  if (organisationId === undefined) throw new Error('no organisation');
  return organisationId;
}

async function addStaff(owner: Connection, role: 'caseworker' | 'employer', organisationId: number): Promise<Actor> {
  const [row] = await owner.query<{ id: AccountId; ref: string }>(
    'insert into identity.account (role, organisation_id) values ($1, $2) returning id, ref',
    [role, organisationId],
  );
  if (row === undefined) throw new Error('no account was written');
  const { id: accountId, ref } = row;
  const account = { organisationId: organisationId as OrganisationId, sessionToken: Buffer.alloc(32) };
  return { accountId, ref, role, ...account, locale: 'es', mustChoosePin: false, demo: false };
}
