import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import { ConsentLedger } from '#consent';
import { progress, valueOf } from '#intake';
import { ProfileService } from './profile.service.js';

/** What came of sending a profile; `no_consent`: it waits until she allows to be matched. */
export type Sent = 'sent' | 'incomplete' | 'minor' | 'no_consent';

/** Sending her profile, and saying that she goes on looking, pauses or has found work. */
@Injectable()
export class SeekingService {
  constructor(
    private readonly profiles: ProfileService,
    private readonly consents: ConsentLedger,
  ) {}

  async send(seekerId: SeekerId): Promise<Sent> {
    const answers = await this.profiles.loadAnswers(seekerId);
    if (progress(answers).required.length > 0) return 'incomplete';
    if (valueOf(answers, 'about.adult') !== 'yes') return 'minor';
    return (await this.activate(seekerId)) ? 'sent' : 'no_consent';
  }

  async keepLooking(seekerId: SeekerId): Promise<void> {
    await this.profiles.stillLooking(seekerId);
    const { state } = await this.profiles.get(seekerId);
    if (state !== 'draft') await this.activate(seekerId);
  }

  /** A draft that was never sent has nothing to pause. */
  async stop(seekerId: SeekerId, as: 'paused' | 'placed'): Promise<void> {
    await this.profiles.setState(seekerId, as);
  }

  /** Nobody is matched who did not allow it. */
  private async activate(seekerId: SeekerId): Promise<boolean> {
    if (!(await this.consents.has(seekerId, 'match'))) return false;
    await this.profiles.setState(seekerId, 'active');
    return true;
  }
}
