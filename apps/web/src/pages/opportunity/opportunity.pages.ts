import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { IntroductionService, RELEASE_DAYS, RELEASE_FIELDS, SEEKER_REASONS } from '#casework';
import { ConsentLedger } from '#consent';
import { type VacancyId, VacancyService } from '#employer';
import { type Freshness, MatchingService } from '#matching';
import { addDays } from '#peru';
import { Clock, DomainError } from '#platform';
import { ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { isUnchanged } from '../../http/unchanged.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { contactPermissionView } from './contact-permission-view.js';
import { ContactPermission } from './contact-permission.js';
import { opportunitiesView } from './opportunities-view.js';
import { revisionOf } from './opportunity-view.js';
import { Opportunities } from './opportunities.js';
import { whyView } from './why-view.js';
import { Why } from './why.js';

interface Asked {
  seekerId: SeekerId;
  id: VacancyId;
  freshness: Freshness;
  releasedUntil: string | undefined;
  revision: string;
}

@Controller('oportunidades')
@Allow('match.see.own')
export class OpportunityPages {
  constructor(
    private readonly matching: MatchingService,
    private readonly vacancies: VacancyService,
    private readonly introductions: IntroductionService,
    private readonly consents: ConsentLedger,
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | undefined> {
    const seekerId = seekerIdOf(actor);
    const freshness = await this.matching.freshnessOf(seekerId);
    const revision = revisionOf(freshness, await this.introductions.stateOf(seekerId));
    if (isUnchanged(request, reply, revision)) return undefined;
    const list = await this.matching.listForSeeker(seekerId, keyIn(query, 'desde') ?? 0);
    const shown = list.pairs.map(({ match }) => match.vacancyId);
    return Opportunities(
      opportunitiesView(frame, {
        list,
        cards: await this.vacancies.findCards(shown),
        introductions: await this.introductions.listAmong(seekerId, shown),
        seeker: await this.profiles.get(seekerId),
        consented: await this.consents.has(seekerId, 'match'),
        freshness,
        revision,
      }),
    );
  }

  @Get(':id')
  async why(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | undefined> {
    const seekerId = seekerIdOf(actor);
    const freshness = await this.matching.freshnessOf(seekerId);
    const release = await this.consents.findRelease(seekerId, id);
    const releasedUntil = release === undefined ? undefined : this.clock.dayOf(release.expiresAt);
    const answers = `${await this.introductions.stateOf(seekerId)}${releasedUntil ?? ''}`;
    const asked = { seekerId, id, freshness, releasedUntil, revision: revisionOf(freshness, answers) };
    return isUnchanged(request, reply, asked.revision) ? undefined : this.show(frame, asked);
  }

  @Post(':id')
  @Allow('introduction.answer.own')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const said = (['yes', 'later', 'no'] as const).find((each) => each === textOf(body, 'answer'));
    if (said === undefined) throw new DomainError('invalid', 'introduction.answer');
    const reason = SEEKER_REASONS.find((each) => each === textOf(body, 'reason'));
    const capsTold = textOf(body, 'told') === 'yes';
    await this.introductions.answerAsSeeker(seekerIdOf(actor), id, { said, reason, capsTold });
    flash(reply, 'ok', 'flash.answered');
    return new SeeOther(`/${localeOf(request.originalUrl)}/oportunidades/${String(id)}`);
  }

  @Get(':id/contacto')
  @Allow('introduction.answer.own')
  async contact(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    return this.showContact(actor, frame, id);
  }

  @Post(':id/contacto')
  @Allow('introduction.answer.own')
  async release(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const seekerId = seekerIdOf(actor);
    const here = `/${localeOf(request.originalUrl)}/oportunidades/${String(id)}`;
    if (textOf(body, 'decision') === 'withdraw') {
      await this.introductions.withdrawRelease(seekerId, id);
      flash(reply, 'ok', 'flash.releaseWithdrawn');
      return new SeeOther(`${here}/contacto`);
    }
    if (textOf(body, 'decision') !== 'yes') {
      flash(reply, 'info', 'flash.notReleased');
      return new SeeOther(here);
    }
    const ticked = listOf(body, 'data');
    try {
      await this.introductions.release(
        seekerId,
        id,
        RELEASE_FIELDS.filter((field) => ticked.includes(field)),
      );
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'data' });
      return this.showContact(actor, frame, id, errors);
    }
    flash(reply, 'ok', 'flash.released');
    return new SeeOther(`${here}/contacto`);
  }

  private async show(frame: Frame, { seekerId, id, ...asked }: Asked): Promise<VNode> {
    const pair = await this.matching.findForSeeker(seekerId, id);
    const introduction = await this.introductions.find(seekerId, id);
    if (pair === undefined && introduction === null) throw new DomainError('not_found', 'match.not_found');
    if (pair !== undefined) await this.matching.freeze(pair, 'seeker');
    return Why(
      whyView(frame, {
        pair,
        introduction,
        card: await this.vacancies.getCard(id),
        ...asked,
        reader: introduction === null ? undefined : await this.introductions.readerOf(introduction),
        decline: introduction === null ? undefined : await this.introductions.declineOf(introduction),
      }),
    );
  }

  private async showContact(actor: Actor, frame: Frame, id: VacancyId, errors: FormError[] = []): Promise<VNode> {
    const seekerId = seekerIdOf(actor);
    const introduction = await this.introductions.find(seekerId, id);
    if (introduction === null) throw new DomainError('not_found', 'match.not_found');
    const release = await this.consents.findRelease(seekerId, id);
    return ContactPermission(
      contactPermissionView(frame, {
        introduction,
        card: await this.vacancies.getCard(id),
        own: await this.introductions.releasable(seekerId),
        release,
        lastDay:
          release === undefined ? addDays(this.clock.today(), RELEASE_DAYS) : this.clock.dayOf(release.expiresAt),
        errors,
      }),
    );
  }
}
