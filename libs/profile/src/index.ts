export { BARRIER_KINDS, BARRIER_OWNERS, type BarrierKind, type BarrierOwner, USUAL } from './barrier.data.js';
export {
  type Barrier,
  BARRIER_TRANSITIONS,
  type BarrierEdit,
  BarrierService,
  type BarrierState,
} from './barrier.service.js';
export { type Companion, CompanionService, type Room } from './companion.service.js';
export { type CvDocument, type CvLine, cvPdf } from './cv-pdf.js';
export { DeclinedSkillRepository } from './declined-skill.repository.js';
export { DocumentWarningService } from './document-warning.service.js';
export { DocumentService, type SeenDocument } from './document.service.js';
export { FRESH_DAYS } from './freshness.data.js';
export { type HouseholdStage, HouseholdService, type SharedCare } from './household.service.js';
export { PauseService } from './pause.service.js';
export { type ImportPlace, PersonImport } from './person-import.service.js';
export { type PeopleReport, PersonScreening, type TakenPerson } from './person-screening.service.js';
export {
  MEDIUM_WORDS,
  PERSON_COLUMNS,
  type PersonFault,
  type PersonFaultCode,
  PURPOSE_WORDS,
} from './person-sheet.data.js';
export { ProfileModule, ProfileWorkerModule } from './profile.module.js';
export { ProfileService, type Given, type Reading } from './profile.service.js';
export { RegistrationService, type NewPerson } from './registration.service.js';
export { type Releasable } from './release.data.js';
export { SafetyService } from './safety.service.js';
export { Seeker, SEEKER_TRANSITIONS, type SeekerState } from './seeker.entity.js';
export { seekerFacts } from './seeker-facts.service.js';
export { type Search, SEARCHES, SeekingService, type Sent } from './seeking.service.js';
export { type Found, SearchService } from './search.service.js';
export { type AnsweredPrompt, type SaidToPrompt, SkillPromptRepository } from './skill-prompt.repository.js';
export { EXPERT_MONTHS, type PromptKind, type SkillDemand, type SkillPrompt, skillPrompts } from './skill-prompt.js';
export { UnresolvedWordRepository, type WordProposal } from './unresolved-word.repository.js';
