import { Injectable } from '@nestjs/common';
import { AccountService, type Actor, AuditTrail, sealContext } from '#access';
import { DomainError, Keyring, ProtectionDatabase } from '#platform';
import { SAFETY_OUTCOMES, SAFETY_TRANSITIONS } from './safety.data.js';
import type { SafetyEntryKind, SafetyOutcome, SafetyState } from './safety.data.js';

export interface SafetyItem {
  id: number;
  kind: string;
  reporter: string;
  vacancyId: number | null;
  state: SafetyState;
  outcome: SafetyOutcome | null;
  createdAt: Date;
  /** Whether the person wants to be reached. */
  mayCall: boolean;
  takenBy: string | undefined;
}

export interface SafetyEntry {
  kind: SafetyEntryKind;
  code: string | null;
  text: string | undefined;
  by: string | undefined;
  at: Date;
}

export interface SafetyReport extends SafetyItem {
  body: Readonly<Record<string, unknown>>;
  contact: Readonly<Record<string, string>> | undefined;
  isMine: boolean;
  entries: SafetyEntry[];
}

interface Row extends Omit<SafetyItem, 'takenBy'> {
  ref: string;
  takenBy: number | null;
}

interface SealedRow extends Row {
  sealedAs: string;
  body: Buffer | null;
  contact: Buffer | null;
}

const PAGE = 20;
const MOST_ENTRIES = 200;
const COLUMNS = `id, ref, kind, reporter, vacancy_id as "vacancyId", state, outcome, created_at as "createdAt",
  contact is not null as "mayCall", taken_by as "takenBy"`;

/** The desk of the persons of trust. Each act is in the audit trail by the report's random name before it is done. */
@Injectable()
export class ProtectionService {
  constructor(
    private readonly protection: ProtectionDatabase,
    private readonly accounts: AccountService,
    private readonly audit: AuditTrail,
    private readonly keyring: Keyring,
  ) {}

  /** Newest first, twenty a page. */
  list(actor: Actor, page: { closed: boolean; before?: number | undefined }) {
    return this.protection.inNameOf(actor.sessionToken, async () => {
      const rows = await this.protection.query<Row>(
        `select ${COLUMNS} from protection.report
         where (state = 'closed') = $1 and ($2::bigint is null or id < $2) order by id desc limit ${String(PAGE + 1)}`,
        [page.closed, page.before ?? null],
      );
      const shown = rows.slice(0, PAGE);
      const names = await this.accounts.names(shown.flatMap(({ takenBy }) => takenBy ?? []));
      const items: SafetyItem[] = shown.map((row) => itemOf(row, names));
      return { items, next: rows.length > PAGE ? items.at(-1)?.id : undefined };
    });
  }

  get(actor: Actor, id: number): Promise<SafetyReport> {
    return this.protection.inNameOf(actor.sessionToken, async () => {
      const row = await this.find(id);
      await this.audit.record({ action: 'protection.read', subject: row.ref });
      const entries = await this.entriesOf(id);
      const names = await this.accounts.names([row.takenBy ?? 0, ...entries.map(({ accountId }) => accountId)]);
      return {
        ...itemOf(row, names),
        isMine: row.takenBy === actor.accountId,
        body: this.open(row.body, 'body', row) ?? {},
        contact: this.open(row.contact, 'contact', row) as Record<string, string> | undefined,
        entries: entries.map(({ accountId, sealed, ...entry }) => ({
          ...entry,
          by: names.get(accountId),
          text: sealed === null ? undefined : this.keyring.open(sealed, entryContext(id)),
        })),
      };
    });
  }

  /** It is hers to follow from now on; a colleague may take it over. */
  take(actor: Actor, id: number): Promise<void> {
    return this.change(actor, id, async ({ state }) => {
      requireWay(state, 'taken');
      await this.protection.query(
        `update protection.report set state = 'taken', taken_by = $2, outcome = null, closed_at = null where id = $1`,
        [id, actor.accountId],
      );
      await this.write(actor, id, { kind: state === 'closed' ? 'reopened' : 'taken' });
    });
  }

