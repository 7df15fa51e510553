import type { DecisionEntry } from '#casework';
import { CONDUCT_VERSION, type Employer, OFFERED_SUPPORTS } from '#employer';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, moment, sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { reasonLine, VETTING_TONES } from '../casework/employer-view.js';
import { districtOptions } from '../vacancy/district-choice.js';
import { regimeChoices, sectorOptions, sizeChoices } from './register-view.js';
import type { FirmValues, FirmView } from './firm.js';

interface Held {
  name: string;
  employer: Employer;
  told: readonly DecisionEntry[];
  /** Only where no mail leaves. */
  confirmHref?: string | undefined;
  errors?: readonly FormError[] | undefined;
  /** What was typed in the part that was sent. */
  typed?: FormBody | undefined;
}

const CONDUCT = ['firm.conduct1', 'firm.conduct2', 'firm.conduct3', 'firm.conduct4'] as const;

export function firmView(frame: Frame, { name, employer, told, confirmHref, errors, typed }: Held): FirmView {
  const say = speaker(frame.locale);
  return {
    frame,
    action: `/${frame.locale}/mi-empresa`,
    form: employer.form,
    name,
    number: employer.ruc === null ? undefined : `RUC ${employer.ruc}`,
    state: { tone: VETTING_TONES[employer.vetting], text: say(`firm.vetting.${employer.vetting}`) },
    next: nextStep(employer, say),
    confirm: employer.emailConfirmed ? undefined : { href: confirmHref },
    told: toldLines(told, say),
    mayAnswer: employer.vetting === 'asked' || employer.vetting === 'refused',
    vacanciesHref: `/${frame.locale}/puestos`,
    values: valuesOf(name, employer, typed),
    sectors: sectorOptions(say),
    sizes: sizeChoices(say),
    regimes: regimeChoices(say),
    districts: districtOptions(),
    supports: OFFERED_SUPPORTS.map((value) => ({ value, label: sentence(say(`support.${value}`)) })),
    conduct: {
      lines: CONDUCT.map((key) => say(key)),
      version: day(CONDUCT_VERSION, frame.locale),
      accepted: acceptedOn(employer, say),
    },
    errors: errors === undefined || errors.length === 0 ? undefined : errors,
  };
}

/** Decisions that were explained to it; what an NGO notes for itself never comes here. */
export function toldLines(told: readonly DecisionEntry[], say: Say): FirmView['told'] {
  return told.flatMap((entry) =>
    entry.told === undefined
      ? []
      : [{ when: moment(entry.at, say.locale), reason: reasonLine(entry, say), text: entry.told }],
  );
}

function nextStep(employer: Employer, say: Say): string {
  if (employer.vetting === 'pending') return say(`firm.next.pending.${employer.form}`);
  return say(`firm.next.${employer.vetting}`);
}

function acceptedOn({ conductVersion, conductAt }: Employer, say: Say): string | undefined {
  if (conductVersion !== CONDUCT_VERSION || conductAt === null) return undefined;
  return say('firm.conductAccepted', { date: moment(conductAt, say.locale) });
}

function valuesOf(name: string, employer: Employer, typed: FormBody | undefined): FirmValues {
  const text = (field: string, held: string | null): string =>
    typed !== undefined && field in typed ? textOf(typed, field) : (held ?? '');
  const count = (value: number | null): string => (value === null ? '' : String(value));
  const soles = (value: number | null): string => (value === null ? '' : String(value / 100));
  return {
    business: text('business', name),
    sector: text('sector', employer.sector),
    size: text('size', employer.size),
    regime: text('regime', employer.regime),
    district: text('district', employer.district),
    headcount: text('headcount', count(employer.headcount)),
    foreign: text('foreign', count(employer.foreignHeadcount)),
    payroll: text('payroll', soles(employer.payroll)),
    foreignPayroll: text('foreignPayroll', soles(employer.foreignPayroll)),
    supports: employer.supports,
  };
}
