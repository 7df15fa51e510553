import { Injectable } from '@nestjs/common';
import {
  type AccountId,
  AccountService,
  AuditTrail,
  type Language,
  MessageService,
  type Organisation,
  OrganisationService,
  sealContext,
} from '#access';
import { type Dni, getDistrict, parseDni, parseRuc } from '#peru';
import { Database, DomainError, Keyring } from '#platform';
import type { EmployerSize, FormingAs } from './employer.data.js';
import { Employer, type Regime } from './employer.entity.js';

export type Registrant =
  | { form: 'firm'; ruc: string; name: string; sector: string; size: EmployerSize; regime: Regime }
  | { form: 'household'; dni: string }
  | { form: 'forming'; name: string; formingAs: FormingAs; sector: string };

/** The person who registers it and the first to sign in for it. */
export interface FirstUser {
  name: string;
  /** E.164. */
  phone: string;
  email: string;
  password: string;
  locale: Language;
}

export interface NewRegistration {
  registrant: Registrant;
  /** UBIGEO. */
  district: string;
  user: FirstUser;
  /** Its organisation is marked as synthetic. */
  demo: boolean;
}

const REGISTERING = 5_120_011;
const DNI_INDEX = 'employer-dni';
/** Domestic work in the classification of activities. */
const HOUSEHOLD_SECTOR = 'T';

/** An employer comes in by itself: the organisation, what it declares, its first account, and the mail that confirms it. */
@Injectable()
export class EmployerRegistration {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly organisations: OrganisationService,
    private readonly accounts: AccountService,
    private readonly messages: MessageService,
    private readonly audit: AuditTrail,
  ) {}

  /** Nothing of it is published until its e-mail is confirmed and a person vetted it. */
  register({ registrant, district, user, demo }: NewRegistration): Promise<AccountId> {
    return this.database.inTransaction(async () => {
      // One after another: of two that send the same number, the second is told so.
      await this.database.query('select pg_advisory_xact_lock($1)', [REGISTERING]);
      const organisation = await this.open(registrant, { district, demo });
      const account = await this.accounts.createStaff({ ...user, role: 'employer', organisationId: organisation.id });
      await this.keepContact(organisation, { phone: user.phone, registrant });
      await this.audit.record({
        action: 'employer.register',
        subject: organisation.ref,
        fields: ['form', 'name', 'district', 'phone', registrant.form === 'household' ? 'dni' : 'ruc'],
      });
      await this.messages.queue(account.id, 'confirm_email');
      return account.id;
    });
  }

  private async open(
    registrant: Registrant,
    { district, demo }: { district: string; demo: boolean },
  ): Promise<Organisation> {
    const declared = await this.declare(registrant);
    const organisation = await this.organisations.create({
      kind: registrant.form === 'household' ? 'household' : 'employer',
      name: registrant.form === 'household' ? householdName(district) : registrant.name,
      demo,
    });
    await this.table.insert({
      organisationId: organisation.id,
      form: registrant.form,
      district,
      emailConfirmed: false,
      ...declared,
    });
    return organisation;
  }

  private async declare(registrant: Registrant): Promise<Partial<Employer>> {
    if (registrant.form === 'household') return { sector: HOUSEHOLD_SECTOR };
    if (registrant.form === 'forming') return { sector: registrant.sector, formingAs: registrant.formingAs };
    const { sector, size, regime } = registrant;
    const ruc = parseRuc(registrant.ruc);
    if ('fault' in ruc) throw new DomainError('invalid', `ruc.${ruc.fault}`);
    if ((await this.table.countBy({ ruc: ruc.ruc })) > 0) throw new DomainError('conflict', 'ruc.taken');
    return { ruc: ruc.ruc, sector, size, regime };
  }

  private async keepContact(
    { id }: Organisation,
    { phone, registrant }: { phone: string; registrant: Registrant },
  ): Promise<void> {
    const dni = registrant.form === 'household' ? numberOf(registrant.dni) : undefined;
    const held = await this.database.query('select from identity.employer_contact where dni_index = any($1)', [
      dni === undefined ? [] : this.keyring.blindIndexes(DNI_INDEX, dni),
    ]);
    if (held.length > 0) throw new DomainError('conflict', 'dni.taken');
    await this.database.query(
      'insert into identity.employer_contact (organisation_id, phone, dni, dni_index) values ($1, $2, $3, $4)',
      [
        id,
        this.keyring.seal(phone, sealContext('identity.employer_contact.phone', id)),
        dni === undefined ? null : this.keyring.seal(dni, sealContext('identity.employer_contact.dni', id)),
        dni === undefined ? null : this.keyring.blindIndex(DNI_INDEX, dni),
      ],
    );
  }

  private get table() {
    return this.database.repository(Employer);
  }
}

/** A household is called by its district: whose it is stays behind the wall. */
export function householdName(district: string): string {
  return `Hogar en ${getDistrict(district).name}`;
}

function numberOf(typed: string): Dni {
  const read = parseDni(typed);
  if ('fault' in read) throw new DomainError('invalid', `dni.${read.fault}`);
  return read.dni;
}
