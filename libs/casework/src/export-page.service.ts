import { Injectable } from '@nestjs/common';
import type { OrganisationId } from '#access';
import { jobPosting, type PublishedVacancy } from '#employer';
import { Database } from '#platform';
import { MATCHES, VACANCIES } from './export.queries.js';

/** A pair on which somebody acted, by number. */
export interface ExportedMatch {
  id: number;
  person: number;
  vacancy: number;
  title: string;
  firm: string;
  review: string;
  reason: string | null;
  reviewedOn: string | null;
  seekerAnswer: string;
  employerAnswer: string;
  employerReason: string | null;
}

/** What `ExportService` writes to files, a page at a time for programs: one more than asked when there is a next page. */
@Injectable()
export class ExportPageService {
  constructor(private readonly database: Database) {}

  /** Open vacancies as schema.org JobPostings, by their id. */
  async postings(after: number, limit: number): Promise<{ id: number; posting: Readonly<Record<string, unknown>> }[]> {
    const rows = await this.database.query<PublishedVacancy>(VACANCIES, [after, null, limit + 1]);
    return rows.map((row) => ({ id: row.id, posting: jobPosting(row) }));
  }

  matches(organisationId: OrganisationId, after: number, limit: number): Promise<ExportedMatch[]> {
    return this.database.query<ExportedMatch>(MATCHES, [after, organisationId, limit + 1]);
  }
}
