import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { generateSecret, generateURI } from 'otplib';
import { AccountRepository } from './account.repository.js';
import type { Actor } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import type { FactorState, Started } from './second-factor.repository.js';
import { SessionService } from './session.service.js';
import { PROOF_BY_ACCOUNT, ThrottleService } from './throttle.service.js';

const ISSUER = 'Ayni';

/** What a page shows while somebody sets up her application; nothing is stored before she confirms it with a code. */
export interface Enrolment {
  /** To be typed where no picture can be read. */
  secret: string;
  /** `otpauth://…`, for the picture. */
  uri: string;
  /** The secret, sealed to her account, for the form that confirms it. */
  sealed: string;
}

export interface Proof {
  password: string;
  code: string;
}

/** The second factor of staff: codes of an application (RFC 6238) and ten recovery codes for the day it is lost. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly factors: SecondFactorRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  find(actor: Actor): Promise<FactorState | undefined> {
    return this.factors.find(actor.accountId);
  }

  async begin(actor: Actor): Promise<Enrolment> {
    if ((await this.factors.find(actor.accountId)) !== undefined) throw new DomainError('conflict', 'factor.exists');
    return this.enrolment(actor, { secret: generateSecret(), replaces: false });
  }

  /** The same enrolment again, after a wrong code. */
  async resume(actor: Actor, sealed: string): Promise<Enrolment> {
    return this.enrolment(actor, this.factors.openStarted(actor.accountId, sealed));
  }

  /** Takes effect with a right code; answers ten recovery codes that are nowhere to be read again. */
  async confirm(actor: Actor, { sealed, code }: { sealed: string; code: string }): Promise<string[]> {
    const { secret, replaces } = this.factors.openStarted(actor.accountId, sealed);
    await this.throttle.take(PROOF_BY_ACCOUNT, actor.ref);
    const step = this.factors.stepOf(secret, code);
    if (step === undefined) throw new DomainError('invalid', 'factor.wrong_code');
    await this.throttle.clear(PROOF_BY_ACCOUNT, actor.ref);
    return this.database.inTransaction(async () => {
      if (!replaces && (await this.factors.find(actor.accountId)) !== undefined) {
        throw new DomainError('conflict', 'factor.exists');
      }
      await this.factors.put(actor.accountId, secret, step);
      await this.sessions.revokeAll(actor.accountId, actor.sessionToken);
      await this.audit.record({ action: 'factor.enrolled', subject: actor.ref });
      return this.factors.renewCodes(actor.accountId);
    });
  }

  /** Another telephone or application; the one before works until this one is confirmed. */
  async renew(actor: Actor, proof: Proof): Promise<Enrolment> {
    await this.prove(actor, proof);
    return this.enrolment(actor, { secret: generateSecret(), replaces: true });
  }

  async renewCodes(actor: Actor, proof: Proof): Promise<string[]> {
    await this.prove(actor, proof);
    return this.database.inTransaction(async () => {
      await this.audit.record({ action: 'factor.codes_renewed', subject: actor.ref });
      return this.factors.renewCodes(actor.accountId);
    });
  }

  async switchOff(actor: Actor, proof: Proof): Promise<void> {
    await this.prove(actor, proof);
    await this.database.inTransaction(async () => {
      await this.factors.remove(actor.accountId);
      await this.audit.record({ action: 'factor.removed', subject: actor.ref });
    });
  }

  /** Password and code at once, so that neither can be guessed alone. */
  private async prove(actor: Actor, { password, code }: Proof): Promise<void> {
    await this.throttle.take(PROOF_BY_ACCOUNT, actor.ref);
    const account = await this.accounts.find(actor.accountId);
    const isRight =
      (await this.accounts.matches(account, password.slice(0, 1000))) &&
      (await this.factors.accept(actor.accountId, code));
    if (!isRight) throw new DomainError('invalid', 'factor.wrong_proof');
    await this.throttle.clear(PROOF_BY_ACCOUNT, actor.ref);
  }

  private async enrolment(actor: Actor, { secret, replaces }: Started): Promise<Enrolment> {
    const label = (await this.accounts.names([actor.accountId])).get(actor.accountId) ?? actor.role;
    return {
      secret,
      uri: generateURI({ issuer: ISSUER, label, secret }),
      sealed: this.factors.sealStarted(actor.accountId, { secret, replaces }),
    };
  }
}
