export { CaseworkModule, CaseworkWorkerModule } from './casework.module.js';
export { DailyService } from './daily.service.js';
export { type AgreedContact, type Candidate, CandidateService } from './candidate.service.js';
export { DATA_REQUESTS, type DataRequest, type DataRequestKind, DataRequestService } from './data-request.service.js';
export { type Day, DayService, type ExpiringDocument } from './day.service.js';
export {
  type BroughtImport,
  IMPORT_KINDS,
  type ImportKind,
  type ImportLine,
  type ImportState,
  type ImportSummary,
  MOST_ROWS,
} from './import.entity.js';
export { type ImportOutcome } from './import-kinds.service.js';
export { ExportPageService } from './export-page.service.js';
export { ExportService } from './export.service.js';
export { importFaultText } from './import-words.data.js';
export { ImportRunner } from './import-runner.service.js';
export { type Bringer } from './import.repository.js';
export { IMPORT_BYTES, ImportDesk, type LinePlace } from './import-desk.service.js';
export { ImportTakeBack, type KeptRow, type KeptWhy, type Undone } from './import-undo.service.js';
export { type Likeness, LIKENESSES, type Twins } from './duplicate.repository.js';
export { type Comparison, DuplicateService } from './duplicate.service.js';
export { type Merge, UNDO_DAYS as MERGE_UNDO_DAYS } from './merge.repository.js';
export { type MergeChoice, MergeService } from './merge.service.js';
export { InterviewService } from './interview.service.js';
export { EMERGENCY_HOURS, EMERGENCY_WORDS, type EmergencyOpening, EmergencyService } from './emergency.service.js';
export {
  type EmployerAnswer,
  Introduction,
  isShownToFirm,
  type ReviewState,
  type SeekerAnswer,
  showsOnlyExempt,
  type Stage,
  stageOf,
  type Standing,
} from './introduction.entity.js';
export { ContactService, type ReleasedContact } from './contact.service.js';
export { type Decline, type IntroductionPage, IntroductionService } from './introduction.service.js';
export type { HiringTerms } from './parties.service.js';
export {
  CHANGE_REASONS,
  EMPLOYER_REASONS,
  MOST_COUNTED,
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
export { PaperService, type Papers } from './paper.service.js';
export { type PersonFile, type PersonLine, PersonService, REVEAL_REASONS } from './person.service.js';
export { PlanService } from './plan.service.js';
export { type Decision, type QueueAsk, type QueueItem, type QueuePart, ReviewService } from './review.service.js';
export { SpokenAnswerService } from './spoken-answer.service.js';
export { SecondThoughtService } from './second-thought.service.js';
export { type PromptPage, SkillPromptService } from './skill-prompt.service.js';
export {
  type PostDecision,
  type PostFile,
  PostReviewService,
  type WaitingPost,
  type WaitsFor,
} from './post-review.service.js';
export {
  ASSURANCE_CHECKS,
  ASSURANCE_DAYS,
  type AssuranceKind,
  POST_REASONS,
  type PostChoice,
  VETTING_REASONS,
  type VettingChoice,
} from './vetting.data.js';
export type { Assurance, DecisionEntry, EmployerItem } from './vetting.repository.js';
export { assuranceFor, type EmployerFile, type VettingDecision, VettingService } from './vetting.service.js';
export { type ConceptUse, type Synonym, type WaitingWord, type WordKind, WordService } from './word.service.js';
