import type { Isco, SkillId } from '#taxonomy';
import type { HeldSkill, PastJob, SeekerFacts } from '../facts.js';
import { blanksOf } from '../reference/prepare.js';
import type { Market } from './market.js';
import {
  Members,
  digits,
  firstElement,
  isArray,
  isArrayEnd,
  isObject,
  nextElement,
  parse,
  valueEnd,
} from './members.js';
import * as columns from './people.js';
import { SpelledFacets } from './spelled-facets.js';
import { Spellings } from './spellings.js';
import { WORD } from './whole.js';

/** The answers that belong to no facet. */
const OWN = ['jobs', 'studiedFor', 'wished', 'skills', 'lacks', 'payFloor'] as const;
const JOB = ['isco', 'months', 'idleMonths'] as const;
const [ISCO, MONTHS, IDLE] = [0, 1, 2] as const;
/** Codes of skills have four bits. */
const CODES = 16;

/** A skill in two words: its number and its code. */
type Coded = readonly [skill: number, code: number];
type Job = Pick<PastJob, 'months' | 'idleMonths'> & { isco: Isco | undefined };
type Named = Pick<SeekerFacts, 'id' | 'revision'>;

/** Her text is not written as usual. */
const UNUSUAL = new Error('unusual');

/**
 * Reads people from the text of their facts, in bytes, straight into the columns. Bytes that were seen before are not parsed
 * again: those of the answers of a facet give its number, those of a held skill its words. Whoever is not written as usual is parsed
 * whole and added as anybody else.
 */
export class SeekerReader {
  private readonly facets: SpelledFacets;
  private readonly members: Members;
  /** Place of each of `OWN` among the members. */
  private readonly own: Readonly<Record<(typeof OWN)[number], number>>;
  private readonly jobMembers = new Members(JOB);
  private readonly spellings = new Spellings();
  private readonly held: { fact: HeldSkill; coded: Coded }[] = [];
  private readonly groups = new Map<Isco, number>();
  private readonly blanks = new Map<Isco | undefined, number>();
  private readonly record = new Uint32Array(columns.RECORD);

  constructor(private readonly market: Market) {
    this.facets = new SpelledFacets(market.facets);
    const { answers } = this.facets;
    this.members = new Members([...answers, ...OWN]);
    this.own = Object.fromEntries(OWN.map((name, index) => [name, answers.length + index])) as typeof this.own;
  }

  /**
   * Adds a person at the end and gives her place: the same columns as `people.add` of the parsed text. `bytes` holds the text from
   * `from` (not 0) up to, not including, `to`, as PostgreSQL writes jsonb. Throws RangeError for what does not fit.
   */
  add(named: Named, bytes: Uint8Array, from: number, to: number): number {
    const { people } = this.market;
    const words = this.tryRead(bytes, from);
    if (words === undefined) return people.add({ ...(parse(bytes, from, to) as object), ...named });
    return people.append(named, this.record, words);
  }

  private tryRead(bytes: Uint8Array, from: number): number[] | undefined {
    try {
      if (!isObject(bytes, from)) return undefined;
      this.members.find(bytes, from);
      return this.read(bytes);
    } catch (error) {
      if (error === UNUSUAL) return undefined;
      throw error;
    }
  }

  /** Writes her record and gives her words. */
  private read(bytes: Uint8Array): number[] {
    const { record, members, own } = this;
    record.fill(0);
    this.facets.write(record, members, bytes);
    if (members.has(own.payFloor)) record[columns.FLOOR] = numberOf(members, own.payFloor, bytes) + 1;
    const skills = this.list(own.skills, bytes, (from, to) => this.heldAt(bytes, from, to));
    const lacks = this.numbers(own.lacks, bytes) as SkillId[];
    const jobs = this.list(own.jobs, bytes, (from) => this.jobAt(bytes, from));
    const studiedFor = this.numbers(own.studiedFor, bytes) as Isco[];
    const wished = this.numbers(own.wished, bytes) as Isco[];
    const areSkillsTold = members.has(own.skills);
    const flags = this.flags(jobs, wished) | (this.blanksOf(jobs, studiedFor[0] ?? wished[0]) << columns.BLANKS_SHIFT);
    record[columns.MEANS_FLAGS] = ((record[columns.MEANS_FLAGS] ?? 0) | (flags << 16)) >>> 0;
    const coded = skills.map(({ coded: words }) => words);
    const others = studiedFor;
    if (wished.length > 0) {
      const held = areSkillsTold ? skills.map(({ fact }) => fact) : undefined;
      others.push(...this.market.people.wished({ id: 0, revision: 0, wished, skills: held, lacks }));
    }
    if (areSkillsTold) for (const skill of lacks) coded.push(codedOf(skill, columns.LACKING << 2));
    return this.wordsOf(coded, jobs, others);
  }

