import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { POST_REASONS, type PostChoice, PostReviewService } from '#casework';
import type { VacancyId } from '#employer';
import { findOccupation } from '#taxonomy';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { wordsOf } from './employer.pages.js';
import { WaitingList } from './employers.js';
import { PostReview } from './post-review.js';
import { postReviewView, postsView } from './post-review-view.js';

const LONGEST_SEARCH = 80;
const FIELDS = {
  'vetting.reason': 'reason',
  'vetting.told': 'told',
  'vacancy.trade_missing': 'occupation',
  fallback: 'decision',
} as const;

/** Vacancies that wait for a person before they are published. */
@Controller('puestos-revision')
@Allow('vacancy.review')
export class PostReviewPages {
  constructor(private readonly posts: PostReviewService) {}

  @Get()
  async list(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const after = keyIn(query, 'desde');
    const held = { posts: await this.posts.list(after), count: await this.posts.count(), isFirst: after === undefined };
    return WaitingList(postsView(frame, held));
  }

  @Get(':id')
  card(@PageFrame() frame: Frame, @Param('id', RowId) id: VacancyId, @Query() query: FormBody): Promise<VNode> {
    return this.show(frame, id, { asked: textOf(query, 'q').trim().slice(0, LONGEST_SEARCH) });
  }

  @Post(':id')
  async decide(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: VacancyId,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const again = (errors: FormError[]): Promise<VNode> => {
      reply.code(422);
      return this.show(frame, id, { asked: '', typed: body, errors });
    };
    const decision = (Object.keys(POST_REASONS) as PostChoice[]).find((each) => each === textOf(body, 'decision'));
    if (decision === undefined) {
      return again([{ field: 'decision', message: speaker(frame.locale)('posts.missing') }]);
    }
    const occupation = findOccupation(Number(textOf(body, 'occupation')));
    try {
      const { state } = await this.posts.decide(actor, id, { decision, ...wordsOf(body, decision), occupation });
      flash(reply, 'ok', state === 'in_review' ? 'posts.clearedLater' : 'posts.saved');
    } catch (error) {
      return again(formErrors(error, frame.locale, FIELDS));
    }
    return new SeeOther(`/${frame.locale}/puestos-revision`);
  }

  private async show(
    frame: Frame,
    id: VacancyId,
    more: { asked: string; typed?: FormBody; errors?: FormError[] },
  ): Promise<VNode> {
    return PostReview(postReviewView(frame, { file: await this.posts.get(id), ...more }));
  }
}
