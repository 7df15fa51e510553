import { CONTRACT_WORDS, VACANCY_COLUMNS } from '#employer';
import { ANSWER_TEXTS, findQuestion, LANGUAGE_NAMES, SHEET_COLUMNS } from '#intake';
import type { Question, SheetColumn } from '#intake';
import { districts, type Text } from '#peru';
import { csvLines, type Sheet, workbook } from '#platform';
import { MEDIUM_WORDS, PERSON_COLUMNS, PURPOSE_WORDS } from '#profile';
import type { ImportKind } from '#casework';
import { skills } from '#taxonomy';
import type { MessageKey, Say } from '../../messages/message.js';

interface TemplateColumn {
  header: string;
  example: string;
  about: string;
  words: readonly Text[];
}

/** What a column takes besides the words of its options. */
const ABOUT: Readonly<Record<string, MessageKey>> = {
  'about.district': 'template.district',
  'documents.held.expires': 'template.day',
  'work.jobs.months': 'template.months',
  'work.skills': 'template.skillLevel',
  'study.languages': 'template.languageLevel',
  'wish.jobs': 'template.many',
  'wish.floor': 'template.money',
  'time.week': 'template.hours',
  'time.travel': 'template.minutes',
};

const wordsOf = (texts: Readonly<Record<string, Text>>): readonly Text[] => Object.values(texts);

function optionWords({ question, part = '' }: SheetColumn, asked: Question): readonly Text[] {
  if (part.endsWith('.kind')) return wordsOf(ANSWER_TEXTS.jobKind);
  if (part.endsWith('.place')) return wordsOf(ANSWER_TEXTS.place);
  if (question === 'study.languages') return wordsOf(LANGUAGE_NAMES);
  if (!('options' in asked) || part === 'expires') return [];
  return asked.options.map(({ text, group }) =>
    group === undefined ? text : { es: `${group.es}: ${text.es}`, en: `${group.en}: ${text.en}` },
  );
}

function personColumns(say: Say): TemplateColumn[] {
  const { locale } = say;
  const asked = SHEET_COLUMNS.flatMap((column): TemplateColumn[] => {
    const question = findQuestion(column.question);
    if (question === undefined) return [];
    const part = column.part?.replace(/^\d\./u, '') ?? '';
    const key =
      ABOUT[question.kind === 'week-blocks' || part === '' ? question.id : `${question.id}.${part}`] ??
      ABOUT[question.id];
    const words = optionWords(column, question);
    const isMany = question.kind === 'multi-choice';
    const free =
      key === undefined ? (isMany ? say('template.many') : words.length > 0 ? '' : say('template.free')) : say(key);
    const about = [question.text[locale], free].filter((text) => text !== '').join(' · ');
    return [{ header: column.header[locale], example: column.example[locale], about, words }];
  });
  const own = Object.entries(PERSON_COLUMNS).map(([name, { header, example }]): TemplateColumn => {
    const words = name === 'purposes' ? wordsOf(PURPOSE_WORDS) : name === 'medium' ? wordsOf(MEDIUM_WORDS) : [];
    const about = say(`template.${name as keyof typeof PERSON_COLUMNS}`);
    return { header: header[locale], example: example[locale], about, words };
  });
  return [...asked, ...own];
}

function vacancyColumns(say: Say): TemplateColumn[] {
  return Object.entries(VACANCY_COLUMNS).map(([name, column]) => ({
    header: column[say.locale],
    example: column.example,
    about: say(`template.vacancy.${name as keyof typeof VACANCY_COLUMNS}`),
    words: name === 'contract' ? Object.keys(CONTRACT_WORDS).map((word) => ({ es: word, en: word })) : [],
  }));
}

const columnsOf = (kind: ImportKind, say: Say): TemplateColumn[] =>
  kind === 'seekers' ? personColumns(say) : vacancyColumns(say);

/** The header and one row that is marked as an example and never imported. */
export function templateCsv(kind: ImportKind, say: Say): string {
  const columns = columnsOf(kind, say);
  return csvLines([columns.map(({ header }) => header), columns.map(({ example }) => example)], true);
}

/** The same with a sheet that says what fits each column, and the lists that are long. */
export function templateWorkbook(kind: ImportKind, say: Say): Promise<Buffer> {
  const columns = columnsOf(kind, say);
  const name = say(kind === 'seekers' ? 'template.sheet.people' : 'template.sheet.vacancies');
  return workbook([
    {
      name,
      rows: [columns.map(({ header }) => header), columns.map(({ example }) => example)],
      widths: columns.map(({ example }) => Math.min(40, Math.max(16, example.length + 2))),
    },
    valuesSheet(columns, say),
    ...(kind === 'seekers' ? [skillSheet(say)] : []),
    districtSheet(say),
  ]);
}

function valuesSheet(columns: readonly TemplateColumn[], say: Say): Sheet {
  const rows = columns.flatMap(({ header, about, words }) => [
    [header, about, words.length === 0 ? '' : (words[0]?.[say.locale] ?? '')],
    ...words.slice(1).map((word) => [header, '', word[say.locale]]),
  ]);
  return {
    name: say('template.sheet.values'),
    rows: [[say('template.column'), say('template.about'), say('template.words')], ...rows],
    widths: [26, 70, 44],
  };
}

function skillSheet(say: Say): Sheet {
  const names = skills().map((skill) => [say.locale === 'es' ? skill.es : skill.en]);
  return { name: say('template.sheet.skills'), rows: [[say('template.words')], ...names], widths: [60] };
}

function districtSheet(say: Say): Sheet {
  const rows = districts().map(({ ubigeo, name, province, department }) => [ubigeo, name, province, department]);
  return {
    name: say('template.sheet.districts'),
    rows: [[say('template.words'), '', '', ''], ...rows],
    widths: [12, 32, 24, 24],
  };
}
