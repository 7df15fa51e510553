import { Injectable } from '@nestjs/common';
import { AccountService, type AccountId, AuditTrail, sealContext, type SeekerId } from '#access';
import { type DocumentCode, type IdentifierFault, type NumberForm, parseDni, parseNumber } from '#peru';
import { Clock, Database, DomainError, Keyring } from '#platform';

/** Somebody of the team held it in their hands and what she told of it was right. */
export interface SeenDocument {
  at: Date;
  /** Name of who saw it; absent when that account is gone. */
  by: string | undefined;
  organisation: string | undefined;
  hasNumber: boolean;
}

interface Row {
  code: Buffer;
  told: string;
  at: Date | null;
  by: number | null;
  organisation: string | null;
  hasNumber: boolean;
}

/** How the number of each kind of document is written; any other is read as a passport's. */
const FORMS: readonly (readonly [prefix: string, form: NumberForm])[] = [
  ['CE_', 'carne_extranjeria'],
  ['SOL_REF', 'carne_refugio'],
  ['CPP_', 'permiso_temporal'],
  ['PTP_', 'permiso_temporal'],
];

/** Her document as somebody saw it. Its number is kept only then, sealed, and found by a blind index. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly accounts: AccountService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `undefined` until somebody saw what she tells now. */
  async seen(seekerId: SeekerId): Promise<SeenDocument | undefined> {
    const row = await this.find(seekerId);
    if (row === undefined || row.at === null) return undefined;
    const { at, by, organisation, hasNumber } = row;
    const names = await this.accounts.names(by === null ? [] : [by]);
    return { at, by: by === null ? undefined : names.get(by), organisation: organisation ?? undefined, hasNumber };
  }

  /** Names what she tells of it now; another answer has another name. */
  async told(seekerId: SeekerId): Promise<string> {
    return (await this.find(seekerId))?.told ?? '';
  }

  /** `told` names what was on the page; `number` may be empty: it is asked for only once an offer needs it. */
  see(seekerId: SeekerId, by: AccountId, { told, number }: { told: string; number: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      const row = await this.find(seekerId);
      if (row === undefined) throw new DomainError('conflict', 'document.not_told');
      const code = this.keyring.open(row.code, sealContext('identity.document.code', seekerId)) as DocumentCode;
      const seen = await this.database.query(
        `update identity.document set verified_by = $2, verified_at = $3
         where seeker_id = $1 and coalesce(encode(told, 'hex'), '') = $4 returning seeker_id`,
        [seekerId, by, this.clock.now(), told],
      );
      if (seen.length === 0) throw new DomainError('stale', 'document.changed');
      const typed = number.trim();
      if (typed !== '') await this.keepNumber(seekerId, code, readNumber(code, typed));
      const [seeker] = await this.database.query<{ ref: string }>('select ref from work.seeker where id = $1', [
        seekerId,
      ]);
      const fields = typed === '' ? ['verified_at'] : ['verified_at', 'number'];
      await this.audit.record({ action: 'document.seen', subject: seeker?.ref, fields });
    });
  }

  private async keepNumber(seekerId: SeekerId, code: DocumentCode, number: string): Promise<void> {
    await this.database.query('update identity.document set number = $2, number_index = $3 where seeker_id = $1', [
      seekerId,
      this.keyring.seal(number, sealContext('identity.document.number', seekerId)),
      this.keyring.blindIndex('document-number', numberKey(code, number)),
    ]);
  }

  private async find(seekerId: SeekerId): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select document.code, coalesce(encode(document.told, 'hex'), '') as told, document.verified_at as at, document.verified_by as by, organisation.name as organisation,
         document.number is not null as "hasNumber"
       from identity.document document
       left join identity.account account on account.id = document.verified_by
       left join work.organisation organisation on organisation.id = account.organisation_id
       where document.seeker_id = $1`,
      [seekerId],
    );
    return row;
  }
}

/** By what a number is found again; a card that lapsed keeps its number. */
export function numberKey(code: DocumentCode, number: string): string {
  return `${code.split('_')[0] ?? code} ${number}`;
}

/** The number of a document of this kind, as its card shows it. @throws DomainError */
export function readNumber(code: DocumentCode, typed: string): string {
  const form = FORMS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'pasaporte';
  const read = code === 'DNI' ? parseDni(typed) : parseNumber(form, typed);
  if ('dni' in read) return read.dni;
  if ('number' in read) return read.number;
  throw new DomainError('invalid', 'document.number', { fault: (read satisfies IdentifierFault).fault });
}
