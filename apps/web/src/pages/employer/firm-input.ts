import { EMPLOYER_SIZES, type EmployerData, type EmployerForm, householdName, type Payroll } from '#employer';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { choice, gather, readDistrict, readName, readSector, REGIMES } from './register-input.js';

/** Soles as they are written in Peru, up to a hundred million. */
const SOLES = /^\d{1,9}(?:\.\d{1,2})?$/;

/** The data of its own page; a household tells its district only. */
export function readData(
  body: FormBody,
  form: EmployerForm,
  say: Say,
): { data: EmployerData } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const need = gather(errors);
  const district = need('district', readDistrict(body), say('firmIn.districtMissing'));
  if (form === 'household') {
    const household = { sector: 'T', regime: 'general' } as const;
    return district === undefined ? { errors } : { data: { name: householdName(district), ...household, district } };
  }
  const name = need('business', readName(body), say('firmIn.businessMissing'));
  const sector = need('sector', readSector(body), say('firmIn.sectorMissing'));
  const size = choice(EMPLOYER_SIZES, body, 'size');
  const regime = choice(REGIMES, body, 'regime') ?? 'general';
  if (form === 'firm') need('size', size, say('firmIn.sizeMissing'));
  if (errors.length > 0 || name === undefined || sector === undefined || district === undefined) return { errors };
  return { data: { name, sector, regime, district, ...(size === undefined ? {} : { size }) } };
}

/** Workers and monthly pay, of all and of those who count for the foreign caps. */
export function readPayroll(body: FormBody, say: Say): { payroll: Payroll } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const count = (field: string): number => {
    const text = textOf(body, field).trim();
    if (!/^\d{1,6}$/.test(text)) errors.push({ field, message: say('firm.countWrong') });
    return Number(text);
  };
  const money = (field: string): number => {
    const text = textOf(body, field).replaceAll(/s\/|[\s,]/giu, '');
    if (!SOLES.test(text)) errors.push({ field, message: say('firm.moneyWrong') });
    return Math.round(Number(text) * 100);
  };
  const payroll = {
    headcount: count('headcount'),
    foreignHeadcount: count('foreign'),
    payroll: money('payroll'),
    foreignPayroll: money('foreignPayroll'),
  };
  return errors.length > 0 ? { errors } : { payroll };
}
