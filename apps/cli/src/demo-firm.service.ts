import { type Regime, templateForm, VACANCY_TEMPLATES, type VacancyForm } from '#employer';
import { addDays, findDistrict } from '#peru';
import type { DemoEmployer } from './data/demo-employer.data.js';
import { CITIES, DISTRICTS } from './data/demo-person.data.js';
import { DEMO_EMPLOYERS } from './data/demo-region.data.js';
import { type DemoTrade, FIRM_ADJECTIVES, FIRM_WORDS, TRADES } from './data/demo-trade.data.js';
import type { Dice, Mix } from './dice.js';
import { drawForm } from './demo-vacancy.service.js';

/** An invented firm and what it would have filled in for each vacancy. */
export interface DemoFirm extends Omit<DemoEmployer, 'vacancies'> {
  forms: readonly VacancyForm[];
}

export const FIRMS = 150;
const VACANCIES = 200;

const REGIMES: Mix<Regime> = [
  ['micro', 60],
  ['small', 33],
  ['general', 7],
];
const HEADCOUNTS: Readonly<Record<Regime, readonly [least: number, most: number]>> = {
  micro: [2, 10],
  small: [11, 60],
  general: [80, 300],
};
const LEGAL_FORMS: Readonly<Record<Regime, string>> = { micro: 'EIRL', small: 'SAC', general: 'SA' };
const WORDS = FIRM_WORDS.flatMap((word) => [word, ...FIRM_ADJECTIVES.map((adjective) => `${adjective} ${word}`)]);

/** Those written by hand, then the same number for every seed of invented ones: 150 firms with 200 vacancies. */
export function drawFirms(dice: Dice, today: string): DemoFirm[] {
  const written = DEMO_EMPLOYERS.map(({ vacancies, ...firm }) => ({
    ...firm,
    forms: vacancies.map((vacancy) => drawForm(vacancy, today)),
  }));
  const count = FIRMS - written.length;
  const left = VACANCIES - written.reduce((sum, { forms }) => sum + forms.length, 0);
  return [
    ...written,
    ...Array.from({ length: count }, (_, number) => drawFirm(dice, { number, second: number < left - count, today })),
  ];
}

interface Place {
  number: number;
  /** Does it offer two jobs? */
  second: boolean;
  today: string;
}

function drawFirm(dice: Dice, { number, second, today }: Place): DemoFirm {
  const trade = dice.draw(TRADES.map((each) => [each, each.share] as const));
  const regime = dice.draw(REGIMES);
  const headcount = dice.whole(...HEADCOUNTS[regime]);
  const district = drawDistrict(dice, trade);
  const jobs = second ? [0, 1] : [0];
  const first = dice.whole(0, trade.jobs.length - 1);
  return {
    // Every word is used once before one comes again with another trade or legal form.
    name: `${dice.of(trade.names)} ${WORDS[(number * 7) % WORDS.length] ?? ''} ${LEGAL_FORMS[regime]}`,
    sector: trade.sector,
    regime,
    headcount,
    foreign: headcount < 5 ? 0 : dice.whole(0, Math.floor(headcount / 7)),
    forms: jobs.map((job) => {
      const code = trade.jobs[(first + job) % trade.jobs.length];
      return drawVacancy(dice, { code, district, today });
    }),
  };
}

function drawDistrict(dice: Dice, trade: DemoTrade): string | undefined {
  const city = trade.cities === undefined ? dice.draw(CITIES.value) : dice.of(trade.cities);
  return findDistrict(city === 'Lima' ? dice.draw(DISTRICTS.PE.value) : city)?.ubigeo;
}

/** The template of a common job with a pay, a start and what this firm offers. */
function drawVacancy(
  dice: Dice,
  { code, district, today }: { code: string | undefined; district: string | undefined; today: string },
): VacancyForm {
  const template = VACANCY_TEMPLATES.find((each) => each.code === code);
  if (template === undefined) throw new RangeError(`There is no template “${code ?? ''}”.`);
  const form = templateForm(template, addDays(today, dice.whole(7, 40)));
  const more = dice.whole(0, 12) / 100;
  const pay = template.pay.map((soles) => Math.round((soles * (1 + more)) / 10) * 1000) as [number, number];
  const supports = new Set([...template.supports, ...(dice.chance(0.12) ? (['childcare_on_site'] as const) : [])]);
  return {
    ...form,
    district,
    positions: dice.of([1, 1, 1, 2, 3]),
    pay: { min: pay[0], max: pay[1] },
    contractMonths: dice.chance(0.2) ? undefined : dice.of([3, 6, 6, 12]),
    supports: [...supports].map((kind) => ({ kind })),
    unseen: undefined,
  };
}
