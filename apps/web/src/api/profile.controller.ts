import { Body, Controller, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { type Answers, FORM_VERSION, progress } from '#intake';
import { MatchingService } from '#matching';
import { Clock } from '#platform';
import { ProfileService, SeekingService } from '#profile';
import { Allow } from '../http/allow.js';
import { hasVersion, tag, versionOf } from '../http/condition.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf, seekerIdOf } from '../http/request.js';
import { answersView, openQuestions, readAnswers, stepQuestions } from './answer-input.js';
import { Operation } from './operation.js';
import {
  GivenAnswers,
  OwnAnswers,
  OwnProfile,
  ProfileCheck,
  Questionnaire,
  SearchWish,
  SentProfile,
} from './profile.dto.js';

@ApiTags('my profile')
@Controller('api/v1')
@Allow('profile.answer.own')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly seeking: SeekingService,
    private readonly matching: MatchingService,
    private readonly clock: Clock,
  ) {}

  @Get('questions')
  @Allow('public')
  @Operation({ summary: 'What a person is asked, as data', returns: Questionnaire })
  questions(): Questionnaire {
    return { version: FORM_VERSION, questions: stepQuestions() };
  }

  @Get('me/profile')
  @Allow('profile.see.own')
  @Operation({ summary: 'How far her profile is', returns: OwnProfile })
  async show(@CurrentActor() actor: Actor): Promise<OwnProfile> {
    const seekerId = seekerIdOf(actor);
    const { state, revision, freshOn } = await this.profiles.get(seekerId);
    const { pending } = await this.matching.freshnessOf(seekerId);
    const { done, steps } = progress(await this.profiles.loadAnswers(seekerId));
    return { state, revision, freshOn, updating: pending, done, steps };
  }

  @Get('me/profile/check')
  @Allow('profile.see.own')
  @Operation({ summary: 'What is missing before it can be sent', returns: ProfileCheck })
  async check(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ProfileCheck> {
    const answers = await this.profiles.loadAnswers(seekerIdOf(actor));
    const missing = openQuestions(answers, progress(answers).required);
    const locale = languageOf(request);
    return {
      complete: missing.length === 0,
      missing: missing.map(({ id, text }) => ({ question: id, text: text[locale] })),
    };
  }

  @Post('me/profile/submission')
  @Operation({ summary: 'Send her profile to be matched', returns: SentProfile })
  async send(@CurrentActor() actor: Actor): Promise<SentProfile> {
    return { result: await this.seeking.send(seekerIdOf(actor)) };
  }

  @Put('me/search')
  @Operation({ summary: 'Still looking, a pause, or work found', status: 204, fails: [409] })
  async setSearch(@CurrentActor() actor: Actor, @Body() { search }: SearchWish): Promise<void> {
    const seekerId = seekerIdOf(actor);
    await this.seeking.set(seekerId, search);
  }

  @Get('me/answers')
  @Allow('profile.see.own')
  @Operation({ summary: 'Her answers', returns: OwnAnswers, tagged: true })
  async answers(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnAnswers | undefined> {
    const answers = await this.profiles.loadAnswers(seekerIdOf(actor));
    return hasVersion(request, reply, this.profiles.versionOf(answers)) ? undefined : view(answers);
  }

  @Put('me/answers')
  @Operation({ summary: 'Answer questions', returns: OwnAnswers, tagged: true, conditional: true })
  async answer(
    @CurrentActor() actor: Actor,
    @Body() { answers: sent }: GivenAnswers,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnAnswers> {
    const seekerId = seekerIdOf(actor);
    const over = versionOf(request);
    const given = readAnswers(await this.profiles.loadAnswers(seekerId), sent, this.clock.today());
    await this.profiles.answerOver(seekerId, over, given);
    const now = await this.profiles.loadAnswers(seekerId);
    tag(reply, this.profiles.versionOf(now));
    return view(now);
  }
}

function view(answers: Answers): OwnAnswers {
  return { version: FORM_VERSION, answers: answersView(answers) };
}
