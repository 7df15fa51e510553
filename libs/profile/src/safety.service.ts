import { Injectable } from '@nestjs/common';
import { sealContext, type SeekerId } from '#access';
import { FORM_VERSION } from '#intake';
import { Database, Keyring } from '#platform';
import type { Given } from './profile.service.js';

/** Answers about safety go behind the protection wall and nowhere else; the trail does not name who gave them either. */
@Injectable()
export class SafetyService {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async report(seekerId: SeekerId, given: Given): Promise<void> {
    const body = JSON.stringify({ answers: Object.fromEntries(given), formVersion: FORM_VERSION });
    const sealed = this.keyring.seal(body, sealContext('protection.report.body', 'intake'));
    await this.database.query('select protection.file_report($1, null, $2, $3)', [seekerId, 'intake', sealed]);
  }
}
