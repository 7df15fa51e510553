/** Counts by row and column; the totals of rows, of columns and of all are published with them. */
export type Counts = readonly (readonly number[])[];

/** True where a count is hidden. */
export type Mask = readonly (readonly boolean[])[];

/** What somebody who has the published table can still say of one hidden count. */
export interface HiddenCount {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/** A table with the cells that are hidden. */
export interface HiddenTable {
  readonly counts: Counts;
  readonly hidden: Mask;
}

type Place = Pick<HiddenCount, 'row' | 'column'>;

/** What may move: from row to column, or from column to row, through hidden cells. */
interface Network {
  readonly nodes: number;
  /** Residual capacity from node to node, `from * nodes + to`; rows first, then columns. */
  readonly capacity: Float64Array;
}

/**
 * Hidden counts may change only around closed loops of hidden cells, since every total is published. `raising` gives
 * the loops that raise the count of a cell: along its row others fall, by what they hold at most; down its column others
 * rise, without limit. Lowering swaps the two.
 */
function network(counts: Counts, hidden: Mask, raising: boolean): Network {
  const rows = counts.length;
  const nodes = rows + (counts[0]?.length ?? 0);
  const capacity = new Float64Array(nodes * nodes);
  for (const [i, row] of counts.entries()) {
    for (const [j, count] of row.entries()) {
      if (hidden[i]?.[j] !== true) continue;
      capacity[i * nodes + rows + j] = raising ? count : Number.POSITIVE_INFINITY;
      capacity[(rows + j) * nodes + i] = raising ? Number.POSITIVE_INFINITY : count;
    }
  }
  return { nodes, capacity };
}

/** Shortest path with room left, as the predecessor of each node, or undefined. */
function augmentingPath({ nodes, capacity }: Network, source: number, sink: number): Int32Array | undefined {
  const before = new Int32Array(nodes).fill(-1);
  before[source] = source;
  const queue = [source];
  for (const node of queue) {
    for (let next = 0; next < nodes; next++) {
      if (before[next] !== -1 || (capacity[node * nodes + next] as number) <= 0) continue;
      before[next] = node;
      if (next === sink) return before;
      queue.push(next);
    }
  }
  return undefined;
}

/** Largest flow from source to sink, up to `limit` (Edmonds & Karp 1972). Uses the network up. */
function largestFlow(graph: Network, source: number, sink: number, limit: number): number {
  const { nodes, capacity } = graph;
  let flow = 0;
  for (
    let path = augmentingPath(graph, source, sink);
    path && flow < limit;
    path = augmentingPath(graph, source, sink)
  ) {
    let room = limit - flow;
    for (let to = sink; to !== source; to = path[to] as number) {
      room = Math.min(room, capacity[(path[to] as number) * nodes + to] as number);
    }
    for (let to = sink; to !== source; to = path[to] as number) {
      const from = path[to] as number;
      capacity[from * nodes + to] = (capacity[from * nodes + to] as number) - room;
      capacity[to * nodes + from] = (capacity[to * nodes + from] as number) + room;
    }
    flow += room;
  }
  return flow;
}

/** How far one hidden count can move in one direction, up to `limit`, when all totals stay. */
function slack(table: HiddenTable, { row, column }: Place, raising: boolean, limit: number): number {
  const graph = network(table.counts, table.hidden, raising);
  const sink = table.counts.length + column;
  graph.capacity[row * graph.nodes + sink] = 0;
  graph.capacity[sink * graph.nodes + row] = 0;
  return largestFlow(graph, row, sink, limit);
}

/** Smallest and largest value that one hidden count can have given everything published and counts ≥ 0. Exact. */
export function boundsOf(table: HiddenTable, place: Place): HiddenCount {
  const count = table.counts[place.row]?.[place.column] ?? 0;
  const lower = count - slack(table, place, false, count);
  return { ...place, count, lower, upper: count + slack(table, place, true, Number.POSITIVE_INFINITY) };
}

/**
 * Bounds of every hidden count of a table with published totals: the answer of a linear programme for each, found as a
 * largest flow on the rows and columns (Gusfield 1988; Hundepool et al. 2012, §4.2).
 */
export function auditTable(counts: Counts, hidden: Mask): HiddenCount[] {
  const places = hidden.flatMap((cells, row) =>
    [...cells.keys()].filter((j) => cells[j]).map((column) => ({ row, column })),
  );
  return places.map((place) => boundsOf({ counts, hidden }, place));
}

/** How far the bounds of a hidden count must reach. */
export type Protection = 'exact' | 'interval';

/** Bounds must reach `people` or `share` of the count beyond it, whichever is more. */
export const intervalProtection = { people: 3, share: 0.2, source: 'Ayni 04 §2.9' } as const;

/**
 * Whether a hidden count is hidden well enough. `exact`: more than one value is possible. `interval`: the bounds reach
 * ±max(3, 20 %) around the count, downwards to zero at most.
 */
export function isProtected(
  { count, lower, upper }: Pick<HiddenCount, 'count' | 'lower' | 'upper'>,
  protection: Protection,
): boolean {
  if (protection === 'exact') return upper > lower;
  const reach = Math.max(intervalProtection.people, intervalProtection.share * count);
  return upper >= count + reach && lower <= Math.max(0, count - reach);
}

/** The same answer for one hidden count of a table, without looking further than it needs. */
export function isWellHidden(table: HiddenTable, place: Place, protection: Protection): boolean {
  const count = table.counts[place.row]?.[place.column] ?? 0;
  const exact = protection === 'exact';
  const reach = exact ? 1 : Math.max(intervalProtection.people, intervalProtection.share * count);
  const rises = slack(table, place, true, reach) >= reach;
  if (exact && rises) return true;
  const fall = Math.min(reach, count);
  return (exact ? fall > 0 : rises) && slack(table, place, false, fall) >= fall;
}
