import type { Say } from '../messages/message.js';
import { money, moneyRange, number, sentence, week } from './format.js';
import type { DayHours } from './format.js';
import type { JobFacts } from './match.js';

/** A vacancy as anybody may read it. */
export interface JobView {
  title: string;
  employer: string;
  district?: string | undefined;
  verified: boolean;
  /** Monthly, before deductions, in céntimos. */
  pay?: { min: number; max: number } | undefined;
  /** The same pay by the hour, in céntimos. */
  hourly?: { min: number; max: number } | undefined;
  shift: readonly DayHours[];
  weekMinutes: number;
  contract: 'planilla' | 'daily' | 'home' | 'services';
  /** Months of a fixed term; absent when open-ended. */
  contractMonths?: number | undefined;
  /** Door to door, one way. */
  travelMinutes?: number | undefined;
  /** There and back, in céntimos. */
  fare?: number | undefined;
}

export function jobFacts(job: JobView, say: Say): JobFacts {
  const { locale } = say;
  return {
    pay: {
      value: job.pay === undefined ? say('job.noPay') : moneyRange(job.pay, locale),
      note: job.hourly === undefined ? undefined : say('job.hourly', { pay: moneyRange(job.hourly, locale) }),
    },
    hours: {
      value: job.shift.length === 0 ? say('job.noShift') : sentence(week(job.shift, locale)),
      note: job.shift.length === 0 ? undefined : say('job.weekHours', { hours: hours(job.weekMinutes) }),
    },
    contract: { value: contract(job, say) },
    travel: travel(job, say),
  };
}

export function hours(minutes: number): string {
  return number(minutes / 60, minutes % 60 === 0 ? 0 : 1);
}

function contract(job: JobView, say: Say): string {
  const kind = say(`job.${job.contract}`);
  return job.contractMonths === undefined ? sentence(kind) : say('job.months', { count: job.contractMonths, kind });
}

function travel(job: JobView, say: Say): JobFacts['travel'] {
  if (job.travelMinutes === undefined) return undefined;
  return {
    value: say('job.minutes', { count: job.travelMinutes }),
    note: job.fare === undefined ? undefined : say('job.fare', { fare: money(job.fare) }),
  };
}

/** “Panadería San Hilarión EIRL, San Juan de Lurigancho, verificada”. */
export function employerLine(job: JobView, say: Say): string {
  const parts = [job.employer, job.district, job.verified ? say('job.verified') : undefined];
  return parts.filter((part) => part !== undefined).join(', ');
}
