import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AccessModule, accessSettings } from '#access';
import type { AccessSettings } from '#access';
import { CaseworkModule, Introduction } from '#casework';
import { ConsentModule, ProtectionModule } from '#consent';
import { Employer, EmployerModule, Vacancy } from '#employer';
import { Match, MatchingModule } from '#matching';
import { migrations } from '#migrations';
import {
  assertSchema,
  databaseModule,
  platformModule,
  probeWalls,
  protectionDatabaseModule,
  queueModule,
  roleUrl,
  WorkerSigns,
} from '#platform';
import type { Entities, Keyring, WebConfig } from '#platform';
import { ProfileModule, Seeker } from '#profile';
import { ReportModule } from '#report';
import { ApiModule } from './api/api.module.js';
import { AccessGuard } from './http/access.guard.js';
import { ErrorFilter } from './http/error.filter.js';
import { HealthController } from './http/health.controller.js';
import { PageInterceptor } from './http/page.interceptor.js';
import { Entry } from './pages/session/entry.service.js';
import { FactorPages } from './pages/account/factor.pages.js';
import { InvitationPages } from './pages/account/invitation.pages.js';
import { OrganisationPages } from './pages/account/organisation.pages.js';
import { OrganisationsPages } from './pages/account/organisations.pages.js';
import { PasswordPages } from './pages/account/password.pages.js';
import { PhonePages } from './pages/account/phone.pages.js';
import { PhoneEntryPages } from './pages/session/phone-entry.pages.js';
import { ExportPages } from './pages/export/export.pages.js';
import { ImportPages } from './pages/import/import.pages.js';
import { ImportWatch } from './pages/import/import-watch.service.js';
import { InterviewPages } from './pages/casework/interview.pages.js';
import { PersonPages } from './pages/casework/person.pages.js';
import { EmployerPages } from './pages/casework/employer.pages.js';
import { PostReviewPages } from './pages/casework/post-review.pages.js';
import { PersonPlanPages } from './pages/casework/person-plan.pages.js';
import { PersonPapersPages } from './pages/casework/person-papers.pages.js';
import { TwinsPages } from './pages/casework/twins.pages.js';
import { RoomPages } from './pages/casework/room.pages.js';
import { ReadConsentsPages } from './pages/casework/read-consents.pages.js';
import { RegisterPages } from './pages/casework/register.pages.js';
import { ConsentPages } from './pages/consent/consent.pages.js';
import { CaseworkPages } from './pages/casework/casework.pages.js';
import { SpokenAnswerPages } from './pages/casework/spoken-answer.pages.js';
import { MyDataPages } from './pages/consent/my-data.pages.js';
import { RequestPages } from './pages/consent/requests.pages.js';
import { FirmPages } from './pages/employer/firm.pages.js';
import { EmployerRegisterPages } from './pages/employer/register.pages.js';
import { HomePages } from './pages/home/home.pages.js';
import { EqualityPages } from './pages/profile/equality.pages.js';
import { CvPages } from './pages/profile/cv.pages.js';
import { PapersPages } from './pages/profile/papers.pages.js';
import { PromptsPages } from './pages/profile/prompts.pages.js';
import { HouseholdPages } from './pages/profile/household.pages.js';
import { PlanPages } from './pages/profile/plan.pages.js';
import { ProfilePages } from './pages/profile/profile.pages.js';
import { EmergencyPages } from './pages/emergency/emergency.pages.js';
import { ReplayPages } from './pages/casework/replay.pages.js';
import { DoorsPages } from './pages/doors/doors.pages.js';
import { RoundPages } from './pages/round/round.pages.js';
import { SupportsPages } from './pages/round/supports.pages.js';
import { DeskPages } from './pages/safety/desk.pages.js';
import { IntakeSafetyPages } from './pages/safety/intake-safety.pages.js';
import { SafetyPages } from './pages/safety/safety.pages.js';
import { AccountPages } from './pages/session/account.pages.js';
import { ControlPages } from './pages/operation/control.pages.js';
import { OperationPages } from './pages/operation/operation.pages.js';
import { OwnDataPages } from './pages/own-data/own-data.pages.js';
import { OpportunityPages } from './pages/opportunity/opportunity.pages.js';
import { SessionPages } from './pages/session/session.pages.js';
import { StartPages } from './pages/start/start.pages.js';
import { SynonymWatch } from './pages/taxonomy/synonym-watch.service.js';
import { AssistedDraftPages } from './pages/vacancy/assisted-draft.pages.js';
import { TaxonomyPages } from './pages/taxonomy/taxonomy.pages.js';
import { WordPages } from './pages/taxonomy/word.pages.js';
import { CapPages } from './pages/vacancy/cap.pages.js';
import { CandidatePages } from './pages/vacancy/candidate.pages.js';
import { VacancyLifePages } from './pages/vacancy/vacancy-life.pages.js';
import { VacancyEditor } from './pages/vacancy/vacancy-editor.service.js';
import { VacancyPages } from './pages/vacancy/vacancy.pages.js';

