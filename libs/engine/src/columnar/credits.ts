import { partOf } from '../apportion.js';
import { levelled } from '../reference/skill.js';
import type { Market } from './market.js';
import { INFERRED, LACKING } from './people.js';
import { CREDIT_BITS, CREDIT_MASK } from './relations.js';
import { codeAt } from './span.js';
import type { Span } from './span.js';

const WHOLE = 10_000;
/** States of an asked skill: read for this person, and answered by her. */
const READ = 1;
const ANSWERED = 2;

/** What one person's skills are worth for everything that is asked: the numbers of `reference/skill`, one place an asked skill and level. */
export class Credits {
  /** What counts, and what counts of it from confirmed skills alone. */
  point = new Uint16Array(0);
  confirmed = new Uint16Array(0);
  /** The most an inferred skill would bring; an asked skill that she answered is marked apart. */
  private inferred = new Uint16Array(0);
  private state = new Uint8Array(0);
  private touched = new Uint32Array(0);
  private count = 0;

  constructor(private readonly market: Market) {}

  /** Reads a person; what stood of the one before is gone. */
  read(span: Span): void {
    this.forget();
    const parts = this.market.people.parts.cells;
    for (let index = 0; index < span.skillCount; index++) {
      const skill = parts[span.skills + index] ?? 0;
      const code = codeAt(parts, span.codes, index);
      for (const cell of this.market.relations.askedBy(skill)) {
        const asked = cell >> CREDIT_BITS;
        if (this.state[asked] === 0) this.touched[this.count++] = asked;
        const answers = code >> 2 !== INFERRED && this.market.posts.skills.cells[asked] === skill;
        this.state[asked] = (this.state[asked] ?? 0) | READ | (answers ? ANSWERED : 0);
        if (code >> 2 !== LACKING) this.add(asked, cell & CREDIT_MASK, code);
      }
    }
  }

  /** What it may become once she answers. */
  high(asked: number): number {
    if (((this.state[asked] ?? 0) & ANSWERED) === 0) return WHOLE;
    return Math.max(this.inferred[asked] ?? 0, this.point[asked] ?? 0);
  }

  private add(asked: number, whole: number, code: number): void {
    if (code >> 2 === INFERRED) {
      const worth = partOf(whole, this.market.context.version.skills.value.inferred);
      if (worth > (this.point[asked] ?? 0)) this.point[asked] = worth;
      if (whole > (this.inferred[asked] ?? 0)) this.inferred[asked] = whole;
      return;
    }
    const worth = levelled(whole, code & 3, this.market.posts.levels.cells[asked] ?? 1);
    if (worth > (this.point[asked] ?? 0)) this.point[asked] = worth;
    if (worth > (this.confirmed[asked] ?? 0)) this.confirmed[asked] = worth;
  }

  private forget(): void {
    const { size } = this.market.posts.asked;
    if (this.point.length < size) {
      const room = Math.ceil(size * 1.25);
      this.point = new Uint16Array(room);
      this.confirmed = new Uint16Array(room);
      this.inferred = new Uint16Array(room);
      this.state = new Uint8Array(room);
      this.touched = new Uint32Array(room);
      this.count = 0;
      return;
    }
    for (let index = 0; index < this.count; index++) {
      const asked = this.touched[index] ?? 0;
      this.point[asked] = 0;
      this.confirmed[asked] = 0;
      this.inferred[asked] = 0;
      this.state[asked] = 0;
    }
    this.count = 0;
  }
}
