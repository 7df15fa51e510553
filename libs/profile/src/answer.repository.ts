import { Injectable } from '@nestjs/common';
import { type AccountId, sealContext, type SeekerId } from '#access';
import { type Answer, type Answers, findQuestion, FORM_VERSION, type HeldDocument, type Question } from '#intake';
import { Database, Keyring } from '#platform';

interface SealedRow {
  question: string;
  answer: Buffer;
}

/** Puts each answer behind the wall its question names, and reads a person's answers back from all of them. */
@Injectable()
export class AnswerRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async save(seekerId: SeekerId, question: Question, answer: Answer, readBy?: AccountId): Promise<void> {
    switch (question.wall) {
      case 'work':
        await this.saveRow(seekerId, question, JSON.stringify(answer), readBy);
        return;
      case 'identity':
      case 'casefile':
        await this.saveSealed(question, seekerId, answer, readBy);
        return;
      case 'equality':
      case 'protection':
        throw new RangeError(`${question.id} is not kept with the profile`);
    }
  }

  /** Everything but equality and safety, which no program reads with a profile. */
  async load(seekerId: SeekerId): Promise<Answers> {
    const open = await this.database.query<{ question: string; answer: Answer }>(
      'select question, answer from work.answer where seeker_id = $1',
      [seekerId],
    );
    const sealed = await this.database.query<SealedRow>(
      `select question, answer from identity.answer where seeker_id = $1
       union all select question, answer from casefile.answer where seeker_id = $1`,
      [seekerId],
    );
    const opened = sealed.map(({ question, answer }): [string, Answer] => [
      question,
      JSON.parse(
        this.keyring.open(answer, sealContext(`${getQuestion(question).wall}.answer.answer`, seekerId, question)),
      ) as Answer,
    ]);
    return Object.fromEntries([...open.map((row): [string, Answer] => [row.question, row.answer]), ...opened]);
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

  private async saveSealed(question: Question, seekerId: SeekerId, answer: Answer, readBy?: AccountId): Promise<void> {
    const sealed = this.keyring.seal(
      JSON.stringify(answer),
      sealContext(`${question.wall}.answer.answer`, seekerId, question.id),
    );
    await this.saveRow(seekerId, question, sealed, readBy);
    const value = answer.state === 'answered' ? answer.value : undefined;
    if (question.kind === 'name') await this.indexName(seekerId, value as string | undefined);
    if (question.kind === 'phone') await this.indexPhone(seekerId, value as string | undefined);
    if (question.kind === 'document') await this.indexDocument(seekerId, value as HeldDocument | undefined);
  }

  private async saveRow(
    seekerId: SeekerId,
    question: Question,
    answer: string | Buffer,
    readBy?: AccountId,
  ): Promise<void> {
    await this.database.query(
      `insert into ${question.wall}.answer (seeker_id, question, answer, form_version, read_by) values ($1, $2, $3, $4, $5)
       on conflict (seeker_id, question) do update set answer = excluded.answer,
         form_version = excluded.form_version, read_by = excluded.read_by, answered_at = now()`,
      [seekerId, question.id, answer, FORM_VERSION, readBy ?? null],
    );
  }

  private async indexName(seekerId: SeekerId, name: string | undefined): Promise<void> {
    await this.savePerson(seekerId, 'name = $2, name_tokens = $3', [
      name === undefined ? null : this.keyring.seal(name, sealContext('identity.person.name', seekerId)),
      name === undefined ? [] : this.keyring.nameTokens(name),
    ]);
  }

  private async indexPhone(seekerId: SeekerId, phone: string | undefined): Promise<void> {
    await this.savePerson(seekerId, 'phone = $2, phone_index = $3', [
      phone === undefined ? null : this.keyring.seal(phone, sealContext('identity.person.phone', seekerId)),
      phone === undefined ? null : this.keyring.blindIndex('phone', phone),
    ]);
  }

  private async savePerson(seekerId: SeekerId, assignments: string, values: readonly unknown[]): Promise<void> {
    await this.database.query('insert into identity.person (seeker_id) values ($1) on conflict do nothing', [seekerId]);
    await this.database.query(`update identity.person set ${assignments}, updated_at = now() where seeker_id = $1`, [
      seekerId,
      ...values,
    ]);
  }

  // The expiry day stands in the open so that a caseworker's day can be sorted by it.
  private async indexDocument(seekerId: SeekerId, document: HeldDocument | undefined): Promise<void> {
    if (document === undefined) {
      await this.database.query('delete from identity.document where seeker_id = $1', [seekerId]);
      return;
    }
    await this.database.query(
      `insert into identity.document (seeker_id, code, expires_on) values ($1, $2, $3)
       on conflict (seeker_id) do update set code = excluded.code, expires_on = excluded.expires_on, updated_at = now()`,
      [
        seekerId,
        this.keyring.seal(document.code, sealContext('identity.document.code', seekerId)),
        document.expires ?? null,
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
