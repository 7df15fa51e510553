import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database, DomainError, repeat } from '#platform';
import { type ImportedContent, installTaxonomy, readImported } from '#taxonomy';

/** How long a program that scores nothing may answer from the version before. */
const LOOK_EVERY_MS = 10_000;
const NOTHING = 0;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The imported taxonomy of this database; every program that loads this room answers from it (docs/adr/0013). */
@Injectable()
export class TaxonomyService implements OnModuleInit, OnApplicationShutdown {
  /** Number of the row that is in force in this process. */
  private inForce = NOTHING;
  /** What was imported and is in force in this process; nothing while that is our own catalogue. */
  content: ImportedContent | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private stopLooking: (() => Promise<void>) | undefined;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.stopLooking = repeat('taxonomy', LOOK_EVERY_MS, () => this.refresh());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stopLooking?.();
  }

  /** Puts the version that is stored now in force, when it is another one than before. */
  refresh(): Promise<void> {
    const done = this.turn.then(() => this.load());
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** What is installed now, with the number to name when replacing it. */
  async current(): Promise<{ number: number; content: ImportedContent | undefined; packed: Buffer | undefined }> {
    const [row] = await this.database.query<{ number: number; content: Buffer }>(
      'select number, content from work.taxonomy order by number desc limit 1',
    );
    if (row === undefined) return { number: NOTHING, content: undefined, packed: undefined };
    return { number: row.number, content: await read(row.content), packed: row.content };
  }

  /**
   * Stores a version after the one of that number and puts it in force here; call it in the transaction that starts the run
   * which scores everything anew. Returns it as it is stored. Throws `conflict` when another version came first.
   */
  async install(content: ImportedContent, after: number): Promise<Buffer> {
    const packed = await pack(JSON.stringify(content));
    await this.database.query('lock table work.taxonomy in exclusive mode');
    if ((await this.newest()) !== after) throw new DomainError('conflict', 'taxonomy.other_version');
    const [row] = await this.database.query<{ number: number }>(
      'insert into work.taxonomy (version, content) values ($1, $2) returning number',
      [content.version, packed],
    );
    this.putInForce(content, row?.number ?? NOTHING);
    return packed;
  }

  private async load(): Promise<void> {
    if ((await this.newest()) === this.inForce) return;
    const { number, content } = await this.current();
    this.putInForce(content, number);
  }

  private putInForce(content: ImportedContent | undefined, number: number): void {
    installTaxonomy(content);
    this.content = content;
    this.inForce = number;
  }

  private async newest(): Promise<number> {
    const [row] = await this.database.query<{ number: number | null }>(
      'select max(number) as number from work.taxonomy',
    );
    return row?.number ?? NOTHING;
  }
}

async function read(packed: Buffer): Promise<ImportedContent> {
  return readImported((await unpack(packed)).toString('utf8'));
}
