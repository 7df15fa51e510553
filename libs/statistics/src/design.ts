import { ConstantColumn, EmptyGroup, InvalidValue, LengthMismatch } from './error.js';

/** A categorical variable inside a design: its level columns and the level left out. */
export interface FactorSet {
  readonly term: string;
  /** Name the base level gets where a decomposition is normalised, `term=level`. */
  readonly base: string;
  /** Positions of the other levels in `Design.names`. */
  readonly columns: readonly number[];
}

/** The regressors of a model, column by column; the first column is the intercept. */
export interface Design {
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  /** For each column, the variable it belongs to: levels of a factor share one term. */
  readonly terms: readonly string[];
  readonly factors: readonly FactorSet[];
}

/** One variable of a design. */
export type Term =
  | { readonly kind: 'numeric'; readonly name: string; readonly term: string; readonly values: ArrayLike<number> }
  | {
      readonly kind: 'factor';
      readonly name: string;
      readonly values: readonly string[];
      readonly levels: readonly string[];
    };

/** Name of the constant column. */
export const intercept = '(Intercept)';

/** A numeric regressor. `term` groups columns in the detail of a decomposition, such as age and its square. */
export function numeric(name: string, values: ArrayLike<number>, term: string = name): Term {
  return { kind: 'numeric', name, term, values };
}

/** A categorical regressor. The first of `levels` is the base; by default levels are sorted. */
export function factor(name: string, values: readonly string[], levels?: readonly string[]): Term {
  return { kind: 'factor', name, values, levels: levels ?? [...new Set(values)].sort() };
}

function checked(name: string, values: ArrayLike<number>, rows: number): Float64Array {
  if (values.length !== rows) throw new LengthMismatch(name, values.length, rows);
  const column = Float64Array.from(values);
  const wrong = column.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new InvalidValue(name, wrong, 'a finite number is needed');
  if (column.every((value) => value === column[0])) throw new ConstantColumn(name);
  return column;
}

function levelColumns(term: Term & { kind: 'factor' }, rows: number): Map<string, Float64Array> {
  if (term.values.length !== rows) throw new LengthMismatch(term.name, term.values.length, rows);
  const columns = new Map(term.levels.map((level) => [level, new Float64Array(rows)]));
  for (const [row, value] of term.values.entries()) {
    const column = columns.get(value);
    if (column === undefined) throw new InvalidValue(term.name, row, `"${value}" is not one of its levels`);
    column[row] = 1;
  }
  for (const [level, column] of columns) {
    if (!column.includes(1)) throw new EmptyGroup(`Level "${level}" of "${term.name}"`);
    if (!column.includes(0)) throw new ConstantColumn(term.name);
  }
  return columns;
}

/**
 * Builds the regressors of a model: an intercept, then each term; a factor of L levels gives L − 1 columns of 0 and 1
 * named `factor=level`.
 * @throws LengthMismatch, InvalidValue (not finite, unknown level), ConstantColumn, EmptyGroup (a level without rows).
 */
export function designOf(rows: number, terms: readonly Term[]): Design {
  if (rows === 0) throw new EmptyGroup('The design');
  const names = [intercept];
  const columns: Float64Array[] = [new Float64Array(rows).fill(1)];
  const owners = [intercept];
  const factors: FactorSet[] = [];
  for (const term of terms) {
    if (term.kind === 'numeric') {
      names.push(term.name);
      columns.push(checked(term.name, term.values, rows));
      owners.push(term.term);
      continue;
    }
    const [base, ...others] = levelColumns(term, rows);
    factors.push({
      term: term.name,
      base: `${term.name}=${base?.[0] ?? ''}`,
      columns: others.map((_, position) => names.length + position),
    });
    for (const [level, column] of others) {
      names.push(`${term.name}=${level}`);
      columns.push(column);
      owners.push(term.name);
    }
  }
  return { rows, names, columns, terms: owners, factors };
}

/** The rows of a design at the given positions. */
export function rowsOf(design: Design, rows: Int32Array): Design {
  return { ...design, rows: rows.length, columns: design.columns.map((column) => pick(column, rows)) };
}

/** The values at the given positions. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}

/** A design with one more column at its end. */
export function withColumn(design: Design, name: string, column: Float64Array): Design {
  return {
    ...design,
    names: [...design.names, name],
    columns: [...design.columns, column],
    terms: [...design.terms, name],
  };
}
