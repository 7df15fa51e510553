import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '#platform';
import type { OrganisationId } from './actor.js';
import { AuditTrail } from './audit-trail.service.js';

export const ORGANISATION_KINDS = [
  'employer',
  'household',
  'ngo',
  'public_service',
  'training_centre',
  'funder',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  id: OrganisationId;
  ref: string;
  kind: OrganisationKind;
  name: string;
  demo: boolean;
}

/** What an organisation tells of itself, to the people it accompanies and to its partners. */
export interface OrganisationDetails {
  name: string;
  email?: string | undefined;
  /** Digits, with or without the country's prefix. */
  phone?: string | undefined;
  /** UBIGEO. */
  district?: string | undefined;
  languages: readonly string[];
}

const COLUMNS = 'id, ref, kind, name, demo';

/** The row that every kind of organisation shares; employer and network extend it by its id. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  create(given: { kind: OrganisationKind; name: string; demo?: boolean }): Promise<Organisation> {
    return this.database.inTransaction(async () => {
      const [made] = await this.database.query<Organisation>(
        `insert into work.organisation (kind, name, demo) values ($1, $2, $3) returning ${COLUMNS}`,
        [given.kind, nameOf(given.name), given.demo ?? false],
      );
      if (made === undefined) throw new Error('the organisation was not written');
      await this.audit.record({ action: 'organisation.created', subject: made.ref });
      return made;
    });
  }

  async rename(id: number, name: string): Promise<void> {
    await this.database.inTransaction(async () => {
      const { ref } = await this.get(id);
      await this.database.query('update work.organisation set name = $2 where id = $1', [id, nameOf(name)]);
      await this.audit.record({ action: 'organisation.renamed', subject: ref, fields: ['name'] });
    });
  }

  async describe(id: number, given: OrganisationDetails): Promise<void> {
    const values = [nameOf(given.name), emailOf(given.email), phoneOf(given.phone), given.district ?? null];
    await this.database.inTransaction(async () => {
      const { ref } = await this.get(id);
      await this.database.query(
        'update work.organisation set name = $2, email = $3, phone = $4, district = $5, languages = $6 where id = $1',
        [id, ...values, given.languages],
      );
      const fields = ['name', 'email', 'phone', 'district', 'languages'];
      await this.audit.record({ action: 'organisation.described', subject: ref, fields });
    });
  }

  async details(id: number): Promise<OrganisationDetails> {
    const [found] = await this.database.query<
      Record<'name', string> & Record<'email' | 'phone' | 'district', string | null> & { languages: string[] }
    >('select name, email, phone, district, languages from work.organisation where id = $1', [id]);
    if (found === undefined) throw new DomainError('not_found', 'organisation.not_found');
    const { email, phone, district, ...rest } = found;
    return { ...rest, email: email ?? undefined, phone: phone ?? undefined, district: district ?? undefined };
  }

  /** By id, from after a key. */
  list({ after = 0, limit }: { after?: number | undefined; limit: number }): Promise<Organisation[]> {
    return this.select('id > $1 order by id limit $2', after, limit);
  }

  async get(id: number): Promise<Organisation> {
    const [found] = await this.select('id = $1', id);
    if (found === undefined) throw new DomainError('not_found', 'organisation.not_found');
    return found;
  }

  async find(ref: string): Promise<Organisation | undefined> {
    const [found] = await this.select('ref::text = $1', ref);
    return found;
  }

  async findByName(kind: OrganisationKind, name: string): Promise<Organisation | undefined> {
    const [found] = await this.select('kind = $1 and lower(name) = lower($2) order by id limit 1', kind, nameOf(name));
    return found;
  }

  async count(kind: OrganisationKind): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      'select count(*) as n from work.organisation where kind = $1',
      [kind],
    );
    return row?.n ?? 0;
  }

  private select(where: string, ...values: readonly unknown[]): Promise<Organisation[]> {
    return this.database.query<Organisation>(`select ${COLUMNS} from work.organisation where ${where}`, values);
  }
}

function nameOf(typed: string): string {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (name === '' || name.length > 200) throw new DomainError('invalid', 'organisation.name');
  return name;
}

function emailOf(typed: string | undefined): string | null {
  const email = typed?.normalize('NFKC').trim().toLowerCase() ?? '';
  if (email === '') return null;
  if (email.length > 200 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email))
    throw new DomainError('invalid', 'access.email');
  return email;
}

function phoneOf(typed: string | undefined): string | null {
  const phone = typed?.replaceAll(/[\s().\-–]/gu, '') ?? '';
  if (phone === '') return null;
  if (!/^\+?\d{6,15}$/.test(phone)) throw new DomainError('invalid', 'organisation.phone');
  return phone;
}
