import type { SeekerId } from '#access';
import { CURRENT_SCORING, type RemedyCode } from '#engine';
import { type Barrier, BARRIER_OWNERS, BARRIER_TRANSITIONS, USUAL } from '#profile';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { day, sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { BarrierPageView } from './barrier.js';
import { fileOf } from './day-view.js';
import { interviewHome } from './interview-view.js';

interface Held {
  seekerId: SeekerId;
  barrier: Barrier;
  /** What was just sent, beside what was wrong with it. */
  sent?: { form: FormBody; errors: readonly FormError[] } | undefined;
}

export function barrierPath(locale: string, seekerId: SeekerId, id: number): string {
  return `/${locale}/personas/${String(seekerId)}/trabas/${String(id)}`;
}

export function barrierPageView(frame: Frame, { seekerId, barrier, sent }: Held): BarrierPageView {
  const { locale } = frame;
  const say = speaker(locale);
  const { section } = USUAL[barrier.kind];
  const typed = (name: string, kept: string): string => (sent === undefined ? kept : textOf(sent.form, name));
  const states = [barrier.state, ...BARRIER_TRANSITIONS[barrier.state]].filter(
    (state) => !(state === 'lifted' && barrier.fromAnswers && barrier.state !== 'lifted'),
  );
  return {
    frame,
    backHref: `/${locale}/personas/${String(seekerId)}`,
    folder: fileOf(seekerId, say),
    action: barrierPath(locale, seekerId, barrier.id),
    title: say(`plan.kind.${barrier.kind}`),
    opened: say('barrier.opened', { date: day(barrier.openedOn, locale) }),
    answerHref:
      barrier.fromAnswers && section !== undefined ? `${interviewHome(locale, seekerId)}/${section}` : undefined,
    states: states.map((state) => ({ value: state, label: say(`plan.state.${state}`) })),
    remedies: (Object.keys(CURRENT_SCORING.remedies) as RemedyCode[]).map((code) => ({
      value: code,
      label: say(`remedy.${code}`),
    })),
    owners: BARRIER_OWNERS.map((owner) => ({ value: owner, label: sentence(say(`who.${owner}`)) })),
    values: {
      state: typed('state', barrier.state),
      remedy: typed('remedy', barrier.remedy),
      owner: typed('owner', barrier.owner),
      review: typed('review', barrier.reviewOn),
    },
    errors: sent?.errors,
  };
}
