import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, type OrganisationId, OrganisationService } from '#access';
import { IntroductionService } from '#casework';
import { EmployerService, type Vacancy, type VacancyForm, type VacancyId, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { Clock, DomainError } from '#platform';
import { getSkill } from '#taxonomy';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { suggest } from '../taxonomy/suggestion.js';
import { vacanciesView } from './vacancies-view.js';
import { Vacancies } from './vacancies.js';
import { emptyForm, fieldOfRule, readVacancyForm } from './vacancy-input.js';
import { labelOf, vacancyFormView } from './vacancy-form-view.js';
import { VacancyForm as VacancyFormPage } from './vacancy-form.js';

@Controller('puestos')
@Allow('vacancy.edit.own')
export class VacancyPages {
  constructor(
    private readonly vacancies: VacancyService,
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly matching: MatchingService,
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
        isFirst: before === undefined,
      }),
    );
  }

  @Get('nuevo')
  async showNew(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return this.show(frame, actor, { form: emptyForm(this.clock.today()), errors: [] });
  }

  @Post('nuevo')
  async create(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const read = readVacancyForm(body, emptyForm(this.clock.today()), speaker(frame.locale));
    const added = withRequirement(read.form, body, frame);
    if (read.form.title === '') return this.show(frame, actor, { form: added.form, errors: read.errors, typed: body });
    const vacancy = await this.vacancies.draftOnce(firmOf(actor), added.form);
    return this.finish({ actor, frame, body, request, reply }, vacancy, [...read.errors, ...added.errors]);
  }

  @Get(':id')
  async showOne(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    const vacancy = await this.vacancies.getOwn(id, firmOf(actor));
    return this.show(frame, actor, { form: vacancy.form, vacancy, errors: [] });
  }

  @Post(':id')
  async edit(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const held = await this.vacancies.getOwn(id, firmOf(actor));
    const read = readVacancyForm(body, held.form, speaker(frame.locale));
    const added = withRequirement(read.form, body, frame);
    const errors = [...read.errors, ...added.errors];
    if (errors.length > 0 && held.state === 'open') {
      return this.show(frame, actor, { form: added.form, vacancy: held, errors, typed: body });
    }
    try {
      const vacancy = await this.vacancies.edit(id, firmOf(actor), added.form);
      return await this.finish({ actor, frame, body, request, reply }, vacancy, errors);
    } catch (error) {
      return this.again(error, { actor, frame, body }, { form: added.form, vacancy: held });
    }
  }

  /** Pauses, opens again or closes. */
  @Post(':id/estado')
  async setState(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<SeeOther> {
    const state = (['paused', 'open', 'filled', 'closed'] as const).find((each) => each === textOf(body, 'state'));
    if (state === undefined) throw new DomainError('invalid', 'vacancy.transition');
    await this.vacancies.setState(id, firmOf(actor), state);
    return new SeeOther(`/${localeOf(request.originalUrl)}/puestos`);
  }

  // A draft is kept whatever is wrong with it; only what is right is published.
  private async finish(sent: Sent, vacancy: Vacancy, errors: readonly FormError[]): Promise<VNode | SeeOther> {
    const { actor, frame, body, request, reply } = sent;
    const here = `/${localeOf(request.originalUrl)}/puestos`;
    const wish = textOf(body, 'do');
    if (errors.length > 0 && wish !== 'save') {
      return this.show(frame, actor, { form: vacancy.form, vacancy, errors, typed: body });
    }
    if (wish !== 'review') {
      flash(reply, 'ok', 'vacancy.savedDraft');
      return new SeeOther(`${here}/${String(vacancy.id)}`);
    }
    if (vacancy.state === 'open') return new SeeOther(here);
    try {
      const published = await this.vacancies.publish(vacancy.id, firmOf(actor));
      flash(reply, 'ok', published.state === 'open' ? 'vacancy.published' : 'vacancy.sentToReview');
      return new SeeOther(here);
    } catch (error) {
      return this.again(error, sent, { form: vacancy.form, vacancy });
    }
  }

  private async again(
    error: unknown,
    { actor, frame, body }: Pick<Sent, 'actor' | 'frame' | 'body'>,
    held: { form: VacancyForm; vacancy: Vacancy },
  ): Promise<VNode> {
    const errors = formErrors(error, frame.locale, { fallback: fieldOfRule(error) });
    return this.show(frame, actor, { ...held, errors, typed: body });
  }

  private async show(frame: Frame, actor: Actor, shown: Shown): Promise<VNode> {
    const { vacancy, form } = shown;
    const { name } = await this.organisations.get(firmOf(actor));
    return VacancyFormPage(
      vacancyFormView({
        ...shown,
        frame,
        firm: name,
        findings: form.title === '' ? [] : this.vacancies.check(form),
        covered: vacancy?.state === 'open' ? await this.matching.countLawful(vacancy.id) : undefined,
      }),
    );
  }
}

interface Sent {
  actor: Actor;
  frame: Frame;
  body: FormBody;
  request: FastifyRequest;
  reply: FastifyReply;
}

interface Shown {
  form: VacancyForm;
  vacancy?: Vacancy;
  errors: readonly FormError[];
  typed?: FormBody;
}

export function firmOf(actor: Actor): OrganisationId {
  if (actor.organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return actor.organisationId;
}

/** A typed requirement joins the list when it is a task we know by that name; else the likeliest are named. */
function withRequirement(form: VacancyForm, body: FormBody, frame: Frame): { form: VacancyForm; errors: FormError[] } {
  const typed = textOf(body, 'requirement').trim();
  if (typed === '') return { form, errors: [] };
  const say = speaker(frame.locale);
  const likely = suggest(typed, 'skill', frame.locale);
  const exact = likely.find(({ id }) => {
    const { es, en } = getSkill(Number(id));
    return [es, en].some((label) => label.localeCompare(typed, 'es', { sensitivity: 'base' }) === 0);
  });
  if (exact === undefined) {
    const options = likely.map(({ id }) => labelOf(Number(id), say)).join(', ');
    const message =
      likely.length === 0 ? say('vacancy.requirementNone') : say('vacancy.requirementUnknown', { options });
    return { form, errors: [{ field: 'requirement', message }] };
  }
  const { id: skill } = getSkill(Number(exact.id));
  if (form.requirements.some((requirement) => requirement.skill === skill)) return { form, errors: [] };
  const requirement = { skill, level: 1 as const, essential: false };
  return { form: { ...form, requirements: [...form.requirements, requirement] }, errors: [] };
}
