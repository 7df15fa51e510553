import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, AuditTrail } from '#access';
import { RunService } from '#matching';
import { DomainError, JOB_NAMES, type JobName, QueueStatus } from '#platform';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn } from '../../http/row-id.js';

/** What whoever runs the service does from the page that shows its state. */
@Controller()
@Allow('queue.see')
export class ControlPages {
  constructor(
    private readonly queue: QueueStatus,
    private readonly runs: RunService,
    private readonly audit: AuditTrail,
  ) {}

  @Post('estado/repetir')
  async retry(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const { job, id } = deadJobOf(form);
    await this.queue.retry(job, id);
    await this.audit.record({ action: 'job.retried', fields: [job] });
    flash(reply, 'ok', 'flash.jobRetried');
    return new SeeOther(`/${localeOf(request.originalUrl)}/estado`);
  }

  @Post('estado/quitar')
  async remove(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const { job, id } = deadJobOf(form);
    await this.queue.remove(job, id);
    await this.audit.record({ action: 'job.removed', fields: [job] });
    flash(reply, 'ok', 'flash.jobRemoved');
    return new SeeOther(`/${localeOf(request.originalUrl)}/estado`);
  }

  @Post('estado/corrida')
  @Allow('run.control')
  async start(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.runs.startAlone(actor.accountId);
    flash(reply, 'ok', 'flash.runStarted');
    return new SeeOther(`/${localeOf(request.originalUrl)}/estado`);
  }

  @Post('estado/corrida/detener')
  @Allow('run.control')
  async stop(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.runs.cancel(keyIn(form, 'run') ?? 0);
    flash(reply, 'ok', 'flash.runStopped');
    return new SeeOther(`/${localeOf(request.originalUrl)}/estado`);
  }
}

/** `rescore-seeker 91`, as the button of a dead job sends it. */
function deadJobOf(form: FormBody): { job: JobName; id: string } {
  const [name, id = ''] = textOf(form, 'job').split(' ', 2);
  const job = JOB_NAMES.find((known) => known === name);
  if (job === undefined || id === '') throw new DomainError('not_found', 'queue.no_job');
  return { job, id };
}
