import { idOfKey } from '#engine';

export interface Verification {
  people: number;
  vacancies: number;
  /** Edits that wait to be scored: until they are, lists differ for a reason, and only numbers are compared. */
  waiting: number;
  /** Stored pairs of these people with these vacancies. */
  stored: number;
  /** Pairs that the reference engine lists and that are not stored so, stored ones it does not list, and stored ones with another number. */
  missing: number;
  extra: number;
  different: number;
  /** The first of them, for whoever looks into it. */
  examples: { seekerId: number; vacancyId: number; fault: 'missing' | 'extra' | 'different' }[];
}

const EXAMPLES = 10;
type Fault = Verification['examples'][number]['fault'];
type Pair = Pick<Verification['examples'][number], 'seekerId' | 'vacancyId'>;

/** What was found so far; a pair that fails in two lists is one fault. */
export class Findings {
  private readonly noted = new Set<string>();

  constructor(readonly report: Verification) {}

  note({ seekerId, vacancyId }: Pair, fault: Fault): void {
    const key = [fault, seekerId, vacancyId].join(' ');
    if (this.noted.has(key)) return;
    this.noted.add(key);
    this.report[fault] += 1;
    if (this.report.examples.length < EXAMPLES) this.report.examples.push({ seekerId, vacancyId, fault });
  }

  /** Holds the ids that a list has against those that it should have. */
  compare(right: ReadonlySet<number>, listed: readonly number[], pairOf: (id: number) => Pair): void {
    const there = new Set(listed);
    for (const id of right) if (!there.has(id)) this.note(pairOf(id), 'missing');
    for (const id of listed) if (!right.has(id)) this.note(pairOf(id), 'extra');
  }
}

/** The highest keys that were offered. */
class Highest {
  private keys: number[] = [];

  constructor(private readonly most: number) {}

  offer(key: number): void {
    if (this.keys.push(key) >= this.most * 2) this.keys = this.sorted();
  }

  sorted(): number[] {
    return this.keys.sort((a, b) => b - a).slice(0, this.most);
  }
}

/** The list of one side and the list beside it, by the reference engine. */
export class Places {
  private readonly all: Highest;
  private readonly beside: Highest;

  constructor(most: number, mostBeside: number) {
    this.all = new Highest(most);
    this.beside = new Highest(mostBeside);
  }

  offer(key: number, isBeside: boolean): void {
    if (key < 0) return;
    this.all.offer(key);
    if (isBeside) this.beside.offer(key);
  }

  chosen(): Set<number> {
    return new Set([...this.all.sorted(), ...this.beside.sorted()].map(idOfKey));
  }
}
