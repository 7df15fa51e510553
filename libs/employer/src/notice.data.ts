import type { EducationLevel } from '#engine';

/** Words of Peruvian notices for a level of studies, lowest first; accents and case are folded before they are read. */
export const EDUCATION_WORDS: readonly (readonly [level: EducationLevel, words: RegExp])[] = [
  ['primary', /\bprimaria (completa|concluida)|\beducacion primaria\b/],
  ['secondary', /\bsecundaria\b/],
  ['higher_incomplete', /\bestudiante|\bcursando\b|\bciclo\b|\bestudios universitarios\b/],
  ['technical', /\btecnic[oa]s?\b|\binstituto superior\b|\bcetpro\b/],
  [
    'university',
    /\bbachiller(?!ato)|\btitul[oa]d?[oa]?\b|\blicenciad|\buniversitari|\bprofesional\b|\bcolegia|\begresad|\bingenier|\babogad|\bmedic[oa] |\benfermer|\bpsicolog|\bcontador/,
  ],
  ['postgraduate', /\b(grado|titulo) de (maestr|magister|doctor)|\bespecialidad medica\b/],
];

/** Numbers that notices spell out, often before the digits: “CUATRO (04) AÑOS”. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
};

/** A notice that says so asks for no experience. */
export const NO_EXPERIENCE = /\b(sin experiencia|no aplica|no requiere|no indispensable|ninguna|no necesaria)\b/;

/** Words that make a colegiatura a condition. */
export const COLLEGE_WORDS = /\bcolegia|\bhabilita|\bhabil\b|\bcolegio profesional/;

/** Monthly pay above this is a slip of the keyboard, in céntimos. */
export const HIGHEST_PAY = 5_000_000;
