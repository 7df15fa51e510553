import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Database, repeat } from '#platform';

const EVERY_MS = 1000;
const FULL_BATCH = 5000;

/** Seals what was committed, each second; several workers may run it, the database lets one through. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('audit-seal', EVERY_MS, () => this.seal());
  }

  // Before the connections close, which is the next phase.
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  /** Seals all that waits; how many events that were. */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const [row] = await this.database.query<{ sealed: number }>('select audit.seal_committed() as sealed');
      total += row?.sealed ?? 0;
      if ((row?.sealed ?? 0) < FULL_BATCH) return total;
    }
  }
}
