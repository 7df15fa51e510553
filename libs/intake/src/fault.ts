import type { Text } from '#peru';
import type { Language, Question } from './question.js';

/** Why a field cannot be taken, and what to do about it. `{name}` is filled from the data of the fault. */
const MESSAGES = {
  'missing.choice': { es: 'Falta elegir una respuesta.', en: 'Choose an answer.' },
  'missing.text': { es: 'Falta escribir tu respuesta.', en: 'Write your answer.' },
  'missing.district': { es: 'Falta el distrito.', en: 'Write the district.' },
  'missing.week': { es: 'Falta marcar al menos una hora.', en: 'Mark at least one hour.' },
  'missing.list': {
    es: 'Falta poner al menos uno. Si no tienes, marca la casilla de abajo.',
    en: 'Add at least one. If you have none, tick the box below.',
  },
  'missing.skills': { es: 'Falta marcar al menos una tarea.', en: 'Mark at least one task.' },
  'missing.title': { es: 'Falta decir qué trabajo es.', en: 'Say which job it is.' },
  'missing.kind': { es: 'Falta elegir qué tipo de trabajo es.', en: 'Choose what type of work it is.' },
  'missing.level': { es: 'Falta elegir cuánto lo hablas.', en: 'Choose how well you speak it.' },
  'missing.document': { es: 'Falta elegir qué documento es.', en: 'Choose which document it is.' },
  'choice.unknown': { es: 'Elige una respuesta de la lista.', en: 'Choose an answer from the list.' },
  'choice.exclusive': {
    es: 'Marcaste dos respuestas que no van juntas. Quita una.',
    en: 'You marked two answers that do not go together. Remove one.',
  },
  'text.long': {
    es: 'Escribiste {length} caracteres y entran {limit}. Acórtalo; tu texto sigue aquí.',
    en: 'You wrote {length} characters and {limit} fit. Shorten it; your text is still here.',
  },
  'phone.invalid': {
    es: 'Escribe nueve cifras que empiecen con 9. Si es de otro país, empieza con + y su código.',
    en: 'Write nine digits that start with 9. For another country, start with + and its code.',
  },
  'number.invalid': { es: 'Escribe solo cifras, por ejemplo 12.', en: 'Write digits only, for example 12.' },
  'number.range': {
    es: 'Escribe un número entre {min} y {max}.',
    en: 'Write a number between {min} and {max}.',
  },
  'money.invalid': {
    es: 'Escribe el monto en soles, por ejemplo 1200 o 1200.50.',
    en: 'Write the amount in soles, for example 1200 or 1200.50.',
  },
  'money.range': {
    es: 'Escribe un monto entre S/ {min} y S/ {max}.',
    en: 'Write an amount between S/ {min} and S/ {max}.',
  },
  'hours.invalid': {
    es: 'Escribe horas y minutos con cifras, por ejemplo 1 y 30.',
    en: 'Write hours and minutes in digits, for example 1 and 30.',
  },
  'hours.range': {
    es: 'Escribe entre {min} y {max} minutos en total.',
    en: 'Write between {min} and {max} minutes in total.',
  },
  'district.unknown': {
    es: 'No encontramos ese distrito. Revisa cómo se escribe o elige uno de la lista.',
    en: 'We cannot find that district. Check its spelling or choose one from the list.',
  },
  'district.several': {
    es: 'Hay {count} distritos con un nombre así. Elige el tuyo.',
    en: '{count} districts have a name like that. Choose yours.',
  },
  'week.invalid': { es: 'Marca las horas en la tabla otra vez.', en: 'Mark the hours in the table again.' },
  'month.invalid': {
    es: 'Escribe mes y año, por ejemplo 03/2021.',
    en: 'Write month and year, for example 03/2021.',
  },
  'month.future': {
    es: 'Ese mes todavía no llega. Revisa el año.',
    en: 'That month is still to come. Check the year.',
  },
  'month.order': {
    es: 'El final va después del inicio. Revisa las dos fechas.',
    en: 'The end comes after the start. Check both dates.',
  },
  'day.invalid': {
    es: 'Escribe día, mes y año, por ejemplo 31/12/2027.',
    en: 'Write day, month and year, for example 31/12/2027.',
  },
  'day.order': {
    es: 'Vence antes de que te lo dieran. Revisa los dos días.',
    en: 'It ends before it was issued. Check both days.',
  },
  'day.future': { es: 'Ese día todavía no llega. Revisa el año.', en: 'That day is still to come. Check the year.' },
  'list.long': { es: 'Entran {limit} como máximo. Quita algunos.', en: '{limit} at most. Remove some.' },
} as const satisfies Readonly<Record<string, Text>>;

export type FaultCode = keyof typeof MESSAGES;
export const FAULT_CODES = Object.keys(MESSAGES) as readonly FaultCode[];

const DECLINE: Text = {
  es: ' Si no quieres responder, elige Prefiero no decir.',
  en: ' If you would rather not answer, choose Prefer not to say.',
};

export interface Fault {
  code: FaultCode;
  /** Name of the field to point at. */
  field: string;
  data?: Readonly<Record<string, string | number>>;
}

/** What to do about a fault, in one or two short sentences. */
export function faultMessage(fault: Fault, question: Question, language: Language): string {
  const said = MESSAGES[fault.code][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    String(fault.data?.[name] ?? ''),
  );
  const whole = fault.field === question.id && fault.code.startsWith('missing.');
  return whole && question.declinable === true ? said + DECLINE[language] : said;
}
