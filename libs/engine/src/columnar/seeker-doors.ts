import type { SkillId } from '#taxonomy';
import type { SeekerFacts } from '../facts.js';
import { failingGates } from '../pair-score.js';
import { keyOf } from '../reference/order.js';
import type { SeekerUnlocks } from '../unlock.js';
import type { Gain } from '../what-if.js';
import type { Market } from './market.js';
import { GATE } from './position.js';
import { DEGREE, POSITIONS, POST } from './posts.js';
import { besidePeople } from './searchable.js';
import type { Searchable } from './searchable.js';
import { SeekerScan } from './seeker-scan.js';
import type { PairTaker } from './seeker-scan.js';
import { Openings, UnlockCount } from './unlock-count.js';

/** What would open more to one person. */
export interface SeekerDoors extends SeekerUnlocks {
  /** Recognition and colegiatura of one more regulated profession. */
  titles: { profession: string; gain: Gain }[];
  /** Skills inferred from her past, each once she confirms it. */
  skills: { skill: SkillId; gain: Gain }[];
}

/**
 * What `unlocksFor`, `credentialGains` and `skillGains` say of a person and every vacancy of a market; she need not be in it.
 * `most`: how many skills are tried. Throws RangeError for facts that do not fit.
 */
export function countDoors(market: Market, facts: SeekerFacts, most = Infinity): SeekerDoors {
  const skills = facts.skills ?? [];
  const inferred = skills.filter(({ evidence }) => evidence === 'inferred').slice(0, most);
  const confirmed = inferred.map(({ skill }): SeekerFacts => ({
    ...facts,
    skills: skills.map((held) => (held.skill === skill ? { ...held, evidence: 'claimed' } : held)),
  }));
  const beside = besidePeople(
    market,
    [facts, ...confirmed].map((variant, id) => ({ ...variant, id })),
  );
  const scan = new SeekerScan(beside);
  const today = new Doors(beside);
  scan.scan(0, today);
  return {
    ...today.unlocks.result(),
    titles: today.titles(),
    skills: inferred
      .map(({ skill }, index) => ({ skill, gain: gainOver(today, beside, (taker) => scan.scan(index + 1, taker)) }))
      .filter(({ gain }) => gain.vacancies > 0)
      .sort((a, b) => b.gain.positions - a.gain.positions || a.skill - b.skill),
  };
}

/** What is open to her as she is, and what stands in the way of the rest. */
class Doors implements PairTaker {
  readonly unlocks: UnlockCount;
  /** By place of a vacancy. */
  private readonly open: Uint8Array;
  /** What nothing but a credential keeps closed, by profession. */
  private readonly closed = new Map<string, Openings>();

  constructor(private readonly market: Searchable) {
    this.unlocks = new UnlockCount(market);
    this.open = new Uint8Array(market.posts.count);
  }

  take(scan: SeekerScan): void {
    this.unlocks.take(scan);
    if (isOpen(scan, this.market)) this.open[scan.post] = 1;
    else if (failingGates(scan.gates) === CREDENTIAL && reaches(scan, this.market)) this.noteTitle(scan);
  }

  wasOpen(post: number): boolean {
    return this.open[post] === 1;
  }

  titles(): SeekerDoors['titles'] {
    return [...this.closed]
      .map(([profession, openings]) => ({ profession, gain: openings.gain(0) }))
      .sort((a, b) => b.gain.positions - a.gain.positions || (a.profession < b.profession ? -1 : 1));
  }

  private noteTitle(scan: SeekerScan): void {
    const { posts, facets } = this.market;
    const { profession } = facets.degree.vacancies.values[posts.records.cells[scan.post * POST + DEGREE] ?? 0] ?? {};
    if (profession === undefined) return;
    const openings = this.closed.get(profession) ?? new Openings(1);
    this.closed.set(profession, openings);
    add(openings, scan, this.market);
  }
}

/** Her credential can be had, and nothing else is in the way. */
const CREDENTIAL = 2 << GATE.credential;

/** What is open to who is scanned, and was not to her. */
function gainOver(today: Doors, market: Searchable, scanThen: (taker: PairTaker) => void): Gain {
  const opened = new Openings(1);
  scanThen({
    take: (scan) => {
      if (isOpen(scan, market) && !today.wasOpen(scan.post)) add(opened, scan, market);
    },
  });
  return opened.gain(0);
}

function isOpen(scan: SeekerScan, market: Searchable): boolean {
  return failingGates(scan.gates) === 0 && reaches(scan, market);
}

function reaches({ ifLifted }: SeekerScan, { context }: Searchable): boolean {
  return ifLifted >= context.version.cuts.value.review;
}

function add(openings: Openings, { post, vacancyId, ifLifted }: SeekerScan, { posts }: Searchable): void {
  openings.add(0, posts.records.cells[post * POST + POSITIONS] ?? 0, keyOf(ifLifted, vacancyId));
}
