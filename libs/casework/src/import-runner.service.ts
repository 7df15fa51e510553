import { Injectable } from '@nestjs/common';
import { Database, DomainError, readTableFile, RequestContext, TableFileError } from '#platform';
import { type ImportOutcome, type ImportTask, SeekerFiles, type Tell, VacancyFiles } from './import-kinds.service.js';
import { type ImportKind, MOST_ROWS } from './import.entity.js';
import { type Bringer, ImportRepository, type ImportWork } from './import.repository.js';
import { ImportDesk } from './import-desk.service.js';

const TELL_MS = 400;
const NO_TELL: Tell = () => undefined;

/** Does the work on files. Everything of one step commits together, so a program that dies leaves the step to the next. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly desk: ImportDesk,
    private readonly seekers: SeekerFiles,
    private readonly vacancies: VacancyFiles,
  ) {}

  /** The step that an import waits for, in the name of who brought it; a second run finds nothing to do. */
  async work(importId: number): Promise<void> {
    const work = await this.imports.findWork(importId);
    if (work === undefined) return;
    const requestId = RequestContext.current()?.requestId ?? `import:${String(importId)}`;
    const caller = {
      requestId,
      accountId: work.createdBy ?? undefined,
      organisationId: work.organisationId ?? undefined,
    };
    let share = 0;
    // A timer made outside the transaction tells of it while it runs.
    const timer = setInterval(
      () => void this.imports.tell(importId, Math.round(99 * share)).catch(() => undefined),
      TELL_MS,
    );
    try {
      await RequestContext.run(caller, () =>
        this.step(work, (done) => {
          share = done;
        }),
      );
    } finally {
      clearInterval(timer);
    }
  }

  /** At once, without a page: for the command line. A dry run stores nothing. */
  async runNow(by: Bringer, given: { kind: ImportKind; fileName: string; content: Buffer; isDry: boolean }) {
    const { kind, fileName, content, isDry } = given;
    const digest = this.desk.digestOf(by, kind, content);
    const file = await readTableFile(content, MOST_ROWS[kind]);
    const task: ImportTask = { file, fileName, digest, organisationId: by.organisationId ?? null, demo: by.demo };
    if (isDry) return { importId: undefined, ...(await this.check(kind, task, NO_TELL)) };
    return this.database.inTransaction(async () => {
      await this.lock(by.organisationId);
      await this.desk.refuseSame(by, digest);
      const { id } = await this.imports.add(by, { kind, fileName, digest, state: 'applying' });
      const outcome = await this.store(kind, task, { importId: id, tell: NO_TELL });
      await this.finish(id, 'applying', outcome);
      return { importId: id, ...outcome };
    });
  }

  /** Files and reports that served their time; and the files whose storing was given up. */
  async removeForgotten(): Promise<void> {
    await this.imports.removeForgotten();
    for (const { id, organisationId } of await this.imports.stuck()) {
      await this.database.inTransaction(async () => {
        await this.lock(organisationId);
        await this.imports.move(id, 'applying', 'failed', { fault: { code: 'not_stored', data: {} } });
        await this.imports.dropFile(id);
      });
    }
  }

  private async step(work: ImportWork, tell: Tell): Promise<void> {
    const { id, kind, state, content, fileName, organisationId, demo } = work;
    try {
      const file = await readTableFile(content, MOST_ROWS[kind]);
      await this.database.inTransaction(async () => {
        // Whoever took over the job of a program that still lives waits here, and then finds it done.
        await this.lock(organisationId);
        if ((await this.imports.findWork(id))?.state !== state) return;
        const digest = this.desk.digestOf({ organisationId: organisationId ?? undefined }, kind, content);
        const task: ImportTask = { file, fileName, digest, organisationId, demo };
        const outcome =
          state === 'checking'
            ? await this.check(kind, task, tell)
            : await this.store(kind, task, { importId: id, tell });
        await this.finish(id, state === 'checking' ? 'checking' : 'applying', outcome);
      });
    } catch (error) {
      if (!(error instanceof TableFileError || error instanceof DomainError)) throw error;
      await this.fail(work, error);
    }
  }

  /** One file of an organisation at a time: two at once would not see each other's people. */
  private async lock(organisationId: number | null | undefined): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock($1, $2)', [LOCK, organisationId ?? 0]);
  }

  private check(kind: ImportKind, task: ImportTask, tell: Tell): Promise<ImportOutcome> {
    return kind === 'seekers' ? this.seekers.check(task, tell) : this.vacancies.check(task);
  }

  private store(
    kind: ImportKind,
    task: ImportTask,
    { importId, tell }: { importId: number; tell: Tell },
  ): Promise<ImportOutcome> {
    return kind === 'seekers' ? this.seekers.store(task, importId, tell) : this.vacancies.store(task, importId);
  }

  private async finish(id: number, from: 'checking' | 'applying', { summary, lines }: ImportOutcome): Promise<void> {
    await this.imports.keepLines(id, lines);
    await this.imports.move(id, from, from === 'checking' ? 'checked' : 'done', summary);
    if (from === 'applying') await this.imports.dropFile(id);
  }

  /** A file that cannot be read is not kept. */
  private async fail({ id, state }: ImportWork, error: TableFileError | DomainError): Promise<void> {
    const data = Object.fromEntries(
      Object.entries(error.data).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
    ) as Readonly<Record<string, string | number>>;
    await this.database.inTransaction(async () => {
      await this.imports.move(id, state, 'failed', { fault: { code: error.code, data } });
      await this.imports.dropFile(id);
    });
  }
}

/** Any number of our own; the second key is the organisation, 0 for none. */
const LOCK = 620_001;
