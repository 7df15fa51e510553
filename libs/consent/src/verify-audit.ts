import type { Database } from '#platform';
import { faultOf, GENESIS, headOf, leafOf } from './audit-proof.js';
import type { Seal, SealedEvent } from './audit-proof.js';

export interface AuditVerdict {
  ok: boolean;
  seals: number;
  events: number;
  /** Committed in the last moments and not sealed yet. */
  waiting: number;
  /** Hexadecimal; note it elsewhere, and a later run proves that nothing before it was replaced. */
  head: string;
  /** The first thing that does not hold. */
  broken?: { seal: number; firstEvent: number; lastEvent: number; reason: string };
}

interface Held extends SealedEvent {
  leaf: string | null;
}

const SEALS_AT_ONCE = 500;

/** Needs the database's owner: no program can read the trail. `notedHead` is the head of an earlier run. */
export async function verifyAudit(database: Pick<Database, 'query'>, notedHead?: string): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { ok: true, seals: 0, events: 0, waiting: 0, head: GENESIS.toString('hex') };
  let head = GENESIS;
  let after = 0;
  let metNoted = notedHead === undefined || notedHead === verdict.head;
  for (;;) {
    const seals = await sealsAfter(database, after);
    for (const seal of seals) {
      const events = await eventsOf(database, seal);
      const reason = faultOf(seal, head, events);
      if (reason !== undefined) return { ...verdict, ok: false, broken: whereBroken(seal, events, reason) };
      head = headOf(seal);
      after = seal.id;
      verdict.seals += 1;
      verdict.events += events.length;
      verdict.head = head.toString('hex');
      metNoted ||= verdict.head === notedHead;
    }
    if (seals.length < SEALS_AT_ONCE) break;
  }
  const strays = await countOf(database, STRAYS);
  verdict.waiting = await countOf(database, 'select count(*) as n from audit.event where seal_id is null');
  const reason =
    strays > 0 ? `${String(strays)} events name a seal they lie outside of` : 'the noted head is not in the chain';
  if (strays > 0 || !metNoted) {
    return { ...verdict, ok: false, broken: { seal: after, firstEvent: 0, lastEvent: 0, reason } };
  }
  return verdict;
}

const STRAYS = `select count(*) as n from audit.event event join audit.seal seal on seal.id = event.seal_id
  where event.id not between seal.from_event and seal.to_event`;

/** The event whose stored leaf no longer fits it; else the whole batch. */
function whereBroken(seal: Seal, events: readonly Held[], reason: string): NonNullable<AuditVerdict['broken']> {
  const changed = events.find((event) => event.leaf !== null && event.leaf !== leafOf(event).toString('hex'));
  const { id, fromEvent, toEvent } = seal;
  return changed === undefined
    ? { seal: id, firstEvent: fromEvent, lastEvent: toEvent, reason }
    : { seal: id, firstEvent: changed.id, lastEvent: changed.id, reason: 'this event was changed' };
}

function sealsAfter(database: Pick<Database, 'query'>, after: number): Promise<Seal[]> {
  return database.query<Seal>(
    `select id, from_event as "fromEvent", to_event as "toEvent", events, root, previous
     from audit.seal where id > $1 order by id limit ${String(SEALS_AT_ONCE)}`,
    [after],
  );
}

function eventsOf(database: Pick<Database, 'query'>, seal: Seal): Promise<Held[]> {
  return database.query<Held>(
    `select id, (extract(epoch from at) * 1000000)::bigint::text as at, actor::text, action, subject::text, fields,
       request_id as "requestId", encode(leaf, 'hex') as leaf
     from audit.event where id between $1 and $2 and seal_id = $3 order by id`,
    [seal.fromEvent, seal.toEvent, seal.id],
  );
}

async function countOf(database: Pick<Database, 'query'>, sql: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(sql);
  return row?.n ?? 0;
}
