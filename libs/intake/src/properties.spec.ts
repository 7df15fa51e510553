import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineOf } from './fields.js';
import {
  CARERS,
  FORM_VERSION,
  JOB_KINDS,
  LANGUAGE_LEVELS,
  QUESTIONS,
  SHOWN_FIELD,
  answerOf,
  isAsked,
  isWeekPiece,
  migrateAnswers,
  nextQuestion,
  orderWeek,
  questionsOn,
  sectionOf,
  sectionState,
  shownAnswers,
  submit,
  summarise,
  toFields,
  validate,
} from './index.js';
import type { Answer, Answers, Fields, Kind, Question } from './index.js';

const reference = { today: '2026-11-22' };

const line = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Ñata', "O'Higgins 👩🏽‍🍳", 'José', 'A'))
  .map((text) => lineOf({ text }, 'text'))
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
const month = fc.integer({ min: 1970 * 12, max: 2025 * 12 }).map((count) => {
  return `${String(Math.trunc(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
});
const halfHour = fc.integer({ min: 0, max: 47 }).map((slot) => {
  return `${String(slot >> 1).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
});
const day = fc.integer({ min: 1, max: 7 });
const piece = fc.oneof(
  fc.tuple(day, fc.constantFrom('06', '10', '14', '18', '22')).map(([weekday, block]) => `${String(weekday)}-${block}`),
  fc.tuple(day, halfHour, halfHour).map(([weekday, from, to]) => `${String(weekday)}-${from}-${to}`),
);
const week = (minLength: number) =>
  fc.array(piece, { minLength, maxLength: 12 }).map((pieces) => orderWeek(pieces.filter((text) => isWeekPiece(text))));
const occupation = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant('none'));
const title = fc.record({ title: line, occupation }, { requiredKeys: ['title'] });
const job = fc
  .record(
    {
      title: line,
      occupation,
      kind: fc.constantFrom(...JOB_KINDS),
      place: fc.constantFrom('peru', 'abroad'),
      from: month,
      to: month,
      months: fc.integer({ min: 0, max: 900 }),
      tasks: line,
    },
    { requiredKeys: ['title', 'kind'] },
  )
  .filter(({ from = '', to = '9999' }) => from <= to);
const codesOf = (question: Question) => ('options' in question ? question.options : []);
const several = (question: Question) =>
  fc
    .subarray([...codesOf(question)], { minLength: 1 })
    .filter((chosen) => chosen.length === 1 || chosen.every((option) => option.exclusive !== true))
    .map((chosen) => chosen.map((option) => option.code));
const inRange = (question: Question) => fc.integer('min' in question ? question : {});
const unique = <Row extends object>(row: fc.Arbitrary<Row>, key: keyof Row) =>
  fc.uniqueArray(row, { selector: (each) => each[key], maxLength: 9 });
const skill = fc.record({ skill: fc.integer({ min: 1, max: 65_535 }), level: fc.integer({ min: 0, max: 3 }) });
const spoken = fc.record({
  language: fc.constantFrom('en', 'qu', 'wba'),
  level: fc.constantFrom(...LANGUAGE_LEVELS),
});

/** Values in the form `validate` gives them. */
const VALUES: { [K in Kind]: (question: Question) => fc.Arbitrary<unknown> } = {
  text: () => line,
  name: () => line,
  'long-text': () => fc.tuple(line, line).map((lines) => lines.join('\n')),
  phone: () => fc.integer({ min: 900_000_000, max: 999_999_999 }).map((digits) => `+51${String(digits)}`),
  choice: (question) => fc.constantFrom(...codesOf(question).map((option) => option.code)),
  'multi-choice': several,
  number: inRange,
  money: () => fc.integer({ min: 100, max: 10_000_000 }),
  district: () => fc.constantFrom('150132', '070101', '040101', '250401'),
  'week-blocks': () => week(1),
  hours: inRange,
  'work-history': () => fc.array(job, { maxLength: 4 }),
  occupations: () => fc.array(title, { maxLength: 5 }),
  skills: () => unique(skill, 'skill').map((skills) => skills.sort((first, second) => first.skill - second.skill)),
  languages: () => unique(spoken, 'language'),
  document: (question) =>
    fc.record(
      {
        code: fc.constantFrom(...codesOf(question).map((option) => option.code)),
        issued: fc.constant('1995-03-01'),
        expires: month.map((text) => `${text.replace(/^19/u, '20')}-28`),
        filed: month.map((text) => `${text.replace(/^19/u, '20')}-01`).filter((text) => text < reference.today),
        kin: fc.constantFrom('yes', 'no', 'unsure'),
      },
      { requiredKeys: ['code'] },
    ),
  care: () =>
    fc.record({ by: fc.subarray(CARERS.slice(0, -1), { minLength: 1 }), certain: week(0), sometimes: week(0) }),
};

const answerTo = (question: Question): fc.Arbitrary<Answer> =>
  fc.oneof(
    { weight: 6, arbitrary: VALUES[question.kind](question).map((value) => ({ state: 'answered' as const, value })) },
    ...(question.declinable === true ? [fc.constant({ state: 'declined' as const })] : []),
    ...(question.optional === true ? [fc.constant({ state: 'skipped' as const })] : []),
  );
const answeredOn = (questions: readonly Question[]) =>
  fc.constantFrom(...questions).chain((question) => answerTo(question).map((answer) => ({ question, answer })));
