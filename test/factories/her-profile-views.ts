import type { VNode } from 'preact';
import { type Answers, toWeekPattern } from '#intake';
import { occupationsOf, occupationSkills, toIsco } from '#taxonomy';
import { speaker } from '../../apps/web/src/messages/message.js';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { PersonPapers } from '../../apps/web/src/pages/casework/person-papers.js';
import { twinsCompareView, twinsListView } from '../../apps/web/src/pages/casework/twins-view.js';
import { TwinsCompare, TwinsList } from '../../apps/web/src/pages/casework/twins.js';
import { degreeParts, degreeView } from '../../apps/web/src/pages/profile/degree-view.js';
import { Degree } from '../../apps/web/src/pages/profile/degree.js';
import { householdView } from '../../apps/web/src/pages/profile/household-view.js';
import { Household } from '../../apps/web/src/pages/profile/household.js';
import { papersView, paperView } from '../../apps/web/src/pages/profile/papers-view.js';
import { Papers } from '../../apps/web/src/pages/profile/papers.js';
import { promptsView } from '../../apps/web/src/pages/profile/prompts-view.js';
import { Prompts } from '../../apps/web/src/pages/profile/prompts.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

const said = <T>(value: T) => ({ state: 'answered', value }) as const;
const today = '2026-11-22';
const tasks = occupationSkills({ isco: toIsco('7512') }).essential;
const nurse = occupationsOf(toIsco('2221'))[0]?.id;
const answers: Answers = {
  'documents.held': said({
    code: 'CPP_VIG',
    issued: '2025-12-12',
    expires: '2026-12-12',
    filed: '2026-11-02',
    kin: 'no',
  }),
  'documents.home-papers': said(['id_valid', 'passport_expired']),
  'study.licences': said(['food_handler']),
  'study.level': said('university'),
  'study.title': said('none'),
  'study.fields': said([{ title: 'enfermera', occupation: nurse ?? 'none' }]),
};
const seen = { at: new Date('2026-11-20T15:00:00Z'), by: `Rosa ${MARKUP}`, organisation: LONG_NAME, hasNumber: true };

/** Pages of what she holds and what her studies count for. */
export function herProfileViews(locale: Locale): Readonly<Record<string, VNode>> {
  const hers = frame(locale, 'seeker', 'mis-papeles');
  const late: Answers = { ...answers, 'documents.held': said({ code: 'CPP_VIG', expires: '2026-10-01' }) };
  const companions = { current: undefined, offered: [{ id: 1 as never, name: LONG_NAME, near: true }], today };
  const prompt = {
    skill: tasks[0] ?? (0 as never),
    kind: 'task',
    job: `panadera ${MARKUP}`,
    openings: 7,
    asksLevel: true,
  } as const;
  const last = { skill: tasks[1] ?? 0, kind: 'task', said: 'yes', before: null, wrote: null } as const;
  const none = { stage: 'none', code: undefined, mine: [], covered: undefined, uncounted: undefined } as const;
  const cover = toWeekPattern(['1-06', '2-06', '3-14']);
  return {
    household: Household(
      householdView(hers, none, { typed: MARKUP, errors: [{ field: 'code', message: 'Ese código no sirve.' }] }),
    ),
    'household-gone': Household(householdView(hers, { ...none, stage: 'gone' })),
    'household-code': Household(householdView(hers, { ...none, stage: 'offered', code: 'HK4F-7QX3' })),
    'household-asked': Household(householdView(hers, { ...none, stage: 'asked' })),
    'household-waiting': Household(householdView(hers, { ...none, stage: 'waiting' })),
    'household-linked': Household(
      householdView(hers, { ...none, stage: 'linked', mine: ['1-14'], covered: cover, uncounted: cover }),
    ),
    prompt: Prompts(promptsView(hers, { prompt, left: 5, last })),
    'prompt-simple': Prompts(
      promptsView(hers, { prompt: { ...prompt, openings: 0, asksLevel: false }, left: 1, last: undefined }),
    ),
    'prompt-expert': Prompts(promptsView(hers, { prompt: { ...prompt, kind: 'expert' }, left: 2, last: undefined })),
    'prompt-none': Prompts(promptsView(hers, { prompt: undefined, left: 0, last: { ...last, said: 'later' } })),
    papers: Papers(papersView(hers, { answers, seen, today })),
    'papers-late': Papers(papersView(hers, { answers: late, seen: undefined, today })),
    'papers-none': Papers(papersView(hers, { answers: {}, seen: undefined, today })),
    degree: Degree(degreeView(hers, { answers, ...companions })),
    'degree-none': Degree(degreeView(hers, { answers: {}, ...companions, current: { name: LONG_NAME } })),
    'degree-technical': Degree(
      degreeView(hers, { answers: { 'study.level': said('technical') }, ...companions, offered: [] }),
    ),
  };
}

/** The same as her caseworker reads it. */
export function casePaperViews(locale: Locale): Readonly<Record<string, VNode>> {
  const staff = frame(locale, 'caseworker', 'personas/17/papeles');
  const say = speaker(locale);
  const shared = {
    frame: staff,
    backHref: '/es/personas/17',
    folder: 'Carpeta 17',
    action: '/es/personas/17/papeles',
    study: degreeParts(answers, today, say),
  };
  const compared = { firstId: 17 as never, secondId: 31 as never, signs: ['document', 'name'] } as const;
  const others: Answers = { ...answers, 'study.level': said('technical'), 'about.name': said(MARKUP) };
  const comparison = { ...compared, answers: [answers, others] } as const;
  const merge = { id: 3, keptId: 17 as never, goneId: 31 as never, mergedAt: new Date('2026-11-20T15:00:00Z') };
  return {
    twins: TwinsList(twinsListView(staff, [compared], [merge])),
    'twins-none': TwinsList(twinsListView(staff, [], [])),
    'twins-compare': TwinsCompare(
      twinsCompareView(staff, comparison, { errors: [{ field: 'keep', message: 'Elige qué carpeta queda.' }] }),
    ),
    'twins-revealed': TwinsCompare(twinsCompareView(staff, comparison, { revealed: true })),
    'person-papers': PersonPapers({
      ...shared,
      paper: paperView({ answers, seen, today }, say),
      hasNumber: true,
      told: '',
      typed: MARKUP,
      errors: [{ field: 'number', message: 'Ese número no tiene la forma de este documento.' }],
    }),
    'person-papers-none': PersonPapers({ ...shared, paper: undefined, hasNumber: false, told: '' }),
  };
}
