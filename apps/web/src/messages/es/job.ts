export const job = {
  'job.noPay': 'No lo dice',
  'job.noShift': 'Por acordar',
  'job.hourly': '{pay} la hora',
  'job.weekHours': '{hours} horas a la semana',
  'job.planilla': 'en planilla',
  'job.daily': 'por días',
  'job.home': 'desde casa',
  'job.services': 'por recibos',
  'job.months': '{count, plural, one {# mes} other {# meses}}, {kind}',
  'job.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'job.fare': '{fare} ida y vuelta',
  'job.verified': 'verificada',
} as const;
