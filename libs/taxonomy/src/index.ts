export type { Isco, IscoGroup, Occupation, OccupationId, Skill, SkillGroup, SkillId } from './concept.js';
export { FIRST_IMPORTED, UnknownConcept } from './concept.js';
export { CATALOGUE_VERSION } from './base-catalogue.js';
export type { ImportedContent } from './imported-content.js';
export { readImported } from './imported-content.js';
export type { EscoCounts, EscoImport } from './esco-import.js';
export { EscoImportError, importEsco } from './esco-import.js';
export type { EscoFile, EscoRow, EscoTables } from './esco-table.js';
export { ESCO_COLUMNS } from './esco-table.js';
export {
  catalogueAttribution,
  catalogueVersion,
  findIscoGroup,
  findOccupation,
  findSkill,
  findSkillByCode,
  getIsco,
  getOccupation,
  getSkill,
  getSkillByCode,
  installTaxonomy,
  iscoCode,
  iscoGroups,
  occupations,
  occupationsOf,
  perCatalogue,
  skillGroups,
  skills,
  toIsco,
} from './catalogue.js';
export type { RelatedSkill, SkillSet } from './relation.js';
export { SKILL_CREDITS, occupationSkills, rarity, relatedSkills, sharedDigits, skillCredit } from './relation.js';
export { normalise } from './normalise.js';
export type { Link, LinkConcept } from './linker.js';
export type { LinkCatalogue, LinkKind, Linker } from './link.js';
export { baseCatalogue, baseContext, createLinker, installedCatalogue } from './link.js';
export type { ClassificationItem } from './classification.js';
export { industries, studyFields } from './classification.js';
export type { Measured, RankingQuality } from './evaluation.js';
export { rankingQuality, share } from './evaluation.js';
export type { LinkWeights } from './weights.js';
export { LINK_WEIGHTS } from './weights.js';
export { LabelLinker } from './linker.js';
export type { FoundSkill } from './extract.js';
export { extractSkills } from './extract.js';
export type { Context, LinkerOptions } from './linker.js';
export type { Rephrase } from './rephrase.js';
export { titleStems } from './text.js';
export type { TextEncoderPort } from './text-encoder.js';
export type { ReviewedSynonym } from './reviewed-synonym.js';
export {
  holdsOnlyKnownWords,
  installSynonyms,
  plainWords,
  reviewedConcept,
  withReviewed,
  wordKey,
} from './reviewed-synonym.js';
