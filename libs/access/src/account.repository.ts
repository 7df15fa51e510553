import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Keyring } from '#platform';
import type { AccountId, Language, OrganisationId, SeekerId } from './actor.js';
import type { Role } from './permission.data.js';
import { sealContext } from './seal-context.js';
import { SecretService } from './secret.service.js';

export interface Account {
  id: AccountId;
  ref: string;
  role: Role;
  organisationId: OrganisationId | null;
  seekerId: SeekerId | null;
  secretHash: string | null;
  secretIsTemporary: boolean;
  secretExpired: boolean;
  locale: Language;
  demo: boolean;
  disabled: boolean;
  createdAt: Date;
}

export interface NewAccount {
  role: Role;
  organisationId?: number | undefined;
  seekerId?: number | undefined;
  name?: string | undefined;
  email?: string | undefined;
  folderCode?: string | undefined;
  /** Absent: nobody signs in with it. */
  secret?: string | undefined;
  /** How long a secret that somebody else knows may be used, in PostgreSQL's words. */
  temporaryFor?: string | undefined;
  locale?: Language | undefined;
  demo?: boolean | undefined;
}

const COLUMNS = `id, ref, role, organisation_id as "organisationId", seeker_id as "seekerId", secret_hash as "secretHash",
  secret_is_temporary as "secretIsTemporary", coalesce(secret_expires_at <= now(), false) as "secretExpired", locale, demo,
  disabled_at is not null as disabled, created_at as "createdAt"`;

const EMAIL = 'account-email';
const CODE = 'folder-code';
const PHONE = 'account-phone';

