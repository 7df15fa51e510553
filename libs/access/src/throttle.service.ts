import { Injectable } from '@nestjs/common';
import { Database, DomainError, Keyring } from '#platform';

export interface ThrottleRule {
  purpose: string;
  /** Tries before the first pause. */
  free: number;
  /** First pause in seconds; each further try doubles it, up to `longest`. */
  pause: number;
  longest: number;
  /** Seconds after which everything is forgotten. */
  window: number;
}

/** Six digits last: after the free tries an attacker gets 24 guesses a day, 0.9 % in a year. */
export const SIGN_IN_BY_ACCOUNT: ThrottleRule = {
  purpose: 'sign-in-account',
  free: 5,
  pause: 30,
  longest: 3600,
  window: 86_400,
};
/** Codes of the second factor, passwords and PINs asked again of somebody already signed in. */
export const PROOF_BY_ACCOUNT: ThrottleRule = { ...SIGN_IN_BY_ACCOUNT, purpose: 'proof-account' };
/** Generous: many phones share one address behind a mobile network. */
export const SIGN_IN_BY_ADDRESS: ThrottleRule = {
  purpose: 'sign-in-address',
  free: 100,
  pause: 60,
  longest: 900,
  window: 900,
};
/** Mail and messages that somebody asks for, by the address or number they go to. */
export const LINK_BY_EMAIL: ThrottleRule = { purpose: 'link-email', free: 3, pause: 600, longest: 3600, window: 3600 };
/** Invitations of one account. */
export const INVITATION_BY_ACCOUNT: ThrottleRule = {
  purpose: 'invitation-account',
  free: 30,
  pause: 600,
  longest: 3600,
  window: 3600,
};
const HOURLY = { pause: 3600, longest: 3600, window: 3600 };
/** Codes to one telephone: one a minute, five an hour. */
export const CODE_EACH_MINUTE: ThrottleRule = { purpose: 'code-minute', free: 1, pause: 60, longest: 60, window: 60 };
export const CODE_BY_PHONE: ThrottleRule = { purpose: 'code-phone', free: 5, ...HOURLY };
/** Codes of a shared home, typed by one account. */
export const HOUSEHOLD_CODE: ThrottleRule = { purpose: 'household-code', free: 10, ...HOURLY };
/** Codes asked from one address. */
export const CODE_BY_ADDRESS: ThrottleRule = { purpose: 'code-address', free: 5, ...HOURLY };
/** Forms that anyone may send, such as registering. */
export const PUBLIC_FORM_BY_ADDRESS: ThrottleRule = {
  purpose: 'public-form',
  free: 300,
  pause: 60,
  longest: 900,
  window: 900,
};

/** Counts tries in the database, so that every process knows them; the key tells nothing about whom it stands for. */
@Injectable()
export class ThrottleService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  /** Counts one try before it is made, so that a thousand at once gain nothing; throws while the key is locked. */
  async take(rule: ThrottleRule, value: string): Promise<void> {
    const key = this.keyOf(rule, value);
    const taken = await this.database.query(
      `insert into identity.throttle as kept (key, failures, window_started_at, locked_until)
       values ($1, 1, now(), case when $3 > 1 then null else now() + make_interval(secs => $4::float8) end)
       on conflict (key) do update set
         failures = case when kept.window_started_at < now() - make_interval(secs => $2) then 1 else kept.failures + 1 end,
         locked_until = case
           when (case when kept.window_started_at < now() - make_interval(secs => $2) then 1 else kept.failures + 1 end) < $3
             then null
           when kept.window_started_at < now() - make_interval(secs => $2) then now() + make_interval(secs => $4::float8)
           else now() + make_interval(secs => least($5::float8, $4::float8 * power(2, least(kept.failures + 1 - $3, 20)))) end,
         window_started_at = case
           when kept.window_started_at < now() - make_interval(secs => $2) then now() else kept.window_started_at end
       where kept.locked_until is null or kept.locked_until <= now()
       returning failures`,
      [key, rule.window, rule.free, rule.pause, rule.longest],
    );
    if (taken.length === 0) throw await this.locked(key);
  }

  /** A try that was right is no failure. */
  async giveBack(rule: ThrottleRule, value: string): Promise<void> {
    await this.database.query('update identity.throttle set failures = greatest(failures - 1, 0) where key = $1', [
      this.keyOf(rule, value),
    ]);
  }

  async clear(rule: ThrottleRule, value: string): Promise<void> {
    await this.database.query(
      `delete from identity.throttle where key = $1 or window_started_at < now() - interval '1 day'`,
      [this.keyOf(rule, value)],
    );
  }

  private async locked(key: Buffer): Promise<DomainError> {
    const [row] = await this.database.query<{ seconds: number }>(
      `select greatest(1, ceil(extract(epoch from locked_until - now())))::integer as seconds
       from identity.throttle where key = $1`,
      [key],
    );
    const seconds = row?.seconds ?? 1;
    return new DomainError('too_many', 'access.locked', { seconds, minutes: Math.ceil(seconds / 60) });
  }

  private keyOf(rule: ThrottleRule, value: string): Buffer {
    return this.keyring.blindIndex(`throttle:${rule.purpose}`, value);
  }
}
