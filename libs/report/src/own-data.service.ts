import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, DomainError, Outbox } from '#platform';
import type { GapQuestion } from '#statistics';
import { OwnDataRepository } from './own-data.repository.js';
import type { OwnData } from './own-data.repository.js';

/** A file and its report live this long; whoever brought them can end it sooner. */
export const OWN_DATA_MINUTES = 60;
/** Files of one account at a time. */
const MOST_FILES = 5;
const LOOK_MS = 150;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The files an analyst brings: hers alone, for an hour. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly repository: OwnDataRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps the file for an hour and lets the worker read it. */
  async bring(actor: Actor, file: { name: string; content: Uint8Array }): Promise<string> {
    return this.database.inTransaction(async () => {
      const open = await this.repository.listOf(actor.ref);
      if (open.length >= MOST_FILES) throw new DomainError('conflict', 'own_data.too_many_files', { most: MOST_FILES });
      const id = await this.repository.add(actor.ref, file, OWN_DATA_MINUTES);
      await this.outbox.add('analyse-own-data', { ownDataId: id });
      return id;
    });
  }

  /** Says what the columns are; the analysis starts again. */
  async ask(actor: Actor, id: string, question: GapQuestion): Promise<void> {
    await this.database.inTransaction(async () => {
      if (!(await this.repository.ask(actor.ref, id, question))) throw new DomainError('not_found', 'own_data.gone');
      await this.outbox.add('analyse-own-data', { ownDataId: id });
    });
  }

  async get(actor: Actor, id: string): Promise<OwnData> {
    const found = UUID.test(id) ? await this.repository.findOf(actor.ref, id) : undefined;
    if (found === undefined) throw new DomainError('not_found', 'own_data.gone');
    return found;
  }

  /** Waits a moment for work that is nearly done, so that small files show no page of waiting. */
  async settled(actor: Actor, id: string, patienceMs: number): Promise<OwnData> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = await this.get(actor, id);
      const waiting = found.state === 'reading' || found.state === 'analysing';
      if (!waiting || Date.now() >= until) return found;
      await pause(LOOK_MS);
    }
  }

  list(actor: Actor): Promise<Pick<OwnData, 'id' | 'fileName' | 'expiresAt'>[]> {
    return this.repository.listOf(actor.ref);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    if (UUID.test(id)) await this.repository.remove(actor.ref, id);
  }
}
