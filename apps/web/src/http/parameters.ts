import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import type { Frame } from '../ui/layout.js';
import { frameOf } from './frame.js';
import { requireActor } from './request.js';

/** Who is signed in. On a public route use `@MaybeActor()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  requireActor(requestOf(context)),
);

export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => requestOf(context).actor,
);

/** The frame of the page that answers this request: language, navigation, form token, one-time notice. */
export const PageFrame = createParamDecorator((_: unknown, context: ExecutionContext): Frame =>
  frameOf(requestOf(context), context.switchToHttp().getResponse<FastifyReply>()),
);

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
