import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountService, MessageService, sealContext } from '#access';
import { Database, DomainError, Keyring } from '#platform';

/** What is written down of a report; nothing here is ever read again by the program that files it. */
export interface SafetyFiling {
  kind: string;
  reporter: 'seeker' | 'employer' | 'staff' | 'anyone';
  /** Absent: nobody knows who it was, and nobody can find the report again by her. */
  seekerId?: number | undefined;
  vacancyId?: number | undefined;
  body: Readonly<Record<string, unknown>>;
  /** How to reach the person, kept apart: it goes when she leaves, and when the report is closed. */
  contact?: Readonly<Record<string, string>> | undefined;
}

/** Takes reports in, behind the wall of safety, and tells the persons of trust that there is something to read. */
@Injectable()
export class SafetyDesk {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly accounts: AccountService,
    private readonly messages: MessageService,
  ) {}

  /** No trail names who filed it. */
  async file(filing: SafetyFiling): Promise<void> {
    if (!/^[a-z_]{1,40}$/.test(filing.kind)) throw new DomainError('invalid', 'safety.kind');
    const ref = randomUUID();
    const seal = (part: 'body' | 'contact', value: unknown): Buffer =>
      this.keyring.seal(JSON.stringify(value), sealContext(`protection.report.${part}`, ref));
    const { reporter, seekerId, vacancyId, kind, body, contact } = filing;
    await this.database.inTransaction(async () => {
      await this.database.query('select protection.file_report($1, $2, $3, $4, $5, $6, $7)', [
        ref,
        reporter,
        seekerId ?? null,
        vacancyId ?? null,
        kind,
        seal('body', body),
        contact === undefined ? null : seal('contact', contact),
      ]);
      for (const { id } of await this.accounts.focalPersons()) await this.messages.queue(id, 'waiting');
    });
  }

  /** Who reads the reports, by name. */
  async readers(): Promise<string[]> {
    const persons = await this.accounts.focalPersons();
    return persons.map(({ name, organisation }) => [name, organisation].filter((part) => part !== '').join(', '));
  }

  /** How many people report this firm; 0 while there are fewer than three. */
  async countAgainst(organisationId: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>('select protection.reports_against($1) as count', [
      organisationId,
    ]);
    return row?.count ?? 0;
  }
}
