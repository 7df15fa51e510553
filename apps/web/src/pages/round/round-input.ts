import { type RoundFloor, type RoundQuestion, SERVICE_CODES, type ServiceCode } from '#matching';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { wholeNumber } from '../vacancy/typed-number.js';

const MOST = 9999;
/** Floors by district that the form offers. */
export const DISTRICT_FLOORS = [1, 2] as const;

/** What stands in the fields, as it was typed. */
export type RoundFields = Readonly<Record<string, string>>;

export const FIELD_NAMES = [
  'district',
  ...SERVICE_CODES.map((code) => `service.${code}`),
  ...DISTRICT_FLOORS.flatMap((at) => [`floor${String(at)}.district`, `floor${String(at)}.least`]),
  'waiting.days',
  'waiting.least',
];

export function fieldsIn(form: FormBody): RoundFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, textOf(form, name).trim()]));
}

/** The fields of an earlier round, to repeat it with changes. */
export function fieldsOf({ districts, services, floors }: RoundQuestion): RoundFields {
  const fields: Record<string, string> = { district: districts[0] ?? '' };
  for (const code of SERVICE_CODES) fields[`service.${code}`] = numberText(services[code]);
  let at = 0;
  for (const floor of floors) {
    const least = String(floor.least);
    if (floor.kind === 'district') {
      at += 1;
      Object.assign(fields, { [`floor${String(at)}.district`]: floor.district, [`floor${String(at)}.least`]: least });
    } else if (floor.kind === 'waiting') {
      Object.assign(fields, { 'waiting.days': String(floor.days), 'waiting.least': least });
    }
  }
  return fields;
}

function numberText(value: number | undefined): string {
  return value === undefined || value === 0 ? '' : String(value);
}

/** The question in the fields, or what is wrong with them. */
export function questionIn(fields: RoundFields, say: Say): { question: RoundQuestion } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const count = (name: string, code: 'floor_number' | 'floor_days' | 'service_number' = 'floor_number'): number => {
    const text = fields[name] ?? '';
    const value = text === '' ? 0 : wholeNumber(text, 0, MOST);
    if (value === undefined) errors.push({ field: name, message: say(`error.round.${code}`, { most: MOST }) });
    return value ?? 0;
  };
  const services: Partial<Record<ServiceCode, number>> = {};
  for (const code of SERVICE_CODES) {
    const most = count(`service.${code}`, 'service_number');
    if (most > 0) services[code] = most;
  }
  const floors: RoundFloor[] = DISTRICT_FLOORS.flatMap((at): RoundFloor[] => {
    const district = fields[`floor${String(at)}.district`] ?? '';
    const least = count(`floor${String(at)}.least`);
    if (least > 0 && district === '') {
      errors.push({ field: `floor${String(at)}.district`, message: say('error.round.floor_district') });
    }
    return least > 0 ? [{ kind: 'district', district, least }] : [];
  });
  const [days, waiting] = [count('waiting.days', 'floor_days'), count('waiting.least')];
  if (waiting > 0) floors.push({ kind: 'waiting', days, least: waiting });
  if (errors.length > 0) return { errors };
  const district = fields['district'] ?? '';
  return { question: { districts: district === '' ? [] : [district], services, floors } };
}
