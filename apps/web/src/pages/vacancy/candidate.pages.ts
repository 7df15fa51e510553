import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { CandidateService, ContactService, EMPLOYER_REASONS, IntroductionService } from '#casework';
import { type VacancyId, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { DomainError } from '#platform';
import { cvPdf } from '#profile';
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
import { cvOf } from '../profile/cv-view.js';
import { revisionOf } from '../opportunity/opportunity-view.js';
import { blindListView, blindProfileView, pageOf } from './candidate-view.js';
import { contactsView } from './contacts-view.js';
import { Contacts } from './contacts.js';
import { BlindProfile } from './profile.js';
import { BlindList } from './profiles.js';
import { firmOf } from './vacancy.pages.js';

@Controller()
@Allow('candidate.see.blind')
export class CandidatePages {
  constructor(
    private readonly candidates: CandidateService,
    private readonly introductions: IntroductionService,
    private readonly vacancies: VacancyService,
    private readonly matching: MatchingService,
    private readonly released: ContactService,
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
    const page = pageOf(await this.candidates.list(id, firmOf(actor)), keyIn(query, 'desde'));
    await this.candidates.recordLooks(page.shown, actor);
    const withdrawn = await this.introductions.listWithdrawn(id, firmOf(actor));
    return BlindList(blindListView(frame, { vacancy, page, freshness, revision, withdrawn }));
  }

  @Get('puestos/:id/perfiles/:introduction')
  async profile(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Param('introduction', RowId) introductionId: number,
  ): Promise<VNode> {
    return this.show(actor, frame, { vacancyId: id, introductionId });
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
    const place = { vacancyId: id, introductionId };
    const said = (['yes', 'no'] as const).find((each) => each === textOf(body, 'answer'));
    if (said === undefined) throw new DomainError('invalid', 'introduction.answer');
    const reason = EMPLOYER_REASONS.find((each) => each === textOf(body, 'reason'));
    if (said === 'no' && reason === undefined) {
      const errors = [{ field: 'reason', message: speaker(frame.locale)('profiles.reasonMissing') }];
      return this.show(actor, frame, place, errors);
    }
    await this.candidates.answer(actor, place, { said, reason });
    flash(reply, 'ok', 'flash.answered');
    return new SeeOther(`/${frame.locale}/puestos/${String(id)}/perfiles/${String(introductionId)}`);
  }

  @Get('contactos')
  @Allow('contact.see.released')
  async contacts(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const before = keyIn(query, 'antes');
    const { contacts, next } = await this.candidates.contacts(actor, before);
    return Contacts(contactsView(frame, contacts, { isFirst: before === undefined, next }));
  }

  /** What she put into it and nothing beside; her log says that it was taken. */
  @Get('contactos/:introduction/cv.pdf')
  @Allow('contact.see.released')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'application/pdf')
  async curriculum(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('introduction', RowId) introductionId: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { answers, label } = await this.released.readCurriculum(introductionId, actor);
    reply.header('content-disposition', `attachment; filename="cv-${label}.pdf"`);
    return cvPdf(cvOf(answers, speaker(frame.locale), 'about.name' in answers));
  }

  private async show(actor: Actor, frame: Frame, place: Place, errors: FormError[] = []): Promise<VNode> {
    const opened = await this.candidates.open(actor, place.vacancyId, place.introductionId);
    return BlindProfile(blindProfileView(frame, { ...opened, errors }));
  }
}

/** A profile is read and answered under its own vacancy only. */
interface Place {
  vacancyId: VacancyId;
  introductionId: number;
}
