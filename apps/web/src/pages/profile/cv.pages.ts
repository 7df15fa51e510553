import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { cvPdf, ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { cvOf, cvView } from './cv-view.js';
import { Cv } from './cv.js';

/** Her curriculum, with and without her name: to look at, to print and to keep. */
@Controller('mi-cv')
@Allow('profile.see.own')
export class CvPages {
  constructor(private readonly profiles: ProfileService) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return Cv(cvView(frame, await this.profiles.loadAnswers(seekerIdOf(actor)), isNamed(query)));
  }

  @Get('cv.pdf')
  async file(
    @CurrentActor() actor: Actor,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const answers = await this.profiles.loadAnswers(seekerIdOf(actor));
    const cv = cvOf(answers, speaker(localeOf(request.originalUrl)), isNamed(query));
    reply.header('content-disposition', 'attachment; filename="cv.pdf"').header('cache-control', 'no-store');
    reply.type('application/pdf');
    return cvPdf(cv);
  }
}

function isNamed(query: FormBody): boolean {
  return textOf(query, 'nombre') !== 'no';
}
