import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { Answer, Question, TypedTitle } from '#intake';
import { Clock, Database } from '#platform';
import { createLinker, holdsOnlyKnownWords, type Linker, plainWords, withReviewed, wordKey } from '#taxonomy';

/** Below it the nearest entry says nothing; the text is kept for a person of the team. */
const SURE = 0.5;

/** A proposal of the team for something she typed. */
export interface WordProposal {
  question: string;
  text: string;
}

/**
 * What she typed and nobody recognised, without what may name her (`plainWords`). The rows are hers: they follow her
 * answers and go with her. Nobody reads them with her name; the team reads texts and counts (docs/privacy.md).
 */
@Injectable()
export class UnresolvedWordRepository {
  private linker: Linker | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** After an answer with titles: those without an entry of the catalogue, and no other of this question. */
  async follow(seekerId: SeekerId, question: Question, answer: Answer): Promise<void> {
    if (question.kind !== 'work-history' && question.kind !== 'occupations') return;
    const titles = answer.state === 'answered' ? (answer.value as readonly TypedTitle[]) : [];
    const open = titles.filter((title) => this.isUnresolved(title)).map(({ title }) => title);
    const keys = open.map((title) => wordKey(plainWords(title) ?? ''));
    await this.database.query(
      `delete from casefile.unresolved_word where seeker_id = $1 and question = $2 and key <> all($3)`,
      [seekerId, question.id, keys],
    );
    for (const title of open) await this.keep(seekerId, 'occupation', question.id, title);
  }

  /** A task she looked for and did not find. */
  async keepTask(seekerId: SeekerId, question: string, text: string, isNone: boolean): Promise<void> {
    if (isNone || this.confidence(text, 'skill') < SURE) await this.keep(seekerId, 'skill', question, text);
  }

  /** What the team proposes for her words and she has not seen yet. */
  proposals(seekerId: SeekerId): Promise<WordProposal[]> {
    return this.database.query(
      `select question, text from casefile.unresolved_word where seeker_id = $1 and proposed is not null order by id limit 5`,
      [seekerId],
    );
  }

  /** She has seen the page on which they stand; her answer counts, whatever it is. */
  async settle(seekerId: SeekerId, questions: readonly string[]): Promise<void> {
    await this.database.query(
      `update casefile.unresolved_word set proposed = null
       where seeker_id = $1 and question = any($2) and proposed is not null`,
      [seekerId, questions],
    );
  }

  private isUnresolved({ title, occupation }: TypedTitle): boolean {
    return occupation === 'none' || (occupation === undefined && this.confidence(title, 'occupation') < SURE);
  }

  private confidence(text: string, kind: 'occupation' | 'skill'): number {
    this.linker ??= withReviewed(createLinker());
    return this.linker.link(text, { kind, top: 1 })[0]?.confidence ?? 0;
  }

  private async keep(seekerId: SeekerId, kind: string, question: string, typed: string): Promise<void> {
    const text = plainWords(typed);
    if (text === undefined) return;
    await this.database.query(
      `insert into casefile.unresolved_word (kind, key, text, known, seeker_id, question, first_seen, last_seen)
       values ($1, $2, $3, $4, $5, $6, $7, $7)
       on conflict (seeker_id, question, kind, key) do update set text = excluded.text, last_seen = excluded.last_seen`,
      [kind, wordKey(text), text, holdsOnlyKnownWords(text), seekerId, question, this.clock.today()],
    );
  }
}
