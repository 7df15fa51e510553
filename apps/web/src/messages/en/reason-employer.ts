import type { reasonEmployer as base } from '../es/reason-employer.js';

export const reasonEmployer: Record<keyof typeof base, string> = {
  'employer.essential_skills_covered':
    'Covers {coveredCount} of {asked} essential tasks: {covered}.{testedCount, plural, =0 {} one { One tested in a workshop.} other { # tested in a workshop.}}',
  'employer.essential_skills_partly': 'Covers {coveredCount} of {asked} essential tasks. To be learned: {missing}.',
  'employer.optional_skills_covered': 'Also knows: {covered}.',
  'employer.optional_skills_partly': 'To be learned: {missing}.',
  'employer.occupation_same':
    '{by, select, job {Same trade: {months}.} study {Studied for this trade.} other {Knows tasks of this trade.}}',
  'employer.occupation_near':
    '{by, select, job {A near trade: {months}.} study {Studied something near.} other {Knows tasks that are near.}}',
  'employer.occupation_far': 'Comes from another trade.',
  'employer.occupation_none': 'It would be a first job in this trade.',
  'employer.experience_enough': 'Experience that counts: {months}.',
  'employer.experience_partly': 'Experience that counts: {months} of {asked}.',
  'employer.experience_none': 'No experience in this work.',
  'employer.schedule_fits': 'Can work all your hours.',
  'employer.schedule_partly': 'Cannot work {outside} of the {hours} hours.',
  'employer.education_reached': 'Reaches the studies you ask for.',
  'employer.education_below': 'Studies below what you ask for.',
  'employer.commute': '{minutes} minutes away.',
  'employer.language_reached': 'Speaks the languages you ask for.',
  'employer.language_below': 'Speaks less than you ask for: {languages}.',
  'employer.skills_to_confirm': 'To confirm: {skills}.',
};
