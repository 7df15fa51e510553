import { cleanText } from './fields.js';
import type { Fields } from './fields.js';
import { ANSWER_TEXTS, LANGUAGE_NAMES } from './labels.js';
import type { Kind, Option, Question } from './question.js';
import { findQuestion } from './registry.js';
import { BLOCK_WORDS, SHEET_COLUMNS } from './sheet.data.js';
import type { SheetColumn } from './sheet.data.js';

/** Lower case without accents, marks or doubled spaces: how cells and headers are compared. */
export function foldCell(text: string): string {
  return cleanText(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The column a header names, in either language, however it is written; `undefined` when none does. */
export function columnOf(header: string): SheetColumn | undefined {
  const wanted = foldCell(header);
  return SHEET_COLUMNS.find(({ header: { es, en } }) => foldCell(es) === wanted || foldCell(en) === wanted);
}

/** What one row gives to one question. */
export interface SheetAnswer {
  question: Question;
  /** The fields of its form, to be judged by `validate`. */
  fields: Fields;
  /** The cell that each field was read from, to name its column in a fault. */
  columns: readonly SheetColumn[];
}

/** The column in which a fault of `validate` is mended. */
export function columnOfField(field: string, { question, columns }: SheetAnswer): SheetColumn | undefined {
  const exact = columns.find(({ part }) => part !== undefined && field === `${question.id}.${part}`);
  return (
    exact ?? SHEET_COLUMNS.find(({ part, ...column }) => field === `${column.question}.${part ?? ''}`) ?? columns[0]
  );
}

/** Names a catalogue’s task by its own label; `undefined` when no task is called so. */
export type SkillNamed = (text: string) => number | undefined;

type Cells = readonly (readonly [column: SheetColumn, text: string])[];

/** “Prefiero no decir”, “no quiere decir”, “rather not say”. */
const DECLINED = /^(?:prefiere no decir|prefiero no decir|rather not say|prefer not to say)$/u;
const NONE = /^(?:ninguno|ninguna|todavia no|none|nada)$/u;

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * A row’s cells as form fields, question by question; questions without a filled cell are absent, because an empty cell
 * says nothing. Nothing is judged here: what no word fits is passed on for `validate` to refuse.
 */
export function readSheetRow(cells: Cells, skillNamed: SkillNamed): readonly SheetAnswer[] {
  const filled = cells.filter(([, text]) => cleanText(text) !== '');
  const ids = [...new Set(filled.map(([column]) => column.question))];
  return ids.flatMap((id) => {
    const question = findQuestion(id);
    if (question === undefined) return [];
    const own = filled.filter(([column]) => column.question === id);
    return [{ question, fields: fieldsOf(question, own, skillNamed), columns: own.map(([column]) => column) }];
  });
}

function fieldsOf(question: Question, own: Cells, skillNamed: SkillNamed): Fields {
  const { id } = question;
  const [only] = own;
  const whole = foldCell(only?.[1] ?? '');
  if (own.length === 1 && DECLINED.test(whole)) return { [`${id}.declined`]: '1' };
  if (own.length === 1 && NONE.test(whole) && LISTS.has(question.kind)) return { [`${id}.none`]: '1' };
  if (question.kind === 'week-blocks') return { [id]: own.flatMap(([{ part = '' }, text]) => piecesOf(part, text)) };
  return Object.fromEntries(own.flatMap(([{ part }, text]) => entriesOf({ question, part, text, skillNamed })));
}

const LISTS: ReadonlySet<string> = new Set(['work-history', 'occupations', 'skills', 'languages']);

type Entries = readonly (readonly [string, string | readonly string[]])[];

interface Cell {
  question: Question;
  /** The field below the question’s id, where the cell holds a part of the answer. */
  part: string | undefined;
  text: string;
  skillNamed: SkillNamed;
}

const fieldOf = ({ question, part }: Cell): string => (part === undefined ? question.id : `${question.id}.${part}`);
const optionsOf = (question: Question): readonly Option[] => ('options' in question ? question.options : []);
const rowsOf = ({ question, text }: Cell, read: (row: string, said: string) => Entries): Entries =>
  partsOf(text).flatMap((said, row) => read(`${question.id}.${String(row)}`, said));

/** Kinds whose cells hold codes, words or lists; the others are typed as in a form. */
const READERS: Readonly<Partial<Record<Kind, (cell: Cell) => Entries>>> = {
  choice: (cell) => [[fieldOf(cell), codeOf(cell.text, optionsOf(cell.question))]],
  'multi-choice': (cell) => [[fieldOf(cell), partsOf(cell.text).map((word) => codeOf(word, optionsOf(cell.question)))]],
  document: (cell) => [[fieldOf(cell), cell.part === 'code' ? codeOf(cell.text, optionsOf(cell.question)) : cell.text]],
  'work-history': (cell) => [[fieldOf(cell), jobPart(cell.part ?? '', cell.text)]],
  occupations: (cell) => rowsOf(cell, (row, title) => [[`${row}.title`, title]]),
  skills: (cell) => rowsOf(cell, (row, said) => skillEntries(row, said, cell.skillNamed)),
  languages: (cell) => rowsOf(cell, languageEntries),
};

function entriesOf(cell: Cell): Entries {
  return READERS[cell.question.kind]?.(cell) ?? [[fieldOf(cell), cell.text]];
}

/** The code of an option by its code or by its words in either language; else the text as it stands. */
function codeOf(text: string, options: readonly Option[]): string {
  const wanted = foldCell(text);
  const fits = (words: string): boolean => foldCell(words) === wanted;
  const found = options.find(
    ({ code, text: { es, en }, group }) =>
      fits(code) ||
      fits(es) ||
      fits(en) ||
      (group !== undefined && (fits(`${group.es} ${es}`) || fits(`${group.en} ${en}`))),
  );
  return found?.code ?? text;
}

function wordIn(texts: Readonly<Record<string, { es: string; en: string }>>, text: string): string {
  return codeOf(
    text,
    Object.entries(texts).map(([code, words]) => ({ code, text: words })),
  );
}

function jobPart(part: string, text: string): string {
  if (part.endsWith('.kind')) return wordIn(ANSWER_TEXTS.jobKind, text);
  return part.endsWith('.place') ? wordIn(ANSWER_TEXTS.place, text) : text;
}

/** `cocinar: muy bien`; without a level nothing is assumed. */
function skillEntries(row: string, said: string, skillNamed: SkillNamed): Entries {
  const [name = '', level = ''] = said.split(':');
  const skill = skillNamed(name);
  if (skill === undefined) return [];
  return [
    [`${row}.skill`, String(skill)],
    [`${row}.level`, level.trim() === '' ? '?' : wordIn(ANSWER_TEXTS.skillLevel, level)],
  ];
}

/** Tasks of a cell that no catalogue entry is called: their words wait for a person of the team. */
export function unknownSkills(text: string, skillNamed: SkillNamed): readonly string[] {
  return partsOf(text)
    .map((said) => said.split(':')[0]?.trim() ?? '')
    .filter((name) => name !== '' && skillNamed(name) === undefined && !NONE.test(foldCell(name)));
}

/** `inglés B1`. */
function languageEntries(row: string, said: string): Entries {
  const [, name = said, level = ''] = /^(.*?)\s*:?\s*([A-C][12])?$/iu.exec(said.trim()) ?? [];
  return [
    [`${row}.language`, wordIn(LANGUAGE_NAMES, name)],
    [`${row}.level`, level.toUpperCase()],
  ];
}

/** `mañana; 18:00-21:30` of one day. */
function piecesOf(day: string, text: string): readonly string[] {
  return partsOf(text).flatMap((said) => {
    const blocks = BLOCK_WORDS[foldCell(said)];
    return blocks === undefined ? [`${day}-${said.replaceAll(' ', '')}`] : blocks.map((block) => `${day}-${block}`);
  });
}
