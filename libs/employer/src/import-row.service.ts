import { findDistrict, regulatedProfessionOf } from '#peru';
import { getOccupation, type Linker } from '#taxonomy';
import { COLLEGE_WORDS } from './notice.data.js';
import type { ImportFault, ImportFaultCode, ImportMapping } from './import.data.js';
import { readDay, readEducation, readExperience, readPay, readPositions } from './notice.service.js';
import type { VacancyForm } from './vacancy-form.data.js';

/** Link only where the linker is sure; the rest waits for a person in the list of unresolved titles. */
const SURE = 0.5;
const LONGEST_TITLE = 300;

export interface ReadRow {
  organisation: string;
  form: VacancyForm;
  closesOn: string | undefined;
}

type Field = keyof ImportMapping['columns'];
export type Row = Readonly<Record<string, string>>;

/** One row of somebody else’s table as a vacancy, or the reasons why not. What cannot be read stays as text in `original`. */
export function readRow(
  row: Row,
  number: number,
  { columns, defaults }: ImportMapping,
  linker: Linker,
): { read: ReadRow } | { faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const cell = (field: Exclude<Field, 'tasks'>): string => (row[columns[field] ?? ''] ?? '').trim();
  const fault = (field: Field, code: ImportFaultCode): undefined => {
    faults.push({ row: number, field, code, detail: field === 'tasks' ? '' : cell(field).slice(0, 80) });
  };
  const optional = <T>(field: 'positions' | 'pay' | 'closesOn', parse: (text: string) => T | undefined, code: ImportFaultCode) => {
    if (columns[field] === undefined || cell(field) === '') return undefined;
    return parse(cell(field)) ?? fault(field, code);
  };
  const title = cell('title').replaceAll(/\s+/gu, ' ');
  if (title === '') fault('title', 'missing');
  if (title.length > LONGEST_TITLE) fault('title', 'too_long');
  if (cell('organisation') === '') fault('organisation', 'missing');
  const positions = optional('positions', readPositions, 'not_a_number');
  const pay = optional('pay', readPay, 'not_an_amount');
  const closesOn = optional('closesOn', readDay, 'not_a_day');
  if (faults.length > 0) return { faults };

  const education = cell('education');
  const [linked] = linker.link(title, { kind: 'occupation', top: 1 });
  const occupation = linked !== undefined && linked.confidence >= SURE ? getOccupation(Number(linked.id)) : undefined;
  return {
    read: {
      organisation: cell('organisation').replaceAll(/\s+/gu, ' '),
      closesOn,
      form: {
        title,
        tasks: (columns.tasks ?? []).map((column) => (row[column] ?? '').trim()).filter(Boolean).join('\n'),
        positions: positions ?? 1,
        occupation: occupation?.id,
        isco: occupation?.isco,
        district: findDistrict(cell('place'))?.ubigeo,
        remote: false,
        startOn: defaults.startOn,
        contract: defaults.contract,
        contractMonths: defaults.contractMonths,
        pay: pay === undefined ? undefined : { min: pay, max: pay },
        shifts: [],
        requirements: [],
        experienceMonths: readExperience(cell('experience')),
        education: readEducation(education),
        profession:
          occupation !== undefined && COLLEGE_WORDS.test(education.toLowerCase())
            ? regulatedProfessionOf(occupation.isco)
            : undefined,
        licences: [],
        languages: [],
        supports: [],
        traits: [],
        digital: false,
        bank: false,
        ownTools: false,
      },
    },
  };
}
