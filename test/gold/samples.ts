import { designOf, factor, numeric } from '#statistics';
import type { GapSample, Term } from '#statistics';
import { Table } from './data.js';

export const chicago = () => Table.read('chicago').where((row) => row('ln_real_wage') !== '');
export const cps1985 = () => Table.read('cps1985');
export const nlys00 = () => Table.read('nlys00');

/** 1 where the column has the value. */
export function flag(table: Table, name: string, value: string): Float64Array {
  return Float64Array.from(table.text(name), (cell) => (cell === value ? 1 : 0));
}

export function square(values: Float64Array): Float64Array {
  return values.map((value) => value * value);
}

const schooling = ['LTHS', 'some_college', 'college', 'advanced_degree'];

/** Levels of the factors of cps1985, base first; `experience^2` belongs to the term experience. */
export const cpsLevels: Readonly<Record<string, readonly string[]>> = {
  ethnicity: ['cauc', 'hispanic', 'other'],
  region: ['south', 'other'],
  gender: ['male', 'female'],
  occupation: ['worker', 'technical', 'services', 'office', 'sales', 'management'],
  sector: ['manufacturing', 'construction', 'other'],
  union: ['no', 'yes'],
  married: ['no', 'yes'],
};

export const nlysLevels: Readonly<Record<string, readonly string[]>> = {
  region: ['East', 'North-central', 'South', 'West'],
  education: [
    '10-12 yrs (no diploma or GED)',
    '<10 yrs',
    'HS grad (diploma)',
    'HS grad (GED)',
    'Some college',
    'BA or equiv. degree',
    'MA or equiv. degree',
    'Ph.D or prof. degree',
  ],
  industry: ['Primary, Constr., Utilities', 'Manufacturing', 'Education, Health, Public Admin.', 'Other services'],
};

/** Turns names such as `education`, `experience^2` or `union=yes` into terms. */
export function terms(
  table: Table,
  names: readonly string[],
  levels: Readonly<Record<string, readonly string[]>>,
): Term[] {
  return names.map((name) => {
    const base = name.replace('^2', '');
    if (name.includes('=')) {
      const [column = '', value = ''] = name.split('=');
      return numeric(`${column}${value}`, flag(table, column, value));
    }
    const known = levels[name];
    if (known !== undefined) return factor(name, table.text(name), known);
    const values = table.number(base);
    return name === base ? numeric(name, values) : numeric(`I(${base}^2)`, square(values), base);
  });
}

/** A decomposition sample, and how to turn our column names into those of the gold folder. */
export interface NamedSample {
  readonly people: GapSample;
  readonly rename: (name: string) => string;
}

function chicagoSample(log: boolean): NamedSample {
  const table = chicago();
  const pay = table.number('ln_real_wage');
  const education = factor('education', table.text('education'), ['high_school', ...schooling]);
  const people = {
    outcome: log ? pay : pay.map(Math.exp),
    design: designOf(table.rows.length, [
      numeric('age', table.number('age')),
      numeric('female', table.number('female')),
      education,
    ]),
    inA: flag(table, 'foreign_born', '0'),
  };
  return { people, rename: (name) => name.replace('education=', '') };
}

export const cpsTerms = ['education', 'experience', 'experience^2', 'union=yes', 'married=yes', 'occupation', 'sector'];
export const nlysTerms = [
  'age',
  'region',
  'education',
  'years_worked_civilian',
  'years_worked_military',
  'part_time',
  'family_responsibility',
  'industry',
];

function cpsSample(): NamedSample {
  const table = cps1985();
  const design = designOf(table.rows.length, terms(table, cpsTerms, cpsLevels));
  const people = { outcome: table.number('wage').map(Math.log), design, inA: flag(table, 'gender', 'male') };
  return { people, rename: (name) => name };
}

function nlysSample(): NamedSample {
  const table = nlys00();
  const design = designOf(table.rows.length, terms(table, nlysTerms, nlysLevels));
  const people = { outcome: table.number('wage').map(Math.log), design, inA: flag(table, 'female', 'no') };
  return { people, rename: (name) => name };
}

/** The people that an analysis such as `chicago.level.ob` decomposes. */
export function decompositionSample(id: string): NamedSample {
  if (id.startsWith('chicago')) return chicagoSample(id.startsWith('chicago.log'));
  return id.startsWith('cps1985') ? cpsSample() : nlysSample();
}
