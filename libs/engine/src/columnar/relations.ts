import type { SkillId } from '#taxonomy';
import type { Knowledge } from '../knowledge.js';
import type { Interned } from './interned.js';
import type { Asked } from './posts.js';

/** One relation in one number: what it leads to above 14 bits of credit. */
export const CREDIT_BITS = 14;
export const CREDIT_MASK = (1 << CREDIT_BITS) - 1;

interface Row {
  cells: number[];
  /** How many of the other side it was compared with. */
  upTo: number;
}

/** Which held skills answer which asked ones, found out once a skill and remembered. */
export class Relations {
  private readonly fromHeld: (Row | undefined)[] = [];
  private readonly fromAsked = new Map<SkillId, Row>();
  /** Every skill that somebody holds. */
  readonly held: SkillId[] = [];
  private readonly seen = new Set<number>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly asked: Interned<Asked>,
  ) {}

  noteHeld(skill: number): void {
    if (this.seen.has(skill)) return;
    this.seen.add(skill);
    this.held.push(skill as SkillId);
  }

  take(held: readonly SkillId[]): void {
    for (const skill of held) this.noteHeld(skill);
  }

  /** Numbers of the asked skills that a held one answers, with its whole credit. */
  askedBy(held: number): readonly number[] {
    const row = (this.fromHeld[held] ??= { cells: [], upTo: 0 });
    for (; row.upTo < this.asked.size; row.upTo++) {
      const skill = this.asked.values[row.upTo]?.skill;
      const credit = skill === undefined ? 0 : this.knowledge.skillCredit(held as SkillId, skill);
      if (credit > 0) row.cells.push((row.upTo << CREDIT_BITS) | credit);
    }
    return row.cells;
  }

  /** Held skills that answer an asked one, with their whole credit. */
  heldFor(asked: SkillId): readonly number[] {
    let row = this.fromAsked.get(asked);
    if (row === undefined) this.fromAsked.set(asked, (row = { cells: [], upTo: 0 }));
    for (; row.upTo < this.held.length; row.upTo++) {
      const skill = this.held[row.upTo];
      const credit = skill === undefined ? 0 : this.knowledge.skillCredit(skill, asked);
      if (credit > 0 && skill !== undefined) row.cells.push((skill << CREDIT_BITS) | credit);
    }
    return row.cells;
  }
}
