export type { Isco, IscoGroup, Occupation, OccupationId, Skill, SkillGroup, SkillId } from './concept.js';
export { UnknownConcept } from './concept.js';
export {
  CATALOGUE_VERSION,
  findIscoGroup,
  findOccupation,
  findSkill,
  findSkillByCode,
  getIsco,
  getOccupation,
  getSkill,
  getSkillByCode,
  iscoCode,
  iscoGroups,
  occupations,
  occupationsOf,
  skillGroups,
  skills,
  toIsco,
} from './catalogue.js';
export type { RelatedSkill, SkillSet } from './relation.js';
export { SKILL_CREDITS, occupationSkills, rarity, relatedSkills, sharedDigits, skillCredit } from './relation.js';
export { normalise } from './normalise.js';
export type { Link, LinkConcept } from './linker.js';
export type { LinkCatalogue, LinkKind, Linker } from './link.js';
export { baseCatalogue, baseContext, createLinker } from './link.js';
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
