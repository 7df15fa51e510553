import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { SkillPromptService } from '#casework';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { promptsView } from './prompts-view.js';
import { Prompts } from './prompts.js';

/** Tasks that follow from the work she told, one tap each. */
@Controller('mis-tareas')
@Allow('profile.answer.own')
export class PromptsPages {
  constructor(private readonly prompts: SkillPromptService) {}

  @Get()
  @Allow('profile.see.own')
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return Prompts(promptsView(frame, await this.prompts.next(seekerIdOf(actor))));
  }

  @Post()
  async answer(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<SeeOther> {
    const [word = '', level] = textOf(form, 'said').split('-');
    const said = (['yes', 'no', 'later'] as const).find((each) => each === word);
    const skill = Number(textOf(form, 'skill'));
    // A form without one of its buttons says nothing: the same question again.
    if (said !== undefined) {
      await this.prompts.answer(seekerIdOf(actor), { skill, kind: textOf(form, 'kind'), said, level: Number(level) });
    }
    return new SeeOther(`/${localeOf(request.originalUrl)}/mis-tareas`);
  }

  @Post('deshacer')
  async undo(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    try {
      await this.prompts.undo(seekerIdOf(actor));
      flash(reply, 'ok', 'flash.promptUndone');
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'prompt.undo_late') throw error;
      flash(reply, 'warn', 'error.prompt.undo_late');
    }
    return new SeeOther(`/${localeOf(request.originalUrl)}/mis-tareas`);
  }
}
