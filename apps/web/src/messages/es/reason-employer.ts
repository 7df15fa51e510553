/** Blind reasons, for the codes an employer may read: work, hours, minutes. Nothing of barriers, papers, caps, pay or refusals. */
export const reasonEmployer = {
  'employer.essential_skills_covered':
    'Cubre {coveredCount} de {asked} tareas indispensables: {covered}.{testedCount, plural, =0 {} one { Una probada en taller.} other { # probadas en taller.}}',
  'employer.essential_skills_partly': 'Cubre {coveredCount} de {asked} tareas indispensables. Por aprender: {missing}.',
  'employer.optional_skills_covered': 'También sabe: {covered}.',
  'employer.optional_skills_partly': 'Por aprender: {missing}.',
  'employer.occupation_same':
    '{by, select, job {Mismo oficio: {months}.} study {Estudió para este oficio.} other {Tiene tareas de este oficio.}}',
  'employer.occupation_near':
    '{by, select, job {Oficio cercano: {months}.} study {Estudió algo cercano.} other {Tiene tareas cercanas.}}',
  'employer.occupation_far': 'Viene de otro oficio.',
  'employer.occupation_none': 'Sería su primer trabajo en este oficio.',
  'employer.experience_enough': 'Experiencia que cuenta: {months}.',
  'employer.experience_partly': 'Experiencia que cuenta: {months} de {asked}.',
  'employer.experience_none': 'Sin experiencia en este trabajo.',
  'employer.schedule_fits': 'Puede todo tu horario.',
  'employer.schedule_partly': 'No puede {outside} de las {hours} horas.',
  'employer.education_reached': 'Alcanza los estudios que pides.',
  'employer.education_below': 'Estudios por debajo de lo que pides.',
  'employer.commute': 'A {minutes} minutos.',
  'employer.language_reached': 'Habla los idiomas que pides.',
  'employer.language_below': 'Habla menos de lo que pides: {languages}.',
  'employer.skills_to_confirm': 'Por confirmar: {skills}.',
} as const;
