import { Injectable } from '@nestjs/common';
import { AccountService, AuditTrail, MessageService } from '#access';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { textOf } from './consent-text.data.js';
import type { Consent, Ended, GivenConsent, Release, StandingConsent, StandingRow } from './consent.data.js';
import type { Purpose } from './consent-text.data.js';

const COLUMNS = `id, purpose, organisation_id as "organisationId", vacancy_id as "vacancyId", fields,
  text_version as "textVersion", given_at as "givenAt", expires_at as "expiresAt"`;
const LIVE = 'withdrawn_at is null and (expires_at is null or expires_at > now())';
const SAME = 'organisation_id is not distinct from $3 and vacancy_id is not distinct from $4';

/** What a person allowed, for which purpose and whom. Nothing is ever edited: a consent is given, and withdrawn or expires. */
@Injectable()
export class ConsentLedger {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly accounts: AccountService,
    private readonly messages: MessageService,
  ) {}

  /** Giving what already stands, with the same text and fields, changes nothing. */
  give(given: GivenConsent): Promise<Consent> {
    return this.database.inTransaction(async () => {
      const subject = await this.lock(given.seekerId);
      const version = given.textVersion ?? textOf(given.purpose, this.clock.today()).version;
      const standing = await this.find(given);
      const isSame = standing?.textVersion === version && standing.fields.join() === (given.fields ?? []).join();
      if (isSame && given.expiresAt === undefined) return standing;
      if (standing !== undefined) await this.end('id = $1', [standing.id]);
      const made = await this.write(given, version);
      await this.tell('consent.given', { subject, ended: [{ purpose: given.purpose }], seekerId: given.seekerId });
      return made;
    });
  }

  /** Acts at once: from the commit on, nothing that asks `has` is allowed any more. */
  withdraw(seekerId: number, consentId: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const subject = await this.lock(seekerId);
      const [ended] = await this.end('seeker_id = $1 and id = $2', [seekerId, consentId]);
      if (ended === undefined) throw new DomainError('not_found', 'consent.not_found');
      await this.tell('consent.withdrawn', { subject, ended: [ended], seekerId });
    });
  }

  /** Withdraws every consent for these purposes; for all of them when none is named. */
  withdrawAll(seekerId: number, purposes?: readonly Purpose[]): Promise<void> {
    return this.withdrawWhere(seekerId, 'seeker_id = $1 and ($2::text[] is null or purpose = any($2))', [
      seekerId,
      purposes ?? null,
    ]);
  }

  /** Ends what she released to the employer of one vacancy. */
  withdrawRelease(seekerId: number, vacancyId: number): Promise<void> {
    return this.withdrawWhere(seekerId, `seeker_id = $1 and vacancy_id = $2 and purpose = 'release'`, [
      seekerId,
      vacancyId,
    ]);
  }

  /** Makes the purposes asked first exactly those she ticked. */
  choose(
    seekerId: number,
    choice: {
      asked: readonly Purpose[];
      ticked: readonly Purpose[];
      readBy?: number;
      /** The way to write to her that she chose, as a code. */
      channel?: string | undefined;
    },
  ): Promise<void> {
    return this.database.inTransaction(async () => {
      const { asked, ticked, readBy, channel } = choice;
      const subject = await this.lock(seekerId);
      await this.giveAll(
        { seekerId, subject, readBy },
        asked.filter((purpose) => ticked.includes(purpose) && (purpose !== 'contact' || channel === undefined)),
      );
      if (channel !== undefined && ticked.includes('contact') && asked.includes('contact')) {
        await this.give({ seekerId, purpose: 'contact', readBy, fields: [channel] });
      }
      const left = asked.filter((purpose) => !ticked.includes(purpose));
      const ended = await this.end('seeker_id = $1 and purpose = any($2)', [seekerId, left]);
      if (ended.length > 0) await this.tell('consent.withdrawn', { subject, ended, seekerId });
    });
  }

  async has(
    seekerId: number,
    purpose: Purpose,
    scope: { organisationId?: number; vacancyId?: number } = {},
  ): Promise<boolean> {
    return (await this.find({ seekerId, purpose, ...scope })) !== undefined;
  }

  /** Whether she ever gave a consent, also one she took back since. */
  async wasAsked(seekerId: number): Promise<boolean> {
    return (await this.database.query('select from work.consent where seeker_id = $1 limit 1', [seekerId])).length > 0;
  }

  /** The contact release that stands for a vacancy. */
  async findRelease(seekerId: number, vacancyId: number): Promise<Release | undefined> {
    const [found] = await this.database.query<Release>(
      `select ${COLUMNS} from work.consent
       where seeker_id = $1 and vacancy_id = $2 and purpose = 'release' and expires_at is not null and ${LIVE}
       order by id desc limit 1`,
      [seekerId, vacancyId],
    );
    return found;
  }

  /** The consents that stand, newest first, at most a hundred. */
  async list(seekerId: number): Promise<StandingConsent[]> {
    const rows = await this.database.query<StandingRow>(
      `select consent.*, organisation.name as organisation, vacancy.title as vacancy from (
         select ${COLUMNS}, read_by as "readBy", channel = 'paper' as "onPaper" from work.consent where seeker_id = $1 and ${LIVE} order by id desc limit 100
       ) consent
       left join work.organisation organisation on organisation.id = "organisationId"
       left join work.vacancy vacancy on vacancy.id = "vacancyId" order by consent.id desc`,
      [seekerId],
    );
    const names = await this.accounts.names(rows.flatMap(({ readBy }) => readBy ?? []));
    return rows.map(({ readBy, ...row }) => ({ ...row, reader: readBy === null ? undefined : names.get(readBy) }));
  }

  /** Whether a contact was released for a vacancy once, and is not any more. */
  async hasEndedRelease(seekerId: number, vacancyId: number): Promise<boolean> {
    const [found] = await this.database.query(
      `select from work.consent where seeker_id = $1 and vacancy_id = $2 and purpose = 'release' limit 1`,
      [seekerId, vacancyId],
    );
    return found !== undefined && (await this.findRelease(seekerId, vacancyId)) === undefined;
  }

  private async write(given: GivenConsent, version: string): Promise<Consent> {
    const { fields = [], readBy, expiresAt } = given;
    const [made] = await this.database.query<Consent>(
      `insert into work.consent (seeker_id, purpose, organisation_id, vacancy_id, fields, text_version, channel, read_by,
         expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
      [
        ...scopeOf(given),
        fields,
        version,
        readBy === undefined ? 'self' : 'read_aloud',
        readBy ?? null,
        expiresAt ?? null,
      ],
    );
    if (made === undefined) throw new Error('the consent was not written');
    return made;
  }

  /** Purposes that name nobody, in one step; those that stand with today's text stay as they are. */
  private async giveAll(
    { seekerId, subject, readBy }: { seekerId: number; subject: string; readBy?: number | undefined },
    purposes: readonly Purpose[],
  ): Promise<void> {
    const today = this.clock.today();
    const versions = purposes.map((purpose) => textOf(purpose, today).version);
    const given = await this.database.query<{ purpose: Purpose }>(
      `with asked as (select * from unnest($2::text[], $3::text[]) as asked (purpose, text_version)),
       standing as (
         select purpose, text_version from work.consent
         where seeker_id = $1 and organisation_id is null and vacancy_id is null and expires_at is null
           and withdrawn_at is null),
       ended as (
         update work.consent consent set withdrawn_at = now() from asked
         where consent.seeker_id = $1 and consent.purpose = asked.purpose and consent.organisation_id is null
           and consent.vacancy_id is null and consent.withdrawn_at is null and consent.text_version <> asked.text_version)
       insert into work.consent (seeker_id, purpose, fields, text_version, channel, read_by)
       select $1, purpose, '{}', text_version, $4, $5 from asked where (purpose, text_version) not in (table standing)
       returning purpose`,
      [seekerId, purposes, versions, readBy === undefined ? 'self' : 'read_aloud', readBy ?? null],
    );
    if (given.length > 0) {
      await this.tell('consent.given', { subject, ended: given, seekerId });
    }
  }

  private async find(scope: Pick<GivenConsent, 'seekerId' | 'purpose' | 'organisationId' | 'vacancyId'>) {
    const [found] = await this.database.query<Consent>(
      `select ${COLUMNS} from work.consent where seeker_id = $1 and purpose = $2 and ${SAME} and ${LIVE}
       order by id desc limit 1`,
      scopeOf(scope),
    );
    return found;
  }

  private withdrawWhere(seekerId: number, where: string, values: readonly unknown[]): Promise<void> {
    return this.database.inTransaction(async () => {
      const subject = await this.lock(seekerId);
      const ended = await this.end(where, values);
      if (ended.length > 0) await this.tell('consent.withdrawn', { subject, ended, seekerId });
    });
  }

  private end(where: string, values: readonly unknown[]): Promise<Ended[]> {
    return this.database.query<Ended>(
      `update work.consent set withdrawn_at = now() where ${where} and withdrawn_at is null
       returning purpose, organisation_id as "organisationId"`,
      values,
    );
  }

  /** One change of her ledger at a time. */
  private async lock(seekerId: number): Promise<string> {
    const [seeker] = await this.database.query<{ ref: string }>(
      'select ref from work.seeker where id = $1 for update',
      [seekerId],
    );
    if (seeker === undefined) throw new DomainError('not_found', 'seeker.not_found');
    return seeker.ref;
  }

  /** The trail; her matches computed again; and a firm that may no longer call her hears that something changed. */
  private async tell(
    action: 'consent.given' | 'consent.withdrawn',
    about: { subject: string; ended: readonly Ended[]; seekerId: number },
  ): Promise<void> {
    const { subject, ended, seekerId } = about;
    const purposes = new Set(ended.map(({ purpose }) => purpose));
    await this.audit.record({ action, subject, fields: [...purposes] });
    if (purposes.has('match')) await this.outbox.add('rescore-seeker', { seekerId }, { unique: true });
    if (action === 'consent.given') return;
    const firms = ended.flatMap(({ purpose, organisationId }) => (purpose === 'release' ? (organisationId ?? []) : []));
    for (const firm of new Set(firms)) await this.messages.queueForEmployer(firm, 'waiting');
  }
}

function scopeOf(scope: Pick<GivenConsent, 'seekerId' | 'purpose' | 'organisationId' | 'vacancyId'>): unknown[] {
  return [scope.seekerId, scope.purpose, scope.organisationId ?? null, scope.vacancyId ?? null];
}
