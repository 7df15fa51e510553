import type { Isco } from '#taxonomy';
import type { EducationLevel } from './facts.js';

/** The three-digit minor group of a unit group. */
export function minorGroup(isco: Isco): number {
  return Math.floor(isco / 10);
}

/** ISCO-08 skill level of a unit group, 1 to 4 (ILO, International Standard Classification of Occupations, 2012, table 1). */
export function skillLevelOf(isco: Isco): 1 | 2 | 3 | 4 {
  const major = Math.floor(isco / 1000);
  if (major === 1) return Math.floor(isco / 100) === 14 ? 3 : 4;
  if (major === 2) return 4;
  if (major === 3) return 3;
  if (major === 9) return 1;
  if (major === 0) return Math.floor(isco / 100) === 1 ? 4 : Math.floor(isco / 100) === 2 ? 2 : 1;
  return 2;
}

/** The ISCO-08 skill level that an education level leads to (same table, by ISCED). */
export function skillLevelFor(education: EducationLevel): 1 | 2 | 3 | 4 {
  if (education === 'none' || education === 'primary') return 1;
  if (education === 'technical') return 3;
  return education === 'university' || education === 'postgraduate' ? 4 : 2;
}
