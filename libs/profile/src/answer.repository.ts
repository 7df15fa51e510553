import { Injectable } from '@nestjs/common';
import { type AccountId, sealContext, type SeekerId } from '#access';
import {
  type Answer,
  type Answers,
  findQuestion,
  FORM_VERSION,
  type HeldDocument,
  migrateAnswers,
  type Question,
} from '#intake';
import type { WeekPattern } from '#engine';
import { Clock, Database, Keyring } from '#platform';
import { HouseholdRepository } from './household.repository.js';
import { UnresolvedWordRepository } from './unresolved-word.repository.js';

interface SealedRow {
  wall: 'identity' | 'casefile';
  question: string;
  answer: Buffer;
  version: number;
}

interface OpenRow {
  question: string;
  answer: Answer;
  version: number;
}

/** Her answers as today's form reads them, and what it cannot read. */
export interface Held {
  answers: Answers;
  leftover: Readonly<Record<string, unknown>>;
}

/** Puts each answer behind the wall its question names, and reads a person's answers back from all of them. */
@Injectable()
export class AnswerRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly words: UnresolvedWordRepository,
    private readonly households: HouseholdRepository,
    private readonly clock: Clock,
  ) {}

  /** Hours of her care that whoever she lives with covers. */
  cover(seekerId: SeekerId): Promise<WeekPattern | undefined> {
    return this.households.cover(seekerId);
  }

  /** Whoever counts on the hours of this person. */
  async partnerOf(seekerId: SeekerId): Promise<SeekerId | undefined> {
    const household = await this.households.find(seekerId);
    return household?.state === 'linked' ? (household.otherId ?? undefined) : undefined;
  }

  /** One statement a wall; the last answer counts where a question comes twice. */
  async save(seekerId: SeekerId, given: readonly (readonly [Question, Answer])[], readBy?: AccountId): Promise<void> {
    const answers = new Map(given);
    for (const wall of new Set([...answers.keys()].map((question) => question.wall))) {
      if (wall === 'equality' || wall === 'protection') throw new RangeError(`${wall} is not kept with the profile`);
      const rows = [...answers].filter(([question]) => question.wall === wall);
      await this.saveRows(wall, seekerId, rows, readBy);
    }
    for (const [question, answer] of answers) {
      await this.saveIndex(seekerId, question, answer);
      await this.words.follow(seekerId, question, answer);
    }
  }

  /** Everything but equality and safety, which no program reads with a profile; in the words of today's form. */
  async load(seekerId: SeekerId): Promise<Answers> {
    return (await this.loadHeld(seekerId)).answers;
  }

  /** The same, and apart from it what an older form asked and this one does not know: kept, and hers to read. */
  async loadHeld(seekerId: SeekerId): Promise<Held> {
    const rows = await this.read(seekerId);
    let held: Held = { answers: {}, leftover: {} };
    for (const version of [...new Set(rows.map((row) => row.version))].toSorted((a, b) => a - b)) {
      const stored = Object.fromEntries(
        rows.filter((row) => row.version === version).map(({ question, answer }) => [question, answer]),
      );
      const { answers, leftover } =
        version === FORM_VERSION
          ? { answers: stored, leftover: {} }
          : migrateAnswers(stored, version, { today: this.clock.today() });
      // What she said under a newer form stands.
      held = { answers: { ...held.answers, ...answers }, leftover: { ...held.leftover, ...leftover } };
    }
    return held;
  }

  private async read(seekerId: SeekerId): Promise<OpenRow[]> {
    const open = await this.database.query<OpenRow>(
      'select question, answer, form_version as version from work.answer where seeker_id = $1',
      [seekerId],
    );
    const sealed = await this.database.query<SealedRow>(
      `select 'identity' as wall, question, answer, form_version as version from identity.answer where seeker_id = $1
       union all select 'casefile', question, answer, form_version from casefile.answer where seeker_id = $1`,
      [seekerId],
    );
    const opened = sealed.map(({ wall, question, answer, version }) => {
      const plain = this.keyring.open(answer, sealContext(`${wall}.answer.answer`, seekerId, question));
      return { question, answer: JSON.parse(plain) as Answer, version };
    });
    return [...open, ...opened];
  }

  async forget(seekerId: SeekerId, questions: readonly Question[]): Promise<void> {
    for (const wall of ['work', 'identity', 'casefile'] as const) {
      const ids = questions.filter((question) => question.wall === wall).map(({ id }) => id);
      await this.database.query(`delete from ${wall}.answer where seeker_id = $1 and question = any($2)`, [
        seekerId,
        ids,
      ]);
    }
    for (const question of questions) {
      await this.saveIndex(seekerId, question, { state: 'skipped' });
      await this.words.follow(seekerId, question, { state: 'skipped' });
    }
  }

  /** Names these answers without telling anything of them. */
  versionOf(answers: Answers): string {
    const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return this.keyring.blindIndex('answers', JSON.stringify(sorted)).toString('base64url').slice(0, 22);
  }

  /** The parts of her contact that are named, opened. */
  async contactOf(seekerId: SeekerId, fields: readonly string[]): Promise<{ name?: string; phone?: string }> {
    const [row] = await this.database.query<{ name: Buffer | null; phone: Buffer | null }>(
      'select name, phone from identity.person where seeker_id = $1',
      [seekerId],
    );
    const open = (field: 'name' | 'phone'): Record<string, string> => {
      const sealed = row?.[field];
      if (sealed === undefined || sealed === null || !fields.includes(field)) return {};
      return { [field]: this.keyring.open(sealed, sealContext(`identity.person.${field}`, seekerId)) };
    };
    return { ...open('name'), ...open('phone') };
  }

  /** Was the question answered, or answered anew, after this moment? */
  async isAnsweredAfter(seekerId: SeekerId, question: string, moment: Date): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.answer where seeker_id = $1 and question = $2 and answered_at > $3
       union all select 1 from casefile.answer where seeker_id = $1 and question = $2 and answered_at > $3
       union all select 1 from work.answer where seeker_id = $1 and question = $2 and answered_at > $3`,
      [seekerId, question, moment],
    );
    return rows.length > 0;
  }

  private async saveRows(
    wall: 'work' | 'identity' | 'casefile',
    seekerId: SeekerId,
    rows: readonly (readonly [Question, Answer])[],
    readBy?: AccountId,
  ): Promise<void> {
    const kept = rows.map(([{ id }, answer]) => {
      const plain = JSON.stringify(answer);
      return wall === 'work' ? plain : this.keyring.seal(plain, sealContext(`${wall}.answer.answer`, seekerId, id));
    });
    await this.database.query(
      `insert into ${wall}.answer (seeker_id, question, answer, form_version, read_by)
       select $1, question, answer, $4, $5 from unnest($2::text[], $3::${wall === 'work' ? 'jsonb' : 'bytea'}[]) as given (question, answer)
       on conflict (seeker_id, question) do update set answer = excluded.answer,
         form_version = excluded.form_version, read_by = excluded.read_by, answered_at = now()`,
      [seekerId, rows.map(([{ id }]) => id), kept, FORM_VERSION, readBy ?? null],
    );
  }

  /** What is found by its content keeps an index beside the sealed answer. */
  private async saveIndex(seekerId: SeekerId, question: Question, answer: Answer): Promise<void> {
    const value = answer.state === 'answered' ? answer.value : undefined;
    if (question.kind === 'name') await this.indexName(seekerId, value as string | undefined);
    if (question.kind === 'phone') await this.indexPhone(seekerId, value as string | undefined);
    if (question.kind === 'document') await this.indexDocument(seekerId, value as HeldDocument | undefined);
  }

  private async indexName(seekerId: SeekerId, name: string | undefined): Promise<void> {
    await this.savePerson(seekerId, {
      name: name === undefined ? null : this.keyring.seal(name, sealContext('identity.person.name', seekerId)),
      name_tokens: name === undefined ? [] : this.keyring.nameTokens(name),
    });
  }

  private async indexPhone(seekerId: SeekerId, phone: string | undefined): Promise<void> {
    await this.savePerson(seekerId, {
      phone: phone === undefined ? null : this.keyring.seal(phone, sealContext('identity.person.phone', seekerId)),
      phone_index: phone === undefined ? null : this.keyring.blindIndex('phone', phone),
    });
  }

  private async savePerson(
    seekerId: SeekerId,
    values: Readonly<Record<string, Buffer | Buffer[] | null>>,
  ): Promise<void> {
    const columns = Object.keys(values);
    const places = columns.map((_, index) => `$${String(index + 2)}`);
    await this.database.query(
      `insert into identity.person (seeker_id, ${columns.join(', ')}) values ($1, ${places.join(', ')})
       on conflict (seeker_id) do update set (${columns.join(', ')}, updated_at) = (${places.join(', ')}, now())`,
      [seekerId, ...Object.values(values)],
    );
  }

  // The expiry day stands in the open so that a caseworker's day can be sorted by it. What was seen holds for what was told then.
  private async indexDocument(seekerId: SeekerId, document: HeldDocument | undefined): Promise<void> {
    if (document === undefined) {
      await this.database.query('delete from identity.document where seeker_id = $1', [seekerId]);
      return;
    }
    const { code, issued = '', expires = '' } = document;
    const told = [code, issued, expires].join(' ');
    await this.database.query(
      `insert into identity.document as known (seeker_id, code, expires_on, told) values ($1, $2, $3, $4)
       on conflict (seeker_id) do update set code = excluded.code, expires_on = excluded.expires_on, told = excluded.told,
         verified_by = case when known.told = any($5) then known.verified_by end,
         verified_at = case when known.told = any($5) then known.verified_at end,
         number = case when known.told = any($5) then known.number end,
         number_index = case when known.told = any($5) then known.number_index end, updated_at = now()`,
      [
        seekerId,
        this.keyring.seal(code, sealContext('identity.document.code', seekerId)),
        expires === '' ? null : expires,
        this.keyring.blindIndex('document-told', told),
        this.keyring.blindIndexes('document-told', told),
      ],
    );
  }
}

/** The question of an id that came from outside. Throws RangeError on an unknown one. */
export function getQuestion(id: string): Question {
  const question = findQuestion(id);
  if (question === undefined) throw new RangeError(`No question ${id}`);
  return question;
}
