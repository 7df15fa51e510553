import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail } from '#access';
import { Database, DomainError, Keyring, Outbox } from '#platform';
import type { BroughtImport, ImportKind, ImportLine } from './import.entity.js';
import { type Bringer, ImportRepository } from './import.repository.js';

/** Bytes of a file that a page takes; a longer list comes in several. */
export const IMPORT_BYTES = 5_000_000;
const MOST_WAITING = 5;
const PAGE = 20;
const LINES = 50;
const LOOK_MS = 150;

export interface LinePlace {
  row: number;
  field: string;
  code: string;
}

/** The files of an organisation: brought, checked, imported when asked. The work itself is done by a job. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** Keeps the file sealed until its work is done and has it checked; nothing is stored by that. */
  bring(actor: Actor, given: { kind: ImportKind; fileName: string; content: Buffer }): Promise<BroughtImport> {
    const { kind, fileName, content } = given;
    if (kind === 'seekers' && actor.organisationId === undefined) {
      throw new DomainError('refused', 'import.no_organisation');
    }
    return this.database.inTransaction(async () => {
      const digest = this.digestOf(actor, kind, content);
      await this.refuseSame(actor, digest);
      if ((await this.imports.countWaiting(actor)) >= MOST_WAITING) {
        throw new DomainError('conflict', 'import.too_many', { most: MOST_WAITING });
      }
      const made = await this.imports.add(actor, { kind, fileName, digest, state: 'checking' });
      await this.imports.keepFile(made.id, content);
      await this.audit.record({ action: 'import.brought', subject: made.ref, fields: [kind] });
      await this.outbox.add('run-import', { importId: made.id });
      return made;
    });
  }

  /** Stores what the check let pass. */
  apply(actor: Actor, ref: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const { id, summary } = await this.get(actor, ref);
      if ((summary.taken ?? 0) === 0) throw new DomainError('conflict', 'import.nothing');
      if (!(await this.imports.move(id, 'checked', 'applying')))
        throw new DomainError('conflict', 'import.not_checked');
      await this.audit.record({ action: 'import.asked', subject: ref });
      await this.outbox.add('run-import', { importId: id });
    });
  }

  /** The file and its report go; only before anything was stored. */
  discard(actor: Actor, ref: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const { id } = await this.get(actor, ref);
      if (!(await this.imports.remove(id))) throw new DomainError('conflict', 'import.not_checked');
      await this.audit.record({ action: 'import.discarded', subject: ref });
    });
  }

  async get(actor: Actor, ref: string): Promise<BroughtImport> {
    const found = await this.imports.find(actor, ref);
    if (found === undefined) throw new DomainError('not_found', 'import.not_found');
    return found;
  }

  /** Waits a moment for work that is nearly done, so that small files show no page of waiting. */
  async settled(actor: Actor, ref: string, patienceMs: number): Promise<BroughtImport> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = await this.get(actor, ref);
      if ((found.state !== 'checking' && found.state !== 'applying') || Date.now() >= until) return found;
      await pause(LOOK_MS);
    }
  }

  async list(actor: Actor, before?: number): Promise<{ imports: BroughtImport[]; next: number | undefined }> {
    const found = await this.imports.list(actor, before, PAGE);
    const imports = found.slice(0, PAGE);
    return { imports, next: found.length > PAGE ? imports.at(-1)?.id : undefined };
  }

  /** What is to mend, a page of rows at a time. */
  async lines(importId: number, after?: LinePlace): Promise<{ lines: ImportLine[]; next: LinePlace | undefined }> {
    const found = await this.imports.lines(importId, after, LINES);
    const lines = found.slice(0, LINES);
    return { lines, next: found.length > LINES ? lines.at(-1) : undefined };
  }

  /** Names a file for one organisation without telling anything of it to another. */
  digestOf({ organisationId }: Pick<Bringer, 'organisationId'>, kind: ImportKind, content: Buffer): Buffer {
    const hash = createHash('sha256').update(content).digest('hex');
    return this.keyring.blindIndex('import-file', `${String(organisationId ?? 0)} ${kind} ${hash}`);
  }

  async refuseSame({ organisationId }: Pick<Bringer, 'organisationId'>, digest: Buffer): Promise<void> {
    const same = await this.imports.findSame(organisationId, digest);
    if (same !== undefined) throw new DomainError('conflict', 'import.same_file', { importId: same.id, ref: same.ref });
  }
}
