import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { CLOSE_REASONS, type VacancyId, VacancyLife, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import type { Frame } from '../../ui/layout.js';
import { moreProfilesView } from './more-profiles-view.js';
import { MoreProfiles } from './more-profiles.js';
import { firmOf } from './vacancy.pages.js';

/** Steps of a vacancy after it was published. */
@Controller('puestos')
@Allow('vacancy.edit.own')
export class VacancyLifePages {
  constructor(
    private readonly life: VacancyLife,
    private readonly vacancies: VacancyService,
    private readonly matching: MatchingService,
  ) {}

  /** “No hay candidatos”: what to change, and how many people that adds. */
  @Get(':id/mas-perfiles')
  @Allow('candidate.see.blind')
  async moreProfiles(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
  ): Promise<VNode> {
    const vacancy = await this.vacancies.getOwn(id, firmOf(actor));
    if (vacancy.state !== 'open') throw new DomainError('not_found', 'vacancy.not_open');
    return MoreProfiles(moreProfilesView(frame, vacancy, await this.matching.unlocksForVacancy(vacancy)));
  }

  @Post(':id/contratada')
  async fillOne(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const { state } = await this.life.fillOne(id, firmOf(actor));
    flash(reply, 'ok', state === 'filled' ? 'life.filledAll' : 'life.filledOne');
    return back(frame, id);
  }

  @Post(':id/cerrar')
  async close(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const reason = CLOSE_REASONS.find((each) => each === textOf(body, 'reason'));
    if (reason === undefined) {
      flash(reply, 'warn', 'life.closeMissing');
      return back(frame, id);
    }
    await this.life.close(id, firmOf(actor), reason);
    flash(reply, 'ok', 'life.closed');
    return back(frame, id);
  }

  /** A draft that somebody wrote for the firm and that it does not want. */
  @Post(':id/descartar')
  async discard(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const { state } = await this.vacancies.getOwn(id, firmOf(actor));
    if (state !== 'draft') throw new DomainError('conflict', 'vacancy.transition');
    await this.life.close(id, firmOf(actor), 'not_needed');
    flash(reply, 'ok', 'vacancy.discarded');
    return new SeeOther(`/${frame.locale}/puestos`);
  }

  @Post(':id/deshacer')
  async undo(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.life.undo(id, firmOf(actor));
    flash(reply, 'ok', 'life.undone');
    return back(frame, id);
  }
}

function back({ locale }: Frame, id: VacancyId): SeeOther {
  return new SeeOther(`/${locale}/puestos/${String(id)}`);
}
