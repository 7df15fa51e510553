export { addDays, dayNumber, dayOf, daysBetween, isDay, NotADay } from './day.js';
export type { Day } from './day.js';
export { DOCUMENT_CODES, T_REGISTRO_TYPES } from './document-kind.js';
export type { DocumentCode, DocumentKind, DocumentReason } from './document-kind.js';
export {
  documentAdvice,
  DOCUMENTS,
  EXPIRY_WARNINGS,
  expiryWarning,
  getDocument,
  rightToWork,
  warningDays,
} from './documents.js';
export type { DocumentAdvice, DocumentFacts } from './documents.js';
export { foreignCap } from './foreign-cap.js';
export type { CapReading, CapShare, ForeignCap, ForeignCapQuestion } from './foreign-cap.js';
export { hiringSteps } from './hiring-steps.js';
export type { HiringStep } from './hiring-steps.js';
export { checkDni, parseDni, parseNumber, parseRuc, rucCheckDigit } from './identifiers.js';
export type {
  Dni,
  IdentifierFault,
  IdentifierWarning,
  NumberForm,
  ParsedNumber,
  ParsedRuc,
  Ruc,
} from './identifiers.js';
export * from './labour.data.js';
export { addWorkingDays, dataRightTerm } from './data-right.js';
export type { DataRightTerm } from './data-right.js';
export { DATA_RIGHT_TERMS, DATA_RIGHTS } from './data-right.data.js';
export type { DataRight } from './data-right.data.js';
export { ORIENTATION_LINES } from './orientation-line.data.js';
export type { OrientationLine } from './orientation-line.data.js';
export type { BasisPoints, Centimos } from './money.js';
export { payFloor } from './pay-floor.js';
export type { PayFloor } from './pay-floor.js';
export { LAPSE_FINE } from './permit.data.js';
export { parsePhone } from './phone.js';
export type { ParsedPhone } from './phone.js';
export { annualPackage, REGIMES, salesCeiling } from './regime.js';
export type { AnnualPackage, Regime, RegimeTerms } from './regime.js';
export type { RightToWork } from './right-to-work.js';
export { inForce, NoRuleInForce } from './rules.js';
export type { Confidence, Rule, Text } from './rules.js';
export type { Ubigeo } from './ubigeo.js';
export { districtOf, districts, getDistrict, isUbigeo, UnknownDistrict } from './districts.js';
export type { District } from './districts.js';
export { findDistrict, findDistricts } from './find-district.js';
export { minutesBetweenDistricts, straightKm, TRAVEL_MODELS, travelMinutes } from './travel.js';
export type { TravelMode, TravelModel } from './travel.js';
export { CREDENTIAL_ROUTES } from './credential.data.js';
export type { CredentialRoute, RouteCode } from './credential.data.js';
export {
  credentialRoute,
  findProfession,
  regulatedProfessionOf,
  skillsRoute,
  STUDY_RUNGS,
  studyRoutes,
  studyRung,
} from './credential.js';
export type {
  CredentialPlan,
  CredentialState,
  CredentialStep,
  Recognition,
  Study,
  StudyLevel,
  StudyRoute,
  StudyRung,
} from './credential.js';
export { ENPOVE, ENPOVE_P307 } from './enpove.js';
export type { EnpoveAnswer } from './enpove.js';
export { REGULATED_PROFESSIONS } from './profession.data.js';
export type { CredentialDemand, RegulatedProfession } from './profession.data.js';
export { checkAdvert } from './advert.js';
export type { Advert, AdvertFinding, AdvertSpan } from './advert.js';
export { ADVERT_RULES } from './advert-rules.data.js';
export type { AdvertAction, AdvertRule, AdvertRuleCode } from './advert-rules.data.js';
export { screenAdvert } from './advert-risk.js';
export type { AdvertRisk, RaisedFlag } from './advert-risk.js';
export { RISK_FLAGS, RISK_REVIEW, TRAFFICKING_LINES } from './advert-risk.data.js';
export type { RiskCode, RiskFlag } from './advert-risk.data.js';
