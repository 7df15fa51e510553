import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { UnknownTitleRepository } from '#employer';
import { repeat } from '#platform';

const EVERY_MS = 2000;

/** What another web process reviewed counts here too; what this one reviewed counts at once. */
@Injectable()
export class SynonymWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop: (() => Promise<void>) | undefined;

  constructor(private readonly titles: UnknownTitleRepository) {}

  onApplicationBootstrap(): void {
    this.stop = repeat('synonyms', EVERY_MS, () => this.titles.refresh());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}
