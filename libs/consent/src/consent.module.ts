import { Module } from '@nestjs/common';
import { AccessModule, AuditTrail } from '#access';
import { AuditCheck } from './audit-check.service.js';
import { AuditSealer } from './audit-sealer.service.js';
import { BroughtConsents } from './brought-consent.service.js';
import { ConsentLedger } from './consent-ledger.service.js';
import { DisclosureLog } from './disclosure-log.service.js';
import { ErasureService } from './erasure.service.js';
import { MergedConsents } from './merged-consent.service.js';
import { ProtectionService } from './protection.service.js';
import { RightsService } from './rights.service.js';
import { SafetyDesk } from './safety-desk.service.js';

/** Needs an `Outbox` of the queue. */
@Module({
  imports: [AccessModule],
  providers: [AuditCheck, BroughtConsents, ConsentLedger, DisclosureLog, MergedConsents, RightsService, SafetyDesk],
  exports: [
    AccessModule,
    AuditCheck,
    BroughtConsents,
    ConsentLedger,
    DisclosureLog,
    MergedConsents,
    RightsService,
    SafetyDesk,
  ],
})
export class ConsentModule {}

/** For the web alone, whose persons of trust work behind the wall; needs a `ProtectionDatabase`. */
@Module({ imports: [AccessModule], providers: [ProtectionService], exports: [ProtectionService] })
export class ProtectionModule {}

/** For the worker, which holds no key: seals the trail and erases people on their day. */
@Module({ providers: [AuditTrail, AuditSealer, ErasureService], exports: [AuditTrail, ErasureService] })
export class ConsentWorkerModule {}
