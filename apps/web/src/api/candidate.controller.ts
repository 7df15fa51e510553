import { Body, Controller, Get, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { CandidateService } from '#casework';
import { type VacancyId, VacancyService } from '#employer';
import { Allow } from '../http/allow.js';
import { fault, InputRefused } from '../http/input-refused.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { blindListView, blindProfileView, pageOf } from '../pages/vacancy/candidate-view.js';
import { contactsView } from '../pages/vacancy/contacts-view.js';
import { firmOf } from '../pages/vacancy/vacancy.pages.js';
import { apiFrame } from './api-frame.js';
import { BlindCandidate, CandidateList, FirmAnswer, FirmContacts } from './candidate.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf10, PageOf20 } from './page.dto.js';
import { placeOf } from './vacancy.controller.js';

const MOST = 10;
const MOST_CONTACTS = 20;
const ID = { id: { about: 'Number of the post', example: 7 } };
const PAIR = { ...ID, candidate: { about: 'Number of the profile under this post', example: 12 } };

/** What a firm reads of people: the words of its pages, and nothing else. */
@ApiTags('candidates')
@Controller('api/v1')
@Allow('candidate.see.blind')
export class CandidateController {
  constructor(
    private readonly candidates: CandidateService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get('vacancies/:id/candidates')
  @Paged(MOST)
  @Operation({ summary: 'Reviewed people of a post, without names', returns: CandidateList, params: ID })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Query() { after, limit = MOST }: PageOf10,
    @Req() request: FastifyRequest,
  ): Promise<CandidateList> {
    const vacancy = await this.vacancies.getOwn(id, firmOf(actor));
    const page = pageOf(await this.candidates.list(id, firmOf(actor)), placeOf(after), limit);
    await this.candidates.recordLooks(page.shown, actor);
    const view = blindListView(apiFrame(languageOf(request)), {
      vacancy,
      page,
      freshness: { pending: false },
      revision: '',
    });
    return {
      items: page.shown.flatMap(({ introduction }, index) => {
        const card = view.profiles[index];
        if (card === undefined) return [];
        const { code, cover, lines, state } = card;
        const said = state === undefined ? {} : { state: state.text };
        return [{ id: introduction.id, code, cover: cover.text, lines: lines.map(({ text }) => text), ...said }];
      }),
      count: page.count,
      ...(view.cap === undefined ? {} : { note: view.cap.text }),
      ...(page.next === undefined ? {} : { next: String(page.next) }),
    };
  }

  @Get('vacancies/:id/candidates/:candidate')
  @Operation({ summary: 'A profile without a name', returns: BlindCandidate, params: PAIR })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Param('candidate', RowId) candidate: number,
    @Req() request: FastifyRequest,
  ): Promise<BlindCandidate> {
    const opened = await this.candidates.open(actor, id, candidate);
    const view = blindProfileView(apiFrame(languageOf(request)), { ...opened, errors: [] });
    return {
      code: view.code,
      headline: view.headline,
      hours: view.hours.value,
      travel: view.travel.value,
      contract: view.contract.value,
      tasks: view.tasks.map(({ task, time, evidence }) => ({ task, level: time, evidence: evidence.text })),
      jobs: view.jobs.map(({ title, text }) => ({ title, time: text })),
      also: [...view.also],
      state: view.answer.state,
    };
  }

  @Put('vacancies/:id/candidates/:candidate/answer')
  @Allow('candidate.answer')
  @Operation({ summary: 'Yes, or a no with its reason', status: 204, params: PAIR, fails: [409] })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) vacancyId: VacancyId,
    @Param('candidate', RowId) introductionId: number,
    @Body() { answer, reason }: FirmAnswer,
  ): Promise<void> {
    if (answer === 'no' && reason === undefined) throw new InputRefused([fault('reason', 'missing')]);
    await this.candidates.answer(actor, { vacancyId, introductionId }, { said: answer, reason });
  }

  @Get('contacts')
  @Allow('contact.see.released')
  @Paged(MOST_CONTACTS)
  @Operation({ summary: 'Contacts that people released to this firm', returns: FirmContacts })
  async contacts(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = MOST_CONTACTS }: PageOf20,
    @Req() request: FastifyRequest,
  ): Promise<FirmContacts> {
    const page = await this.candidates.contacts(actor, placeOf(after));
    const shown = page.contacts.slice(0, limit);
    const view = contactsView(apiFrame(languageOf(request)), shown, { isFirst: true, next: undefined });
    const next = shown.length < page.contacts.length ? shown.at(-1)?.introduction.id : page.next;
    return {
      ...(next === undefined ? {} : { next: String(next) }),
      items: shown.map(({ introduction, vacancy, contact }, index) => ({
        id: introduction.id,
        code: introduction.label,
        vacancy: vacancy.id,
        title: vacancy.title,
        released: contact !== undefined,
        ...(contact === undefined ? {} : { until: contact.until.toISOString() }),
        data: (view.contacts[index]?.data ?? []).map(({ label, value }) => ({ label, value })),
        steps: [...(view.contacts[index]?.steps ?? [])],
      })),
    };
  }
}
