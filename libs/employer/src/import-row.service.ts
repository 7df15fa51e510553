import { findDistrict, regulatedProfessionOf } from '#peru';
import { getOccupation, type Linker, type Occupation } from '#taxonomy';
import { COLLEGE_WORDS } from './notice.data.js';
import { CONTRACT_WORDS } from './import-template.data.js';
import type { ImportFault, ImportFaultCode, ImportMapping } from './import.data.js';
import { readDay, readEducation, readExperience, readPay, readPositions } from './notice.service.js';
import type { VacancyForm } from './vacancy-form.data.js';

/** Linked only where the linker is sure; the rest waits for a person in the list of unresolved titles. */
const SURE = 0.5;
const LONGEST_TITLE = 300;

export type Row = Readonly<Record<string, string>>;

export interface ReadRow {
  organisation: string;
  form: VacancyForm;
  closesOn: string | undefined;
}

type Field = Exclude<keyof ImportMapping['columns'], 'tasks'>;

/** One row under its mapping: cells by their meaning, and what is wrong with them. */
class Cells {
  readonly faults: ImportFault[] = [];

  constructor(
    private readonly row: Row,
    private readonly number: number,
    private readonly mapping: ImportMapping,
  ) {}

  text(field: Field): string {
    return (this.row[this.mapping.columns[field] ?? ''] ?? '').trim().replaceAll(/\s+/gu, ' ');
  }

  get tasks(): string {
    const columns = this.mapping.columns.tasks ?? [];
    return columns
      .map((column) => (this.row[column] ?? '').trim())
      .filter((text) => text !== '')
      .join('\n');
  }

  refuse(field: Field, code: ImportFaultCode): void {
    this.faults.push({ row: this.number, field, code, detail: this.text(field).slice(0, 80) });
  }

  /** An empty cell says nothing; a full one must be readable. */
  read<T>(field: Field, parse: (text: string) => T | undefined, code: ImportFaultCode): T | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const value = parse(text);
    if (value === undefined) this.refuse(field, code);
    return value;
  }
}

/** One row of somebody else’s table as a vacancy, or the reasons why not. What cannot be read stays as text in `original`. */
export function readRow(
  row: Row,
  number: number,
  mapping: ImportMapping,
  linker: Linker,
): { read: ReadRow } | { faults: ImportFault[] } {
  const cells = new Cells(row, number, mapping);
  const title = cells.text('title');
  if (title === '') cells.refuse('title', 'missing');
  if (title.length > LONGEST_TITLE) cells.refuse('title', 'too_long');
  if (cells.text('organisation') === '') cells.refuse('organisation', 'missing');
  const positions = cells.read('positions', readPositions, 'not_a_number') ?? 1;
  const pay = cells.read('pay', readPay, 'not_an_amount');
  const closesOn = cells.read('closesOn', readDay, 'not_a_day');
  const startOn = cells.read('startOn', readDay, 'not_a_day') ?? mapping.defaults.startOn;
  const contract = contractOf(cells, mapping);
  if (cells.faults.length > 0) return { faults: cells.faults };
  const occupation = surest(title, linker);
  const form: VacancyForm = {
    ...NOTHING_SAID,
    ...mapping.defaults,
    startOn,
    contract,
    title,
    tasks: cells.tasks,
    positions,
    closesOn,
    occupation: occupation?.id,
    isco: occupation?.isco,
    district: findDistrict(cells.text('place'))?.ubigeo,
    pay: pay === undefined ? undefined : { min: pay, max: pay },
    experienceMonths: readExperience(cells.text('experience')),
    education: readEducation(cells.text('education')),
    profession: professionOf(occupation, cells.text('education')),
  };
  return { read: { organisation: cells.text('organisation'), closesOn, form } };
}

/** Where a column says the contract, nothing stands in for it. */
function contractOf(cells: Cells, { columns, defaults }: ImportMapping): VacancyForm['contract'] {
  if (columns.contract === undefined) return defaults.contract;
  if (cells.text('contract') === '') cells.refuse('contract', 'missing');
  return cells.read('contract', (text) => CONTRACT_WORDS[text.toLowerCase()], 'not_a_contract') ?? defaults.contract;
}

const NOTHING_SAID = {
  remote: false,
  shifts: [],
  requirements: [],
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  digital: false,
  bank: false,
  ownTools: false,
} as const;

function surest(title: string, linker: Linker): Occupation | undefined {
  const [linked] = linker.link(title, { kind: 'occupation', top: 1 });
  return linked === undefined || linked.confidence < SURE ? undefined : getOccupation(Number(linked.id));
}

function professionOf(occupation: Occupation | undefined, education: string): string | undefined {
  if (occupation === undefined || !COLLEGE_WORDS.test(education.toLowerCase())) return undefined;
  return regulatedProfessionOf(occupation.isco);
}
