import { levelled } from '../reference/skill.js';
import type { Searchable } from './searchable.js';
import { CONFIRMED, INFERRED } from './people.js';
import { pointsOf } from './points.js';
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
  /** Which asked skills are read, and how many. */
  touched = new Uint32Array(0);
  count = 0;

  /** What an inferred skill counts. */
  private readonly share: number;

  constructor(private readonly market: Searchable) {
    this.share = market.context.version.skills.value.inferred;
  }

  /** Reads a person; what stood of the one before is gone. */
  read(span: Span): void {
    this.forget();
    const { people, posts, relations } = this.market;
    const parts = people.parts.cells;
    const { cells: skills } = posts.skills;
    for (let index = 0; index < span.skillCount; index++) {
      const skill = parts[span.skills + index] ?? 0;
      const code = codeAt(parts, span.codes, index);
      const known = code >> 2;
      const row = relations.askedBy(skill);
      for (let at = 0; at < row.length; at++) {
        const cell = row[at] ?? 0;
        const asked = cell >> CREDIT_BITS;
        const state = this.state[asked] ?? 0;
        if (state === 0) this.touched[this.count++] = asked;
        this.state[asked] = state | READ | (known !== INFERRED && skills[asked] === skill ? ANSWERED : 0);
        if (known === CONFIRMED) this.confirm(asked, cell & CREDIT_MASK, code & 3);
        else if (known === INFERRED) this.infer(asked, cell & CREDIT_MASK);
      }
    }
  }

  /** What it may become once she answers. */
  high(asked: number): number {
    if (((this.state[asked] ?? 0) & ANSWERED) === 0) return WHOLE;
    return Math.max(this.inferred[asked] ?? 0, this.point[asked] ?? 0);
  }

  private confirm(asked: number, whole: number, held: number): void {
    const level = this.market.posts.levels.cells[asked] ?? 1;
    const worth = held >= level ? whole : levelled(whole, held, level);
    if (worth > (this.point[asked] ?? 0)) this.point[asked] = worth;
    if (worth > (this.confirmed[asked] ?? 0)) this.confirmed[asked] = worth;
  }

  private infer(asked: number, whole: number): void {
    const worth = pointsOf(whole, this.share);
    if (worth > (this.point[asked] ?? 0)) this.point[asked] = worth;
    if (whole > (this.inferred[asked] ?? 0)) this.inferred[asked] = whole;
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
