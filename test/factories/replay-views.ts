import type { VNode } from 'preact';
import type { VacancyCard } from '#employer';
import { CURRENT_SCORING, defaultKnowledge, explain, prepareSeeker, prepareVacancy, type VacancyFacts } from '#engine';
import type { ReplayVerdict, ShownMatch } from '#matching';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { replayView } from '../../apps/web/src/pages/casework/replay-view.js';
import { Replay } from '../../apps/web/src/pages/casework/replay.js';
import { bakery } from './bakery.js';
import { LONG_NAME, MARKUP, frame } from './frames.js';

const context = { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: '2026-11-20' };
const POST: VacancyFacts = { ...bakery, id: 3, revision: 4, isco: 5120 as VacancyFacts['isco'], experienceMonths: 12 };
const HER = { id: 17, revision: 9, jobs: [{ isco: 5120, months: 30, idleMonths: 0, kind: 'employee' }] } as const;

const VERDICTS: readonly ReplayVerdict[] = [
  'same',
  'different',
  'other_scoring',
  'other_catalogue',
  'unrecorded',
  'erased',
];

/** A pair as it was shown, with every end of computing it again. */
export function replayViews(locale: Locale): Readonly<Record<string, VNode>> {
  const explanation = explain(
    prepareSeeker(HER as unknown as Parameters<typeof prepareSeeker>[0], context),
    prepareVacancy(POST, context),
  );
  const shown = VERDICTS.map((verdict, at): ShownMatch => ({
    audience: at === 0 ? 'seeker' : at === 1 ? 'employer' : 'caseworker',
    seekerRevision: 9,
    vacancyRevision: 4,
    scoring: 1,
    catalogue: verdict === 'unrecorded' ? null : '2026.11-1',
    day: verdict === 'unrecorded' ? null : '2026-11-20',
    firstShownAt: new Date(Date.UTC(2026, 10, 20, at)),
    explanation,
    verdict,
  }));
  const page = frame(locale, 'caseworker', 'revision/17/3/como-fue');
  const card = { vacancy: { id: 3, title: LONG_NAME }, organisation: MARKUP } as unknown as VacancyCard;
  const pair = { seekerId: 17, vacancyId: 3 };
  return {
    replay: Replay(replayView(page, { pair, card, shown })),
    'replay-none': Replay(replayView(page, { pair, card, shown: [] })),
  };
}
