import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { GapQuestion } from '#statistics';
import type { FileProfile } from './file-profile.js';
import type { WageGapReport } from './wage-gap-report.js';

export type OwnDataState = 'reading' | 'read' | 'analysing' | 'done' | 'failed';

/** What stopped the work, in a code that the page turns into a sentence. */
export interface Fault {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A file brought for analysis, without its content. */
export interface OwnData {
  readonly id: string;
  readonly fileName: string;
  readonly state: OwnDataState;
  /** Percent of the running step. */
  readonly progress: number;
  readonly profile: FileProfile | null;
  readonly question: GapQuestion | null;
  readonly report: WageGapReport | null;
  readonly fault: Fault | null;
  readonly expiresAt: Date;
}

/** What the worker may change. */
export type OwnDataStep = Partial<Pick<OwnData, 'state' | 'progress' | 'profile' | 'report' | 'fault'>>;

const COLUMNS = `id, file_name as "fileName", state, progress, profile, question, report, fault, expires_at as "expiresAt"`;

@Injectable()
export class OwnDataRepository {
  constructor(private readonly database: Database) {}

  async add(accountRef: string, file: { name: string; content: Uint8Array }, minutes: number): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `insert into report.own_data (account_ref, file_name, content, expires_at)
       values ($1, $2, $3, now() + make_interval(mins => $4)) returning id`,
      [accountRef, file.name.slice(0, 200), file.content, minutes],
    );
    return row?.id ?? '';
  }

  async findOf(accountRef: string, id: string): Promise<OwnData | undefined> {
    const [row] = await this.database.query<OwnData>(
      `select ${COLUMNS} from report.own_data where id = $1 and account_ref = $2 and expires_at > now()`,
      [id, accountRef],
    );
    return row;
  }

  listOf(accountRef: string): Promise<Pick<OwnData, 'id' | 'fileName' | 'expiresAt'>[]> {
    return this.database.query(
      `select id, file_name as "fileName", expires_at as "expiresAt" from report.own_data
       where account_ref = $1 and expires_at > now() order by created_at desc limit 20`,
      [accountRef],
    );
  }

  async ask(accountRef: string, id: string, question: GapQuestion): Promise<boolean> {
    const changed = await this.database.query(
      `update report.own_data set question = $3, state = 'analysing', progress = 0, report = null, fault = null
       where id = $1 and account_ref = $2 and profile is not null and expires_at > now() returning id`,
      [id, accountRef, JSON.stringify(question)],
    );
    return changed.length > 0;
  }

  async remove(accountRef: string, id: string): Promise<void> {
    await this.database.query('delete from report.own_data where id = $1 and account_ref = $2', [id, accountRef]);
  }

  /** For the worker: a row that still waits for it, with the file. */
  async findWork(id: string): Promise<(Pick<OwnData, 'state' | 'question'> & { content: Buffer }) | undefined> {
    const [row] = await this.database.query<Pick<OwnData, 'state' | 'question'> & { content: Buffer }>(
      `select state, question, content from report.own_data
       where id = $1 and state in ('reading', 'analysing') and expires_at > now()`,
      [id],
    );
    return row;
  }

  async save(id: string, step: OwnDataStep): Promise<void> {
    const entries = Object.entries(step);
    const sets = entries.map(([name], at) => `${name} = $${String(at + 2)}`).join(', ');
    const values = entries.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : value));
    await this.database.query(`update report.own_data set ${sets} where id = $1`, [id, ...values]);
  }

  async deleteExpired(): Promise<void> {
    await this.database.query('delete from report.own_data where expires_at <= now()');
  }
}
