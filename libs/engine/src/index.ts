export type * from './facts.js';
export { CEFR_LEVELS, EDUCATION_LEVELS } from './facts.js';
