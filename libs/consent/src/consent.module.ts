import { Module } from '@nestjs/common';
import { AccessModule, AuditTrail } from '#access';
import { AuditSealer } from './audit-sealer.service.js';
import { ConsentLedger } from './consent-ledger.service.js';
import { DisclosureLog } from './disclosure-log.service.js';
import { ErasureService } from './erasure.service.js';
import { RightsService } from './rights.service.js';

/** Needs an `Outbox` of the queue. */
@Module({
  imports: [AccessModule],
  providers: [ConsentLedger, DisclosureLog, RightsService],
  exports: [AccessModule, ConsentLedger, DisclosureLog, RightsService],
})
export class ConsentModule {}

/** For the worker, which holds no key: seals the trail and erases people on their day. */
@Module({ providers: [AuditTrail, AuditSealer, ErasureService], exports: [AuditTrail, ErasureService] })
export class ConsentWorkerModule {}
