import { describe, expect, it } from '@jest/globals';
import type { Ubigeo } from '#peru';
import type { SkillId } from '#taxonomy';
import { bakery, near, weekdays } from '../../../../test/factories/bakery.js';
import { context } from '../../../../test/factories/market.js';
import { gatePart } from '../explain-gates.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import type { GateCode } from '../scoring/version.js';
import { FULL_WEEK } from '../week.js';
import { prepareSeeker, prepareVacancy } from './prepare.js';

const far = '040101' as Ubigeo;
const skill = (id: number) => id as SkillId;

const permit = (more: object) =>
  ({ rightToWork: { hireNow: 'yes', renewable: false, countsForCap: 'yes', ...more } }) as Partial<SeekerFacts>;
const bus = (maxMinutes: number, nightSafe?: boolean) =>
  ({ district: near, travel: { maxMinutes, mode: 'bus', nightSafe } }) as Partial<SeekerFacts>;
const quarter = [1, 2, 3, 4].map((id) => ({ skill: skill(id * 6), level: 1 as const }));
const claims = (...ids: number[]) =>
  ids.map((id) => ({ skill: skill(id), level: 3 as const, evidence: 'claimed' as const }));
const guesses = (...ids: number[]) =>
  ids.map((id) => ({ skill: skill(id), level: 1 as const, evidence: 'inferred' as const }));

