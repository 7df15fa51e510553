import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { ImportRunner } from '#casework';
import { repeat } from '#platform';

const EVERY_MS = 10 * 60 * 1000;

/** Deletes files that nobody asked to import within their day. */
@Injectable()
export class ImportWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(private readonly runner: ImportRunner) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('forgotten imports', EVERY_MS, () => this.runner.removeForgotten());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}
