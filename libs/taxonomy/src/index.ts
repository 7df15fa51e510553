export type { Isco, OccupationId, SkillId } from './concept.js';
