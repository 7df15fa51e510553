import { partOf } from '../apportion.js';
import { levelled } from '../reference/skill.js';
import type { Market } from './market.js';
import { INFERRED, LACKING } from './people.js';
import { ESSENTIALS, OPTIONALS, POST, REQUIRED } from './posts.js';
import type { Asked } from './posts.js';
import { CREDIT_BITS, CREDIT_MASK } from './relations.js';
import { codeAt } from './span.js';
import type { Span } from './span.js';

const NONE = -1;
const MOST = 255;

/** The skills one vacancy asks, and what those of a person are worth for them. */
export class Requirements {
  /** How many are essential, and how many there are. */
  essentials = 0;
  count = 0;
  /** Share of each in its kind, in basis points. */
  readonly shares = new Uint16Array(MOST);
  private readonly levels = new Uint8Array(MOST);
  private readonly credits = new Uint16Array(MOST);
  private from = 0;
  /** Which held skill answers which requirement, with how much: a chain a skill. */
  private readonly entryOf = new Int32Array(0x1_0000).fill(NONE);
  private slots = new Uint8Array(256);
  private worths = new Uint16Array(256);
  private next = new Int32Array(256);
  private entries = 0;
  private readonly touched: number[] = [];

  constructor(private readonly market: Market) {}

  /** Reads those of a vacancy. Throws RangeError above 255. */
  read(post: number): void {
    const { posts, relations } = this.market;
    const at = post * POST;
    for (const skill of this.touched) this.entryOf[skill] = NONE;
    this.touched.length = 0;
    this.entries = 0;
    this.essentials = posts.records.cells[at + ESSENTIALS] ?? 0;
    this.count = this.essentials + (posts.records.cells[at + OPTIONALS] ?? 0);
    this.from = posts.records.cells[at + REQUIRED] ?? 0;
    if (this.count > MOST) throw new RangeError(`a vacancy asks at most ${String(MOST)} skills`);
    for (let slot = 0; slot < this.count; slot++) {
      const { skill, level } = this.at(slot);
      this.shares[slot] = posts.requirements.cells[this.from + slot * 2 + 1] ?? 0;
      this.levels[slot] = level;
      for (const cell of relations.heldFor(skill)) this.add(cell >> CREDIT_BITS, slot, cell & CREDIT_MASK);
    }
  }

  at(slot: number): Asked {
    const { asked, requirements } = this.market.posts;
    const found = asked.values[requirements.cells[this.from + slot * 2] ?? 0];
    if (found === undefined) throw new RangeError('no such requirement');
    return found;
  }

  /** Credit a requirement: the most that one of her skills brings. */
  credit(span: Span): void {
    this.credits.fill(0, 0, this.count);
    const parts = this.market.people.parts.cells;
    for (let index = 0; index < span.skillCount; index++) {
      const entry = this.entryOf[parts[span.skills + index] ?? 0] ?? NONE;
      if (entry !== NONE) this.creditSkill(entry, codeAt(parts, span.codes, index));
    }
  }

  /** Share of some requirements that is answered, after `credit`. Basis points. */
  coverage(from: number, to: number): number {
    let sum = 0;
    for (let slot = from; slot < to; slot++) sum += (this.shares[slot] ?? 0) * (this.credits[slot] ?? 0);
    return Math.floor((sum + 5000) / 10_000);
  }

  private creditSkill(first: number, code: number): void {
    const kind = code >> 2;
    if (kind === LACKING) return;
    const { inferred } = this.market.context.version.skills.value;
    for (let entry = first; entry !== NONE; entry = this.next[entry] ?? NONE) {
      const slot = this.slots[entry] ?? 0;
      const whole = this.worths[entry] ?? 0;
      const worth = kind === INFERRED ? partOf(whole, inferred) : levelled(whole, code & 3, this.levels[slot] ?? 1);
      if (worth > (this.credits[slot] ?? 0)) this.credits[slot] = worth;
    }
  }

  private add(skill: number, slot: number, worth: number): void {
    if (this.entries === this.next.length) {
      const [slots, worths, next] = [this.slots, this.worths, this.next];
      this.slots = new Uint8Array(this.entries * 2);
      this.worths = new Uint16Array(this.entries * 2);
      this.next = new Int32Array(this.entries * 2);
      this.slots.set(slots);
      this.worths.set(worths);
      this.next.set(next);
    }
    const head = this.entryOf[skill] ?? NONE;
    if (head === NONE) this.touched.push(skill);
    this.slots[this.entries] = slot;
    this.worths[this.entries] = worth;
    this.next[this.entries] = head;
    this.entryOf[skill] = this.entries++;
  }
}
