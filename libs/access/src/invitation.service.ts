import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import type { Account } from './account.repository.js';
import { AccountService, readEmail, readName, readPassword } from './account.service.js';
import type { Actor, Language } from './actor.js';
import { ColleagueService } from './colleague.service.js';
import { MailedLinkService } from './mailed-link.service.js';
import { OrganisationService } from './organisation.service.js';
import type { OrganisationKind } from './organisation.service.js';
import type { Role } from './permission.data.js';
import { INVITATION_BY_ACCOUNT, ThrottleService } from './throttle.service.js';

const FIRMS: ReadonlySet<OrganisationKind> = new Set(['employer', 'household']);

/** Roles that somebody may be invited to, by the kind of organisation; `undefined`: whoever runs this service. */
export function rolesOf(kind: OrganisationKind | undefined): readonly Role[] {
  if (kind === undefined) return ['operator'];
  return FIRMS.has(kind) ? ['employer'] : ['caseworker', 'coordinator', 'analyst', 'focal'];
}

export interface NewColleague {
  /** Absent: whoever runs this service. */
  organisationId?: number | undefined;
  role: string;
  email: string;
  locale: Language;
}

/** Who may be met behind an invitation's link. */
export interface Invitation {
  role: Role;
  organisation: string | undefined;
}

/** An account that waits for its owner: it has an address and a role, and no secret before she takes it. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly accounts: AccountService,
    private readonly colleagues: ColleagueService,
    private readonly organisations: OrganisationService,
    private readonly links: MailedLinkService,
    private readonly throttle: ThrottleService,
    private readonly database: Database,
  ) {}

  async invite(by: Actor, given: NewColleague): Promise<void> {
    const email = readEmail(given.email);
    const organisationId = by.role === 'operator' ? given.organisationId : by.organisationId;
    const kind = organisationId === undefined ? undefined : (await this.organisations.get(organisationId)).kind;
    const role = rolesOf(kind).find((each) => each === given.role);
    if (role === undefined) throw new DomainError('invalid', 'colleague.role_missing');
    await this.throttle.take(INVITATION_BY_ACCOUNT, by.ref);
    await this.database.inTransaction(async () => {
      const { id } = await this.accounts.addInvited({ role, organisationId, email, locale: given.locale });
      await this.links.send(id, 'invitation');
    });
  }

  /** A new link by mail; the one before ends. */
  async resend(by: Actor, ref: string): Promise<void> {
    const account = await this.waiting(by, ref);
    await this.throttle.take(INVITATION_BY_ACCOUNT, by.ref);
    await this.links.send(account.id, 'invitation');
  }

  async withdraw(by: Actor, ref: string): Promise<void> {
    await this.accounts.removeInvited(await this.waiting(by, ref));
  }

  /** What the link opens; `undefined` when it was used, withdrawn, renewed or is over. */
  async find(token: Buffer): Promise<Invitation | undefined> {
    const id = await this.links.find(token, 'invitation');
    if (id === undefined) return undefined;
    const { role, organisationId } = await this.accounts.get(id);
    const organisation = organisationId === null ? undefined : (await this.organisations.get(organisationId)).name;
    return { role, organisation };
  }

  /** Her name and her password: from now on the account is hers. */
  async accept(token: Buffer, typed: { name: string; next: string; again: string }): Promise<Account> {
    const name = readName(typed.name);
    const secret = readPassword(typed, [name]);
    return this.database.inTransaction(async () => {
      const account = await this.accounts.get(await this.links.use(token, 'invitation'));
      await this.accounts.take(account, { name, secret });
      return account;
    });
  }

  private async waiting(by: Actor, ref: string): Promise<Account> {
    const account = await this.colleagues.get(by, ref);
    if (account.secretHash !== null || account.demo) throw new DomainError('conflict', 'colleague.not_waiting');
    return account;
  }
}
