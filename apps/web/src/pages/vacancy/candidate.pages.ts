import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { EMPLOYER_REASONS, IntroductionService } from '#casework';
import { ConsentLedger } from '#consent';
import { type Vacancy, type VacancyId, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { isUnchanged } from '../../http/unchanged.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { revisionOf } from '../opportunity/opportunity-view.js';
import { blindListView, blindProfileView, type Candidate, pageOf } from './candidate-view.js';
import { contactsView } from './contacts-view.js';
import { Contacts } from './contacts.js';
import { BlindProfile } from './profile.js';
import { BlindList } from './profiles.js';
import { firmOf } from './vacancy.pages.js';

@Controller()
@Allow('candidate.see.blind')
export class CandidatePages {
  constructor(
    private readonly introductions: IntroductionService,
    private readonly vacancies: VacancyService,
    private readonly matching: MatchingService,
    private readonly consents: ConsentLedger,
  ) {}

  @Get('puestos/:id/perfiles')
  async list(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | undefined> {
    const vacancy = await this.vacancies.getOwn(id, firmOf(actor));
    const freshness = await this.matching.freshnessOfVacancy(id);
    const revision = revisionOf({ ...freshness, state: await this.introductions.stateForFirm(id, firmOf(actor)) });
    if (isUnchanged(request, reply, revision)) return undefined;
    const page = pageOf(await this.candidatesOf(vacancy, actor), keyIn(query, 'desde'));
    for (const { introduction } of page.shown) await this.introductions.recordLook(introduction, actor);
    return BlindList(blindListView(frame, { vacancy, page, freshness, revision }));
  }

  @Get('puestos/:id/perfiles/:introduction')
  async profile(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Param('introduction', RowId) introductionId: number,
  ): Promise<VNode> {
    await this.requireUnder(id, introductionId, actor);
    return this.show(actor, frame, introductionId);
  }

  @Post('puestos/:id/perfiles/:introduction')
  @Allow('candidate.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Param('introduction', RowId) introductionId: number,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    await this.requireUnder(id, introductionId, actor);
    const said = (['yes', 'no'] as const).find((each) => each === textOf(body, 'answer'));
    if (said === undefined) throw new DomainError('invalid', 'introduction.answer');
    const reason = EMPLOYER_REASONS.find((each) => each === textOf(body, 'reason'));
    if (said === 'no' && reason === undefined) {
      const errors = [{ field: 'reason', message: speaker(frame.locale)('profiles.reasonMissing') }];
      return this.show(actor, frame, introductionId, errors);
    }
    await this.introductions.answerAsEmployer(
      introductionId,
      firmOf(actor),
      reason === undefined ? { said } : { said, reason },
    );
    flash(reply, 'ok', 'flash.answered');
    return new SeeOther(`/${frame.locale}/puestos/${String(id)}/perfiles/${String(introductionId)}`);
  }

  @Get('contactos')
  @Allow('contact.see.released')
  async contacts(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const agreed = await this.introductions.listAgreed(firmOf(actor));
    const shown = await Promise.all(
      agreed.map(async (introduction) => ({
        introduction,
        vacancy: await this.vacancies.get(introduction.vacancyId),
        contact: await this.introductions.readContact(introduction.id, actor),
        ended: await this.consents.hasEndedRelease(introduction.seekerId, introduction.vacancyId),
      })),
    );
    return Contacts(contactsView(frame, shown));
  }

  /** A profile is read and answered under its own vacancy only. */
  private async requireUnder(id: VacancyId, introductionId: number, actor: Actor): Promise<void> {
    const { vacancyId } = await this.introductions.getForEmployer(introductionId, firmOf(actor));
    if (vacancyId !== id) throw new DomainError('not_found', 'introduction.not_found');
  }

  private async candidatesOf(vacancy: Vacancy, actor: Actor): Promise<Candidate[]> {
    const reviewed = await this.introductions.listForEmployer(vacancy.id, firmOf(actor));
    const pairs = await this.matching.listLawful(
      vacancy.id,
      reviewed.map(({ seekerId }) => seekerId),
    );
    const bySeeker = new Map(reviewed.map((introduction) => [introduction.seekerId, introduction]));
    return pairs.flatMap((pair) => {
      const introduction = bySeeker.get(pair.match.seekerId);
      return introduction === undefined ? [] : [{ introduction, pair }];
    });
  }

  private async show(actor: Actor, frame: Frame, id: number, errors: FormError[] = []): Promise<VNode> {
    const introduction = await this.introductions.getForEmployer(id, firmOf(actor));
    const pair = await this.matching.find(introduction.seekerId, introduction.vacancyId);
    if (pair === undefined) throw new DomainError('not_found', 'introduction.not_found');
    await this.matching.freeze(pair, 'employer');
    await this.introductions.recordLook(introduction, actor);
    const release = await this.consents.findRelease(introduction.seekerId, introduction.vacancyId);
    return BlindProfile(
      blindProfileView(frame, {
        vacancy: await this.vacancies.get(introduction.vacancyId),
        candidate: { introduction, pair },
        released: release !== undefined,
        errors,
      }),
    );
  }
}
