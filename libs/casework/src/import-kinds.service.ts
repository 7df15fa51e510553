import { Injectable } from '@nestjs/common';
import { AuditTrail, type OrganisationId } from '#access';
import { ImportService, templateMapping, vacancyColumn } from '#employer';
import { RunService } from '#matching';
import { Clock, DomainError, type TableFile, TableFileError } from '#platform';
import { PersonImport, PersonScreening } from '#profile';
import type { ImportLine, ImportSummary } from './import.entity.js';

/** A file with its place, as its work needs it. */
export interface ImportTask {
  file: TableFile;
  fileName: string;
  digest: Buffer;
  organisationId: OrganisationId | null;
  demo: boolean;
}

/** What came of a file, or would come of it. */
export interface ImportOutcome {
  summary: ImportSummary;
  lines: ImportLine[];
}

export type Tell = (share: number) => void;

/** People from a file, into the folder of one organisation. */
@Injectable()
export class SeekerFiles {
  constructor(
    private readonly screening: PersonScreening,
    private readonly people: PersonImport,
    private readonly audit: AuditTrail,
  ) {}

  async check({ file, organisationId }: ImportTask, tell: Tell): Promise<ImportOutcome> {
    return outcomeOf(await this.screening.check(requireOrganisation(organisationId), file, tell));
  }

  /** Checked again first: what was new at the dry run may be here by now. */
  async store(task: ImportTask, importId: number, tell: Tell): Promise<ImportOutcome> {
    const organisationId = requireOrganisation(task.organisationId);
    const report = await this.screening.check(organisationId, task.file, (share) => tell(share / 3));
    await this.people.store({ importId, organisationId, demo: task.demo }, report.taken, (share) => {
      tell((1 + 2 * share) / 3);
    });
    await this.audit.record({ action: 'import.run', fields: ['seekers'] });
    return outcomeOf(report);
  }
}

function outcomeOf(report: Awaited<ReturnType<PersonScreening['check']>>): ImportOutcome {
  const { rows, taken, refused, equal, consented, faults } = report;
  return {
    summary: { rows, taken: taken.length, refused, equal, consented },
    lines: faults.map(({ row, field, code, severity, data, question, seekerId }) => ({
      row,
      field,
      code,
      severity,
      data: question === undefined ? data : { ...data, question },
      detail: '',
      seekerId: seekerId ?? null,
    })),
  };
}

function requireOrganisation(id: OrganisationId | null): OrganisationId {
  if (id === null) throw new DomainError('refused', 'import.no_organisation');
  return id;
}

const NEEDED = ['organisation', 'title', 'contract'] as const;

/** Vacancies from a file made of our template. */
@Injectable()
export class VacancyFiles {
  constructor(
    private readonly vacancies: ImportService,
    private readonly runs: RunService,
    private readonly clock: Clock,
  ) {}

  async check(task: ImportTask): Promise<ImportOutcome> {
    return this.outcomeOf(task, await this.vacancies.check(this.requestOf(task)));
  }

  async store(task: ImportTask, importId: number): Promise<ImportOutcome> {
    const report = await this.vacancies.run({ ...this.requestOf(task), importId });
    if (task.organisationId === null) await this.runs.start();
    return this.outcomeOf(task, report);
  }

  private requestOf({ file, fileName, digest, organisationId }: ImportTask) {
    const mapping = templateMapping(file.header, fileName, this.clock.today());
    if (mapping === undefined) {
      const columns = NEEDED.map((field) => vacancyColumn(file.header, field));
      throw new TableFileError('columns_missing', { columns: columns.join(', ') });
    }
    return {
      fileName,
      digest,
      rows: file.rows.map(({ cells }) => cells),
      mapping,
      isToReview: organisationId !== null,
    };
  }

  private outcomeOf({ file }: ImportTask, report: Awaited<ReturnType<ImportService['check']>>): ImportOutcome {
    const { rows, imported, rejected, faults } = report;
    return {
      summary: { rows, taken: imported, refused: rejected, equal: 0 },
      lines: faults.map(({ row, field, code, detail }) => ({
        row: file.rows[row - 1]?.number ?? row,
        field: vacancyColumn(file.header, field),
        code: `vacancy.${code}`,
        severity: 'refused',
        data: {},
        detail,
        seekerId: null,
      })),
    };
  }
}
