import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { isAsked, QUESTIONS, sectionOf, SHOWN_FIELD, submit } from '#intake';
import type { Answers, Fields } from '#intake';
import { Clock } from '#platform';
import { SafetyService } from '#profile';
import { Allow } from '../../http/allow.js';
import { listOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { seekerIdOf } from '../../http/request.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { MessagePage } from '../session/message-page.js';
import { Question } from '../profile/question.js';
import type { QuestionView } from '../profile/question.js';
import { NEUTRAL_PAGE } from './neutral-page.js';

const ASKED = QUESTIONS.filter(({ id }) => sectionOf(id).id === 'safety');

/** Section 10, behind the quick exit: nothing is stored before she sends it, and then only behind the protection wall. */
@Controller('seguridad')
@Allow('profile.answer.own')
export class IntakeSafetyPages {
  constructor(
    private readonly safety: SafetyService,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@PageFrame() frame: Frame): VNode {
    return Question(safetyView(frame, {}, {}));
  }

  @Post()
  async report(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    const frame = frameOf(request, reply);
    const { answers, faults } = submit({}, ASKED, form, { today: this.clock.today() });
    const shown = listOf(form, SHOWN_FIELD);
    const open = ASKED.some((question) => isAsked(question, answers) && !shown.includes(question.id));
    if (open || faults.length > 0) return Question(safetyView(frame, answers, form));
    const said = Object.entries(answers).filter(([, { state }]) => state === 'answered');
    if (said.length > 1) await this.safety.report(seekerIdOf(actor), said);
    const say = speaker(frame.locale);
    return MessagePage({
      frame: { ...frame, quickExit: NEUTRAL_PAGE },
      title: say('safety.thanks'),
      text: say(said.length > 1 ? 'safety.sent' : 'safety.nothingSent'),
      link: { label: say('steps.title'), href: `/${frame.locale}/pasos` },
    });
  }
}

function safetyView(frame: Frame, answers: Answers, fields: Fields): QuestionView {
  const home = `/${frame.locale}/pasos`;
  const questions = ASKED.filter((question) => isAsked(question, answers));
  return {
    frame: { ...frame, quickExit: NEUTRAL_PAGE },
    action: `/${frame.locale}/seguridad`,
    backHref: home,
    skipHref: home,
    section: sectionOf('safety').title[frame.locale],
    place: 1,
    count: 1,
    questions: questions.map((question) => ({ question, fields })),
    shown: questions.map(({ id }) => id),
    unkept: true,
  };
}
