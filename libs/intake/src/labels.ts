import type { Text } from '#peru';
import type { AnsweredLanguage, AnsweredSkill, CareCover, HeldDocument, Job, JobKind } from './question.js';
import type { BLOCKS, Weekday } from './week.js';

/** Words for the codes inside an answer that are not options of its question. */
export const ANSWER_TEXTS = {
  jobKind: {
    employee: { es: 'con contrato', en: 'with a contract' },
    informal: { es: 'sin contrato', en: 'without a contract' },
    own_account: { es: 'por tu cuenta', en: 'on your own account' },
    family: { es: 'en el negocio de la familia', en: 'in the family business' },
    care: { es: 'en casa o cuidando', en: 'at home or caring' },
    community: { es: 'en la comunidad', en: 'in the community' },
  } satisfies Record<JobKind, Text>,
  place: {
    peru: { es: 'En el Perú', en: 'In Peru' },
    abroad: { es: 'En otro país', en: 'In another country' },
  } satisfies Record<NonNullable<Job['place']>, Text>,
  skillLevel: {
    0: { es: 'no lo sé hacer', en: 'I cannot do it' },
    1: { es: 'algo', en: 'a little' },
    2: { es: 'bien', en: 'well' },
    3: { es: 'muy bien', en: 'very well' },
  } satisfies Record<AnsweredSkill['level'], Text>,
  languageLevel: {
    A1: { es: 'Algunas palabras', en: 'A few words' },
    A2: { es: 'Frases sencillas', en: 'Simple sentences' },
    B1: { es: 'Converso de lo diario', en: 'I talk about daily things' },
    B2: { es: 'Converso con soltura', en: 'I talk with ease' },
    C1: { es: 'Trabajo en ese idioma', en: 'I work in it' },
    C2: { es: 'Como mi primer idioma', en: 'Like my first language' },
  } satisfies Record<AnsweredLanguage['level'], Text>,
  carer: {
    relative: { es: 'Un familiar', en: 'A relative' },
    friend: { es: 'Una amistad', en: 'A friend' },
    neighbour: { es: 'Alguien del barrio', en: 'A neighbour' },
    nursery_school: { es: 'Cuna, jardín o escuela', en: 'Nursery or school' },
    with_me: { es: 'Va conmigo al trabajo', en: 'Comes to work with me' },
    other: { es: 'Otra persona', en: 'Somebody else' },
    nobody: { es: 'Nadie', en: 'Nobody' },
  } satisfies Record<CareCover['by'][number], Text>,
  kin: {
    yes: { es: 'Familiar de una persona peruana', en: 'Relative of a Peruvian' },
    no: { es: 'Sin familia peruana', en: 'No Peruvian relatives' },
    unsure: { es: 'Familia peruana: no lo sabes', en: 'Peruvian relatives: not sure' },
  } satisfies Record<NonNullable<HeldDocument['kin']>, Text>,
  day: {
    1: { es: 'lunes', en: 'Monday' },
    2: { es: 'martes', en: 'Tuesday' },
    3: { es: 'miércoles', en: 'Wednesday' },
    4: { es: 'jueves', en: 'Thursday' },
    5: { es: 'viernes', en: 'Friday' },
    6: { es: 'sábado', en: 'Saturday' },
    7: { es: 'domingo', en: 'Sunday' },
  } satisfies Record<Weekday, Text>,
  block: {
    '06': { es: 'Mañana, 6 a 10', en: 'Morning, 6 to 10' },
    '10': { es: 'Mediodía, 10 a 2', en: 'Midday, 10 to 2' },
    '14': { es: 'Tarde, 2 a 6', en: 'Afternoon, 2 to 6' },
    '18': { es: 'Noche, 6 a 10', en: 'Evening, 6 to 10' },
    '22': { es: 'Madrugada, 10 a 6', en: 'Night, 10 to 6' },
  } satisfies Record<(typeof BLOCKS)[number], Text>,
} as const;

/** ISO 639 code → name, for the list of languages and the summary. A code without a name is shown as it is. */
export const LANGUAGE_NAMES: Readonly<Record<string, Text>> = {
  en: { es: 'Inglés', en: 'English' },
  pt: { es: 'Portugués', en: 'Portuguese' },
  fr: { es: 'Francés', en: 'French' },
  it: { es: 'Italiano', en: 'Italian' },
  zh: { es: 'Chino', en: 'Chinese' },
  qu: { es: 'Quechua', en: 'Quechua' },
  ay: { es: 'Aimara', en: 'Aymara' },
  cni: { es: 'Asháninka', en: 'Asháninka' },
  wba: { es: 'Warao', en: 'Warao' },
  guc: { es: 'Wayuu', en: 'Wayuu' },
  prl: { es: 'Lengua de señas peruana', en: 'Peruvian sign language' },
  es: { es: 'Español', en: 'Spanish' },
};

const NONE_HERE: Text = { es: 'No tengo ninguno', en: 'I have none' };
const WHICH_JOB: Text = { es: '¿Qué trabajo?', en: 'Which job?' };

/**
 * Labels of the fields inside one answer. A list repeats them in rows `id.0.title`, `id.1.title` …; `none` stands beside
 * the list as `id.none`; other fields are `id.expires` and so on.
 */
export const FIELD_TEXTS = {
  'work-history': {
    title: WHICH_JOB,
    occupation: { es: '¿Cuál se parece más?', en: 'Which one is closest?' },
    kind: { es: '¿Cómo era?', en: 'What was it like?' },
    place: { es: '¿Dónde?', en: 'Where?' },
    from: { es: 'Desde (mes y año)', en: 'From (month and year)' },
    to: { es: 'Hasta (vacío si sigues ahí)', en: 'Until (blank if you are still there)' },
    months: { es: 'O cuántos meses en total', en: 'Or how many months in all' },
    tasks: { es: '¿Qué hacías?', en: 'What did you do?' },
    none: { es: 'Todavía no he trabajado', en: 'I have not worked yet' },
  },
  occupations: {
    title: WHICH_JOB,
    occupation: { es: '¿Cuál se parece más?', en: 'Which one is closest?' },
    none: { es: 'Todavía no sé', en: 'I do not know yet' },
  },
  skills: {
    level: { es: '¿Cuánto sabes?', en: 'How well?' },
    none: { es: 'Ninguna de estas', en: 'None of these' },
  },
  languages: {
    language: { es: 'Idioma', en: 'Language' },
    level: { es: '¿Cuánto lo hablas?', en: 'How well do you speak it?' },
    none: NONE_HERE,
  },
  document: {
    code: { es: 'Documento', en: 'Document' },
    issued: { es: '¿Qué día te lo dieron?', en: 'On which day was it issued?' },
    expires: { es: '¿Qué día vence?', en: 'On which day does it end?' },
    filed: { es: 'Si presentaste un trámite, ¿qué día?', en: 'If you filed an application, on which day?' },
    kin: {
      es: '¿Tu pareja, madre, padre, hija, hijo, hermana o hermano es del Perú?',
      en: 'Is your spouse, parent, child, brother or sister Peruvian?',
    },
  },
  care: {
    by: { es: '¿Quién?', en: 'Who?' },
    certain: { es: 'Horas seguras', en: 'Certain hours' },
    sometimes: { es: 'Horas solo a veces', en: 'Hours only sometimes' },
  },
  hours: { hours: { es: 'Horas', en: 'Hours' }, minutes: { es: 'Minutos', en: 'Minutes' } },
} as const;
