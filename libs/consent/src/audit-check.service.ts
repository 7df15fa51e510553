import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { Clock, Database } from '#platform';

const SEALS_AT_ONCE = 500;

export type SealProblem = 'chain' | 'missing' | 'added' | 'ends' | 'changed' | 'strays';

export interface ChainCheck {
  at: Date;
  seals: number;
  events: number;
  /** Head of the chain, hexadecimal; a later one proves by it that nothing before was replaced. */
  head: string;
  from: Date | undefined;
  to: Date | undefined;
  broken: { seal: number; problem: SealProblem } | undefined;
}

interface Batch {
  seals: number;
  events: number;
  last: number;
  reached: Buffer;
  broken: number | null;
  problem: SealProblem | null;
  first_at: Date | null;
  last_at: Date | null;
}

/** Computes every seal anew inside the database: the program learns whether the trail holds, never what is in it. */
@Injectable()
export class AuditCheck {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async verify(): Promise<ChainCheck> {
    const check: ChainCheck = {
      at: this.clock.now(),
      seals: 0,
      events: 0,
      head: '',
      from: undefined,
      to: undefined,
      broken: undefined,
    };
    let after = 0;
    let head: Buffer | null = null;
    for (;;) {
      const batch: Batch | undefined = await this.checkAfter(after, head);
      if (batch === undefined) break;
      addTo(check, batch);
      ({ last: after, reached: head } = batch);
      if (check.broken !== undefined || batch.seals < SEALS_AT_ONCE) break;
    }
    const { strays } = await this.countLoose();
    if (strays > 0) check.broken ??= { seal: after, problem: 'strays' };
    await this.audit.record({ action: 'audit.verified' });
    return check;
  }

  private async checkAfter(after: number, head: Buffer | null): Promise<Batch | undefined> {
    const values = [after, head, SEALS_AT_ONCE];
    const [batch] = await this.database.query<Batch>('select * from audit.check_seals($1, $2, $3)', values);
    return batch;
  }

  /** Events that wait for their seal, and those that name a seal they lie outside of. */
  async countLoose(): Promise<{ unsealed: number; strays: number }> {
    const [row] = await this.database.query<{ unsealed: number; strays: number }>('select * from audit.count_loose()');
    return row ?? { unsealed: 0, strays: 0 };
  }
}

function addTo(check: ChainCheck, batch: Batch): void {
  check.seals += batch.seals;
  check.events += batch.events;
  check.head = batch.reached.toString('hex');
  check.from ??= batch.first_at ?? undefined;
  check.to = batch.last_at ?? check.to;
  if (batch.broken !== null && batch.problem !== null) check.broken = { seal: batch.broken, problem: batch.problem };
}
