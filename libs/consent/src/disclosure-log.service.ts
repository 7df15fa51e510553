import { Injectable } from '@nestjs/common';
import { AccountService, AuditTrail, sealContext } from '#access';
import { Database, Keyring } from '#platform';

export interface Disclosure {
  seekerId: number;
  /** Who read it. */
  accountId?: number | undefined;
  organisationId?: number | undefined;
  vacancyId?: number | undefined;
  consentId?: number | undefined;
  /** What was read, as a code: `contact`, `identity`, `blind_profile`, `answers`, `document`. */
  what: string;
  /** Why, as a code: the scoring program may read it. */
  reason?: string;
  /** Why, in the reader's own words: sealed, behind the wall of identities. */
  detail?: string;
}

export interface Look {
  id: number;
  at: Date;
  what: string;
  /** A code, or empty. */
  reason: string;
  detail: string | undefined;
  /** Name of a caseworker; employers' users stay behind their firm. */
  person: string | undefined;
  organisation: string | undefined;
  vacancy: string | undefined;
  /** Somebody of an organisation that is not here any more. */
  isGone: boolean;
}

export interface LookPage {
  looks: Look[];
  /** Pass as `before` for the page that follows; absent on the last. */
  next: number | undefined;
}

interface Row {
  id: number;
  at: Date;
  what: string;
  reason: string;
  sealed: Buffer | null;
  unsealed: string | null;
  accountId: number | null;
  organisation: string | null;
  isEmployer: boolean | null;
  vacancy: string | null;
}

const PAGE = 20;
const SITTING = '1 hour';
const LONGEST = 300;
/** More than anybody looks at in years; a file of her own carries them all. */
const MOST = 10_000;

/** Each reading of a person's identity, for her to see. Write it in the transaction that reads. */
@Injectable()
export class DisclosureLog {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly accounts: AccountService,
    private readonly keyring: Keyring,
  ) {}

  record(look: Disclosure): Promise<void> {
    return this.database.inTransaction(async () => {
      const [written] = await this.database.query<{ id: number; ref: string }>(
        `with written as (
           insert into work.disclosure (seeker_id, account_id, organisation_id, vacancy_id, consent_id, what, reason)
           values ($1, $2, $3, $4, $5, $6, $7) returning id, seeker_id)
         select written.id, ref from work.seeker seeker join written on written.seeker_id = seeker.id`,
        [
          look.seekerId,
          look.accountId ?? null,
          look.organisationId ?? null,
          look.vacancyId ?? null,
          look.consentId ?? null,
          look.what,
          look.reason ?? '',
        ],
      );
      const detail = (look.detail ?? '').trim().slice(0, LONGEST);
      if (written !== undefined && detail !== '') await this.keepDetail(written.id, detail);
      await this.audit.record({ action: 'person.disclosed', subject: written?.ref, fields: [look.what] });
    });
  }

  /** One sitting with her is one look, however many pages it takes. */
  recordSitting(look: Disclosure & { accountId: number; reason: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      const [row] = await this.database.query(
        `select from work.disclosure where seeker_id = $1 and account_id = $2 and what = $3 and reason = $4
           and at > now() - $5::interval limit 1`,
        [look.seekerId, look.accountId, look.what, look.reason, SITTING],
      );
      if (row === undefined) await this.record(look);
    });
  }

  /** Who looked, newest first, twenty a page. */
  async whoLooked(seekerId: number, before?: number): Promise<LookPage> {
    const looks = await this.list(seekerId, { before, most: PAGE + 1 });
    return { looks: looks.slice(0, PAGE), next: looks.length > PAGE ? looks[PAGE - 1]?.id : undefined };
  }

  /** All of them, for the file she takes with her. */
  allLooks(seekerId: number): Promise<Look[]> {
    return this.list(seekerId, { most: MOST });
  }

  private async list(seekerId: number, { before, most }: { before?: number | undefined; most: number }) {
    const rows = await this.database.query<Row>(
      `select look.id, look.at, look.what, look.reason, detail.detail as sealed, detail.unsealed,
         look.account_id as "accountId", organisation.name as organisation,
         organisation.kind in ('employer', 'household') as "isEmployer", vacancy.title as vacancy
       from work.disclosure look
       left join identity.disclosure_detail detail on detail.disclosure_id = look.id
       left join work.organisation organisation on organisation.id = look.organisation_id
       left join work.vacancy vacancy on vacancy.id = look.vacancy_id
       where look.seeker_id = $1 and ($2::bigint is null or look.id < $2) order by look.id desc limit $3`,
      [seekerId, before ?? null, most],
    );
    const names = await this.accounts.names(rows.flatMap(({ accountId }) => accountId ?? []));
    return rows.map((row) => this.lookOf(row, names));
  }

  private lookOf(row: Row, names: ReadonlyMap<number, string>): Look {
    const { id, at, what, reason, sealed, unsealed, accountId, isEmployer, organisation, vacancy } = row;
    return {
      id,
      at,
      what,
      reason,
      detail: sealed === null ? (unsealed ?? undefined) : this.keyring.open(sealed, contextOf(id)),
      // A firm that is gone leaves no kind behind: its users stay unnamed.
      person: isEmployer !== false || accountId === null ? undefined : names.get(accountId),
      organisation: organisation ?? undefined,
      vacancy: vacancy ?? undefined,
      isGone: organisation === null && accountId !== null,
    };
  }

  private async keepDetail(id: number, detail: string): Promise<void> {
    await this.database.query('insert into identity.disclosure_detail (disclosure_id, detail) values ($1, $2)', [
      id,
      this.keyring.seal(detail, contextOf(id)),
    ]);
  }
}

const contextOf = (id: number): string => sealContext('identity.disclosure_detail.detail', id);
