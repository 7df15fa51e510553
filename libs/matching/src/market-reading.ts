import { type Market, SeekerReader } from '#engine';
import { type Database, log } from '#platform';

export const SEEKERS = 'work.matchable_seeker';
/** A binary jsonb is the number of its format, and then the text. */
const JSONB_HEADER = 1;

/** Rows that are read at once. */
export const BATCH = 2000;

export interface Row {
  id: number;
  revision: number | null;
  facts: Record<string, unknown> | null;
}

interface Named {
  id: number;
  revision: number | null;
}

/** Adds everybody who consents to be matched, in the order of their ids, from the bytes as they come: a country of people is not made into objects. */
export async function readSeekers(database: Database, market: Market): Promise<void> {
  const reader = new SeekerReader(market);
  await database.copyOut(`select id, revision, facts from ${SEEKERS} order by id`, (row) => {
    const named = { id: row.int4(0), revision: row.int4(1) };
    fits('seeker', named, () => reader.add(named, row.bytes, (row.from[2] ?? 0) + JSONB_HEADER, row.to[2] ?? 0));
  });
}

/** Every row of a source, in the order of the ids. */
export async function* readAll(database: Database, source: string): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const rows = await database.query<Row>(
      `select id, revision, facts from ${source} row where id > $1 order by id limit ${String(BATCH)}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.id;
  }
}

/** Facts beyond what the columns hold keep one row out, and are told to whoever reads the log; the others are matched. */
export function fits(side: 'seeker' | 'vacancy', { id, revision }: Named, put: () => unknown): boolean {
  try {
    put();
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    logMisfit({ side, id, revision }, error);
    return false;
  }
}

export function logMisfit(of: Named & { side: string }, { message: reason }: RangeError): void {
  log.error({ ...of, reason }, 'facts do not fit the market');
}
