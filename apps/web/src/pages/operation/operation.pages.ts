import { createHash } from 'node:crypto';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AuditCheck, type ChainCheck } from '#consent';
import { CURRENT_SCORING } from '#engine';
import { RunService } from '#matching';
import { migrations } from '#migrations';
import { Clock, Database, QueueStatus, WorkerSigns } from '#platform';
import { CATALOGUE_VERSION } from '#taxonomy';
import { Allow } from '../../http/allow.js';
import { PageFrame } from '../../http/parameters.js';
import { isUnchanged } from '../../http/unchanged.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { Audit } from './audit.js';
import type { AuditView } from './audit.js';
import { Status } from './status.js';
import type { StatusView } from './status.js';

const DEAD_SHOWN = 20;

/** What whoever runs the service looks at: programs, queues, jobs that died, and whether the audit trail holds. */
@Controller()
@Allow('queue.see')
export class OperationPages {
  constructor(
    private readonly queue: QueueStatus,
    private readonly workers: WorkerSigns,
    private readonly chain: AuditCheck,
    private readonly database: Database,
    private readonly runs: RunService,
    private readonly clock: Clock,
  ) {}

  @Get('estado')
  async status(
    @PageFrame() frame: Frame,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | undefined> {
    const view = await this.statusView(frame);
    return isUnchanged(request, reply, view.revision) ? undefined : Status(view);
  }

  @Get('auditoria')
  @Allow('audit.verify')
  async trail(@PageFrame() frame: Frame): Promise<VNode> {
    return Audit(await this.auditView(frame));
  }

  /** The answer to this POST alone shows the verdict; asking again computes it again. */
  @Post('auditoria')
  @Allow('audit.verify')
  async verify(@PageFrame() frame: Frame): Promise<VNode> {
    return Audit(await this.auditView(frame, await this.chain.verify()));
  }

  private async statusView(frame: Frame): Promise<StatusView> {
    const [jobs, workers, run] = await Promise.all([
      this.queue.list(DEAD_SHOWN),
      this.workers.list(),
      this.runs.latest(),
    ]);
    const [outbox] = await this.database.query<{ waiting: number; seconds: number | null }>(
      `select count(*)::int as waiting, extract(epoch from now() - min(created_at))::int as seconds from work.outbox`,
    );
    const queues = jobs.map(({ job, waiting, active, failed }) => ({ name: job, waiting, active, failed }));
    const dead = jobs.flatMap(({ job, lastFailures }) =>
      lastFailures.map(({ id, reason, failedAt }) => ({
        id,
        queue: job,
        error: reason,
        at: failedAt ?? this.clock.now(),
      })),
    );
    const lines = workers.map(({ name, seenAt, silent }) => ({
      name,
      state: silent ? ('silent' as const) : ('ready' as const),
      seen: seenAt,
    }));
    const shown = [queues, dead.map(({ id }) => id), lines.map(({ name, state }) => [name, state]), outbox, run];
    return {
      frame,
      at: this.clock.now(),
      revision: createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16),
      workers: lines,
      queues,
      outbox: { waiting: outbox?.waiting ?? 0, oldestSeconds: outbox?.seconds ?? undefined },
      versions: { scoring: CURRENT_SCORING.name, catalogue: CATALOGUE_VERSION, schema: migrations.at(-1)?.name ?? '' },
      run,
      runAction: `/${frame.locale}/estado/corrida`,
      stopAction: `/${frame.locale}/estado/corrida/detener`,
      dead,
      retryAction: `/${frame.locale}/estado/repetir`,
      removeAction: `/${frame.locale}/estado/quitar`,
    };
  }

  private async auditView(frame: Frame, check?: ChainCheck): Promise<AuditView> {
    const { unsealed } = await this.chain.countLoose();
    const result = check === undefined ? undefined : resultOf(check, frame);
    return { frame, action: `/${frame.locale}/auditoria`, unsealed, result };
  }
}

function resultOf({ at, seals, events, head, from, to, broken }: ChainCheck, frame: Frame): AuditView['result'] {
  if (broken === undefined) return { state: 'whole', events, seals, at, from: from ?? at, to: to ?? at, root: head };
  const problem = speaker(frame.locale)(`audit.problem.${broken.problem}`);
  return { state: 'broken', events, seals, at, breaks: [{ seal: String(broken.seal), problem }] };
}
