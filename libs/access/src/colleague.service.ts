import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import { AccountRepository } from './account.repository.js';
import { normaliseEmail } from './account.service.js';
import type { Account } from './account.repository.js';
import type { AccountId, Actor } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';
import { ColleagueRepository } from './colleague.repository.js';
import type { Colleague } from './colleague.repository.js';
import type { Role } from './permission.data.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionService } from './session.service.js';

const PAGE = 20;
/** Roles that can invite others: one of them stays. */
const KEEPERS: ReadonlySet<Role> = new Set(['coordinator', 'employer', 'operator']);

/** Why a colleague's second factor was reset; the audit trail keeps the code. */
export const RESET_REASONS = ['lost_phone', 'new_phone', 'no_codes'] as const;
export type ResetReason = (typeof RESET_REASONS)[number];

export interface ColleaguePage {
  colleagues: Colleague[];
  /** Key of the next page. */
  next?: number;
}

/** The people of an organisation, kept by its coordinator, a firm's own users, or the operator. */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly colleagues: ColleagueRepository,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly factors: SecondFactorRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Who of an organisation accompanies people and signs in with this address, and since when. */
  async findCaseworker(organisationId: number, email: string): Promise<{ id: AccountId; since: Date } | undefined> {
    const found = await this.accounts.findByEmail(normaliseEmail(email));
    if (found?.organisationId !== organisationId || found.disabled) return undefined;
    if (found.role !== 'caseworker' && found.role !== 'coordinator') return undefined;
    return { id: found.id, since: found.createdAt };
  }

  async list(organisationId: number | undefined, after?: number): Promise<ColleaguePage> {
    const found = await this.colleagues.list(organisationId, { after: after ?? 0, limit: PAGE + 1 });
    const colleagues = found.slice(0, PAGE);
    const last = colleagues.at(-1);
    return { colleagues, ...(found.length > PAGE && last !== undefined ? { next: last.id } : {}) };
  }

  /** Her sessions end at once. The last one who can invite others stays, unless the operator closes a whole organisation. */
  deactivate(by: Actor, ref: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const account = await this.get(by, ref);
      const organisationId = account.organisationId ?? undefined;
      if (KEEPERS.has(account.role)) {
        const keepers = await this.colleagues.lockKeepers(organisationId, account.role);
        const isClosing = by.role === 'operator' && account.role !== 'operator';
        if (!isClosing && keepers.every((id) => id === account.id)) throw new DomainError('conflict', 'colleague.last');
      }
      await this.accounts.disable(account.id);
      await this.sessions.revokeAll(account.id);
      await this.audit.record({ action: 'account.disabled', subject: account.ref });
    });
  }

  reactivate(by: Actor, ref: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const account = await this.get(by, ref);
      await this.accounts.enable(account.id);
      await this.audit.record({ action: 'account.enabled', subject: account.ref });
    });
  }

  /** For a colleague who lost telephone and recovery codes; never one's own, which asks for password and code. */
  resetFactor(by: Actor, ref: string, reason: string): Promise<void> {
    const known = RESET_REASONS.find((each) => each === reason);
    if (known === undefined) throw new DomainError('invalid', 'colleague.reason_missing');
    return this.database.inTransaction(async () => {
      const account = await this.get(by, ref);
      if (account.id === by.accountId) throw new DomainError('conflict', 'colleague.own_factor');
      await this.factors.remove(account.id);
      await this.sessions.revokeAll(account.id);
      await this.audit.record({ action: 'factor.reset', subject: account.ref, fields: [known] });
    });
  }

  /** Whoever runs this service, for its command line. */
  listOperators(after?: number): Promise<Colleague[]> {
    return this.colleagues.listOperators({ after: after ?? 0, limit: PAGE });
  }

  /** On the server itself, for whom no colleague is left to ask: the trail says that it was done there. */
  resetFactorOnServer(email: string, reason: string): Promise<void> {
    const known = RESET_REASONS.find((each) => each === reason);
    if (known === undefined) throw new DomainError('invalid', 'colleague.reason_missing');
    return this.database.inTransaction(async () => {
      const account = await this.accounts.findByEmail(normaliseEmail(email));
      if (account === undefined || account.role === 'seeker') throw new DomainError('not_found', 'access.no_account');
      if ((await this.factors.find(account.id)) === undefined) throw new DomainError('conflict', 'factor.none');
      await this.factors.remove(account.id);
      await this.sessions.revokeAll(account.id);
      await this.audit.record({ action: 'factor.reset', subject: account.ref, fields: [known, 'on_server'] });
    });
  }

  /** An account that this person may keep; anybody else's is not there. */
  async get(by: Actor, ref: string): Promise<Account> {
    const account = await this.accounts.findByRef(ref);
    const isOwn = account?.organisationId === (by.organisationId ?? null) && account.role !== 'operator';
    if (account === undefined || account.role === 'seeker' || !(isOwn || by.role === 'operator')) {
      throw new DomainError('not_found', 'access.no_account');
    }
    return account;
  }
}
