import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type SeekerId } from '#access';
import { ImportUndo } from '#employer';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { type BroughtImport, UNDO_DAYS } from './import.entity.js';
import { ImportRepository } from './import.repository.js';
import { TOUCHED_PEOPLE } from './import-undo.queries.js';

const DAY_MS = 86_400_000;

export type KeptWhy =
  | 'edited'
  | 'account'
  | 'moved'
  | 'introduction'
  | 'notes'
  | 'seen'
  | 'consent'
  | 'plan'
  | 'deletion'
  | 'request'
  | 'answers';

/** A person or a vacancy that stays, by its number, and why. */
export interface KeptRow {
  id: number;
  why: KeptWhy;
}

export interface Undone {
  removed: number;
  /** Vacancies over which people met are closed, not removed. */
  closed: number;
  kept: KeptRow[];
}

/** Takes an import back as far as nobody acted on it since. */
@Injectable()
export class ImportTakeBack {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly vacancies: ImportUndo,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The last day on which it can be taken back; `undefined` when it cannot. */
  undoUntil({ state, appliedAt }: Pick<BroughtImport, 'state' | 'appliedAt'>): Date | undefined {
    if (state !== 'done' || appliedAt === null) return undefined;
    const until = new Date(appliedAt.getTime() + UNDO_DAYS * DAY_MS);
    return until > this.clock.now() ? until : undefined;
  }

  /** Of her organisation; by the page. */
  async undo(actor: Actor, ref: string): Promise<Undone> {
    const found = await this.imports.find(actor, ref);
    if (found === undefined) throw new DomainError('not_found', 'import.not_found');
    return this.undoNow(found);
  }

  /** Any import by its number: for the command line. */
  async undoByNumber(id: number): Promise<Undone & { kind: BroughtImport['kind'] }> {
    const found = await this.imports.findByNumber(id);
    if (found === undefined) throw new DomainError('not_found', 'import.not_found');
    return { kind: found.kind, ...(await this.undoNow(found)) };
  }

  /** Whom an undo would leave now, and why. */
  kept(found: BroughtImport): Promise<KeptRow[]> {
    return this.database.query<KeptRow>(`${TOUCHED_PEOPLE} where why is not null order by id`, [found.id]);
  }

  private undoNow(found: BroughtImport): Promise<Undone> {
    if (found.state === 'undone') throw new DomainError('conflict', 'import.undone');
    if (this.undoUntil(found) === undefined) throw new DomainError('conflict', 'import.not_done');
    return this.database.inTransaction(async () => {
      const undone = found.kind === 'seekers' ? await this.removePeople(found) : await this.removeVacancies(found);
      const { removed, closed, kept } = undone;
      await this.imports.move(found.id, found.kind === 'seekers' ? 'done' : 'undone', 'undone', {
        removed,
        closed,
        kept: kept.length,
      });
      await this.imports.dropLines(found.id);
      return undone;
    });
  }

  private async removeVacancies({ id }: BroughtImport): Promise<Undone> {
    const { deleted, closed, kept } = await this.vacancies.undo(id);
    return { removed: deleted, closed, kept: kept.map((each) => ({ id: each, why: 'edited' })) };
  }

  private async removePeople(found: BroughtImport): Promise<Undone> {
    // Whoever acts on one of them now waits, and then finds her gone; or is waited for, and keeps her.
    await this.database.query(
      `select from work.seeker where id in (select seeker_id from identity.imported where import_id = $1)
       order by id for update`,
      [found.id],
    );
    const kept = await this.kept(found);
    const gone = await this.database.query<{ id: SeekerId; ref: string }>(
      `delete from work.seeker where id in (select seeker_id from identity.imported where import_id = $1)
         and id <> all($2) returning id, ref`,
      [found.id, kept.map(({ id }) => id)],
    );
    for (const { id, ref } of gone) {
      await this.audit.record({ action: 'import.person_removed', subject: ref });
      await this.outbox.add('rescore-seeker', { seekerId: id });
    }
    await this.audit.record({ action: 'import.undo', subject: found.ref, fields: ['seekers'] });
    return { removed: gone.length, closed: 0, kept };
  }
}
