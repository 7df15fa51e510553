import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, type OrganisationId, OrganisationService } from '#access';
import { AssistedDraftService, type VacancyId, VacancyService } from '#employer';
import { Clock } from '#platform';
import { addDays } from '#peru';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { AssistedDrafts } from './assisted-drafts.js';
import { type Desk, VacancyEditor } from './vacancy-editor.service.js';
import { newVacancyView, readOrigin } from './vacancy-new-view.js';
import { NewVacancy } from './vacancy-new.js';
import { START_IN_DAYS } from './vacancy.pages.js';

/** A caseworker writes a draft with a firm on the phone; the firm confirms it on its own page. */
@Controller('puestos-por-telefono')
@Allow('vacancy.draft.assisted')
export class AssistedDraftPages {
  constructor(
    private readonly drafts: AssistedDraftService,
    private readonly vacancies: VacancyService,
    private readonly organisations: OrganisationService,
    private readonly editor: VacancyEditor,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const home = homeOf(frame);
    const asked = textOf(query, 'empresa');
    const drafts = await this.drafts.list(actor);
    const firms = new Map<OrganisationId, string>();
    for (const { organisationId } of drafts) {
      firms.set(organisationId, (await this.organisations.get(organisationId)).name);
    }
    return AssistedDrafts({
      frame,
      action: home,
      asked,
      found: (await this.drafts.findFirms(asked)).map(({ id, name, ruc }) => ({
        name,
        ruc: ruc ?? undefined,
        href: `${home}/empresa/${String(id)}`,
      })),
      drafts: drafts.map(({ id, title, organisationId, updatedAt }) => ({
        title,
        firm: firms.get(organisationId) ?? '',
        saved: moment(updatedAt, frame.locale),
        href: `${home}/${String(id)}`,
      })),
    });
  }

  @Get('empresa/:firm')
  showNew(@PageFrame() frame: Frame, @Param('firm', RowId) firm: OrganisationId): Promise<VNode> {
    return this.askOrigin(frame, firm);
  }

  @Post('empresa/:firm')
  async start(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('firm', RowId) firm: OrganisationId,
    @Body() body: FormBody,
  ): Promise<VNode | SeeOther> {
    const origin = readOrigin(body, addDays(this.clock.today(), START_IN_DAYS));
    if (origin === undefined) return this.askOrigin(frame, firm, body);
    const { id } = await this.drafts.start(actor, firm, origin);
    return new SeeOther(`${homeOf(frame)}/${String(id)}`);
  }

  @Get(':id')
  async tasks(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    const say = speaker(frame.locale);
    const discard = {
      action: `${homeOf(frame)}/${String(id)}/deshacer`,
      label: say('assisted.undo'),
      text: say('assisted.undoText'),
    };
    return this.editor.tasks(frame, await this.desk(actor, frame, id), { discard });
  }

  @Get(':id/revisar')
  async review(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    return this.editor.review(frame, await this.desk(actor, frame, id));
  }

  @Post(':id/deshacer')
  async withdraw(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.drafts.withdraw(id, actor);
    flash(reply, 'ok', 'assisted.undone');
    return new SeeOther(homeOf(frame));
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

  private async askOrigin(frame: Frame, firm: OrganisationId, sent?: FormBody): Promise<VNode> {
    const home = homeOf(frame);
    const { name } = await this.drafts.getFirm(firm);
    const past = (await this.vacancies.list(firm)).filter(({ state }) => state !== 'draft');
    const back = { href: home, label: speaker(frame.locale)('assisted.title') };
    const action = `${home}/empresa/${String(firm)}`;
    return NewVacancy(newVacancyView(frame, { action, back, firm: name, past, sent }));
  }

  private async desk(actor: Actor, frame: Frame, id: VacancyId): Promise<Desk> {
    return {
      home: homeOf(frame),
      homeLabel: speaker(frame.locale)('assisted.title'),
      mayPublish: false,
      vacancy: await this.drafts.get(id, actor),
      save: (form) => this.drafts.edit(id, actor, form),
    };
  }
}

function homeOf({ locale }: Frame): string {
  return `/${locale}/puestos-por-telefono`;
}
