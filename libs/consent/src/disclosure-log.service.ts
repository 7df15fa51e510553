import { Injectable } from '@nestjs/common';
import { AccountService, AuditTrail } from '#access';
import { Database } from '#platform';

export interface Disclosure {
  seekerId: number;
  /** Who read it. */
  accountId?: number | undefined;
  organisationId?: number | undefined;
  vacancyId?: number | undefined;
  consentId?: number | undefined;
  /** What was read, as a code: `contact`, `identity`, `blind_profile`, `answers`. */
  what: string;
  /** Why, in the reader's words or as a code. */
  reason?: string;
}

export interface Look {
  id: number;
  at: Date;
  what: string;
  reason: string;
  /** Name of a caseworker; employers' users stay behind their firm. */
  person: string | undefined;
  organisation: string | undefined;
  vacancy: string | undefined;
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
  accountId: number | null;
  organisation: string | null;
  isEmployer: boolean | null;
  vacancy: string | null;
}

const PAGE = 20;

/** Each reading of a person's identity, for her to see. Write it in the transaction that reads. */
@Injectable()
export class DisclosureLog {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly accounts: AccountService,
  ) {}

  record(look: Disclosure): Promise<void> {
    return this.database.inTransaction(async () => {
      const [written] = await this.database.query<{ ref: string }>(
        `with written as (
           insert into work.disclosure (seeker_id, account_id, organisation_id, vacancy_id, consent_id, what, reason)
           values ($1, $2, $3, $4, $5, $6, $7) returning seeker_id)
         select ref from work.seeker join written on seeker_id = id`,
        [
          look.seekerId,
          look.accountId ?? null,
          look.organisationId ?? null,
          look.vacancyId ?? null,
          look.consentId ?? null,
          look.what,
          (look.reason ?? '').slice(0, 300),
        ],
      );
      await this.audit.record({ action: 'person.disclosed', subject: written?.ref, fields: [look.what] });
    });
  }

  /** Who looked, newest first, twenty a page. */
  async whoLooked(seekerId: number, before?: number): Promise<LookPage> {
    const rows = await this.database.query<Row>(
      `select look.id, look.at, look.what, look.reason, look.account_id as "accountId", organisation.name as organisation,
         organisation.kind in ('employer', 'household') as "isEmployer", vacancy.title as vacancy
       from work.disclosure look
       left join work.organisation organisation on organisation.id = look.organisation_id
       left join work.vacancy vacancy on vacancy.id = look.vacancy_id
       where look.seeker_id = $1 and ($2::bigint is null or look.id < $2) order by look.id desc limit ${String(PAGE + 1)}`,
      [seekerId, before ?? null],
    );
    const names = await this.accounts.names(rows.flatMap(({ accountId }) => accountId ?? []));
    const looks = rows.slice(0, PAGE).map(({ accountId, isEmployer, organisation, vacancy, ...look }) => ({
      ...look,
      person: isEmployer === true || accountId === null ? undefined : names.get(accountId),
      organisation: organisation ?? undefined,
      vacancy: vacancy ?? undefined,
    }));
    return { looks, next: rows.length > PAGE ? looks.at(-1)?.id : undefined };
  }
}
