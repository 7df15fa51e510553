import { toFields } from './fields.js';
import { FORM_VERSION } from './question.js';
import type { Answer } from './question.js';
import type { Reference } from './read-plain.js';
import { findQuestion } from './registry.js';
import type { Answers } from './registry.js';
import { validate } from './validate.js';

type Stored = Readonly<Record<string, unknown>>;

/** Version 1 asked the travel limit in steps; the last one, “más”, meant two hours. */
const TRAVEL_STEPS: Readonly<Record<string, number>> = { '30': 30, '45': 45, '60': 60, '90': 90, more: 120 };

function isAnswer(stored: unknown): stored is Answer {
  if (typeof stored !== 'object' || stored === null || !('state' in stored)) return false;
  return (
    stored.state === 'declined' || stored.state === 'skipped' || (stored.state === 'answered' && 'value' in stored)
  );
}

/** Version 1 called the hours of care `care.time` and kept the travel limit as a code. */
function fromVersion1(stored: Stored): Stored {
  const { 'care.time': careHours, 'time.travel': travel, ...kept } = stored;
  const steps = isAnswer(travel) && travel.state === 'answered' ? TRAVEL_STEPS[String(travel.value)] : undefined;
  return {
    ...kept,
    ...(travel === undefined ? {} : { 'time.travel': travel }),
    ...(steps === undefined ? {} : { 'time.travel': { state: 'answered', value: steps } }),
    ...(careHours === undefined ? {} : { ['care.hours' in kept ? 'care.time' : 'care.hours']: careHours }),
  };
}

/** What turns answers of a version into those of the next one. */
const STEPS: ReadonlyMap<number, (stored: Stored) => Stored> = new Map([[1, fromVersion1]]);

export interface Migrated {
  answers: Answers;
  /** What this form version does not know or cannot read: to keep and show to a person, never to drop. */
  leftover: Stored;
}

function isCurrent(id: string, stored: unknown, reference: Reference): stored is Answer {
  const question = findQuestion(id);
  if (question === undefined || !isAnswer(stored)) return false;
  if (stored.state === 'skipped') return question.optional === true;
  const result = validate(question, toFields(question, stored), reference);
  return result.ok && result.answer.state === stored.state;
}

/**
 * Brings stored answers of form version `from` (a positive integer) to `FORM_VERSION`. Answers of a newer form, unknown
 * questions and values that no longer validate come back as `leftover`. Every stored answer is in one of the two.
 */
export function migrateAnswers(stored: Stored, from: number, reference: Reference): Migrated {
  let current = stored;
  for (let version = from; version < FORM_VERSION; version++) current = STEPS.get(version)?.(current) ?? current;
  const answers: Record<string, Answer> = {};
  const leftover: Record<string, unknown> = {};
  for (const [id, answer] of Object.entries(current)) {
    if (isCurrent(id, answer, reference)) answers[id] = answer;
    else leftover[id] = answer;
  }
  return { answers, leftover };
}
