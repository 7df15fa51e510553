import type { SeekerFacts } from '../facts.js';
import type { Facet } from './facet.js';
import type { Facets } from './facets.js';
import { Members, isObject, parse } from './members.js';
import * as columns from './people.js';
import { Spellings } from './spellings.js';
import { WORD } from './whole.js';

type Answer = keyof SeekerFacts;

/** A facet in her record: its word, by how many bits it stands higher there, and the answers that its reading looks at. */
interface Spelled {
  word: number;
  shift: number;
  facet: Facet;
  answers: readonly Answer[];
  /** Places of the answers among all. */
  members: readonly number[];
  /** Of the last answer, when it is an object, only this member counts. */
  inner?: Members;
  most?: number;
  spellings: Spellings;
}

/** Numbers of the facets by the bytes of the answers that decide them: only what was never spelled so before is parsed. */
export class SpelledFacets {
  private readonly all: readonly Spelled[];
  /** Every answer that some facet looks at, once. */
  readonly answers: readonly Answer[];

  constructor(facets: Facets) {
    const all = read(facets);
    const answers = [...new Set(all.flatMap((each) => each.answers))];
    this.answers = answers;
    this.all = all.map((each) => ({
      ...each,
      members: each.answers.map((answer) => answers.indexOf(answer)),
      spellings: new Spellings(),
    }));
  }

  /** Writes them into a record of zeros; the first of `members` are the answers, in their order. Throws RangeError as the facets do. */
  write(record: Uint32Array, members: Members, bytes: Uint8Array): void {
    for (const each of this.all) {
      record[each.word] = ((record[each.word] ?? 0) | (this.number(each, members, bytes) << each.shift)) >>> 0;
    }
  }

  private number(spelled: Spelled, members: Members, bytes: Uint8Array): number {
    const { facet, most, spellings } = spelled;
    spell(spelled, members, bytes);
    const known = spellings.find();
    if (known >= 0) return known;
    const { from, to } = members;
    const facts: Partial<Record<Answer, unknown>> = {};
    for (const member of spelled.members) {
      const answer = this.answers[member];
      if (answer !== undefined && from[member] !== 0) facts[answer] = parse(bytes, from[member] ?? 0, to[member] ?? 0);
    }
    return spellings.keep(facet.numberOfSeeker({ ...(facts as Partial<SeekerFacts>), id: 0, revision: 0 }, most));
  }
}

function spell({ members, inner, spellings }: Spelled, { from, to }: Members, bytes: Uint8Array): void {
  spellings.begin(bytes);
  for (const member of members) {
    const start = from[member] ?? 0;
    if (inner !== undefined && member === members.at(-1) && start > 0 && isObject(bytes, start)) {
      inner.find(bytes, start);
      // The bracket tells an object without this member from no object.
      spellings.add(start, start + 1);
      spellings.add(inner.from[0] ?? 0, inner.to[0] ?? 0);
    } else spellings.add(start, to[member] ?? 0);
  }
}

function read(facets: Facets): Omit<Spelled, 'members' | 'spellings'>[] {
  const whole = (word: number, facet: Facet, ...answers: Answer[]) => ({ word, shift: 0, facet, answers });
  const low = (word: number, facet: Facet, ...answers: Answer[]) => ({ word, shift: 0, facet, answers, most: WORD });
  const high = (word: number, facet: Facet, ...answers: Answer[]) => ({ word, shift: 16, facet, answers, most: WORD });
  return [
    whole(columns.HOURS, facets.hours, 'available'),
    whole(columns.CARE, facets.care, 'care'),
    { ...whole(columns.WAY, facets.way, 'district', 'travel'), inner: new Members(['mode']) },
    whole(columns.LIMITS, facets.limits, 'travel'),
    whole(columns.LAW, facets.law, 'rightToWork', 'adult'),
    low(columns.TONGUES_DEGREE, facets.tongues, 'languages'),
    high(columns.TONGUES_DEGREE, facets.degree, 'credentials', 'education'),
    low(columns.LICENCES_REFUSALS, facets.licences, 'licences'),
    high(columns.LICENCES_REFUSALS, facets.refusals, 'refuses'),
    low(columns.NEEDS_WISHES, facets.needs, 'accommodations'),
    high(columns.NEEDS_WISHES, facets.wishes, 'prefers'),
    low(columns.MEANS_FLAGS, facets.means, 'digital', 'bankAccount', 'tools', 'localMonths'),
  ];
}