const answered = answeredOn(QUESTIONS);
const edits = fc.array(answered, { maxLength: 60 });
type Edit = { question: Question; answer: Answer };

/** What a browser sends when the page of a question was rendered from `seen` and only that question was changed. */
function post(seen: Answers, { question, answer }: Edit): Fields {
  const page = questionsOn(sectionOf(question.id).id, question.page);
  const shown = page.filter((each) => each === question || isAsked(each, seen));
  const unchanged = shown.filter((each) => each !== question).map((each) => toFields(each, answerOf(seen, each.id)));
  return Object.assign(
    { [SHOWN_FIELD]: shownAnswers(shown, seen) },
    ...unchanged,
    toFields(question, answer),
  ) as Fields;
}
function take(answers: Answers, edit: Edit, seen = answers): Answers {
  const page = questionsOn(sectionOf(edit.question.id).id, edit.question.page);
  return submit(answers, page, post(seen, edit), reference).answers;
}
const takeAll = (list: readonly Edit[]) => list.reduce((answers: Answers, edit) => take(answers, edit), {});
const isSaid = (answers: Answers) => (id: string) => (answerOf(answers, id)?.state ?? 'skipped') !== 'skipped';
const ids = QUESTIONS.map(({ id }) => id);
const sections = [...new Set(ids.map((id) => sectionOf(id).id))];

describe('answers', () => {
  for (const question of QUESTIONS) {
    it(`come back the same from the form of ${question.id}`, () => {
      fc.assert(
        fc.property(answerTo(question), (answer) => {
          const answers = { [question.id]: answer };
          expect(validate(question, toFields(question, answer), reference)).toEqual({ ok: true, answer });
          expect(migrateAnswers(answers, FORM_VERSION, reference)).toEqual({ answers, leftover: {} });
        }),
        { numRuns: 40 },
      );
    });
  }

  it('survive any order, going back and sending twice: the last one of each question stays', () => {
    fc.assert(
      fc.property(edits, (list) => {
        let answers: Answers = {};
        const last = new Map<string, Answer>();
        for (const edit of list) {
          if (edit.answer.state !== 'skipped' || isAsked(edit.question, answers))
            last.set(edit.question.id, edit.answer);
          const seen = answers;
          answers = take(take(answers, edit, seen), edit, seen);
        }
        const said = [...last].filter(([, answer]) => answer.state !== 'skipped');
        expect(Object.fromEntries(said)).toEqual(
          Object.fromEntries(ids.filter(isSaid(answers)).map((id) => [id, answerOf(answers, id)])),
        );
      }),
    );
  });

  it('of two tabs never erase each other, not even on the same page, except on the same question', () => {
    const mates = ({ id, page }: Question) => questionsOn(sectionOf(id).id, page);
    const samePage = fc.constantFrom(...QUESTIONS.filter((each) => mates(each).length > 1)).chain((question) => {
      return fc.tuple(answeredOn(mates(question)), answeredOn(mates(question)));
    });
    fc.assert(
      fc.property(edits, fc.oneof(samePage, fc.tuple(answered, answered)), (list, [first, second]) => {
        fc.pre(first.question.id !== second.question.id && first.answer.state !== 'skipped');
        const seen = takeAll(list);
        const after = take(take(seen, first), second, seen);
        expect(answerOf(after, first.question.id)).toEqual(first.answer);
        const others = ids.filter((id) => id !== first.question.id && id !== second.question.id);
        const kept = (answers: Answers) => others.filter(isSaid(answers)).map((id) => [id, answerOf(answers, id)]);
        expect(kept(after)).toEqual(kept(seen));
      }),
    );
  });

  it('stay when a page sends 10,000 characters or noise, which comes back whole', () => {
    const names = fc.constantFrom('', '.0.title', '.hours', '.code', '.certain');
    const noise = fc.oneof(fc.constantFrom('ñ', '👩🏽‍🍳 '), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        edits,
        fc.constantFrom(...QUESTIONS),
        names,
        fc.tuple(noise, fc.nat(10_000)),
        (list, question, name, text) => {
          const seen = takeAll(list);
          const fields = { [question.id + name]: text[0].repeat(text[1]) };
          const { answers, faults, raw } = submit(seen, [question], fields, reference);
          expect(raw).toBe(fields);
          expect(faults.length === 0 || answers === seen).toBe(true);
        },
      ),
    );
  });

  it('that no longer apply are kept and marked in the summary', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const answers = takeAll(list);
        const lines = summarise(answers, 'es', {}, sections);
        const expected = QUESTIONS.filter((question) => {
          return isAsked(question, answers) || answerOf(answers, question.id)?.state === 'answered';
        });
        expect(lines.map(({ question, applies }) => [question, applies])).toEqual(
          expected.map((question) => [question.id, isAsked(question, answers)]),
        );
      }),
    );
  });

  it('lead to every question that is asked, once, whatever is answered, and then to the review', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (list, seeds) => {
        let answers = takeAll(list);
        const seen: string[] = [];
        for (let next = nextQuestion(answers); next !== undefined; next = nextQuestion(answers, seen.at(-1))) {
          const [answer] = fc.sample(answerTo(next), { numRuns: 1, seed: seeds[seen.length] ?? 0 });
          seen.push(next.id);
          answers = { ...answers, [next.id]: answer };
        }
        expect(new Set(seen).size).toBe(seen.length);
        const steps = sections.filter((section) => sectionOf(section).place === 'steps');
        expect(steps.filter((section) => sectionState(section, answers).state !== 'done')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
