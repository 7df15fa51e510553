export { answerTexts } from './answer-text.js';
export type { Names } from './answer-text.js';
export { FAULT_CODES, faultMessage } from './fault.js';
export type { Fault, FaultCode } from './fault.js';
export { toFields } from './fields.js';
export type { Fields } from './fields.js';
export { ANSWER_TEXTS, FIELD_TEXTS, LANGUAGE_NAMES } from './labels.js';
export { migrateAnswers } from './migrate.js';
export type { Migrated } from './migrate.js';
export { answerOf, isAsked, nextQuestion, pagesOf, progress, questionsOn, sectionState } from './navigate.js';
export type { Progress, SectionState } from './navigate.js';
export { CARERS, FORM_VERSION, JOB_KINDS, LANGUAGE_LEVELS } from './question.js';
export type {
  Answer,
  AnsweredLanguage,
  AnsweredLevel,
  AnsweredSkill,
  Audience,
  CareCover,
  Condition,
  HeldDocument,
  Job,
  JobKind,
  Kind,
  Language,
  Month,
  Option,
  Question,
  SectionId,
  TypedTitle,
  ValueByKind,
  Wall,
} from './question.js';
export type { Reference } from './read-plain.js';
export { QUESTIONS, SECTIONS, findQuestion, sectionOf, valueOf } from './registry.js';
export type { Answers, Place, QuestionId, Section, ValueOf } from './registry.js';
export { columnOf, columnOfField, foldCell, readSheetRow, unknownSkills } from './sheet.js';
export type { SheetAnswer, SkillNamed } from './sheet.js';
export { BLOCK_WORDS, HERS_ALONE, SHEET_COLUMNS } from './sheet.data.js';
export type { SheetColumn } from './sheet.data.js';
export { SHOWN_FIELD, shownAnswers, submit } from './submit.js';
export type { Submission } from './submit.js';
export { summarise } from './summary.js';
export type { SummaryLine } from './summary.js';
export { validate } from './validate.js';
export type { Validation } from './validate.js';
export { BLOCKS, isWeekPiece, orderWeek, toWeekPattern } from './week.js';
export type { Block, Span, Week, Weekday } from './week.js';
