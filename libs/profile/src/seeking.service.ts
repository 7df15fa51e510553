import { Injectable } from '@nestjs/common';
import { AuditTrail, type SeekerId } from '#access';
import { ConsentLedger } from '#consent';
import { progress, valueOf } from '#intake';
import { addDays, isDay } from '#peru';
import { Clock, Database, DomainError } from '#platform';
import { MOST_DAYS_PAUSED } from './freshness.data.js';
import { ProfileService } from './profile.service.js';

/** “Sí, sigo buscando”, “pausa”, “ya conseguí trabajo”. */
export const SEARCHES = ['looking', 'paused', 'placed'] as const;
export type Search = (typeof SEARCHES)[number];

/** What came of sending a profile; `no_consent`: it waits until she allows to be matched. */
export type Sent = 'sent' | 'incomplete' | 'minor' | 'no_consent';

/** Sending her profile, and whether she looks for work now: what she says acts on the next list anybody reads. */
@Injectable()
export class SeekingService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentLedger,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `backOn`: the day on which a pause ends by itself; empty: when she says so. False when nobody may look for her. */
  set(seekerId: SeekerId, search: Search, backOn = ''): Promise<boolean> {
    return this.database.inTransaction(async () => {
      if (search === 'looking') return this.look(seekerId);
      if (search === 'paused' && backOn !== '') this.requireDay(backOn);
      await this.profiles.setState(seekerId, search, search === 'paused' && backOn !== '' ? backOn : undefined);
      return true;
    });
  }

  /** Her profile is complete: from now on jobs are looked for. */
  send(seekerId: SeekerId): Promise<Sent> {
    return this.database.inTransaction(async () => {
      const answers = await this.profiles.loadAnswers(seekerId);
      if (progress(answers).required.length > 0) return 'incomplete';
      if (valueOf(answers, 'about.adult') !== 'yes') return 'minor';
      return (await this.activate(seekerId)) ? 'sent' : 'no_consent';
    });
  }

  /** A draft stays one until she sends it. */
  private async look(seekerId: SeekerId): Promise<boolean> {
    await this.database.query('update work.seeker set fresh_on = $2 where id = $1', [seekerId, this.clock.today()]);
    const { ref, state } = await this.profiles.get(seekerId);
    await this.audit.record({ action: 'profile.fresh', subject: ref, fields: ['fresh_on'] });
    return state === 'draft' || this.activate(seekerId);
  }

  /** Nobody is matched who did not allow it. */
  private async activate(seekerId: SeekerId): Promise<boolean> {
    if (!(await this.consents.has(seekerId, 'match'))) return false;
    await this.profiles.setState(seekerId, 'active');
    return true;
  }

  private requireDay(backOn: string): void {
    const today = this.clock.today();
    if (!isDay(backOn) || backOn <= today) throw new DomainError('invalid', 'search.back_in_past');
    if (backOn > addDays(today, MOST_DAYS_PAUSED)) throw new DomainError('invalid', 'search.back_too_late');
  }
}