type Case = [GateCode, Partial<SeekerFacts>, Partial<VacancyFacts>, string, string, string[]?];
const cases: Case[] = [
  ['right_to_work', {}, {}, 'unknown', 'permit_unknown'],
  ['right_to_work', { adult: false }, {}, 'not_met', 'not_adult'],
  ['right_to_work', permit({}), {}, 'met', 'permit_open'],
  ['right_to_work', permit({ hireNow: 'check' }), {}, 'unknown', 'permit_to_check'],
  ['right_to_work', permit({ hireNow: 'no' }), {}, 'remediable', 'permit_none', ['regularise']],
  ['right_to_work', permit({ until: '2027-05-31' }), {}, 'met', 'permit_open'],
  [
    'right_to_work',
    permit({ until: '2027-05-30' }),
    {},
    'remediable',
    'permit_ends_before_contract',
    ['change_status'],
  ],
  [
    'right_to_work',
    permit({ until: '2027-05-30', renewable: true }),
    {},
    'met',
    'permit_renew_in_time',
    ['renew_permit'],
  ],
  [
    'right_to_work',
    permit({ until: '2030-01-01' }),
    { contractMonths: undefined },
    'remediable',
    'permit_ends_before_contract',
    ['change_status'],
  ],
  [
    'right_to_work',
    permit({ until: '2026-11-30', renewable: true }),
    {},
    'remediable',
    'permit_ends_before_start',
    ['renew_permit'],
  ],
  [
    'right_to_work',
    permit({ until: '2026-11-20' }),
    { startOn: '2026-11-01' },
    'remediable',
    'permit_ends_before_start',
    ['change_status'],
  ],
  ['credential', {}, {}, 'met', 'credential_not_asked'],
  ['credential', {}, { profession: 'nursing' }, 'unknown', 'credential_unknown'],
  ['credential', { credentials: ['nursing'] }, { profession: 'nursing' }, 'met', 'credential_held'],
  [
    'credential',
    { credentials: [], education: 'university' },
    { profession: 'nursing' },
    'remediable',
    'credential_missing',
    ['recognise_degree'],
  ],
  [
    'credential',
    { credentials: [], education: 'secondary' },
    { profession: 'nursing' },
    'not_met',
    'credential_no_degree',
  ],
  ['licence', {}, { licences: ['food_handler'] }, 'unknown', 'licence_unknown'],
  ['licence', { licences: ['food_handler'] }, { licences: ['food_handler'] }, 'met', 'licence_held'],
  [
    'licence',
    { licences: [] },
    { licences: ['food_handler'] },
    'remediable',
    'licence_missing',
    ['licence_food_handler'],
  ],
  ['schedule', {}, {}, 'unknown', 'schedule_unknown'],
  ['schedule', { available: weekdays(8, 18) }, {}, 'met', 'schedule_open'],
  ['schedule', { available: weekdays(8, 17) }, {}, 'not_met', 'schedule_outside'],
  [
    'schedule',
    { available: weekdays(8, 17) },
    { supports: [{ kind: 'flexible_shift' }] },
    'remediable',
    'schedule_can_move',
    ['flexible_shift'],
  ],
  ['commute', {}, {}, 'unknown', 'commute_unknown'],
  ['commute', {}, { remote: true }, 'met', 'commute_remote'],
  ['commute', bus(45), {}, 'met', 'commute_within'],
  ['commute', bus(45), { district: far }, 'not_met', 'commute_too_far'],
  [
    'commute',
    { district: near, travel: { maxMinutes: 25, mode: 'walk' } },
    {},
    'remediable',
    'commute_bus_pass',
    ['bus_pass'],
  ],
  ['commute', bus(60), { shift: weekdays(15, 23) }, 'unknown', 'commute_night_unknown'],
  ['commute', bus(60, false), { shift: weekdays(15, 23) }, 'not_met', 'commute_night_unsafe'],
  ['commute', bus(60, true), { shift: weekdays(15, 23) }, 'met', 'commute_within'],
  ['commute', bus(60, false), { shift: weekdays(15, 23), supports: [{ kind: 'transport' }] }, 'met', 'commute_within'],
  ['commute', bus(60, false), { shift: weekdays(22, 6) }, 'met', 'commute_within'],
  ['pay_floor', {}, {}, 'unknown', 'pay_unknown'],
  ['pay_floor', { payFloor: 140_000 }, {}, 'met', 'pay_reaches_floor'],
  ['pay_floor', { payFloor: 140_001 }, {}, 'not_met', 'pay_below_floor'],
  ['pay_floor', { payFloor: 139_000, available: weekdays(10, 17) }, {}, 'not_met', 'pay_below_hourly_floor'],
  ['language', {}, { languages: [{ language: 'en', level: 'B1', hard: false }] }, 'met', 'language_not_asked'],
  ['language', {}, { languages: [{ language: 'en', level: 'B1', hard: true }] }, 'unknown', 'language_unknown'],
  [
    'language',
    { languages: { en: 'B2' } },
    { languages: [{ language: 'en', level: 'B1', hard: true }] },
    'met',
    'language_held',
  ],
  [
    'language',
    { languages: { en: 'A2' } },
    { languages: [{ language: 'en', level: 'B1', hard: true }] },
    'remediable',
    'language_one_level_short',
    ['language_course'],
  ],
  [
    'language',
    { languages: {} },
    { languages: [{ language: 'en', level: 'B1', hard: true }] },
    'not_met',
    'language_too_low',
  ],
  ['essential_skills', {}, {}, 'met', 'skills_not_asked'],
  ['essential_skills', {}, { essentials: quarter }, 'unknown', 'skills_to_confirm'],
  ['essential_skills', { lacks: [6, 12, 18, 24].map(skill) }, { essentials: quarter }, 'unknown', 'skills_to_confirm'],
  ['essential_skills', { skills: claims(6, 12, 18) }, { essentials: quarter }, 'met', 'skills_enough'],
  ['essential_skills', { skills: guesses(6, 12, 18, 24) }, { essentials: quarter }, 'unknown', 'skills_to_confirm'],
  [
    'essential_skills',
    { skills: claims(6), lacks: [12, 18, 24].map(skill) },
    { essentials: quarter },
    'remediable',
    'skills_to_learn',
    ['skills_training'],
  ],
  ['caps', permit({ countsForCap: 'no' }), { foreignCap: 'full' }, 'met', 'cap_not_counted'],
  ['caps', permit({}), { foreignCap: 'open' }, 'met', 'cap_open'],
  ['caps', permit({}), { foreignCap: 'borderline' }, 'unknown', 'cap_unclear'],
  ['caps', permit({ countsForCap: 'unknown' }), { foreignCap: 'full' }, 'unknown', 'cap_unclear'],
  [
    'caps',
    permit({}),
    { foreignCap: 'full' },
    'remediable',
    'cap_full',
    ['cap_hire_with_local', 'cap_exoneration', 'cap_kin_exemption'],
  ],
  ['no_go', {}, {}, 'unknown', 'no_go_unknown'],
  ['no_go', { refuses: ['heavy_loads'] }, {}, 'met', 'no_go_none'],
  ['no_go', { refuses: ['heavy_loads'] }, { traits: ['heavy_loads'] }, 'not_met', 'no_go_refused'],
  ['no_go', { refuses: ['night_shift'] }, { shift: weekdays(16, 23) }, 'not_met', 'no_go_refused'],
  ['no_go', { refuses: ['sundays'] }, { shift: FULL_WEEK }, 'not_met', 'no_go_refused'],
  ['no_go', { refuses: ['without_respect_policy'] }, {}, 'remediable', 'no_go_respect_policy', ['respect_policy']],
  ['no_go', { refuses: ['without_respect_policy'] }, { supports: [{ kind: 'respect_policy' }] }, 'met', 'no_go_none'],
  ['accommodation', { accommodations: ['sitting'] }, {}, 'unknown', 'accommodation_to_ask'],
  [
    'accommodation',
    { accommodations: ['sitting'] },
    { accommodations: [] },
    'remediable',
    'accommodation_to_make',
    ['employer_adjustment'],
  ],
  ['accommodation', { accommodations: ['sitting'] }, { accommodations: ['sitting'] }, 'met', 'accommodation_offered'],
  [
    'accommodation',
    { accommodations: ['sitting'] },
    { accommodations: [], supports: [{ kind: 'accommodation' }] },
    'met',
    'accommodation_offered',
  ],
];

