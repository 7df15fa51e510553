import { Body, Controller, Get, Headers, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OnceService } from '#access';
import type { Actor } from '#access';
import { IntroductionService } from '#casework';
import { blankForm, type Vacancy, type VacancyId, VacancyLife, VacancyService } from '#employer';
import { addDays } from '#peru';
import { Clock } from '#platform';
import { Allow } from '../http/allow.js';
import { hasVersion, revisionOf, tag } from '../http/condition.js';
import { fault, InputRefused } from '../http/input-refused.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { firmOf, START_IN_DAYS } from '../pages/vacancy/vacancy.pages.js';
import { Operation, Paged } from './operation.js';
import { PageOf20 } from './page.dto.js';
import { formOf, vacancyLine, vacancyView } from './vacancy-body.js';
import { VacancyBody, VacancyList, VacancyStateWish, VacancyView } from './vacancy.dto.js';

const MOST = 20;
const ID = { id: { about: 'Number of the post', example: 7 } };

@ApiTags('vacancies')
@Controller('api/v1/vacancies')
@Allow('vacancy.edit.own')
export class VacancyController {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly life: VacancyLife,
    private readonly introductions: IntroductionService,
    private readonly once: OnceService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('vacancy.see.own')
  @Paged(MOST)
  @Operation({ summary: 'The posts of the firm', returns: VacancyList })
  async list(@CurrentActor() actor: Actor, @Query() { after, limit = MOST }: PageOf20): Promise<VacancyList> {
    const found = await this.vacancies.list(firmOf(actor), placeOf(after));
    const page = found.slice(0, limit);
    const counts = await this.introductions.countOffered(page.map(({ id }) => id));
    const last = page.at(-1);
    return {
      items: page.map((vacancy) => vacancyLine(vacancy, counts.get(vacancy.id) ?? 0)),
      ...(found.length > limit && last !== undefined ? { next: String(last.id) } : {}),
    };
  }

  @Post()
  @Operation({ summary: 'Draft a post', status: 201, returns: VacancyView, tagged: true, repeatable: true })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: VacancyBody,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    const firm = firmOf(actor);
    const form = formOf(body, blankForm('', addDays(this.clock.today(), START_IN_DAYS)));
    const asked = { key, request: `vacancy ${JSON.stringify(body)}` };
    const id = await this.once.make(actor, asked, async () => (await this.vacancies.draft(firm, form)).id);
    const made = await this.vacancies.getOwn(id as VacancyId, firm);
    reply.header('location', `/api/v1/vacancies/${String(id)}`);
    return this.show(made, request, reply);
  }

  @Get(':id')
  @Operation({ summary: 'A post of the firm', returns: VacancyView, params: ID, tagged: true })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView | undefined> {
    const vacancy = await this.vacancies.getOwn(id, firmOf(actor));
    return hasVersion(request, reply, vacancy.revision) ? undefined : this.show(vacancy, request, reply);
  }

  @Put(':id')
  @Operation({
    summary: 'Change a post',
    returns: VacancyView,
    params: ID,
    tagged: true,
    conditional: true,
    fails: [409],
  })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Body() body: VacancyBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    const over = revisionOf(request, 'vacancy.changed');
    const held = await this.vacancies.getOwn(id, firmOf(actor));
    const edited = await this.vacancies.edit(id, firmOf(actor), formOf(body, held.form), over);
    return this.show(edited, request, reply);
  }

  @Put(':id/state')
  @Operation({
    summary: 'Send, pause, open again or close a post; closing needs a reason',
    returns: VacancyView,
    params: ID,
    tagged: true,
    fails: [409],
  })
  async setState(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Body() { state, reason }: VacancyStateWish,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    if (state !== 'closed') return this.show(await this.vacancies.setState(id, firmOf(actor), state), request, reply);
    if (reason === undefined) throw new InputRefused([fault('reason', 'missing')]);
    return this.show(await this.life.close(id, firmOf(actor), reason), request, reply);
  }

  private show(vacancy: Vacancy, request: FastifyRequest, reply: FastifyReply): VacancyView {
    tag(reply, vacancy.revision);
    return vacancyView(vacancy, this.vacancies.check(vacancy.form), languageOf(request));
  }
}

/** A key of the page before; anything else is of no page. */
export function placeOf(after: string | undefined): VacancyId | undefined {
  if (after === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(after)) throw new InputRefused([fault('after', 'not_a_place')]);
  return Number(after) as VacancyId;
}
