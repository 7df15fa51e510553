import { ASKED_FIRST, couldBeGiven, type Purpose } from '#consent';
import {
  type Answer,
  columnOfField,
  foldCell,
  type HeldDocument,
  type QuestionId,
  readSheetRow,
  type SheetAnswer,
  unknownSkills,
  validate,
} from '#intake';
import { findDistricts, isDay, type Text } from '#peru';
import { DomainError, type TableRow } from '#platform';
import { numberKey, readNumber } from './document.service.js';
import { isOneOf, type SheetReader, skillNamed } from './person-header.service.js';
import {
  MEDIUM_WORDS,
  type PersonColumn,
  type PersonFault,
  type PersonFaultCode,
  PURPOSE_WORDS,
} from './person-sheet.data.js';

/** A consent as a row says it; the reader’s address is looked up later. */
export interface SaidConsent {
  purposes: readonly Purpose[];
  givenOn: string;
  readerEmail?: string;
}

/** One person of a file that can be stored. */
export interface ReadPerson {
  row: number;
  given: readonly (readonly [question: string, answer: Answer])[];
  /** Tasks that no entry of the catalogue is called. */
  words: readonly string[];
  consent: SaidConsent | undefined;
  /** Kind and number of the document, for an index. */
  number: string | undefined;
  /** Every filled cell, folded: the same row again. */
  key: string;
}

/** One row as a person, by the rules of the questions themselves; else what to mend. */
export class PersonRow {
  readonly faults: PersonFault[] = [];
  private readonly said: Readonly<Partial<Record<PersonColumn, string>>>;

  constructor(
    private readonly row: TableRow,
    private readonly reader: SheetReader,
    private readonly today: string,
  ) {
    this.said = Object.fromEntries(
      [...reader.own].flatMap(([name, column]) => {
        const text = (row.cells[name] ?? '').trim();
        return text === '' ? [] : [[column, text]];
      }),
    );
  }

  read(): ReadPerson | undefined {
    const cells = [...this.reader.answers].map(([name, column]) => [column, this.row.cells[name] ?? ''] as const);
    const read = readSheetRow(cells, skillNamed);
    const given = read.flatMap((answer) => this.answer(answer));
    this.requireAdult(new Map(given));
    const words = cells
      .filter(([{ question }]) => question === 'work.skills')
      .flatMap(([, text]) => unknownSkills(text, skillNamed));
    if (words.length > 0) this.warn('work.skills', 'skill.unknown', { count: words.length });
    const person = {
      row: this.row.number,
      given,
      words,
      consent: this.consent(),
      number: this.number(new Map(given)),
      key: JSON.stringify(cells.map(([{ header }, text]) => [header.es, foldCell(text)]).concat(this.ownKey())),
    };
    return this.faults.some(({ severity }) => severity === 'refused') ? undefined : person;
  }

  private ownKey(): string[][] {
    return Object.entries(this.said).map(([column, text]) => [column, foldCell(text)]);
  }

  private answer(read: SheetAnswer): readonly (readonly [string, Answer])[] {
    const { question, fields } = read;
    const result = validate({ ...question, optional: true }, fields, { today: this.today, findDistricts });
    if (result.ok) return result.answer.state === 'skipped' ? [] : [[question.id, result.answer]];
    for (const { code, field, data } of result.faults) {
      const column = columnOfField(field, read);
      const { codes: _codes, ...told } = data ?? {};
      this.refuse(column === undefined ? '' : this.reader.headerOf(column), code, told, question.id);
    }
    return [];
  }

  /** Here work is looked for with adults; a name is what a folder is opened for. */
  private requireAdult(given: ReadonlyMap<string, Answer>): void {
    const about = (id: QuestionId): string => this.reader.headerOf(id);
    const isFaulty = (id: string): boolean => this.faults.some(({ question }) => question === id);
    if (!given.has('about.name') && !isFaulty('about.name'))
      this.refuse(about('about.name'), 'missing.text', {}, 'about.name');
    const adult = given.get('about.adult');
    if (adult === undefined && !isFaulty('about.adult')) {
      this.refuse(about('about.adult'), 'missing.choice', {}, 'about.adult');
    }
    if (adult?.state === 'answered' && adult.value !== 'yes') this.refuse(about('about.adult'), 'adult.no');
  }