describe('gates', () => {
  it.each(cases.map((one) => ({ one, name: `${one[0]}: ${one[3]}, ${one[4]}` })))('$name', ({ one }) => {
    const [gate, answers, asked, state, code, remedies = []] = one;
    const seeker = prepareSeeker({ id: 1, revision: 1, ...answers }, context);
    const part = gatePart(gate, seeker, prepareVacancy({ ...bakery, ...asked }, context));
    expect([part.state, part.reason.code, part.remedies]).toEqual([state, code, remedies]);
    expect(part.source).not.toBe('');
    expect(remedies.every((remedy) => remedy in context.version.remedies)).toBe(true);
  });

  it('name what is short, or all that was asked where nothing is', () => {
    const english = { language: 'en', level: 'B1', hard: true } as const;
    const spanish = { language: 'es', level: 'A2', hard: true } as const;
    const tell = (gate: GateCode, answers: Partial<SeekerFacts>, asked: Partial<VacancyFacts>) =>
      gatePart(
        gate,
        prepareSeeker({ id: 1, revision: 1, ...answers }, context),
        prepareVacancy({ ...bakery, ...asked }, context),
      ).reason;
    const languages = [english, spanish];
    expect(tell('language', { languages: { en: 'A2', es: 'C1' } }, { languages })).toMatchObject({
      asked: [{ language: 'en' }],
    });
    expect(tell('language', { languages: { en: 'B1', es: 'C1' } }, { languages })).toMatchObject({
      asked: [{ language: 'en' }, { language: 'es' }],
    });
    const needs = { accommodations: ['sitting', 'breaks'] } as const;
    expect(tell('accommodation', needs, { accommodations: ['sitting'] })).toMatchObject({ needs: ['breaks'] });
    expect(tell('accommodation', needs, { accommodations: ['sitting', 'breaks'] })).toMatchObject({
      needs: ['sitting', 'breaks'],
    });
  });
});
