import { type RoundQuestion, SERVICE_CODES, type ServiceCode } from '#matching';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { wholeNumber } from '../vacancy/typed-number.js';
import type { RoundFields } from './round-input.js';

const MOST = 9999;
const MOST_SOLES = 10_000_000;

export function planFieldsIn(form: FormBody): RoundFields {
  const names = ['cash', ...SERVICE_CODES.flatMap((code) => [`service.${code}`, `cost.${code}`])];
  return Object.fromEntries(names.map((name) => [name, textOf(form, name).trim()]));
}

export function planFieldsOf({ services, costs = {}, cash = 0 }: RoundQuestion): RoundFields {
  const told = (value: number | undefined, per = 1): string =>
    value === undefined || value === 0 ? '' : String(value / per);
  return Object.fromEntries([
    ['cash', told(cash, 100)],
    ...SERVICE_CODES.flatMap((code) => [
      [`service.${code}`, told(services[code])] as const,
      [`cost.${code}`, told(costs[code], 100)] as const,
    ]),
  ]);
}

/** The plan in the fields, or what is wrong with them. */
export function planIn(fields: RoundFields, say: Say): { question: RoundQuestion } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const services: Partial<Record<ServiceCode, number>> = {};
  const costs: Partial<Record<ServiceCode, number>> = {};
  const soles = (name: string): number => {
    const value = solesIn(fields[name] ?? '');
    if (value === undefined) errors.push({ field: name, message: say('error.round.cash') });
    return (value ?? 0) * 100;
  };
  const count = (name: string): number => {
    const text = fields[name] ?? '';
    const value = text === '' ? 0 : wholeNumber(text, 0, MOST);
    if (value === undefined) errors.push({ field: name, message: say('error.round.service_number', { most: MOST }) });
    return value ?? 0;
  };
  for (const code of SERVICE_CODES) {
    const [number, cost] = [count(`service.${code}`), soles(`cost.${code}`)];
    if (number > 0) services[code] = number;
    if (cost > 0) costs[code] = cost;
  }
  const question = { districts: [], services, costs, cash: soles('cash'), floors: [] };
  if (errors.length === 0 && !isAnything(question)) {
    errors.push({ field: 'service.childcare', message: say('error.supports.nothing') });
  }
  return errors.length > 0 ? { errors } : { question };
}

/** Some support to count, or one to buy and money for it. */
function isAnything({ services, costs = {}, cash = 0 }: RoundQuestion): boolean {
  return Object.keys(services).length > 0 || (cash > 0 && Object.keys(costs).length > 0);
}

/** Whole soles, with or without a comma between thousands; 0 for nothing. */
function solesIn(text: string): number | undefined {
  const written = text.replaceAll(/s\/|[\s,]/giu, '');
  if (written === '') return 0;
  const value = /^\d{1,8}$/u.test(written) ? Number(written) : undefined;
  return value === undefined || value > MOST_SOLES ? undefined : value;
}
