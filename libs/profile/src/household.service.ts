import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, HOUSEHOLD_CODE, sealContext, type SeekerId, ThrottleService } from '#access';
import type { WeekPattern } from '#engine';
import type { Week } from '#intake';
import { Database, DomainError, Keyring } from '#platform';
import { uncountedOf } from './household-cover.js';
import { type Household, HouseholdRepository } from './household.repository.js';
import { ProfileService } from './profile.service.js';

/** `asked`: somebody typed her code and she says whether it was whom she gave it to; `waiting`: she typed one. */
export type HouseholdStage = 'none' | 'gone' | 'offered' | 'asked' | 'waiting' | 'linked';

export interface SharedCare {
  stage: HouseholdStage;
  /** To give to the other by word of mouth. */
  code: string | undefined;
  /** Hours in which she cares. */
  mine: Week;
  /** Hours of hers that the other covers. */
  covered: WeekPattern | undefined;
  /** Hours she said that do not count, because she can work in them. */
  uncounted: WeekPattern | undefined;
}

const LIVES = '1 day';
/** No vowel and nothing that reads like another sign. */
const SIGNS = 'CDFGHJKMNPQRTVWXY34679';
const LENGTH = 8;

/** Two people who share care: a code from one to the other, a yes of both, and an end that either makes at once. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly households: HouseholdRepository,
    private readonly profiles: ProfileService,
    private readonly throttle: ThrottleService,
    private readonly audit: AuditTrail,
  ) {}

  async see(seekerId: SeekerId): Promise<SharedCare> {
    const household = await this.households.find(seekerId);
    const stage = stageOf(household);
    const isLinked = household !== undefined && stage === 'linked';
    return {
      stage,
      code: stage === 'offered' ? this.codeOf(seekerId, household) : undefined,
      mine: household?.mine ?? [],
      covered: await this.households.cover(seekerId),
      uncounted: isLinked ? uncountedOf(await this.households.week(seekerId, household)) : undefined,
    };
  }

  /** Her yes comes first: a new code, which ends one that nobody typed. */
  offer(seekerId: SeekerId): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.households.lock(seekerId);
      await this.clear(seekerId);
      const code = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
      await this.households.offer(seekerId, {
        code: this.keyring.seal(code, contextOf(seekerId)),
        index: this.keyring.blindIndex('household-code', code),
        lives: LIVES,
      });
    });
  }

  /** The yes of the other. A code that does not exist and one that is over are answered alike. */
  async join(actor: Actor, seekerId: SeekerId, typed: string): Promise<void> {
    await this.throttle.take(HOUSEHOLD_CODE, actor.ref);
    const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');
    await this.database.inTransaction(async () => {
      const offer = await this.households.findOffer(this.keyring.blindIndexes('household-code', code));
      if (offer === undefined || offer.firstId === seekerId) throw new DomainError('invalid', 'household.code');
      await this.households.lock(seekerId, offer.firstId);
      await this.clear(seekerId);
      if (!(await this.households.take(offer.id, seekerId))) throw new DomainError('invalid', 'household.code');
    });
  }

  /** Whoever made the code says whether it was typed by whom she gave it to. */
  confirm(seekerId: SeekerId, isRight: boolean): Promise<void> {
    return this.database.inTransaction(async () => {
      const household = await this.lockBoth(seekerId);
      if (household === undefined || stageOf(household) !== 'asked' || household.otherId === null) {
        throw new DomainError('conflict', 'household.changed');
      }
      if (!isRight) return this.households.leave(household);
      await this.households.link(household.id);
      await this.tell('household.linked', [seekerId, household.otherId]);
    });
  }

  setHours(seekerId: SeekerId, hours: Week): Promise<void> {
    return this.database.inTransaction(async () => {
      const household = await this.lockBoth(seekerId);
      if (household?.state !== 'linked' || household.otherId === null) {
        throw new DomainError('conflict', 'household.changed');
      }
      await this.households.setHours(household, hours);
      await this.tell('household.hours', [seekerId, household.otherId]);
    });
  }

  /** Acts at once, without a reason; a second time changes nothing. */
  end(seekerId: SeekerId): Promise<void> {
    return this.database.inTransaction(async () => {
      const household = await this.lockBoth(seekerId);
      if (household === undefined) return;
      await this.households.leave(household.state === 'gone' ? { ...household, otherId: null } : household);
      if (household.state !== 'linked' || household.otherId === null) return;
      await this.tell('household.ended', [seekerId, household.otherId]);
    });
  }

  /** What nobody answered, or is not there any more, gives way to something new. */
  private async clear(seekerId: SeekerId): Promise<void> {
    const household = await this.households.find(seekerId);
    if (household === undefined) return;
    if (household.otherId !== null) throw new DomainError('conflict', 'household.already');
    await this.households.leave(household);
  }

  private async lockBoth(seekerId: SeekerId): Promise<Household | undefined> {
    const seen = await this.households.find(seekerId);
    const otherId = seen?.otherId ?? seekerId;
    await this.households.lock(seekerId, otherId);
    return this.households.find(seekerId);
  }

  /** The hours of both are counted anew, and each has it in her trail. */
  private async tell(action: string, people: readonly SeekerId[]): Promise<void> {
    for (const person of people.toSorted((a, b) => a - b)) {
      const { ref } = await this.profiles.refresh(person);
      await this.audit.record({ action, subject: ref, fields: ['hours'] });
    }
  }

  private codeOf(seekerId: SeekerId, household: Household | undefined): string | undefined {
    const sealed = household?.code ?? undefined;
    if (sealed === undefined) return undefined;
    const code = this.keyring.open(sealed, contextOf(seekerId));
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }
}

const contextOf = (seekerId: SeekerId): string => sealContext('identity.household.code', seekerId);

function stageOf(household: Household | undefined): HouseholdStage {
  if (household === undefined) return 'none';
  const { state, isFirst, isOpen } = household;
  if (state === 'offered') return isOpen ? 'offered' : 'none';
  if (state === 'asked') return isFirst ? 'asked' : 'waiting';
  return state;
}
