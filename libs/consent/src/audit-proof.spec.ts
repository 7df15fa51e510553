import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf, GENESIS, headOf, leafOf, merkleRoot, type Seal, type SealedEvent } from './audit-proof.js';

const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (n: number): Buffer => sha(Buffer.from(String(n)));
const node = (a: Buffer, b: Buffer): Buffer => sha(Buffer.of(1), a, b);

const event = (id: number): SealedEvent => ({
  id,
  at: String(1_795_305_600_000_000 + id),
  actor: null,
  action: 'thing.done',
  subject: null,
  fields: ['name', 'phone'],
  requestId: 'r',
});
const sealOf = (events: readonly SealedEvent[], previous = GENESIS): Seal => ({
  id: 1,
  fromEvent: events[0]?.id ?? 0,
  toEvent: events.at(-1)?.id ?? 0,
  events: events.length,
  root: merkleRoot(events.map((each) => leafOf(each))),
  previous,
});

describe('the root of a batch', () => {
  it('is the tree drawn by hand', () => {
    const [a, b, c, d, e] = [leaf(1), leaf(2), leaf(3), leaf(4), leaf(5)] as const;
    expect(merkleRoot([a])).toEqual(a);
    expect(merkleRoot([a, b])).toEqual(node(a, b));
    expect(merkleRoot([a, b, c])).toEqual(node(node(a, b), c));
    expect(merkleRoot([a, b, c, d, e])).toEqual(node(node(node(a, b), node(c, d)), e));
  });

  it('differs when one leaf differs, comes, goes or moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 40 }), fc.nat(), (numbers, where) => {
        const leaves = numbers.map((n, at) => leaf(n * 100 + at));
        const at = where % leaves.length;
        const root = merkleRoot(leaves);
        expect(merkleRoot(leaves.with(at, leaf(-1)))).not.toEqual(root);
        expect(merkleRoot(leaves.toSpliced(at, 1))).not.toEqual(root);
        expect(merkleRoot(leaves.toSpliced(at, 0, leaf(-1)))).not.toEqual(root);
        expect(merkleRoot([...leaves.slice(1), leaves[0] ?? root])).not.toEqual(root);
      }),
    );
  });
});

describe('a leaf', () => {
  it('differs in every field', () => {
    const base = event(7);
    const others: SealedEvent[] = [
      { ...base, id: 8 },
      { ...base, at: '1' },
      { ...base, actor: '00000000-0000-4000-8000-000000000001' },
      { ...base, subject: '00000000-0000-4000-8000-000000000001' },
      { ...base, action: 'thing.undone' },
      { ...base, fields: ['name'] },
      { ...base, requestId: 'q' },
    ];
    expect(new Set([base, ...others].map((each) => leafOf(each).toString('hex'))).size).toBe(8);
  });
});

describe('a seal', () => {
  const events = [1, 2, 4, 5].map((id) => event(id));
  const seal = sealOf(events);

  it('holds when nothing changed, and leads to the next', () => {
    expect(faultOf(seal, GENESIS, events)).toBeUndefined();
    const next = sealOf([event(9)], headOf(seal));
    expect(faultOf(next, headOf(seal), [event(9)])).toBeUndefined();
    expect(faultOf(next, GENESIS, [event(9)])).toBe('it does not continue the seal before it');
  });

  it.each([
    ['1 of its events are missing', events.slice(1)],
    ['1 events were added to it', [...events, event(6)]],
    ['its first or last event differs', [...events.slice(0, 3), event(6)]],
    ['one of its events was changed', events.with(1, { ...event(2), action: 'thing.undone' })],
    ['one of its events was changed', events.with(1, event(3))],
  ])('says: %s', (reason, held) => {
    expect(faultOf(seal, GENESIS, held)).toBe(reason);
  });
});
