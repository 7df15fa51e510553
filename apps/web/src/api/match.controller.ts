import { Body, Controller, Delete, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { IntroductionService, stageOf } from '#casework';
import { type VacancyId, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { DomainError } from '#platform';
import { Allow } from '../http/allow.js';
import { hasVersion } from '../http/condition.js';
import { fault, InputRefused } from '../http/input-refused.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf, seekerIdOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { revisionOf } from '../pages/opportunity/opportunity-view.js';
import { whyView } from '../pages/opportunity/why-view.js';
import { apiFrame } from './api-frame.js';
import { explainedView, matchView } from './match-words.js';
import { AnsweredMatch, ExplainedMatch, OwnMatches, Released, ReleaseBody, SeekerAnswerBody } from './match.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf10 } from './page.dto.js';

const MOST = 10;
const ID = { vacancy: { about: 'Number of the post', example: 7 } };

/** Her list, in words; what she answers and releases. */
@ApiTags('my matches')
@Controller('api/v1/me/matches')
@Allow('match.see.own')
export class MatchController {
  constructor(
    private readonly matching: MatchingService,
    private readonly vacancies: VacancyService,
    private readonly introductions: IntroductionService,
  ) {}

  @Get()
  @Paged(MOST)
  @Operation({ summary: 'Posts that fit her, in words', returns: OwnMatches })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = MOST }: PageOf10,
    @Req() request: FastifyRequest,
  ): Promise<OwnMatches> {
    const seekerId = seekerIdOf(actor);
    const from = placeIn(after);
    const list = await this.matching.listForSeeker(seekerId, from);
    const cards = await this.vacancies.findCards(list.pairs.map(({ match }) => match.vacancyId));
    const made = await this.introductions.listAmong(
      seekerId,
      list.pairs.map(({ match }) => match.vacancyId),
    );
    const { pending } = await this.matching.freshnessOf(seekerId);
    const locale = languageOf(request);
    const shown = list.pairs.slice(0, limit);
    const end = from + shown.length;
    return {
      items: shown.flatMap((pair) => {
        const card = cards.get(pair.match.vacancyId);
        const introduction = made.find(({ vacancyId }) => vacancyId === pair.match.vacancyId);
        return card === undefined ? [] : [matchView(pair, card, { introduction, locale })];
      }),
      count: list.count,
      updating: pending,
      ...(shown.length > 0 && end < list.count ? { next: String(end) } : {}),
    };
  }

  @Get(':vacancy')
  @Operation({ summary: 'Why a post fits, what would open it', returns: ExplainedMatch, params: ID, tagged: true })
  async why(
    @CurrentActor() actor: Actor,
    @Param('vacancy', RowId) id: VacancyId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExplainedMatch | undefined> {
    const seekerId = seekerIdOf(actor);
    const freshness = await this.matching.freshnessOf(seekerId);
    const revision = revisionOf(freshness, await this.introductions.stateOf(seekerId));
    if (hasVersion(request, reply, revision)) return undefined;
    const pair = await this.matching.findForSeeker(seekerId, id);
    const introduction = await this.introductions.find(seekerId, id);
    if (pair === undefined && introduction === null) throw new DomainError('not_found', 'match.not_found');
    if (pair !== undefined) await this.matching.freeze(pair, 'seeker');
    const card = await this.vacancies.getCard(id);
    const decline = introduction === null ? undefined : await this.introductions.declineOf(introduction);
    const told = whyView(apiFrame(languageOf(request)), { pair, introduction, card, freshness, revision, decline });
    return explainedView(told, { card, pair, introduction });
  }

  @Put(':vacancy/answer')
  @Allow('introduction.answer.own')
  @Operation({ summary: 'Yes, later or no', returns: AnsweredMatch, params: ID, fails: [409] })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('vacancy', RowId) id: VacancyId,
    @Body() { answer, reason, told }: SeekerAnswerBody,
  ): Promise<AnsweredMatch> {
    const given = { said: answer, reason, capsTold: told };
    return { stage: stageOf(await this.introductions.answerAsSeeker(seekerIdOf(actor), id, given)) };
  }

  @Put(':vacancy/release')
  @Allow('introduction.answer.own')
  @Operation({ summary: 'Release her contact to this firm', returns: Released, params: ID, fails: [409] })
  async release(
    @CurrentActor() actor: Actor,
    @Param('vacancy', RowId) id: VacancyId,
    @Body() { fields }: ReleaseBody,
  ): Promise<Released> {
    return { until: (await this.introductions.release(seekerIdOf(actor), id, fields)).toISOString() };
  }

  @Delete(':vacancy/release')
  @Allow('introduction.answer.own')
  @Operation({ summary: 'Take the release back', status: 204, params: ID })
  async withdraw(@CurrentActor() actor: Actor, @Param('vacancy', RowId) id: VacancyId): Promise<void> {
    await this.introductions.withdrawRelease(seekerIdOf(actor), id);
  }
}

/** Her list is arranged as a whole, so a page begins at a place. */
function placeIn(after: string | undefined): number {
  if (after === undefined) return 0;
  if (!/^[1-9]\d{0,3}$/.test(after)) throw new InputRefused([fault('after', 'not_a_place')]);
  return Number(after);
}
