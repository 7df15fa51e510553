export { ProfileModule } from './profile.module.js';
export { ProfileService, type Given } from './profile.service.js';
export { RegistrationService, type Companion, type NewPerson } from './registration.service.js';
export { SafetyService } from './safety.service.js';
export { Seeker, SEEKER_TRANSITIONS, type SeekerState } from './seeker.entity.js';
export { seekerFacts } from './seeker-facts.service.js';
export { SeekingService, type Sent } from './seeking.service.js';
export { type Found, SearchService } from './search.service.js';
export { UnresolvedWordRepository, type WordProposal } from './unresolved-word.repository.js';