  private flags(jobs: readonly Job[], wished: readonly Isco[]): number {
    const { members, own } = this;
    const isUnlinked = jobs.some(({ isco }) => isco === undefined);
    const isTold = [own.jobs, own.studiedFor, own.wished].every((answer) => members.has(answer));
    const isOpen = !isTold || isUnlinked || (!members.has(own.skills) && wished.length > 0);
    const isRanked = [own.skills, own.jobs, own.studiedFor, own.wished].some((answer) => members.has(answer));
    return (
      (isRanked ? columns.RANKED : 0) |
      (members.has(own.skills) ? columns.SKILLS_TOLD : 0) |
      (members.has(own.jobs) ? columns.JOBS_TOLD : 0) |
      (isUnlinked ? columns.UNLINKED : 0) |
      (isOpen ? columns.WORK_OPEN : 0)
    );
  }

  private blanksOf(jobs: readonly Job[], other: Isco | undefined): number {
    let longest: Job | undefined;
    for (const job of jobs) if (job.isco !== undefined && isBefore(job, longest)) longest = job;
    const own = longest?.isco ?? other;
    const known = this.blanks.get(own);
    if (known !== undefined) return known;
    const table = blanksOf({ id: 0, revision: 0, wished: own === undefined ? [] : [own] }, this.market.context);
    const number = this.market.people.blanks.number(table, WORD >> columns.BLANKS_SHIFT);
    this.blanks.set(own, number);
    return number;
  }

  private wordsOf(skills: readonly Coded[], jobs: readonly Job[], others: readonly Isco[]): number[] {
    if (Math.max(skills.length, jobs.length, others.length) > WORD) throw UNUSUAL;
    const words = [skills.length, jobs.length, others.length];
    for (const [skill] of skills) words.push(skill);
    for (let from = 0; from < skills.length; from += 4) {
      let four = 0;
      for (let at = 0; at < 4; at++) four |= (skills[from + at]?.[1] ?? 0) << (at * 4);
      words.push(four);
    }
    const { mostIdle } = this.market.people;
    for (const { isco, months, idleMonths } of jobs) {
      words.push(isco === undefined ? 0 : this.group(isco, WORD - 1) + 1);
      words.push(Math.min(months, WORD), Math.min(idleMonths, mostIdle));
    }
    for (const isco of others) words.push(this.group(isco, WORD));
    return words;
  }

  private group(isco: Isco, most: number): number {
    const known = this.groups.get(isco);
    if (known !== undefined) return known;
    const number = this.market.people.groups.number(isco, most);
    this.groups.set(isco, number);
    return number;
  }

  private list<T>(member: number, bytes: Uint8Array, read: (from: number, to: number) => T): T[] {
    const all: T[] = [];
    if (!this.members.has(member)) return all;
    const start = this.members.from[member] ?? 0;
    if (!isArray(bytes, start)) throw UNUSUAL;
    for (let at = firstElement(bytes, start); !isArrayEnd(bytes, at);) {
      const end = valueEnd(bytes, at);
      all.push(read(at, end));
      at = nextElement(bytes, end);
    }
    return all;
  }

  private numbers(member: number, bytes: Uint8Array): number[] {
    return this.list(member, bytes, (from, to) => usual(digits(bytes, from, to)));
  }

  private heldAt(bytes: Uint8Array, from: number, to: number): { fact: HeldSkill; coded: Coded } {
    this.spellings.begin(bytes);
    this.spellings.add(from, to);
    const known = this.held[this.spellings.find()];
    if (known !== undefined) return known;
    if (!isObject(bytes, from)) throw UNUSUAL;
    const fact = parse(bytes, from, to) as HeldSkill;
    const held = { fact, coded: codedOf(fact.skill, columns.codeOf(fact)) };
    this.spellings.keep(this.held.push(held) - 1);
    return held;
  }

  private jobAt(bytes: Uint8Array, at: number): Job {
    if (!isObject(bytes, at)) throw UNUSUAL;
    const { jobMembers: members } = this;
    members.find(bytes, at);
    return {
      isco: members.has(ISCO) ? (numberOf(members, ISCO, bytes) as Isco) : undefined,
      months: numberOf(members, MONTHS, bytes),
      idleMonths: numberOf(members, IDLE, bytes),
    };
  }
}

/** The order of `blanksOf`: the longest job, then the lowest group. */
function isBefore(job: Job, other: Job | undefined): boolean {
  if (other === undefined || job.months !== other.months) return other === undefined || job.months > other.months;
  return (job.isco ?? 0) < (other.isco ?? 0);
}

function codedOf(skill: number, code: number): Coded {
  const fits = Number.isInteger(skill) && skill >= 0 && skill <= WORD && code >= 0 && code < CODES;
  if (!fits) throw UNUSUAL;
  return [skill, code];
}

function numberOf({ from, to }: Members, member: number, bytes: Uint8Array): number {
  return usual(digits(bytes, from[member] ?? 0, to[member] ?? 0));
}

function usual(number: number): number {
  if (number < 0) throw UNUSUAL;
  return number;
}
