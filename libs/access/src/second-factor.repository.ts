import { Injectable } from '@nestjs/common';
import { Clock, Database, DomainError, Keyring, SealError } from '#platform';
import { verifySync } from 'otplib';
import type { AccountId } from './actor.js';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.js';
import { sealContext } from './seal-context.js';

const CODES = 10;
/** A phone's clock may be one step of thirty seconds off. */
const TOLERANCE = 30;
const PURPOSE = 'recovery-code';
const ENROLMENT_MS = 30 * 60 * 1000;

/** A secret that is shown and not confirmed yet. */
export interface Started {
  secret: string;
  /** She proved the factor before; this one takes its place. */
  replaces: boolean;
}

export interface FactorState {
  enrolledAt: Date;
  /** Recovery codes not used yet. */
  codesLeft: number;
}

/** Secrets sealed to their account; recovery codes as hashes under a key that is not in the database. */
@Injectable()
export class SecondFactorRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  async find(accountId: AccountId): Promise<FactorState | undefined> {
    const [found] = await this.database.query<FactorState>(
      `select enrolled_at as "enrolledAt", (select count(*)::integer from identity.recovery_code code
         where code.account_id = factor.account_id and code.used_at is null) as "codesLeft"
       from identity.second_factor factor where account_id = $1`,
      [accountId],
    );
    return found;
  }

  /** The time step in which this code is right for the secret, later than `after`. */
  stepOf(secret: string, typed: string, after?: number): number | undefined {
    const code = typed.replaceAll(/\s/gu, '');
    if (!/^\d{6}$/.test(code)) return undefined;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const told = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE, afterTimeStep: after ?? 0 });
    return told.valid && 'timeStep' in told ? told.timeStep : undefined;
  }

  /** The step of the code that confirmed it counts as used. */
  async put(accountId: AccountId, secret: string, step: number): Promise<void> {
    const sealed = this.keyring.seal(secret, contextOf(accountId));
    await this.database.query(
      `insert into identity.second_factor as factor (account_id, secret, last_step) values ($1, $2, $3)
       on conflict (account_id) do update set secret = $2, last_step = $3, enrolled_at = now()`,
      [accountId, sealed, step],
    );
  }

  /** A code of the application, or a recovery code; each once. */
  async accept(accountId: AccountId, typed: string): Promise<boolean> {
    return (await this.acceptCode(accountId, typed)) || this.acceptRecoveryCode(accountId, typed);
  }

  /** For the form that confirms it: of use to this account only, for half an hour. */
  sealStarted(accountId: AccountId, started: Started): string {
    const plain = JSON.stringify({ ...started, at: this.clock.now().getTime() });
    return this.keyring.seal(plain, enrolmentOf(accountId)).toString('base64url');
  }

  openStarted(accountId: AccountId, sealed: string): Started {
    try {
      const plain = this.keyring.open(Buffer.from(sealed, 'base64url'), enrolmentOf(accountId));
      const { at, ...started } = JSON.parse(plain) as Started & { at: number };
      if (this.clock.now().getTime() - at < ENROLMENT_MS) return started;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
    throw new DomainError('conflict', 'factor.enrolment_over');
  }

  /** The step moves forward in the same statement that compares it. */
  private async acceptCode(accountId: AccountId, code: string): Promise<boolean> {
    const [factor] = await this.database.query<{ secret: Buffer; last: number }>(
      'select secret, last_step as last from identity.second_factor where account_id = $1',
      [accountId],
    );
    if (factor === undefined) return false;
    const step = this.stepOf(this.keyring.open(factor.secret, contextOf(accountId)), code, factor.last);
    if (step === undefined) return false;
    const moved = await this.database.query(
      'update identity.second_factor set last_step = $2 where account_id = $1 and last_step < $2 returning 1',
      [accountId, step],
    );
    return moved.length > 0;
  }

  private async acceptRecoveryCode(accountId: AccountId, typed: string): Promise<boolean> {
    const code = readRecoveryCode(typed);
    if (code === undefined) return false;
    const used = await this.database.query(
      `update identity.recovery_code set used_at = now()
       where account_id = $1 and code_hash = any($2) and used_at is null returning 1`,
      [accountId, this.keyring.blindIndexes(PURPOSE, `${String(accountId)}:${code}`)],
    );
    return used.length > 0;
  }

  /** Ten new ones; those before end. */
  async renewCodes(accountId: AccountId): Promise<string[]> {
    const codes = Array.from({ length: CODES }, newRecoveryCode);
    const hashes = codes.map((code) =>
      this.keyring.blindIndex(PURPOSE, `${String(accountId)}:${readRecoveryCode(code) ?? ''}`),
    );
    await this.database.query('delete from identity.recovery_code where account_id = $1', [accountId]);
    await this.database.query(
      'insert into identity.recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])',
      [accountId, hashes],
    );
    return codes;
  }

  async remove(accountId: AccountId): Promise<boolean> {
    const gone = await this.database.query('delete from identity.second_factor where account_id = $1 returning 1', [
      accountId,
    ]);
    return gone.length > 0;
  }
}

function enrolmentOf(accountId: AccountId): string {
  return `access.enrolment:${String(accountId)}`;
}

function contextOf(accountId: AccountId): string {
  return sealContext('identity.second_factor.secret', accountId);
}
