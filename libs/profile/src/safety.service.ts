import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import { SafetyDesk } from '#consent';
import { type Answer, FORM_VERSION } from '#intake';
import { type Given, ProfileService } from './profile.service.js';

/** Says how and when to call; it goes when she leaves or the report is closed. */
const REACH = new Set(['safety.call', 'safety.when']);

/** Answers about safety go behind the protection wall and nowhere else; the trail does not name who gave them either. */
@Injectable()
export class SafetyService {
  constructor(
    private readonly desk: SafetyDesk,
    private readonly profiles: ProfileService,
  ) {}

  async report(seekerId: SeekerId, given: Given): Promise<void> {
    const answers = new Map<string, Answer>(given);
    const wantsCall = valueOf(answers.get('safety.call')) === 'yes';
    await this.desk.file({
      kind: 'intake',
      reporter: 'seeker',
      seekerId,
      body: {
        answers: Object.fromEntries(given.filter(([question]) => !REACH.has(question))),
        formVersion: FORM_VERSION,
      },
      contact: wantsCall
        ? { ...(await this.profiles.contactOf(seekerId, ['name', 'phone'])), when: valueOf(answers.get('safety.when')) }
        : undefined,
    });
  }
}

function valueOf(answer: Answer | undefined): string {
  return answer?.state === 'answered' && typeof answer.value === 'string' ? answer.value : '';
}
