import type { job as base } from '../es/job.js';

export const job: Record<keyof typeof base, string> = {
  'job.noPay': 'Not said',
  'job.noShift': 'To be agreed',
  'job.hourly': '{pay} an hour',
  'job.weekHours': '{hours} hours a week',
  'job.planilla': 'on the payroll',
  'job.daily': 'by the day',
  'job.home': 'from home',
  'job.services': 'by invoices',
  'job.months': '{count, plural, one {# month} other {# months}}, {kind}',
  'job.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'job.fare': '{fare} there and back',
  'job.verified': 'verified',
};
