import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ACCESS_SETTINGS } from './access-settings.js';
import type { AccessSettings } from './access-settings.js';
import { AccountRepository } from './account.repository.js';
import { AccountService } from './account.service.js';
import { AuditTrail } from './audit-trail.service.js';
import { ColleagueRepository } from './colleague.repository.js';
import { ColleagueService } from './colleague.service.js';
import { EmailProof } from './email-proof.service.js';
import { FolderService } from './folder.service.js';
import { InvitationService } from './invitation.service.js';
import { MailedLinkService } from './mailed-link.service.js';
import { MessageService } from './message.service.js';
import { OnceService } from './once.service.js';
import { OrganisationService } from './organisation.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PhoneCodeRepository } from './phone-code.repository.js';
import { PhoneService } from './phone.service.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecretService } from './secret.service.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';
import { ThrottleService } from './throttle.service.js';

const offered = [
  AccountService,
  AuditTrail,
  ColleagueService,
  EmailProof,
  FolderService,
  InvitationService,
  MessageService,
  OnceService,
  OrganisationService,
  PasswordResetService,
  PhoneService,
  SecondFactorService,
  SessionService,
  SignInService,
  ThrottleService,
];

/** Needs `Database` and `Keyring` of the platform: for the web and the commands, never for a worker. */
@Module({
  providers: [
    AccountRepository,
    PhoneCodeRepository,
    ColleagueRepository,
    MailedLinkService,
    SecondFactorRepository,
    SecretService,
    ...offered,
  ],
  exports: offered,
})
export class AccessModule {}

@Module({})
class AccessSettingsModule {}

/** Without it there is no demo sign-in. */
export function accessSettings(settings: AccessSettings): DynamicModule {
  return {
    module: AccessSettingsModule,
    global: true,
    providers: [{ provide: ACCESS_SETTINGS, useValue: settings }],
    exports: [ACCESS_SETTINGS],
  };
}
