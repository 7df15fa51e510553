import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from '#intake';
import { occupationsOf, occupationSkills, type SkillId, toIsco } from '#taxonomy';
import { EXPERT_MONTHS, type SkillDemand, type SkillPrompt, skillPrompts } from './skill-prompt.js';

const today = '2026-11-22';
const said = <T>(value: T) => ({ state: 'answered', value }) as const;
const [baker] = occupationsOf(toIsco('7512'));
const [cook] = occupationsOf(toIsco('5120'));
if (baker === undefined || cook === undefined) throw new Error('the catalogue lost a trade');
const tasks = occupationSkills(baker.id).essential;
const [first, second, third] = tasks as readonly [SkillId, SkillId, SkillId];

const LIMA = '150101';
const CUSCO = '080101';

function answersWith(
  months: number,
  skills: readonly { skill: SkillId; level: 0 | 1 | 2 | 3 }[],
  more: Answers = {},
): Answers {
  const job = { title: 'panadera', occupation: baker?.id, kind: 'informal', months } as const;
  return { 'work.jobs': said([job]), 'work.skills': said(skills), ...more } as Answers;
}
const ask = (
  answers: Answers,
  demand: readonly SkillDemand[] = [],
  asked: readonly Pick<SkillPrompt, 'skill' | 'kind'>[] = [],
) => skillPrompts({ answers, asked, demand, today });
const needs = (skill: SkillId, count: number, level = 1, district: string | null = null): SkillDemand => ({
  skill,
  level,
  district,
  count,
});

describe('what her work implies and she did not say', () => {
  it('is proposed task by task with her own word for the work, and nothing without a confirmed trade', () => {
    expect(ask(answersWith(6, [])).map(({ skill, kind, job }) => [skill, kind, job])).toEqual(
      [...tasks].toSorted((a, b) => a - b).map((skill) => [skill, 'task', 'panadera']),
    );
    const unlinked = said([{ title: 'panadera', kind: 'informal', months: 40 } as const]);
    expect(ask({ 'work.jobs': unlinked })).toEqual([]);
    expect(ask({})).toEqual([]);
  });

  it('comes in the order of what opens most within her reach', () => {
    const more: Answers = {
      'about.district': said(LIMA),
      'time.travel': said(60),
    } as Answers;
    const demand = [needs(second, 3, 1, LIMA), needs(first, 50, 1, CUSCO), needs(third, 2), needs(third, 2, 2, LIMA)];
    const [one, two, three] = ask(answersWith(6, [], more), demand);
    expect([one, two]).toMatchObject([
      { skill: third, openings: 4, asksLevel: true },
      { skill: second, openings: 3, asksLevel: false },
    ]);
    expect(three?.openings).toBe(0);
  });

  it.each([
    ['short of two years', EXPERT_MONTHS - 1, 2, []],
    ['two years', EXPERT_MONTHS, 2, ['expert']],
    ['long and modest', 90, 1, ['expert']],
    ['expert already', 90, 3, []],
    ['said that she cannot', 90, 0, []],
  ] as const)('suggests expert after two years in a confirmed job: %s', (_, months, level, kinds) => {
    const prompts = ask(answersWith(months, [{ skill: first, level }])).filter(({ skill }) => skill === first);
    expect(prompts.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('never asks what was asked or told, never twice, and never of anything her work does not imply', () => {
    const level = fc.constantFrom(0, 1, 2, 3 as const);
    const given = fc.record({
      months: fc.integer({ min: 0, max: 200 }),
      told: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...tasks), level }), { selector: ({ skill }) => skill }),
      asked: fc.array(
        fc.record({ skill: fc.constantFrom(...tasks), kind: fc.constantFrom('task', 'expert' as const) }),
      ),
      demand: fc.array(fc.record({ skill: fc.constantFrom(...tasks), count: fc.integer({ min: 1, max: 9 }) })),
    });
    fc.assert(
      fc.property(given, ({ months, told, asked, demand }) => {
        const rows = demand.map(({ skill, count }) => needs(skill, count));
        const answers = answersWith(months, told);
        const prompts = ask(answers, rows, asked);
        const keys = prompts.map(({ skill, kind }) => `${kind} ${String(skill)}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { skill, kind } of asked) expect(keys).not.toContain(`${kind} ${String(skill)}`);
        for (const { skill } of told) expect(keys).not.toContain(`task ${String(skill)}`);
        for (const { skill } of prompts) expect(tasks).toContain(skill);
        const opens = prompts.map(({ openings }) => openings);
        expect(opens).toEqual(opens.toSorted((a, b) => b - a));
        expect(ask(answers, rows.toReversed(), asked.toReversed())).toEqual(prompts);
      }),
    );
  });
});
