export { AssistedDraftService, type FirmFound } from './assisted-draft.service.js';
export { EmployerModule, EmployerWorkerModule } from './employer.module.js';
export {
  CONDUCT_VERSION,
  EMPLOYER_SIZES,
  type EmployerForm,
  type EmployerSize,
  FORMING_AS,
  type FormingAs,
  OFFERED_SUPPORTS,
  type OfferedSupport,
  type Vetting,
  VETTING_TRANSITIONS,
} from './employer.data.js';
export { capReading, Employer, mayPublish, type Regime } from './employer.entity.js';
export {
  EmployerRegistration,
  type FirstUser,
  householdName,
  type NewRegistration,
  type Registrant,
} from './employer-registration.service.js';
export { type EmployerData, EmployerService, type NewEmployer, type Payroll } from './employer.service.js';
export {
  type ImportFault,
  type ImportFaultCode,
  type ImportMapping,
  type ImportReport,
  mappingFaults,
} from './import.data.js';
export { type ImportRequest } from './import-reader.service.js';
export { ImportService } from './import.service.js';
export { CONTRACT_WORDS, templateMapping, vacancyColumn, VACANCY_COLUMNS } from './import-template.data.js';
export { jobPosting, type PublishedVacancy } from './job-posting.service.js';
export { ImportUndo } from './import-undo.service.js';
export {
  CLOSE_REASONS,
  type CloseReason,
  UNDO_MINUTES,
  Vacancy,
  VACANCY_TRANSITIONS,
  type VacancyId,
  type VacancyState,
} from './vacancy.entity.js';
export { VacancyLife } from './vacancy-life.service.js';
export { sectionOf } from './vacancy-advert.service.js';
export {
  MOST_ESSENTIALS,
  type FormRequirement,
  type FormSupport,
  REQUIREMENT_REASONS,
  type RequirementReason,
  type Shift,
  VACANCY_SECTIONS,
  type VacancyForm,
  type VacancySection,
} from './vacancy-form.data.js';
export type { VacancyCard, VacancyMove } from './vacancy.repository.js';
export { blankForm, sectionsToTell, templateForm } from './vacancy-start.service.js';
export {
  TEMPLATES_BY_AREA,
  type TemplateArea,
  VACANCY_TEMPLATES,
  type VacancyTemplate,
} from './vacancy-template.data.js';
export { VacancyAdmission } from './vacancy-admission.service.js';
export { type VacancyOrigin, VacancyService } from './vacancy.service.js';
export { vacancyFacts } from './vacancy-facts.service.js';
export { NoticeTradeService } from './notice-trade.service.js';
export { SkillDemandRepository } from './skill-demand.repository.js';
export { UnknownTitleRepository } from './unknown-title.repository.js';
