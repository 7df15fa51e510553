import type { BasisPoints, Centimos } from './money.js';
import type { Rule } from './rules.js';

const until = (to: string, rule: Rule<Centimos>): Rule<Centimos> => ({ ...rule, to });
const wage = (
  soles: number,
  from: string,
  source: string,
  confidence: Rule<Centimos>['confidence'],
): Rule<Centimos> => ({
  value: soles * 100,
  from,
  source,
  confidence,
});
const DAY_REMEMBERED = 'monto: peru.com 2018; día de inicio por verificar';

/** Remuneración mínima vital of a full month, general regime. In April 2018 REMYPE micro firms still paid the former one. */
export const RMV: readonly Rule<Centimos>[] = [
  until('2000-03-09', wage(345, '1997-09-01', DAY_REMEMBERED, 'unverified')),
  until('2003-09-14', wage(410, '2000-03-10', DAY_REMEMBERED, 'unverified')),
  until('2005-12-31', wage(460, '2003-09-15', DAY_REMEMBERED, 'unverified')),
  until('2007-09-30', wage(500, '2006-01-01', DAY_REMEMBERED, 'unverified')),
  until('2007-12-31', wage(530, '2007-10-01', DAY_REMEMBERED, 'unverified')),
  until('2010-11-30', wage(550, '2008-01-01', DAY_REMEMBERED, 'unverified')),
  until('2011-01-31', wage(580, '2010-12-01', DAY_REMEMBERED, 'unverified')),
  until('2011-08-13', wage(600, '2011-02-01', DAY_REMEMBERED, 'unverified')),
  until('2012-05-31', wage(675, '2011-08-14', DAY_REMEMBERED, 'unverified')),
  until('2016-04-30', wage(750, '2012-06-01', DAY_REMEMBERED, 'unverified')),
  until('2018-03-31', wage(850, '2016-05-01', 'Perú21 2016', 'found')),
  until('2022-04-30', wage(930, '2018-04-01', 'TV Perú 2018', 'found')),
  until('2024-12-31', wage(1025, '2022-05-01', 'D.S. 003-2022-TR (Expreso 2022)', 'found')),
  wage(1130, '2025-01-01', 'D.S. 006-2024-TR (LP Derecho, dic. 2024; AnuarioLatam 2026)', 'found'),
];

/** Unidad impositiva tributaria, by calendar year. */
export const UIT: readonly Rule<Centimos>[] = [
  until('2023-12-31', wage(4950, '2023-01-01', 'Andina, oct. 2023 (742 500 / 150)', 'derived')),
  until('2024-12-31', wage(5150, '2024-01-01', 'Meridiano 2024', 'found')),
  until('2025-12-31', wage(5350, '2025-01-01', 'por verificar', 'unverified')),
  wage(5500, '2026-01-01', 'SueldoJusto 2026 (825 000 / 150)', 'derived'),
];

const CONSTITUTION = 'Constitución, art. 25 (Bloomberg Línea; Gestión, jul. 2025)';

/** Longest ordinary week, in minutes; a longer week is lawful only as an average over a cycle (such as 4 × 12 h). */
export const MAX_WEEKLY_MINUTES: readonly Rule<number>[] = [
  { value: 2880, from: '1993-12-31', source: CONSTITUTION, confidence: 'found' },
];

/** Longest ordinary day, in minutes. */
export const MAX_DAILY_MINUTES: readonly Rule<number>[] = [
  { value: 480, from: '1993-12-31', source: CONSTITUTION, confidence: 'found' },
];

/** From this many minutes a day the whole RMV is due; below it, pay may be proportional. */
export const FULL_WAGE_DAILY_MINUTES: readonly Rule<number>[] = [
  { value: 240, from: '1997-09-01', source: 'RMV desde 4 h diarias (Scribd MYPE 2011)', confidence: 'unverified' },
];

/** Voluntary overtime: premium of the first two hours and of those after. */
export const OVERTIME_PREMIUM: readonly Rule<{ firstTwoHours: BasisPoints; after: BasisPoints }>[] = [
  {
    value: { firstTwoHours: 2500, after: 3500 },
    from: '2002-02-22',
    source: 'Gestión, jul. 2025; Alerta Económica (vigencia inicial por verificar)',
    confidence: 'found',
  },
];

/** Night work: premium over the RMV, and the half-open window in minutes of the day that counts. */
export const NIGHT_PREMIUM: readonly Rule<{ points: BasisPoints; startsAt: number; endsAt: number }>[] = [
  {
    value: { points: 3500, startsAt: 1320, endsAt: 360 },
    from: '2002-02-22',
    source: 'Revista de Consultoría (22:00–06:00; vigencia inicial por verificar)',
    confidence: 'found',
  },
];

/** Family allowance as a share of the RMV, for a worker of the general regime with a child under 18. */
export const FAMILY_ALLOWANCE: readonly Rule<BasisPoints>[] = [
  { value: 1000, from: '1989-12-07', source: 'Ley 25129, por verificar', confidence: 'unverified' },
];

/** Caps of non-exempt foreign workers: share of headcount and share of payroll. */
export const FOREIGN_CAPS: readonly Rule<{ headcount: BasisPoints; payroll: BasisPoints }>[] = [
  {
    value: { headcount: 2000, payroll: 3000 },
    from: '1991-11-06',
    source: 'D.Leg. 689 (Semana Económica, jul. 2018; Estudio Calle; L&E Global)',
    confidence: 'found',
  },
];

/** Longest term of a foreign worker's contract, in years; renewable for terms no longer. */
export const FOREIGN_CONTRACT_MAX_YEARS: readonly Rule<number>[] = [
  { value: 3, from: '1991-11-06', source: 'D.Leg. 689 (Semana Económica, jul. 2018; Miranda)', confidence: 'found' },
];

/** Days of presence in twelve months after which a person stops being taxed at the flat rate of the non-domiciled. */
export const NON_DOMICILED_TAX: readonly Rule<{ maxDays: number; points: BasisPoints }>[] = [
  {
    value: { maxDays: 183, points: 3000 },
    from: '2018-01-01',
    source: 'Informe SUNAT 096-2018-SUNAT/7T0000; el día exacto del cambio está por verificar',
    confidence: 'found',
  },
];

/** From this many women workers aged 15 to 49 a site has a lactation room. */
export const LACTATION_ROOM_WOMEN: readonly Rule<number>[] = [
  {
    value: 20,
    from: '2012-08-23',
    source: 'Ley 29896; D.S. 023-2021-MIMP (Gestión 2021; vigencia inicial por verificar)',
    confidence: 'found',
  },
];

/** Disability quota of a private employer: from how many workers on, and the share. */
export const DISABILITY_QUOTA: readonly Rule<{ overHeadcount: number; points: BasisPoints }>[] = [
  {
    value: { overHeadcount: 50, points: 300 },
    from: '2012-12-25',
    source: 'Ley 29973 (Incluyeme; Infocapitalhumano; vigencia inicial por verificar)',
    confidence: 'found',
  },
];
