import type { Text } from '#peru';
import type { QuestionId } from './registry.js';
import type { BLOCKS } from './week.js';

/** One column of the spreadsheet of people: the question it answers, or the part of its answer. */
export interface SheetColumn {
  /** Header in each language; either is read. */
  header: Text;
  question: QuestionId;
  /** The part of an answer that has several: a field of the form below the question’s id, or the day of a week. */
  part?: string;
  /** What stands in the example row. */
  example: Text;
}

const both = (text: string): Text => ({ es: text, en: text });

const job = (row: 0 | 1, examples: readonly [Text, Text, Text, Text, Text]): readonly SheetColumn[] => {
  const number = String(row + 1);
  const [title, kind, months, place, tasks] = examples;
  const column = (part: string, es: string, en: string, example: Text): SheetColumn => ({
    header: { es: `trabajo_${number}${es}`, en: `job_${number}${en}` },
    question: 'work.jobs',
    part: `${String(row)}.${part}`,
    example,
  });
  return [
    column('title', '', '', title),
    column('kind', '_tipo', '_kind', kind),
    column('months', '_meses', '_months', months),
    column('place', '_lugar', '_place', place),
    column('tasks', '_tareas', '_tasks', tasks),
  ];
};

const DAYS = [
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
  ['domingo', 'sunday'],
] as const;

const week: readonly SheetColumn[] = DAYS.map(([es, en], at) => ({
  header: { es, en },
  question: 'time.week',
  part: String(at + 1),
  example: at < 5 ? { es: 'mañana; mediodía', en: 'morning; midday' } : both(''),
}));

const first = (
  question: QuestionId,
  [es, en]: readonly [string, string],
  [exampleEs, exampleEn = exampleEs]: readonly [string, string?],
  part?: string,
): SheetColumn => ({
  header: { es, en },
  question,
  example: { es: exampleEs, en: exampleEn },
  ...(part === undefined ? {} : { part }),
});

/**
 * The columns in which somebody else’s list of people is read, in order. What she alone may answer has no column here:
 * equal treatment, health and safety.
 */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  first('about.name', ['nombre', 'name'], ['EJEMPLO Ana Pérez', 'EXAMPLE Ana Pérez']),
  first('about.adult', ['mayor_de_edad', 'adult'], ['sí', 'yes']),
  first('about.channel', ['medio_de_contacto', 'contact_by'], ['WhatsApp']),
  first('about.phone', ['celular', 'phone'], ['987654321']),
  first('about.district', ['distrito', 'district'], ['San Juan de Lurigancho']),
  first('documents.held', ['documento', 'document'], ['CE_HUM'], 'code'),
  first('documents.held', ['documento_vence', 'document_expires'], ['31/12/2027'], 'expires'),
  ...job(0, [
    { es: 'Cocinera', en: 'Cook' },
    { es: 'sin contrato', en: 'without a contract' },
    both('24'),
    { es: 'en otro país', en: 'in another country' },
    { es: 'Almuerzos para 40 personas', en: 'Lunches for 40 people' },
  ]),
  ...job(1, [both(''), both(''), both(''), both(''), both('')]),
  first(
    'work.skills',
    ['tareas_que_hace', 'skills'],
    ['cocinar comida criolla peruana: bien', 'cook Peruvian dishes: well'],
  ),
  first('work.digital', ['usa_celular', 'digital'], ['con ayuda', 'with help']),
  first('study.level', ['estudios', 'education'], ['secondary']),
  first('study.licences', ['carnes', 'licences'], ['food_handler']),
  first('study.languages', ['idiomas', 'languages'], ['inglés A2', 'English A2']),
  first('wish.jobs', ['trabajo_que_busca', 'wanted_jobs'], ['Cocinera; Panadera', 'Cook; Baker']),
  first('wish.refuse', ['no_acepta', 'refuses'], ['night_shift']),
  first('wish.floor', ['pago_minimo', 'lowest_pay'], ['1130']),
  first('wish.contract', ['contrato', 'contract'], ['planilla']),
  ...week,
  first('time.travel', ['minutos_de_viaje', 'travel_minutes'], ['60'], 'minutes'),
  first('time.mode', ['como_viaja', 'travels_by'], ['bus']),
  first('time.night-safe', ['vuelve_de_noche', 'safe_at_night'], ['no']),
  first('care.who', ['a_quien_cuida', 'cares_for'], ['age_3_5']),
];

/** Folded headers of what only she may say, so that a report can tell why nothing of them was read. */
export const HERS_ALONE =
  /^(?:sexo|genero|identidad|orientacion|nacionalidad|pais|edad|fecha de nacimiento|nacimiento|discapacidad|etnia|raza|religion|salud|enfermedad|vih|violencia|sex|gender|nationality|country|age|birth|disability|ethnicity|health)\b/u;

/** Words for the blocks of a day, folded; see `BLOCKS`. */
export const BLOCK_WORDS: Readonly<Record<string, readonly (typeof BLOCKS)[number][]>> = {
  manana: ['06'],
  morning: ['06'],
  mediodia: ['10'],
  midday: ['10'],
  tarde: ['14'],
  afternoon: ['14'],
  noche: ['18'],
  evening: ['18'],
  madrugada: ['22'],
  night: ['22'],
  'todo el dia': ['06', '10', '14', '18'],
  'all day': ['06', '10', '14', '18'],
};
