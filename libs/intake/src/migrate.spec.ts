import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORM_VERSION, migrateAnswers } from './index.js';

const reference = { today: '2026-11-22' };
const said = (value: unknown) => ({ state: 'answered', value });

describe('answers of form version 1', () => {
  it('keep the hours of care under their new name and turn the travel step into minutes', () => {
    const stored = {
      'about.name': said('Yuleisy'),
      'care.time': said(['1-14', '2-14']),
      'time.travel': said('45'),
      'wish.floor': { state: 'declined' },
    };
    expect(migrateAnswers(stored, 1, reference)).toEqual({
      answers: {
        'about.name': said('Yuleisy'),
        'care.hours': said(['1-14', '2-14']),
        'time.travel': said(45),
        'wish.floor': { state: 'declined' },
      },
      leftover: {},
    });
  });

  it('read “más” as two hours and keep a declined travel limit', () => {
    expect(migrateAnswers({ 'time.travel': said('more') }, 1, reference).answers).toEqual({ 'time.travel': said(120) });
    const declined = { 'time.travel': { state: 'declined' } };
    expect(migrateAnswers(declined, 1, reference).answers).toEqual(declined);
  });

  it('never overwrite hours of care given under the new name', () => {
    const stored = { 'care.time': said(['1-14']), 'care.hours': said(['3-06']) };
    expect(migrateAnswers(stored, 1, reference)).toEqual({
      answers: { 'care.hours': said(['3-06']) },
      leftover: { 'care.time': said(['1-14']) },
    });
  });
});

describe('answers the form cannot read', () => {
  it.each([
    ['an unknown question', { 'about.religion': said('x') }],
    ['a retired option', { 'time.mode': said('mule') }],
    ['a value of another kind', { 'wish.floor': said({ deep: { deeper: { deepest: {} } } }) }],
    ['half céntimos', { 'wish.floor': said(113050.5) }],
    ['a bare value', { 'about.name': 'Yuleisy' }],
    ['a declined answer to a question that offers none', { 'about.name': { state: 'declined' } }],
    ['a skipped answer to a required question', { 'about.name': { state: 'skipped' } }],
  ])('%s is left over, not lost', (_, stored) => {
    expect(migrateAnswers(stored, FORM_VERSION, reference)).toEqual({ answers: {}, leftover: stored });
  });

  it('are either taken or left over whatever they are, and migrating twice is migrating once', () => {
    const ids = fc.constantFrom('care.time', 'care.hours', 'time.travel', 'time.mode', 'work.jobs', 'gone.question');
    const values = fc.oneof(fc.constantFrom<unknown>('30', 'more', 'bus', ['1-14'], 45, []), fc.jsonValue());
    const stored = fc.dictionary(ids, fc.oneof(values.map(said), fc.constant({ state: 'skipped' }), fc.jsonValue()));
    fc.assert(
      fc.property(stored, fc.constantFrom(1, 2, 3), (old, from) => {
        const { answers, leftover } = migrateAnswers(old, from, reference);
        expect(Object.keys({ ...answers, ...leftover })).toHaveLength(Object.keys(old).length);
        expect(migrateAnswers(answers, FORM_VERSION, reference)).toEqual({ answers, leftover: {} });
      }),
      { numRuns: 500 },
    );
  });
});
