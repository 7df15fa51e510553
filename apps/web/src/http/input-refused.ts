import type { ValidationError } from '@nestjs/common';
import type { Locale } from '../messages/locale.js';
import { catalogues, t } from '../messages/message.js';
import type { MessageKey, Values } from '../messages/message.js';

/** One field that cannot be taken, and what to do about it. */
export interface FieldFault {
  /** Path in what was sent: `shifts.0.from`. */
  field: string;
  code: string;
  say: (locale: Locale) => string;
}

/** What a program sent does not fit; nothing of it was kept. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';

  constructor(readonly faults: readonly FieldFault[]) {
    super(faults.map(({ field, code }) => `${field}: ${code}`).join('; '));
  }
}

/** A fault whose sentence stands in the catalogue as `input.<code>`. */
export function fault(field: string, code: string, values: Values = {}): FieldFault {
  const key = `input.${code}`;
  const known = Object.hasOwn(catalogues.es, key) ? (key as MessageKey) : 'input.wrong';
  return { field, code, say: (locale) => t(locale, known, values) };
}

interface Rule {
  code: string;
  values?: Values;
}

/** What class-validator found, in our words; each rule of a field carries its code (api/field.ts). */
export function inputRefused(errors: readonly ValidationError[]): InputRefused {
  return new InputRefused(errors.flatMap((error) => faultsOf(error, '')));
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const field = `${parent}${error.property}`.slice(0, 200);
  const within = (error.children ?? []).flatMap((child) => faultsOf(child, `${field}.`));
  const broken = Object.keys(error.constraints ?? {});
  if (broken.length === 0) return within;
  if (broken.includes('whitelistValidation')) return [fault(field, 'unknown_field'), ...within];
  if (error.value === undefined || error.value === null) return [fault(field, 'missing')];
  // Of several rules the first that was written down is told: the kind before the range.
  const contexts: Readonly<Record<string, Rule>> | undefined = error.contexts;
  const rules = broken.flatMap((name) => contexts?.[name] ?? []);
  const first = rules.at(-1) ?? { code: 'wrong' };
  return [fault(field, first.code, first.values), ...within];
}
