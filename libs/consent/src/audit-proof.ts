import { createHash } from 'node:crypto';

/** One event as the database holds it; `at` in microseconds since 1970. */
export interface SealedEvent {
  id: number;
  at: string;
  actor: string | null;
  action: string;
  subject: string | null;
  fields: readonly string[];
  requestId: string;
}

export interface Seal {
  id: number;
  fromEvent: number;
  toEvent: number;
  events: number;
  root: Buffer;
  previous: Buffer;
}

const UNIT = '\u001f';
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What the first seal names as the one before it. */
export const GENESIS = sha256(Buffer.from('ayni'));

/** Written from the description of the chain, not from the SQL that seals: two hands, one result. */
export function leafOf(event: SealedEvent): Buffer {
  const { id, at, actor, action, subject, fields, requestId } = event;
  const text = [String(id), at, actor ?? '', action, subject ?? '', fields.join(','), requestId].join(UNIT);
  return sha256(Buffer.of(0), Buffer.from(text));
}

/** Root of a Merkle tree: leaves and nodes are hashed apart, an odd one goes up as it is. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = level.slice(at, at + 2);
      if (left !== undefined) above.push(right === undefined ? left : sha256(Buffer.of(1), left, right));
    }
    level = above;
  }
  return level[0] ?? Buffer.alloc(0);
}

/** The value that the next seal carries as `previous`, and that may be noted elsewhere as the head. */
export function headOf(seal: Pick<Seal, 'previous' | 'root'>): Buffer {
  return sha256(seal.previous, seal.root);
}

/** Why a seal does not hold, or `undefined`. `events` are those that carry its id, in order. */
export function faultOf(seal: Seal, previous: Buffer, events: readonly SealedEvent[]): string | undefined {
  if (!seal.previous.equals(previous)) return 'it does not continue the seal before it';
  if (events.length < seal.events) return `${String(seal.events - events.length)} of its events are missing`;
  if (events.length > seal.events) return `${String(events.length - seal.events)} events were added to it`;
  if (events[0]?.id !== seal.fromEvent || events.at(-1)?.id !== seal.toEvent) return 'its first or last event differs';
  if (!merkleRoot(events.map((event) => leafOf(event))).equals(seal.root)) return 'one of its events was changed';
  return undefined;
}
