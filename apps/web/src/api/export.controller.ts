import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#access';
import { ExportPageService } from '#casework';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/parameters.js';
import { firmOf } from '../pages/vacancy/vacancy.pages.js';
import { ExportedMatches } from './import.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf20 } from './page.dto.js';
import { placeOf } from './vacancy.controller.js';

const MOST = 20;

/** Data for other systems, a page at a time; names leave only through the page, where each person reads it. */
@ApiTags('exports')
@Controller('api/v1/exports')
@Allow('export.vacancies')
export class ExportController {
  constructor(private readonly exports: ExportPageService) {}

  @Get('job-postings')
  @Paged(MOST)
  @Operation({
    summary: 'Open vacancies as schema.org JobPostings',
    free: { '@context': 'https://schema.org', '@graph': [{ '@type': 'JobPosting', title: 'Panadería' }], next: '20' },
  })
  async postings(@Query() { after, limit = MOST }: PageOf20): Promise<Record<string, unknown>> {
    const found = await this.exports.postings(placeOf(after) ?? 0, limit);
    const page = found.slice(0, limit);
    const graph = { '@context': 'https://schema.org', '@graph': page.map(({ posting }) => posting) };
    return { ...graph, ...(found.length > limit ? { next: String(page.at(-1)?.id ?? 0) } : {}) };
  }

  @Get('matches')
  @Allow('export.matches')
  @Paged(MOST)
  @Operation({ summary: 'Reviews and answers of the people of the organisation, by number', returns: ExportedMatches })
  async matches(@CurrentActor() actor: Actor, @Query() { after, limit = MOST }: PageOf20): Promise<ExportedMatches> {
    const found = await this.exports.matches(firmOf(actor), placeOf(after) ?? 0, limit);
    const page = found.slice(0, limit);
    return {
      items: page.map(({ person, vacancy, title, firm, review, seekerAnswer, employerAnswer, reviewedOn }) => ({
        person,
        vacancy,
        title,
        firm,
        review,
        seekerAnswer,
        employerAnswer,
        ...(reviewedOn === null ? {} : { reviewedOn }),
      })),
      ...(found.length > limit ? { next: String(page.at(-1)?.id ?? 0) } : {}),
    };
  }
}
