import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, FolderService } from '#access';
import { Clock } from '#platform';
import { DeclinedSkillRepository, ProfileService, SEARCHES, SeekingService, UnresolvedWordRepository } from '#profile';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { formPage } from './form-page.js';
import { noteWords, showPage, takePage, unaskedIn } from './page-exchange.js';
import { reviewView } from './review-view.js';
import { SectionReview } from './section-review.js';
import { stepsView } from './steps-view.js';
import type { PauseInput } from './steps-view.js';
import { Steps } from './steps.js';

interface PageParams {
  section: string;
  page: string;
}

/** Her steps, the eight sections in them, and sending her profile. */
@Controller()
@Allow('profile.answer.own')
export class ProfilePages {
  constructor(
    private readonly profiles: ProfileService,
    private readonly folders: FolderService,
    private readonly seeking: SeekingService,
    private readonly clock: Clock,
    private readonly words: UnresolvedWordRepository,
    private readonly declined: DeclinedSkillRepository,
  ) {}

  @Get('pasos')
  @Allow('profile.see.own')
  async showSteps(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return this.steps(actor, frame);
  }

  @Get('pasos/revisar')
  @Allow('profile.see.own')
  async review(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return SectionReview(reviewView(frame, await this.profiles.loadAnswers(seekerIdOf(actor))));
  }

  @Post('pasos/revisar')
  async send(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const seekerId = seekerIdOf(actor);
    const locale = localeOf(request.originalUrl);
    const sent = await this.seeking.send(seekerId);
    if (sent === 'incomplete') {
      reply.code(422);
      return SectionReview(reviewView(frameOf(request, reply), await this.profiles.loadAnswers(seekerId)));
    }
    if (sent === 'minor') return new SeeOther(`/${locale}/empezar/menores`);
    if (sent === 'sent') {
      flash(reply, 'ok', 'flash.profileSent');
      return new SeeOther(`/${locale}/pasos`);
    }
    flash(reply, 'warn', 'flash.matchNeeded');
    return new SeeOther(`/${locale}/permisos`);
  }

  @Get('pasos/:section/:page')
  async showPage(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param() params: PageParams,
    @Query() query: FormBody,
  ): Promise<VNode | SeeOther> {
    const here = formPage(params.section, params.page, 'steps');
    const seekerId = seekerIdOf(actor);
    const [answers, declined] = await Promise.all([this.profiles.loadAnswers(seekerId), this.declined.list(seekerId)]);
    const cover = await this.profiles.sharedCare(seekerId);
    return showPage({ here, answers, frame, reviewing: isReviewing(query), declined, cover });
  }

  @Post('pasos/:section/:page')
  async savePage(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Param() params: PageParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const seekerId = seekerIdOf(actor);
    await this.declined.add(seekerId, unaskedIn(form));
    const sending = {
      here: formPage(params.section, params.page, 'steps'),
      answers: await this.profiles.loadAnswers(seekerId),
      frame: frameOf(request, reply),
      reviewing: isReviewing(request.query as FormBody),
      form,
      reply,
      today: this.clock.today(),
      declined: await this.declined.list(seekerId),
      cover: await this.profiles.sharedCare(seekerId),
    };
    const shown = await takePage(sending, (read) => this.profiles.answer(seekerId, read));
    await noteWords(sending, seekerId, this.words);
    return shown;
  }

  /** “Sí, sigo buscando”, a pause, or a job found. */
  @Post('mi-busqueda')
  async setSearch(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const locale = localeOf(request.originalUrl);
    const search = SEARCHES.find((each) => each === textOf(form, 'search'));
    const backOn = textOf(form, 'back').trim();
    try {
      const may = search === undefined || (await this.seeking.set(seekerIdOf(actor), search, backOn));
      flash(reply, may ? 'ok' : 'warn', may ? 'flash.searchSaved' : 'flash.matchNeeded');
      return new SeeOther(`/${locale}/${may ? 'pasos' : 'permisos'}`);
    } catch (error) {
      const errors = formErrors(error, locale, { fallback: 'back' });
      reply.code(422);
      return this.steps(actor, frameOf(request, reply), { backOn, errors });
    }
  }

  private async steps(actor: Actor, frame: Frame, pause: PauseInput = {}): Promise<VNode> {
    const seekerId = seekerIdOf(actor);
    const [seeker, answers, equality, folder, proposals] = await Promise.all([
      this.profiles.get(seekerId),
      this.profiles.loadAnswers(seekerId),
      this.profiles.loadEquality(actor.sessionToken),
      this.folders.codeOf(actor),
      this.words.proposals(seekerId),
    ]);
    const today = this.clock.today();
    return Steps(stepsView(frame, { seeker, answers, equality, folder: folder ?? '', today, pause, proposals }));
  }
}

function isReviewing(query: FormBody): boolean {
  return textOf(query, 'volver') === 'revisar';
}
