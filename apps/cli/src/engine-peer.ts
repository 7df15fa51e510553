import {
  keyOf,
  type PreparedSeeker,
  prepareSeeker,
  prepareVacancy,
  scoreListed,
  type ScoringContext,
  type SeekerFacts,
  type VacancyFacts,
} from '#engine';

const BEST = 50;

export const PEERS = ['naive', 'postgres'] as const;
export type PeerName = (typeof PEERS)[number];

/** Somebody else who answers a vacancy's best fifty. */
export interface Peer {
  name: string;
  /** Makes ready what is not measured, and gives what is. */
  ask(facts: VacancyFacts): () => number[] | Promise<number[]>;
  stop(): Promise<void>;
}

/** A plain loop over everybody: the gates first, then the list score, and a sort. */
function naivePeer(context: ScoringContext, seekers: Iterable<SeekerFacts>): Peer[] {
  const people: PreparedSeeker[] = [];
  for (const facts of seekers) people.push(prepareSeeker(facts, context));
  const list = (facts: VacancyFacts): number[] => {
    const vacancy = prepareVacancy(facts, context);
    const keys: number[] = [];
    for (const person of people) {
      const score = scoreListed(person, vacancy);
      if (score !== undefined) keys.push(keyOf(score, person.facts.id));
    }
    return keys.sort((a, b) => b - a).slice(0, BEST);
  };
  return [{ name: 'naive', ask: (facts) => () => list(facts), stop: () => Promise.resolve() }];
}

/** PostgreSQL with its best indexes, and reading every row. */
async function postgresPeers(context: ScoringContext, seekers: Iterable<SeekerFacts>): Promise<Peer[]> {
  const { PostgresPeer } = await import('./postgres-peer.js');
  const server = await PostgresPeer.start(context, seekers);
  const asking = (indexed: boolean) => (facts: VacancyFacts) => {
    const question = server.question(facts, indexed);
    return () => server.list(question);
  };
  return [
    { name: 'postgres, GIN indexes', ask: asking(true), stop: () => Promise.resolve() },
    { name: 'postgres, every row', ask: asking(false), stop: () => server.stop() },
  ];
}

/** One name may be several peers: PostgreSQL answers in two ways. */
export async function startPeers(
  name: PeerName,
  context: ScoringContext,
  seekers: Iterable<SeekerFacts>,
): Promise<Peer[]> {
  return name === 'naive' ? naivePeer(context, seekers) : postgresPeers(context, seekers);
}
