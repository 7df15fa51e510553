export { CaseworkModule, CaseworkWorkerModule } from './casework.module.js';
export { DailyService } from './daily.service.js';
export { type AgreedContact, type Candidate, CandidateService } from './candidate.service.js';
export { type Day, DayService, type ExpiringDocument } from './day.service.js';
export { InterviewService } from './interview.service.js';
export { EMERGENCY_HOURS, EMERGENCY_WORDS, type EmergencyOpening, EmergencyService } from './emergency.service.js';
export {
  type EmployerAnswer,
  Introduction,
  type ReviewState,
  type SeekerAnswer,
  type Stage,
  stageOf,
} from './introduction.entity.js';
export { type Decline, IntroductionService, type ReleasedContact } from './introduction.service.js';
export type { HiringTerms } from './parties.service.js';
export {
  EMPLOYER_REASONS,
  type EmployerReason,
  RELEASE_DAYS,
  RELEASE_FIELDS,
  type ReleaseField,
  REVIEW_REASONS,
  type ReviewReason,
  SEEKER_REASONS,
  type SeekerReason,
  UNDO_MINUTES,
} from './reasons.data.js';
export { type PersonFile, type PersonLine, PersonService, REVEAL_REASONS } from './person.service.js';
export { PlanService } from './plan.service.js';
export { type Decision, type QueueItem, ReviewService } from './review.service.js';
export { type Synonym, type WaitingWord, type WordKind, WordService } from './word.service.js';
