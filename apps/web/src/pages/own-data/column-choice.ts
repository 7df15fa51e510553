import type { ColumnProfile, FileProfile } from '#report';
import type { GapQuestion } from '#statistics';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';

/** What was chosen in the form, as it was sent; a group is `column:value`, both by their place. */
export interface ColumnChoice {
  outcome: string;
  hours: string;
  reference: string;
  compare: string;
  covariates: readonly string[];
  factors: readonly string[];
  log: boolean;
  weights: string;
}

export function choiceOf(form: FormBody | undefined): ColumnChoice {
  return {
    outcome: textOf(form, 'outcome'),
    hours: textOf(form, 'hours'),
    reference: textOf(form, 'reference'),
    compare: textOf(form, 'compare'),
    covariates: listOf(form, 'covariates'),
    factors: listOf(form, 'factors'),
    log: textOf(form, 'log') !== '',
    weights: textOf(form, 'weights'),
  };
}

/** Two groups at least make a comparison. */
export const mayGroup = ({ values }: ColumnProfile): boolean => values.length > 1;

interface Group {
  column: string;
  value: string;
}

function groupOf({ columns }: FileProfile, sent: string): Group | undefined {
  const [at, place] = sent.split(':').map(Number);
  const column = columns[at ?? -1];
  const value = column?.values[place ?? -1]?.value;
  return column === undefined || value === undefined ? undefined : { column: column.name, value };
}

function sentOf({ columns }: FileProfile, { column, value }: Group): string {
  const at = columns.findIndex(({ name }) => name === column);
  const place = columns[at]?.values.findIndex((each) => each.value === value) ?? -1;
  return at < 0 || place < 0 ? '' : `${String(at)}:${String(place)}`;
}

/** The form as it was, from the question that it asked. */
export function choiceFor(profile: FileProfile, question: GapQuestion): ColumnChoice {
  const { group, reference, compare, outcome, hours = '', weights = '', covariates, factors, log } = question;
  return {
    outcome,
    hours,
    weights,
    covariates,
    factors,
    log,
    reference: sentOf(profile, { column: group, value: reference }),
    compare: sentOf(profile, { column: group, value: compare }),
  };
}

/** The question that a choice asks, or what is wrong with it. */
export function questionOf(
  profile: FileProfile,
  choice: ColumnChoice,
  say: Say,
): { question: GapQuestion } | { errors: FormError[] } {
  const [reference, compare] = [groupOf(profile, choice.reference), groupOf(profile, choice.compare)];
  const errors = [...groupErrors(reference, compare, say), ...columnErrors(profile, choice, reference?.column, say)];
  if (errors.length > 0 || reference === undefined || compare === undefined) return { errors };
  const { outcome, covariates, factors, log } = choice;
  return {
    question: {
      outcome,
      group: reference.column,
      reference: reference.value,
      compare: compare.value,
      log,
      covariates,
      factors,
      weights: choice.weights === '' ? undefined : choice.weights,
      filters: [],
      ...(choice.hours === '' ? {} : { hours: choice.hours }),
    },
  };
}

function groupErrors(reference: Group | undefined, compare: Group | undefined, say: Say): FormError[] {
  if (reference === undefined) return [{ field: 'reference', message: say('ownData.columns.missingReference') }];
  if (compare === undefined) return [{ field: 'compare', message: say('ownData.columns.missingCompare') }];
  if (reference.column !== compare.column) return [{ field: 'compare', message: say('ownData.columns.otherColumn') }];
  if (reference.value !== compare.value) return [];
  return [{ field: 'compare', message: say('ownData.columns.sameGroup') }];
}

/** Where each name was chosen, in the order of the form. */
function placesOf({ outcome, hours, covariates, factors, weights }: ColumnChoice): { field: string; name: string }[] {
  const place = (field: string, names: readonly string[]) =>
    names.filter((name) => name !== '').map((name) => ({ field, name }));
  return [
    ...place('outcome', [outcome]),
    ...place('hours', [hours]),
    ...place('covariates', covariates),
    ...place('factors', factors),
    ...place('weights', [weights]),
  ];
}

function columnErrors(profile: FileProfile, choice: ColumnChoice, group: string | undefined, say: Say): FormError[] {
  const places = placesOf(choice);
  const known = new Set(profile.columns.map(({ name }) => name));
  const missing = choice.outcome === '' ? [{ field: 'outcome', message: say('ownData.columns.missingOutcome') }] : [];
  const unknown = places
    .filter(({ name }) => !known.has(name))
    .map(({ field, name }) => ({ field, message: say('ownData.fault.no_column', { column: name }) }));
  const twice = places
    .filter(({ name }, at) => name === group || places.findIndex((other) => other.name === name) !== at)
    .map(({ field, name }) => ({ field, message: say('ownData.columns.twice', { column: name }) }));
  return [...missing, ...unknown, ...twice];
}
