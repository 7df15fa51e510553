import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, FolderService, type SeekerId } from '#access';
import { InterviewService, PersonService } from '#casework';
import { type Answers, type Section, SECTIONS, submit } from '#intake';
import { Clock, DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import { keepSession } from '../../http/session-cookie.js';
import type { Frame } from '../../ui/layout.js';
import { readPage } from '../profile/page-input.js';
import type { PageInput } from '../profile/page-input.js';
import { interviewHome, interviewReviewView, interviewView, openSection } from './interview-view.js';
import { Interview, InterviewReview } from './interview.js';

/** The same form as hers, a whole section on a page, written by the caseworker who sits beside her. */
@Controller('personas/:id')
@Allow('person.answer')
export class InterviewPages {
  constructor(
    private readonly interviews: InterviewService,
    private readonly people: PersonService,
    private readonly folders: FolderService,
    private readonly clock: Clock,
  ) {}

  @Get('entrevista')
  async resume(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: SeekerId,
  ): Promise<SeeOther> {
    const home = interviewHome(frame.locale, id);
    const answers = await this.interviews.open(actor, id, []);
    return new SeeOther(openSection(home, undefined, answers) ?? `${home}/revisar`);
  }

  @Get('entrevista/revisar')
  async review(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: SeekerId,
  ): Promise<VNode> {
    const answers = await this.interviews.open(actor, id, questionsOf(SECTIONS));
    const { seeker } = await this.people.get(actor, id);
    const mayHandOver = await this.folders.mayHandOver(id);
    return InterviewReview(
      interviewReviewView(frame, { seekerId: id, answers }, { active: seeker.state !== 'draft', mayHandOver }),
    );
  }

  @Post('entrevista/enviar')
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.interviews.send(actor, id);
    flash(reply, 'ok', 'flash.interviewSent');
    return new SeeOther(`/${localeOf(request.originalUrl)}/personas/${String(id)}`);
  }

  @Get('entrevista/:section')
  async show(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: SeekerId,
    @Param('section') name: string,
  ): Promise<VNode> {
    const section = sectionNamed(name);
    const answers = await this.interviews.open(actor, id, section.questions);
    return Interview(interviewView(frame, section, { seekerId: id, answers }));
  }

  /** Keeps every good answer, even beside a wrong one; then the section again, or the next. */
  @Post('entrevista/:section')
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id: typedId, section: name }: { id: string; section: string },
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const id = new RowId().transform(typedId) as SeekerId;
    const section = sectionNamed(name);
    const frame = frameOf(request, reply);
    if (section.place === 'private') return this.report(actor, id, { section, form, frame, reply });
    const stored = await this.interviews.open(actor, id, section.questions);
    const read = (answers: Answers): PageInput => readPage(answers, section.questions, form, this.clock.today());
    let sent = read(stored);
    if (sent.given.length > 0) {
      const readAloud = textOf(form, 'read') === 'yes';
      await this.interviews.answer(actor, id, (answers) => (sent = read(answers)).given, readAloud);
    }
    const { answers } = sent;
    if (sent.faults.length > 0) reply.code(422);
    if (sent.faults.length > 0 || sent.again !== undefined || sent.unconfirmed || sent.moreTasks) {
      return Interview(interviewView(frame, section, { seekerId: id, answers, sent }));
    }
    const home = interviewHome(frame.locale, id);
    flash(reply, 'ok', 'flash.sectionSaved');
    return new SeeOther(openSection(home, section, answers) ?? `${home}/revisar`);
  }

  /** The device goes to her: the caseworker's session on it ends and she chooses six digits of her own. */
  @Post('entregar')
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.people.get(actor, id);
    const { token } = await this.folders.handOver(actor, id, visitorOf(request).device);
    keepSession(reply, token);
    return new SeeOther(`/${localeOf(request.originalUrl)}/mi-pin`);
  }

  /** Nothing of this section comes back to the page: it goes to the person of trust. */
  private async report(
    actor: Actor,
    id: SeekerId,
    { section, form, frame, reply }: { section: Section; form: FormBody; frame: Frame; reply: FastifyReply },
  ): Promise<VNode | SeeOther> {
    const { answers, faults } = submit({}, section.questions, form, { today: this.clock.today() });
    if (faults.length > 0) {
      reply.code(422);
      const sent = { answers, given: [], faults, fields: form, again: undefined, unconfirmed: false, moreTasks: false };
      return Interview(interviewView(frame, section, { seekerId: id, answers: {}, sent }));
    }
    const said = Object.entries(answers).filter(([, { state }]) => state === 'answered');
    if (said.length > 0) await this.interviews.report(actor, id, said);
    flash(reply, 'ok', said.length > 0 ? 'flash.safetySent' : 'flash.safetyNothing');
    return new SeeOther(`/${frame.locale}/personas/${String(id)}`);
  }
}

/** Equality is answered with her own session only, so no caseworker has a page for it. */
function sectionNamed(name: string): Section {
  const found = SECTIONS.find(({ id }) => id === name);
  if (found === undefined || found.place === 'apart') throw new DomainError('not_found', 'page.not_found');
  return found;
}

function questionsOf(sections: readonly Section[]): Section['questions'] {
  return sections.flatMap(({ questions }) => questions);
}
