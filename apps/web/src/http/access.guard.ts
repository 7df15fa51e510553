import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { allows, PUBLIC_FORM_BY_ADDRESS, ThrottleService } from '#access';
import type { Permission } from '#access';
import { DomainError } from '#platform';
import { permissionOf } from './allow.js';
import { FormRefused } from './csrf.js';
import { OwnStepRequired, ownStepOf, requireActor } from './request.js';

/** What somebody may do before her own way in is complete. */
const OWN_WAY_IN: ReadonlySet<Permission> = new Set(['session.own', 'factor.own']);

/** Asked before every route, in this order: is there a permission, who acts, is the form ours, may she. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly throttle: ThrottleService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const permission = permissionOf(context.getClass(), context.getHandler());
    // The check at start already refused such a route; this is the second lock.
    if (permission === undefined) throw new DomainError('refused', 'access.not_allowed');
    const isPublic = permission === 'public';
    if (!isPublic) requireActor(request);
    if (request.forged) throw new FormRefused();
    if (isPublic) {
      if (request.actor === undefined && request.method === 'POST') {
        await this.throttle.take(PUBLIC_FORM_BY_ADDRESS, request.ip);
      }
      return true;
    }
    const actor = requireActor(request);
    const step = ownStepOf(actor);
    if (step !== undefined && !OWN_WAY_IN.has(permission)) throw new OwnStepRequired(step);
    if (!allows(permission, actor.role)) throw new DomainError('refused', 'access.not_allowed');
    return true;
  }
}
