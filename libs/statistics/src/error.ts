/** What every refusal of this library is: a stable code, and a message that names the column or the group. */
export abstract class StatisticsError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** A column is a linear combination of the columns before it, so its coefficient is not defined. */
export class RankDeficient extends StatisticsError {
  readonly code = 'rank-deficient';
  constructor(
    readonly column: string,
    readonly group?: string,
  ) {
    super(`Column "${column}" is a combination of earlier columns${group === undefined ? '' : ` in group ${group}`}.`);
  }
}

/** A column that must vary holds one value only. */
export class ConstantColumn extends StatisticsError {
  readonly code = 'constant-column';
  constructor(
    readonly column: string,
    readonly group?: string,
  ) {
    super(`Column "${column}" holds one value only${group === undefined ? '' : ` in group ${group}`}.`);
  }
}

/** Fewer rows than the method needs. */
export class TooFewRows extends StatisticsError {
  readonly code = 'too-few-rows';
  constructor(
    readonly what: string,
    readonly rows: number,
    readonly needed: number,
  ) {
    super(`${what} has ${String(rows)} rows; at least ${String(needed)} are needed.`);
  }
}

/** A group, cell or table has no member. */
export class EmptyGroup extends StatisticsError {
  readonly code = 'empty-group';
  constructor(readonly group: string) {
    super(`${group} is empty.`);
  }
}

/** A value that is not a finite number, or outside the range where the method is defined; `row` counts from 0. */
export class InvalidValue extends StatisticsError {
  readonly code = 'invalid-value';
  constructor(
    readonly column: string,
    readonly row: number,
    readonly requirement: string,
  ) {
    super(`Column "${column}", row ${String(row)}: ${requirement}.`);
  }
}

/** Two inputs that describe the same rows differ in length. */
export class LengthMismatch extends StatisticsError {
  readonly code = 'length-mismatch';
  constructor(
    readonly column: string,
    readonly rows: number,
    readonly expected: number,
  ) {
    super(`Column "${column}" has ${String(rows)} rows, not ${String(expected)}.`);
  }
}

/** A setting outside its range, such as a level of confidence of 2 or zero bootstrap draws. */
export class InvalidSetting extends StatisticsError {
  readonly code = 'invalid-setting';
  constructor(readonly setting: string) {
    super(`${setting}.`);
  }
}

/** An iteration did not reach its tolerance. */
export class NoConvergence extends StatisticsError {
  readonly code = 'no-convergence';
  constructor(readonly method: string) {
    super(`${method} did not converge.`);
  }
}

/** A model with as many columns as different rows, so that its coefficients say what single cells earn. */
export class SaturatedModel extends StatisticsError {
  readonly code = 'saturated-model';
  constructor(readonly columns: number) {
    super(`The model has ${String(columns)} columns and no more different rows: it would publish single cells.`);
  }
}

/** Published totals that no counts can have: one of them is wrong. */
export class InconsistentTotals extends StatisticsError {
  readonly code = 'inconsistent-totals';
  constructor() {
    super('The published totals contradict each other.');
  }
}