  /** The consents she gave, where the row says which, when and how; without a word she is kept and not matched. */
  private consent(): SaidConsent | undefined {
    const { purposes: text, ...rest } = this.said;
    if (text === undefined) {
      const isHalf = rest.givenOn !== undefined || rest.medium !== undefined || rest.reader !== undefined;
      if (isHalf) this.refuse(this.reader.ownHeader('purposes'), 'consent.purposes');
      else this.faults.push(this.fault(this.reader.ownHeader('purposes'), 'consent.none', 'warned'));
      return undefined;
    }
    const purposes = this.purposesIn(text);
    const reader = this.readerOf(rest);
    const day = this.dayOf(rest.givenOn ?? '');
    if (day === undefined) {
      this.refuse(this.reader.ownHeader('givenOn'), 'consent.date');
      return undefined;
    }
    if (!couldBeGiven(purposes, day)) {
      this.faults.push(this.fault(this.reader.ownHeader('givenOn'), 'consent.before_text', 'warned'));
      return undefined;
    }
    return { purposes, givenOn: day, ...reader };
  }

  /** Who read our text aloud; nobody, where she signed it on paper. */
  private readerOf({ medium = '', reader }: Readonly<Partial<Record<PersonColumn, string>>>): { readerEmail?: string } {
    if (isOneOf(medium, MEDIUM_WORDS.paper)) return {};
    if (!isOneOf(medium, MEDIUM_WORDS.aloud)) this.refuse(this.reader.ownHeader('medium'), 'consent.medium');
    else if (reader === undefined) this.refuse(this.reader.ownHeader('reader'), 'consent.reader');
    return reader === undefined ? {} : { readerEmail: reader };
  }

  private purposesIn(text: string): Purpose[] {
    const words = text.split(/[;\n]/u).filter((word) => word.trim() !== '');
    const found = words.map((word) =>
      ASKED_FIRST.find(
        (purpose) => foldCell(purpose) === foldCell(word) || isOneOf(word, PURPOSE_WORDS[purpose] ?? NOTHING),
      ),
    );
    if (found.includes(undefined)) this.refuse(this.reader.ownHeader('purposes'), 'consent.unknown');
    return [...new Set(found.flatMap((purpose) => purpose ?? []))];
  }

  /** A day until today, written either way. */
  private dayOf(text: string): string | undefined {
    const [, day = '', month = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(text) ?? [];
    const iso = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(iso) && iso <= this.today ? iso : undefined;
  }

  /** Only to know her again: the number itself is kept when somebody saw the document. */
  private number(given: ReadonlyMap<string, Answer>): string | undefined {
    const { number: text } = this.said;
    if (text === undefined) return undefined;
    const held = given.get('documents.held');
    if (held?.state !== 'answered') {
      this.refuse(this.reader.ownHeader('number'), 'document.missing');
      return undefined;
    }
    const { code } = held.value as HeldDocument;
    try {
      // A spreadsheet drops the zeros in front.
      return numberKey(code, readNumber(code, text.padStart(NUMBER_LENGTHS[code.slice(0, 3)] ?? 0, '0')));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refuse(this.reader.ownHeader('number'), 'document.number');
      return undefined;
    }
  }

  private warn(question: QuestionId, code: PersonFaultCode, data: PersonFault['data']): void {
    this.faults.push({ ...this.fault(this.reader.headerOf(question), code, 'warned'), data });
  }

  private refuse(field: string, code: PersonFault['code'], data: PersonFault['data'] = {}, question?: string): void {
    this.faults.push({ ...this.fault(field, code, 'refused'), data, ...(question === undefined ? {} : { question }) });
  }

  private fault(field: string, code: PersonFault['code'], severity: PersonFault['severity']): PersonFault {
    return { row: this.row.number, field, code, severity, data: {} };
  }
}

const NOTHING: Text = { es: '', en: '' };

const NUMBER_LENGTHS: Readonly<Record<string, number>> = { DNI: 8, CE_: 9, CPP: 9, PTP: 9, SOL: 9 };
