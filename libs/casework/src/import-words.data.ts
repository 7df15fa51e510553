import { FAULT_CODES, faultMessage, findQuestion } from '#intake';
import type { Text } from '#peru';
import type { TableFault } from '#platform';
import type { PersonFaultCode } from '#profile';
import type { ImportFaultCode } from '#employer';
import type { ImportLine } from './import.entity.js';

type Code =
  | 'district.several'
  | PersonFaultCode
  | `vacancy.${ImportFaultCode}`
  | TableFault
  | 'import.same_file'
  | 'import.no_organisation'
  | 'not_stored';

/** What is wrong with a row or a file and what to do, in one or two short sentences. `{name}` comes from the line’s data. */
const WORDS: Readonly<Record<Code, Text>> = {
  'district.several': {
    es: 'Hay {count} distritos con un nombre así. Escribe también la provincia, o su código de la hoja Distritos.',
    en: '{count} districts have a name like that. Add the province, or write its code from the sheet Districts.',
  },
  'adult.no': {
    es: 'Aquí buscamos trabajo con personas de 18 años o más. Quita la fila y llámala: la DEMUNA de su municipalidad la ayuda gratis.',
    en: 'Here we look for work with people aged 18 or over. Remove the row and call her: the DEMUNA of her district helps for free.',
  },
  'duplicate.in_file': {
    es: 'Es igual a la fila {row} de este archivo. Deja solo una.',
    en: 'It is the same as row {row} of this file. Keep only one.',
  },
  'duplicate.phone': {
    es: 'Ya acompañan a una persona con este celular. Abre su ficha; si es otra persona, deja vacío el celular.',
    en: 'You already accompany a person with this phone. Open her file; if she is somebody else, leave the phone blank.',
  },
  'duplicate.document': {
    es: 'Ya acompañan a una persona con este documento. Abre su ficha y completa lo que falta allí.',
    en: 'You already accompany a person with this document. Open her file and complete it there.',
  },
  'similar.name': {
    es: 'Su nombre suena como el de una persona que ya acompañan. Compara las dos fichas.',
    en: 'Her name sounds like that of a person you already accompany. Compare the two files.',
  },
  'document.missing': {
    es: 'Hay un número y falta qué documento es. Escribe el tipo en la columna documento.',
    en: 'There is a number without its document. Write the type in the column document.',
  },
  'document.number': {
    es: 'El número no tiene la forma de ese documento. Revisa las cifras o deja la celda vacía.',
    en: 'The number does not have the form of that document. Check the digits or leave the cell blank.',
  },
  'consent.none': {
    es: 'No dice ningún permiso. La guardamos y no buscamos puestos hasta que ella lo permita.',
    en: 'It says no permission. We keep her and look for no jobs until she allows it.',
  },
  'consent.unknown': {
    es: 'No conocemos ese permiso. Copia las palabras de la hoja de valores.',
    en: 'We do not know that permission. Copy the words from the sheet of values.',
  },
  'consent.purposes': {
    es: 'Dice cuándo o cómo dio el permiso y falta para qué. Escríbelo en la columna permisos.',
    en: 'It says when or how she gave permission, and not for what. Write it in the column permissions.',
  },
  'consent.date': {
    es: 'Falta el día en que dio el permiso, por ejemplo 20/11/2026. No puede ser un día que todavía no llega.',
    en: 'The day of the permission is missing, for example 20/11/2026. It cannot be a day to come.',
  },
  'consent.before_text': {
    es: 'Ese día nuestro texto todavía no existía: no vale como permiso. La guardamos; léele el texto y pregúntale.',
    en: 'Our text did not exist on that day: it is no permission. We keep her; read her the text and ask.',
  },
  'consent.medium': {
    es: 'Falta cómo dio el permiso: leído en voz alta, o papel.',
    en: 'It lacks how she gave permission: read aloud, or paper.',
  },
  'consent.reader': {
    es: 'Escribe el correo de quien le leyó el texto: una asesora de tu equipo que ya tenía cuenta ese día. Si firmó, escribe papel.',
    en: 'Write the e-mail of who read the text to her: a caseworker of your team who had an account by that day. If she signed, write paper.',
  },
  'skill.unknown': {
    es: '{count} de las tareas no están en la lista. Pasan a «palabras por reconocer»; ella las confirma después.',
    en: '{count} of the tasks are not in the list. They go to “words to recognise”; she confirms them later.',
  },
  'column.unknown': {
    es: 'No conocemos esta columna y no traemos nada de ella.',
    en: 'We do not know this column and bring nothing of it.',
  },
  'column.hers_alone': {
    es: 'Esto solo lo responde ella, con su propia cuenta. No traemos nada de esta columna.',
    en: 'Only she answers this, with her own account. We bring nothing of this column.',
  },
  'vacancy.missing': { es: 'Falta llenar esta celda.', en: 'This cell is blank and is needed.' },
  'vacancy.too_long': {
    es: 'El texto es muy largo: entran 300 caracteres.',
    en: 'The text is too long: 300 characters fit.',
  },
  'vacancy.not_a_number': {
    es: 'Escribe un número entero, por ejemplo 2.',
    en: 'Write a whole number, for example 2.',
  },
  'vacancy.not_a_day': {
    es: 'Escribe día, mes y año, por ejemplo 31/12/2026.',
    en: 'Write day, month and year, for example 31/12/2026.',
  },
  'vacancy.not_an_amount': {
    es: 'Escribe el monto al mes en soles, por ejemplo 1300.',
    en: 'Write the monthly amount in soles, for example 1300.',
  },
  'vacancy.not_a_contract': {
    es: 'Escribe planilla, por días, casa de familia o servicios.',
    en: 'Write payroll, by the day, home or services.',
  },
  'vacancy.has_account': {
    es: 'Esta empresa ya tiene cuenta y publica ella misma. Si te lo pide, escríbelo por teléfono y ella lo confirma.',
    en: 'This firm has an account and publishes itself. If it asks you, draft it by phone and it confirms.',
  },
  'vacancy.repeated': { es: 'Esta fila está dos veces.', en: 'This row stands twice.' },
  not_table: {
    es: 'El archivo no es CSV ni XLSX, o está dañado. Ábrelo en tu programa de hojas y guárdalo otra vez.',
    en: 'The file is neither CSV nor XLSX, or is damaged. Open it in your spreadsheet program and save it again.',
  },
  uneven_row: {
    es: 'La fila de la línea {line} tiene más celdas que la primera. Revisa las comas y las comillas.',
    en: 'The row on line {line} has more cells than the first. Check commas and quotes.',
  },
  no_header: {
    es: 'La primera fila no tiene los nombres de las columnas. Usa la plantilla.',
    en: 'The first row has no names of columns. Use the template.',
  },
  name_twice: {
    es: 'La columna {column} se llama como otra de antes. Cambia el nombre de una o quítala.',
    en: 'Column {column} has the name of one before it. Rename or remove one.',
  },
  no_rows: { es: 'El archivo no tiene ninguna fila con datos.', en: 'The file has no row with data.' },
  too_many_rows: {
    es: 'El archivo tiene {rows} filas y entran {most}. Divídelo en varios.',
    en: 'The file has {rows} rows and {most} fit. Split it into several.',
  },
  columns_missing: {
    es: 'Faltan columnas que necesitamos: {columns}. Usa la plantilla.',
    en: 'Columns that we need are missing: {columns}. Use the template.',
  },
  'import.same_file': {
    es: 'Este archivo ya se importó. No hace falta traerlo otra vez.',
    en: 'This file was imported already. There is no need to bring it again.',
  },
  not_stored: {
    es: 'Lo intentamos varias veces y no se pudo guardar. Trae el archivo otra vez.',
    en: 'We tried several times and could not store it. Bring the file again.',
  },
  'import.no_organisation': {
    es: 'Las personas se importan desde la organización que las acompaña.',
    en: 'People are imported from the organisation that accompanies them.',
  },
};

const isKnown = (code: string): code is Code => Object.hasOwn(WORDS, code);

/** The sentence of a line or of a file that could not be read; an unknown code has none. */
export function importFaultText(
  { code, data }: Pick<ImportLine, 'code' | 'data'>,
  language: keyof Text,
): string | undefined {
  if (isKnown(code)) {
    return WORDS[code][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(data[name] ?? ''));
  }
  const fault = FAULT_CODES.find((each) => each === code);
  const question = findQuestion(String(data['question'] ?? ''));
  if (fault === undefined || question === undefined) return undefined;
  return faultMessage({ code: fault, field: '', data }, question, language);
}