@Injectable()
export class AccountRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly secrets: SecretService,
  ) {}

  /** `undefined` when the e-mail, the folder code or the person already has an account. */
  async add(given: NewAccount): Promise<{ id: AccountId; ref: string } | undefined> {
    const ref = randomUUID();
    const seal = (column: 'name' | 'email' | 'folder_code', value?: string): Buffer | null =>
      value === undefined ? null : this.keyring.seal(value, sealContext(`identity.account.${column}`, ref));
    const index = (purpose: string, value?: string): Buffer | null =>
      value === undefined ? null : this.keyring.blindIndex(purpose, value);
    const [made] = await this.database.query<{ id: AccountId }>(
      `insert into identity.account (ref, role, organisation_id, seeker_id, name, email, email_index, folder_code,
         folder_code_index, secret_hash, secret_is_temporary, secret_expires_at, locale, demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text is not null, now() + $11::interval, $12, $13)
       on conflict do nothing returning id`,
      [
        ref,
        given.role,
        given.organisationId ?? null,
        given.seekerId ?? null,
        seal('name', given.name),
        seal('email', given.email),
        index(EMAIL, given.email),
        seal('folder_code', given.folderCode),
        index(CODE, given.folderCode),
        given.secret === undefined ? null : await this.secrets.hash(given.secret),
        given.temporaryFor ?? null,
        given.locale ?? 'es',
        given.demo ?? false,
      ],
    );
    return made === undefined ? undefined : { id: made.id, ref };
  }

  async setSecret(id: AccountId, secret: string, temporaryFor?: string): Promise<void> {
    await this.database.query(
      `update identity.account set secret_hash = $2, secret_is_temporary = $3::text is not null,
         secret_expires_at = now() + $3::interval where id = $1`,
      [id, await this.secrets.hash(secret), temporaryFor ?? null],
    );
  }

  /** Takes as long for an account that is not there. */
  matches(account: Account | undefined, secret: string): Promise<boolean> {
    return this.secrets.matches(account?.secretHash ?? undefined, secret);
  }

  /** Somebody invited takes her account: until then it has neither name nor secret. */
  async take(account: Account, { name, secret }: { name: string; secret: string }): Promise<void> {
    await this.database.query('update identity.account set name = $2, secret_hash = $3 where id = $1', [
      account.id,
      this.keyring.seal(name, sealContext('identity.account.name', account.ref)),
      await this.secrets.hash(secret),
    ]);
  }

  async disable(id: AccountId): Promise<void> {
    await this.database.query('update identity.account set disabled_at = now() where id = $1', [id]);
  }

  async enable(id: AccountId): Promise<void> {
    await this.database.query('update identity.account set disabled_at = null where id = $1', [id]);
  }

  /** An invitation that nobody took leaves nothing behind. */
  async remove(id: AccountId): Promise<void> {
    await this.database.query('delete from identity.account where id = $1 and secret_hash is null', [id]);
  }

  async find(id: number): Promise<Account | undefined> {
    return this.one('id = $1', id);
  }

  async findByRef(ref: string): Promise<Account | undefined> {
    return this.one('ref::text = $1', ref);
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return this.one('email_index = any($1)', this.keyring.blindIndexes(EMAIL, email));
  }

  async findByFolderCode(code: string): Promise<Account | undefined> {
    return this.one('folder_code_index = any($1)', this.keyring.blindIndexes(CODE, code));
  }

  async findByPhone(phone: string): Promise<Account | undefined> {
    return this.one('phone_index = any($1)', this.keyring.blindIndexes(PHONE, phone));
  }

  phone(id: AccountId): Promise<string | undefined> {
    return this.opened(id, 'phone');
  }

  async setPhone({ accountId, ref }: { accountId: AccountId; ref: string }, phone: string | undefined): Promise<void> {
    await this.database.query('update identity.account set phone = $2, phone_index = $3 where id = $1', [
      accountId,
      phone === undefined ? null : this.keyring.seal(phone, sealContext('identity.account.phone', ref)),
      phone === undefined ? null : this.keyring.blindIndex(PHONE, phone),
    ]);
  }

  async findBySeeker(seekerId: number): Promise<Account | undefined> {
    return this.one('seeker_id = $1', seekerId);
  }

  /** Opens the folder code of one account; `undefined` when it has none. */
  folderCode(id: AccountId): Promise<string | undefined> {
    return this.opened(id, 'folder_code');
  }

  email(id: AccountId): Promise<string | undefined> {
    return this.opened(id, 'email');
  }

  /** Names of staff by account; an account without a name is absent. */
  async names(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.database.query<{ id: AccountId; ref: string; name: Buffer }>(
      'select id, ref, name from identity.account where id = any($1) and name is not null',
      [ids],
    );
    return new Map(
      rows.map((row) => [row.id, this.keyring.open(row.name, sealContext('identity.account.name', row.ref))]),
    );
  }

  focal(): Promise<{ id: AccountId; organisation: string }[]> {
    return this.database.query(
      `select account.id, coalesce(organisation.name, '') as organisation
       from identity.account account left join work.organisation organisation on organisation.id = account.organisation_id
       where account.role = 'focal' and account.disabled_at is null order by account.id limit 10`,
    );
  }

  /** The marked demo accounts that people are offered, a few of each role. */
  demo(): Promise<{ id: AccountId; ref: string; role: Role; organisation: string | null }[]> {
    return this.database.query(
      `select id, ref, role, organisation from (
         select account.id, account.ref, account.role, organisation.name as organisation,
           row_number() over (partition by account.role order by account.seeker_id, account.id) as place
         from identity.account account left join work.organisation organisation on organisation.id = account.organisation_id
         where account.demo and account.disabled_at is null) ranked
       where place <= 3 order by role, id`,
    );
  }

  private async opened(id: AccountId, column: 'email' | 'folder_code' | 'phone'): Promise<string | undefined> {
    const [row] = await this.database.query<{ ref: string; sealed: Buffer | null }>(
      `select ref, ${column} as sealed from identity.account where id = $1`,
      [id],
    );
    return row?.sealed === null || row === undefined
      ? undefined
      : this.keyring.open(row.sealed, sealContext(`identity.account.${column}`, row.ref));
  }

  private async one(where: string, value: unknown): Promise<Account | undefined> {
    const [found] = await this.database.query<Account>(
      `select ${COLUMNS} from identity.account where ${where} limit 1`,
      [value],
    );
    return found;
  }
}
