import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isValidElement } from 'preact';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { render } from '../ui/page.js';

/** After a change the browser reads the next page with GET, so that reloading does not send the form again. */
export class SeeOther {
  constructor(readonly path: string) {}
}

/** A route that returns a view answers with a page; everything else stays as it is. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.write(answer, reply)));
  }

  private write(answer: unknown, reply: FastifyReply): unknown {
    if (answer instanceof SeeOther) {
      reply.code(303).header('location', answer.path);
      return '';
    }
    if (!isValidElement(answer)) return answer;
    // Nest presets 201 for a POST, which is not what a page shown again is.
    if (reply.statusCode === 201) reply.code(200);
    reply.type('text/html; charset=utf-8');
    return render(answer);
  }
}