/** A new room of the product: its module, its entities, and its controllers, one line each. */
const features = [
  AccessModule,
  ConsentModule,
  ProtectionModule,
  ProfileModule,
  EmployerModule,
  MatchingModule,
  CaseworkModule,
  ReportModule,
];
const entities: Entities = [Employer, Introduction, Match, Seeker, Vacancy];
const controllers = [
  HealthController,
  HomePages,
  SessionPages,
  AccountPages,
  FactorPages,
  InvitationPages,
  OrganisationPages,
  OrganisationsPages,
  PasswordPages,
  PhonePages,
  PhoneEntryPages,
  ConsentPages,
  StartPages,
  ProfilePages,
  EqualityPages,
  IntakeSafetyPages,
  SafetyPages,
  DeskPages,
  EmergencyPages,
  MyDataPages,
  RequestPages,
  OpportunityPages,
  EmployerRegisterPages,
  FirmPages,
  CapPages,
  VacancyLifePages,
  VacancyPages,
  AssistedDraftPages,
  CandidatePages,
  CaseworkPages,
  SpokenAnswerPages,
  ControlPages,
  OperationPages,
  EmployerPages,
  PostReviewPages,
  OwnDataPages,
  ImportPages,
  ExportPages,
  RegisterPages,
  ReadConsentsPages,
  PersonPages,
  TaxonomyPages,
  WordPages,
  InterviewPages,
  PersonPlanPages,
  PlanPages,
  PapersPages,
  HouseholdPages,
  PromptsPages,
  PersonPapersPages,
  TwinsPages,
  CvPages,
  RoomPages,
  RoundPages,
  SupportsPages,
  DoorsPages,
  ReplayPages,
];

export interface WebSettings {
  config: WebConfig;
  keyring: Keyring;
  demo: boolean;
}

function accessOf(config: WebConfig, demo: boolean): AccessSettings {
  const secondFactor = config.SECOND_FACTOR ?? (demo ? 'offered' : 'demanded');
  return {
    demo,
    secondFactorDemanded: secondFactor === 'demanded',
    phones: !demo && config.SMS_GATEWAY_URL !== undefined,
  };
}

@Module({})
export class WebModule {
  static with({ config, keyring, demo }: WebSettings): DynamicModule {
    return {
      module: WebModule,
      imports: [
        platformModule({ mail: config, keyring }),
        databaseModule(config.DATABASE_URL_WEB, {
          entities,
          check: async (database) => {
            await assertSchema(database, migrations);
            await probeWalls(database, 'web');
          },
        }),
        protectionDatabaseModule(
          config.DATABASE_URL_PROTECTION ?? roleUrl(config.DATABASE_URL_WEB, keyring, 'protection'),
        ),
        queueModule({ databaseUrl: config.DATABASE_URL_WEB, redisUrl: config.REDIS_URL }),
        accessSettings(accessOf(config, demo)),
        DiscoveryModule,
        TerminusModule.forRoot({ logger: false }),
        ...features,
        ApiModule,
      ],
      controllers,
      providers: [
        SynonymWatch,
        ImportWatch,
        VacancyEditor,
        Entry,
        WorkerSigns,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
