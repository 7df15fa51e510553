import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail, type OrganisationId, type SeekerId } from '#access';
import type { WeekPattern } from '#engine';
import { type Answer, type Answers, FORM_VERSION } from '#intake';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { AnswerRepository, getQuestion } from './answer.repository.js';
import { barriersIn } from './barrier.data.js';
import { BarrierService } from './barrier.service.js';
import { curriculumAnswers, hasCurriculum, NEEDS, needsToTell, type Releasable } from './release.data.js';
import { seekerFacts } from './seeker-facts.service.js';
import { Seeker, SEEKER_TRANSITIONS, type SeekerState } from './seeker.entity.js';

/** Answers by question id. */
export type Given = readonly (readonly [question: string, answer: Answer])[];

/** What a form changes, read over the answers that stand when it is saved: of two forms at once the second sees the first. */
export type Reading = (stored: Answers) => Given;

@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswerRepository,
    private readonly barriers: BarrierService,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** An empty profile; nobody is matched before she consents. */
  async start({
    organisationId,
    demo = false,
  }: { organisationId?: OrganisationId; demo?: boolean } = {}): Promise<Seeker> {
    const today = this.clock.today();
    return this.database.inTransaction(async () => {
      const { id } = await this.table.save(
        this.table.create({
          organisationId: organisationId ?? null,
          formVersion: FORM_VERSION,
          facts: {},
          freshOn: today,
          demo,
        }),
      );
      const seeker = await this.get(id);
      await this.keepRevision(seeker);
      await this.audit.record({ action: 'profile.start', subject: seeker.ref, fields: [] });
      return seeker;
    });
  }

  async get(seekerId: SeekerId): Promise<Seeker> {
    const seeker = await this.table.findOneBy({ id: seekerId });
    if (seeker === null) throw new DomainError('not_found', 'seeker.not_found');
    return seeker;
  }

  loadAnswers(seekerId: SeekerId): Promise<Answers> {
    return this.answers.load(seekerId);
  }

  /** For a copy of all that is held: also what only an older form knew. */
  async loadEverySaid(seekerId: SeekerId): Promise<Readonly<Record<string, unknown>>> {
    const { answers, leftover } = await this.answers.loadHeld(seekerId);
    return { ...leftover, ...answers };
  }

  /** Saves answers and, when scoring would see a difference, makes a new revision and asks for a rescore. */
  answer(seekerId: SeekerId, said: Given | Reading, readBy?: AccountId): Promise<Seeker> {
    return this.change(seekerId, async (seeker) => {
      const given = typeof said === 'function' ? said(await this.answers.load(seekerId)) : said;
      await this.answers.save(
        seekerId,
        given.map(([id, answer]) => [getQuestion(id), answer]),
        readBy,
      );
      seeker.formVersion = FORM_VERSION;
      const fields = given.map(([id]) => id);
      if (fields.includes('time.week')) await this.refreshPartner(seekerId);
      return fields;
    });
  }

  /** The same over the answers that `versionOf` named; when they changed since, nothing is saved. */
  answerOver(seekerId: SeekerId, version: string | undefined, given: Given): Promise<Seeker> {
    return this.database.inTransaction(async () => {
      await this.database.query('select from work.seeker where id = $1 for update', [seekerId]);
      const stands = this.versionOf(await this.answers.load(seekerId));
      if (version !== undefined && version !== stands) throw new DomainError('stale', 'profile.changed');
      return this.answer(seekerId, given);
    });
  }

  /** Names these answers without telling anything of them. */
  versionOf(answers: Answers): string {
    return this.answers.versionOf(answers);
  }

  /** Answers for equality monitoring: only her own live session can put or read them. */
  answerEquality(sessionToken: Buffer, read: Reading): Promise<void> {
    return this.database.inTransaction(async () => {
      // Her row is not ours to lock.
      await this.database.query(`select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))`, [sessionToken]);
      const given = read(await this.loadEquality(sessionToken));
      await this.database.query('select equality.put($1, $2, $3)', [
        sessionToken,
        JSON.stringify(Object.fromEntries(given)),
        FORM_VERSION,
      ]);
    });
  }

  async loadEquality(sessionToken: Buffer): Promise<Answers> {
    const [row] = await this.database.query<{ mine: Answers }>('select equality.mine($1) as mine', [sessionToken]);
    return row?.mine ?? {};
  }

  /** `backOn`: the day on which a pause ends by itself. */
  setState(seekerId: SeekerId, state: SeekerState, backOn?: string): Promise<Seeker> {
    return this.change(seekerId, async (seeker) => {
      if (seeker.state !== state && !SEEKER_TRANSITIONS[seeker.state].includes(state)) {
        throw new DomainError('conflict', 'seeker.transition', { from: seeker.state, to: state });
      }
      seeker.state = state;
      seeker.backOn = state === 'paused' ? (backOn ?? null) : null;
      return ['state'];
    });
  }

  /** The parts of her contact that are named, opened. Whoever calls this writes the disclosure. */
  contactOf(seekerId: SeekerId, fields: readonly string[]): Promise<{ name?: string; phone?: string }> {
    return this.answers.contactOf(seekerId, fields);
  }

  /** What a release of these fields carries today. What she needs only as it stood when she ticked it, at `tickedAt`. */
  async releasable(seekerId: SeekerId, fields: readonly string[], tickedAt?: Date): Promise<Releasable> {
    const answers = await this.answers.load(seekerId);
    const isLater = tickedAt !== undefined && (await this.answers.isAnsweredAfter(seekerId, NEEDS, tickedAt));
    const needs = isLater ? [] : needsToTell(answers);
    return {
      ...(await this.answers.contactOf(seekerId, fields)),
      ...(fields.includes('cv') && hasCurriculum(answers) ? { cv: true } : {}),
      ...(fields.includes('needs') && needs.length > 0 ? { needs } : {}),
    };
  }

  /** What her curriculum says to whom she released these fields, as answers. Whoever calls this writes the disclosure. */
  async curriculum(seekerId: SeekerId, fields: readonly string[]): Promise<Answers> {
    return curriculumAnswers(await this.answers.load(seekerId), fields);
  }

  /** As if these had never been answered. */
  forget(seekerId: SeekerId, questions: readonly string[]): Promise<Seeker> {
    return this.change(seekerId, async () => {
      await this.answers.forget(
        seekerId,
        questions.map((id) => getQuestion(id)),
      );
      return questions;
    });
  }

  /** Hours of her care that whoever she lives with covers. */
  sharedCare(seekerId: SeekerId): Promise<WeekPattern | undefined> {
    return this.answers.cover(seekerId);
  }

  /** Her facts counted anew from what stands now. */
  refresh(seekerId: SeekerId): Promise<Seeker> {
    return this.change(seekerId, () => Promise.resolve([]));
  }

  /** The same for a job, which may come after she left. */
  async refreshIfThere(seekerId: SeekerId): Promise<void> {
    if (await this.table.existsBy({ id: seekerId })) await this.refresh(seekerId);
  }

  /** When she can work, nobody counts on her for care: told to whoever shares it, after this change. */
  private async refreshPartner(seekerId: SeekerId): Promise<void> {
    const partner = await this.answers.partnerOf(seekerId);
    if (partner !== undefined) await this.outbox.add('refresh-profile', { seekerId: partner }, { unique: true });
  }

  private change(seekerId: SeekerId, edit: (seeker: Seeker) => Promise<readonly string[]>): Promise<Seeker> {
    return this.database.inTransaction(async () => {
      const seeker = await this.table.findOne({ where: { id: seekerId }, lock: { mode: 'pessimistic_write' } });
      if (seeker === null) throw new DomainError('not_found', 'seeker.not_found');
      const before = { state: seeker.state, facts: seeker.facts };
      const fields = await edit(seeker);
      const answers = await this.answers.load(seekerId);
      const cover = await this.answers.cover(seekerId);
      const facts = JSON.parse(JSON.stringify(seekerFacts(answers, this.clock.today(), cover))) as Seeker['facts'];
      await this.barriers.follow(seekerId, barriersIn(answers, facts));
      const moved = seeker.state !== before.state || !isDeepStrictEqual(facts, before.facts);
      if (moved) await this.revise(seeker, facts);
      else await this.table.update({ id: seekerId }, { formVersion: seeker.formVersion, backOn: seeker.backOn });
      await this.audit.record({ action: 'profile.answer', subject: seeker.ref, fields });
      return seeker;
    });
  }

  private async revise(seeker: Seeker, facts: Seeker['facts']): Promise<void> {
    seeker.facts = facts;
    seeker.revision += 1;
    seeker.updatedAt = this.clock.now();
    const { state, backOn, formVersion, revision, updatedAt } = seeker;
    await this.table.update({ id: seeker.id }, { state, backOn, facts, formVersion, revision, updatedAt });
    await this.keepRevision(seeker);
    await this.outbox.add('rescore-seeker', { seekerId: seeker.id });
  }

  private async keepRevision(seeker: Seeker): Promise<void> {
    await this.database.query('insert into work.seeker_revision (seeker_id, revision, facts) values ($1, $2, $3)', [
      seeker.id,
      seeker.revision,
      JSON.stringify(seeker.facts),
    ]);
  }

  private get table() {
    return this.database.repository(Seeker);
  }
}
