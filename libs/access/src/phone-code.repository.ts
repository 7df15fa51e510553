import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Keyring, Outbox } from '#platform';
import type { Sms } from '#platform';
import type { AccountId, Language } from './actor.js';
import { sealContext } from './seal-context.js';

export type CodePurpose = 'sign_in' | 'confirm';

const LIVES = '10 minutes';
const TRIES = 5;
const PURPOSE = 'phone-code';
/** No name, no reason and no service: the telephone may be shared. */
const TEXTS: Readonly<Record<Language, (code: string) => string>> = {
  es: (code) => `Código: ${code}. Vale 10 minutos. No lo des a nadie.`,
  en: (code) => `Code: ${code}. Valid for 10 minutes. Give it to nobody.`,
};

/** Codes as hashes under a key that is not in the database; number and code sealed until they are sent. */
@Injectable()
export class PhoneCodeRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {}

  /** Six digits on their way to a telephone; those before end. */
  issue(accountId: AccountId, purpose: CodePurpose, phone: string): Promise<void> {
    const ref = randomUUID();
    const code = randomInt(1_000_000).toString().padStart(6, '0');
    const seal = (column: 'phone' | 'code', value: string): Buffer =>
      this.keyring.seal(value, sealContext(`identity.phone_code.${column}`, ref));
    return this.database.inTransaction(async () => {
      await this.database.query(
        `delete from identity.phone_code where account_id = $1 and (purpose = $2 or expires_at < now())`,
        [accountId, purpose],
      );
      const [row] = await this.database.query<{ id: number }>(
        `insert into identity.phone_code (ref, account_id, purpose, phone_index, code_hash, phone, code, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, now() + $8::interval) returning id`,
        [
          ref,
          accountId,
          purpose,
          this.keyring.blindIndex('account-phone', phone),
          this.keyring.blindIndex(PURPOSE, `${ref}:${code}`),
          seal('phone', phone),
          seal('code', code),
          LIVES,
        ],
      );
      if (row !== undefined) await this.outbox.add('send-code', { codeId: row.id });
    });
  }

  /** True once, within ten minutes and five tries. Each try is counted before it is compared. */
  async accept(accountId: AccountId, purpose: CodePurpose, given: { phone: string; code: string }): Promise<boolean> {
    const [tried] = await this.database.query<{ id: number; ref: string; hash: Buffer }>(
      `update identity.phone_code set tries = tries + 1
       where account_id = $1 and purpose = $2 and phone_index = any($3) and ended_at is null and expires_at > now()
         and tries < $4 returning id, ref, code_hash as hash`,
      [accountId, purpose, this.keyring.blindIndexes('account-phone', given.phone), TRIES],
    );
    if (tried === undefined) return false;
    const right = this.keyring
      .blindIndexes(PURPOSE, `${tried.ref}:${given.code}`)
      .some((index) => index.equals(tried.hash));
    if (!right) return false;
    const ended = await this.database.query(
      `update identity.phone_code set ended_at = now(), phone = null, code = null
       where id = $1 and ended_at is null returning 1`,
      [tried.id],
    );
    return ended.length > 0;
  }

  /** `undefined` once it was sent, used, renewed or is over: a late code would only confuse. Numbers of the demo may be somebody's: nothing goes there. */
  async findUnsent(codeId: number): Promise<Sms | undefined> {
    const [found] = await this.database.query<{ ref: string; phone: Buffer; code: Buffer; locale: Language }>(
      `select code.ref, code.phone, code.code, account.locale
       from identity.phone_code code join identity.account account on account.id = code.account_id
       where code.id = $1 and code.code is not null and code.phone is not null and code.ended_at is null
         and code.expires_at > now() and account.disabled_at is null and not account.demo`,
      [codeId],
    );
    if (found === undefined) return undefined;
    const open = (column: 'phone' | 'code'): string =>
      this.keyring.open(found[column], sealContext(`identity.phone_code.${column}`, found.ref));
    return { to: open('phone'), text: TEXTS[found.locale](open('code')) };
  }

  async markSent(codeId: number): Promise<void> {
    await this.database.query('update identity.phone_code set phone = null, code = null where id = $1', [codeId]);
  }
}
