import { Injectable } from '@nestjs/common';
import { Database, Keyring } from '#platform';
import type { AccountId } from './actor.js';
import type { Role } from './permission.data.js';
import { sealContext } from './seal-context.js';

/** One account of an organisation, as its colleagues see it. */
export interface Colleague {
  id: AccountId;
  ref: string;
  role: Role;
  /** Absent until she takes the invitation. */
  name: string | undefined;
  email: string;
  state: 'invited' | 'lapsed' | 'active' | 'disabled';
  hasFactor: boolean;
}

type Row = Omit<Colleague, 'name' | 'email'> & { name: Buffer | null; email: Buffer | null };

/** The people of an organisation; without one, whoever runs this service. */
@Injectable()
export class ColleagueRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async list(
    organisationId: number | undefined,
    { after = 0, limit }: { after?: number; limit: number },
  ): Promise<Colleague[]> {
    const where = 'account.organisation_id is not distinct from $3';
    return this.read(where, { after, limit }, [organisationId ?? null]);
  }

  /** Whoever runs this service, wherever the account belongs. */
  async listOperators({ after = 0, limit }: { after?: number; limit: number }): Promise<Colleague[]> {
    return this.read(`account.role = 'operator'`, { after, limit }, []);
  }

  /** Accounts that hold the organisation open, locked: of two changes at once the second sees the first. */
  async lockKeepers(organisationId: number | undefined, role: Role): Promise<AccountId[]> {
    const rows = await this.database.query<{ id: AccountId }>(
      `select id from identity.account where role = $2 and (role = 'operator' or organisation_id is not distinct from $1)
         and disabled_at is null and (secret_hash is not null or demo) order by id for update`,
      [organisationId ?? null, role],
    );
    return rows.map(({ id }) => id);
  }

  private async read(
    where: string,
    { after, limit }: { after: number; limit: number },
    values: readonly unknown[],
  ): Promise<Colleague[]> {
    const rows = await this.database.query<Row>(
      `select account.id, account.ref, account.role, account.name, account.email,
         case when account.disabled_at is not null then 'disabled'
           when account.secret_hash is not null or account.demo then 'active'
           when exists (select from identity.mailed_link link where link.account_id = account.id
             and link.purpose = 'invitation' and link.ended_at is null and link.expires_at > now()) then 'invited'
           else 'lapsed' end as state,
         exists (select from identity.second_factor factor where factor.account_id = account.id) as "hasFactor"
       from identity.account account
       where ${where} and account.role <> 'seeker' and account.id > $1 order by account.id limit $2`,
      [after, limit, ...values],
    );
    return rows.map((row) => ({
      ...row,
      name: this.opened('name', row) ?? undefined,
      email: this.opened('email', row) ?? '',
    }));
  }

  private opened(column: 'name' | 'email', row: Row): string | undefined {
    const sealed = row[column];
    return sealed === null ? undefined : this.keyring.open(sealed, sealContext(`identity.account.${column}`, row.ref));
  }
}