  async note(actor: Actor, id: number, text: string): Promise<void> {
    if (text.trim() === '') throw new DomainError('invalid', 'safety.note_missing');
    await this.follow(actor, id, { kind: 'note', text });
  }

  /** She was told of a line or a service that can do more. */
  async refer(actor: Actor, id: number, line: string): Promise<void> {
    if (line === '') throw new DomainError('invalid', 'safety.line_missing');
    await this.follow(actor, id, { kind: 'referred', code: line });
  }

  recordPause(actor: Actor, id: number): Promise<void> {
    return this.follow(actor, id, { kind: 'firm_paused' });
  }

  /** Nobody needs to be called any more, so how to reach the person goes. */
  async close(actor: Actor, id: number, given: { outcome: string; text: string }): Promise<void> {
    const outcome = SAFETY_OUTCOMES.find((each) => each === given.outcome);
    if (outcome === undefined) throw new DomainError('invalid', 'safety.outcome_missing');
    await this.change(actor, id, async (row) => {
      requireWay(row.state, 'closed');
      requireMine(row, actor);
      await this.protection.query(
        `update protection.report set state = 'closed', outcome = $2, closed_at = now(), contact = null where id = $1`,
        [id, outcome],
      );
      await this.write(actor, id, { kind: 'closed', code: outcome, text: given.text });
    });
  }

  private follow(actor: Actor, id: number, entry: NewEntry): Promise<void> {
    return this.change(actor, id, async (row) => {
      requireMine(row, actor);
      await this.write(actor, id, entry);
    });
  }

  private change(actor: Actor, id: number, work: (row: Row) => Promise<void>): Promise<void> {
    return this.protection.inNameOf(actor.sessionToken, async () => {
      const row = await this.find(id);
      await this.audit.record({ action: 'protection.changed', subject: row.ref });
      await work(row);
    });
  }

  private async find(id: number): Promise<SealedRow> {
    const [row] = await this.protection.query<SealedRow>(
      `select ${COLUMNS}, sealed_as as "sealedAs", body, contact from protection.report where id = $1 for update`,
      [id],
    );
    if (row === undefined) throw new DomainError('not_found', 'safety.not_found');
    return row;
  }

  private entriesOf(id: number) {
    return this.protection.query<Omit<SafetyEntry, 'by' | 'text'> & { accountId: number; sealed: Buffer | null }>(
      `select kind, code, body as sealed, account_id as "accountId", at from protection.entry
       where report_id = $1 order by id limit ${String(MOST_ENTRIES)}`,
      [id],
    );
  }

  private async write(actor: Actor, id: number, { kind, code, text }: NewEntry): Promise<void> {
    const words = text?.trim() ?? '';
    await this.protection.query(
      'insert into protection.entry (report_id, account_id, kind, code, body) values ($1, $2, $3, $4, $5)',
      [id, actor.accountId, kind, code ?? null, words === '' ? null : this.keyring.seal(words, entryContext(id))],
    );
  }

  private open(
    sealed: Buffer | null,
    part: 'body' | 'contact',
    { sealedAs }: SealedRow,
  ): Record<string, unknown> | undefined {
    if (sealed === null) return undefined;
    const text = this.keyring.open(sealed, sealContext(`protection.report.${part}`, sealedAs));
    return JSON.parse(text) as Record<string, unknown>;
  }
}

interface NewEntry {
  kind: SafetyEntryKind;
  code?: string;
  text?: string;
}

const entryContext = (id: number): string => sealContext('protection.entry.body', id);

function itemOf(
  { id, kind, reporter, vacancyId, state, outcome, createdAt, mayCall, takenBy }: Row,
  names: ReadonlyMap<number, string>,
): SafetyItem {
  const by = takenBy === null ? undefined : names.get(takenBy);
  return { id, kind, reporter, vacancyId, state, outcome, createdAt, mayCall, takenBy: by };
}

function requireWay(from: SafetyState, to: SafetyState): void {
  if (!SAFETY_TRANSITIONS[from].includes(to)) throw new DomainError('conflict', 'safety.state');
}

function requireMine({ state, takenBy }: Row, actor: Actor): void {
  if (state !== 'taken' || takenBy !== actor.accountId) throw new DomainError('conflict', 'safety.not_yours');
}
