import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, type OrganisationId, OrganisationService } from '#access';
import { IntroductionService } from '#casework';
import { EmployerService, type VacancyId, VacancyService } from '#employer';
import { Clock, DomainError } from '#platform';
import { addDays } from '#peru';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { vacanciesView } from './vacancies-view.js';
import { Vacancies } from './vacancies.js';
import { type Desk, VacancyEditor } from './vacancy-editor.service.js';
import { newVacancyView, readOrigin } from './vacancy-new-view.js';
import { NewVacancy } from './vacancy-new.js';

export const START_IN_DAYS = 14;

@Controller('puestos')
@Allow('vacancy.edit.own')
export class VacancyPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly editor: VacancyEditor,
    private readonly introductions: IntroductionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('vacancy.see.own')
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const organisationId = firmOf(actor);
    const before = keyIn(query, 'antes');
    const found = await this.vacancies.list(organisationId, before as VacancyId | undefined);
    return Vacancies(
      vacanciesView(frame, {
        firm: (await this.organisations.get(organisationId)).name,
        employer: await this.employers.get(organisationId),
        vacancies: found,
        counts: await this.introductions.countOffered(found.map(({ id }) => id)),
        unanswered: await this.introductions.countUnanswered(found.map(({ id }) => id)),
        isFirst: before === undefined,
      }),
    );
  }

  @Get('nuevo')
  showNew(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return this.askOrigin(actor, frame);
  }

  @Post('nuevo')
  async start(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
  ): Promise<VNode | SeeOther> {
    const origin = readOrigin(body, addDays(this.clock.today(), START_IN_DAYS));
    if (origin === undefined) return this.askOrigin(actor, frame, body);
    const { id } = await this.vacancies.start(firmOf(actor), origin);
    return new SeeOther(`${homeOf(frame)}/${String(id)}`);
  }

  @Get(':id')
  async tasks(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    const desk = await this.desk(actor, frame, id);
    const say = speaker(frame.locale);
    const isOffered = desk.vacancy.draftedBy !== null && desk.vacancy.state === 'draft';
    const discard = { action: `${desk.home}/${String(id)}/descartar`, text: say('vacancy.notOurs') };
    return this.editor.tasks(frame, desk, {
      life: await this.editor.life(frame, desk),
      discard: isOffered ? { ...discard, label: say('vacancy.discard') } : undefined,
    });
  }

  @Get(':id/revisar')
  async review(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    return this.editor.review(frame, await this.desk(actor, frame, id));
  }

  @Post(':id/publicar')
  async publish(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const { state } = await this.vacancies.publish(id, firmOf(actor));
      flash(reply, 'ok', state === 'open' ? 'vacancy.published' : 'vacancy.sentToReview');
      return new SeeOther(homeOf(frame));
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'publish' });
      return this.editor.review(frame, await this.desk(actor, frame, id), errors);
    }
  }

  /** Pauses or opens again. */
  @Post(':id/estado')
  async setState(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
  ): Promise<SeeOther> {
    const state = (['paused', 'open'] as const).find((each) => each === textOf(body, 'state'));
    if (state === undefined) throw new DomainError('invalid', 'vacancy.transition');
    await this.vacancies.setState(id, firmOf(actor), state);
    return new SeeOther(`${homeOf(frame)}/${String(id)}`);
  }

  @Get(':id/:section')
  async showSection(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Param('section') section: string,
  ): Promise<VNode> {
    return this.editor.section(frame, await this.desk(actor, frame, id), section);
  }

  @Post(':id/:section')
  async saveSection(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Param('section') path: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.editor.save(frame, await this.desk(actor, frame, id), { path, body, reply });
  }

  private async askOrigin(actor: Actor, frame: Frame, sent?: FormBody): Promise<VNode> {
    const home = homeOf(frame);
    const back = { href: home, label: speaker(frame.locale)('vacancies.title') };
    const past = (await this.vacancies.list(firmOf(actor))).filter(({ state }) => state !== 'draft');
    return NewVacancy(newVacancyView(frame, { action: `${home}/nuevo`, back, past, sent }));
  }

  private async desk(actor: Actor, frame: Frame, id: VacancyId): Promise<Desk> {
    return {
      home: homeOf(frame),
      homeLabel: speaker(frame.locale)('vacancies.title'),
      mayPublish: true,
      vacancy: await this.vacancies.getOwn(id, firmOf(actor)),
      save: (form) => this.vacancies.edit(id, firmOf(actor), form),
    };
  }
}

function homeOf({ locale }: Frame): string {
  return `/${locale}/puestos`;
}

export function firmOf(actor: Actor): OrganisationId {
  if (actor.organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return actor.organisationId;
}
