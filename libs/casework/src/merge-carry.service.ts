import { Injectable } from '@nestjs/common';
import { AuditTrail, type SeekerId } from '#access';
import { MergedConsents } from '#consent';
import { HouseholdService, ProfileService, type Seeker } from '#profile';
import { type Merge, MergeRepository, type MergeSnapshot } from './merge.repository.js';

/** What goes over besides answers and rows: consents, the way in, the shared home, and the trail of both. */
@Injectable()
export class MergeCarry {
  constructor(
    private readonly repository: MergeRepository,
    private readonly profiles: ProfileService,
    private readonly consents: MergedConsents,
    private readonly households: HouseholdService,
    private readonly audit: AuditTrail,
  ) {}

  async over(keptId: SeekerId, gone: Seeker): Promise<Omit<MergeSnapshot, 'before' | 'moved'>> {
    // A shared home is with a person, not with a folder: whoever it was links again.
    await this.households.end(gone.id);
    const consents = await this.consents.narrow(keptId, gone.id);
    const account = await this.repository.handAccount(gone.id, keptId);
    return { consents, account, state: gone.state, backOn: gone.backOn };
  }

  async back({ keptId, goneId }: Merge, { consents, account, state, backOn }: MergeSnapshot): Promise<void> {
    await this.repository.handAccountBack(goneId, account);
    await this.consents.widen(keptId, consents);
    await this.profiles.refresh(keptId);
    if (state !== 'draft') await this.profiles.setState(goneId, 'active');
    if (state === 'paused' || state === 'placed') await this.profiles.setState(goneId, state, backOn ?? undefined);
  }

  async record(action: string, people: readonly SeekerId[], fields: readonly string[]): Promise<void> {
    for (const person of people) {
      const { ref } = await this.profiles.get(person);
      await this.audit.record({ action, subject: ref, fields });
    }
  }
}
