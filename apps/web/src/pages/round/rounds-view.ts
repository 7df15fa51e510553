import type { Round } from '#matching';
import { districts } from '#peru';
import { speaker } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagTone } from '../../ui/notice.js';
import type { RoundFields } from './round-input.js';
import { home, summaryOf } from './round-view.js';
import type { RoundsView } from './rounds.js';

const LIMA_AND_CALLAO = /^(?:1501|0701)/u;

/** How a state looks. */
export const STATE_TONES: Readonly<Record<Round['state'], TagTone>> = {
  waiting: 'todo',
  running: 'info',
  done: 'ok',
  impossible: 'gap',
  failed: 'stop',
  cancelled: 'plain',
};

interface HeldRounds {
  rounds: readonly Round[];
  next: number | undefined;
  isFirst: boolean;
  values: RoundFields;
  errors?: readonly FormError[];
}

export function roundsView(frame: Frame, { rounds, next, isFirst, values, errors }: HeldRounds): RoundsView {
  const say = speaker(frame.locale);
  const here = home(frame);
  return {
    frame,
    action: here,
    districts: districts()
      .filter(({ ubigeo }) => LIMA_AND_CALLAO.test(ubigeo))
      .map(({ ubigeo, name }) => ({ value: ubigeo, label: name })),
    values,
    errors,
    rounds: rounds.map((round) => {
      const summary = summaryOf(round);
      return {
        name: say('round.title', { number: round.id }),
        href: `${here}/${String(round.id)}`,
        at: moment(round.createdAt, frame.locale),
        state: { tone: STATE_TONES[round.state], text: say(`round.state.${round.state}`) },
        result: summary === undefined ? '' : say('rounds.placed', { placed: summary.placed, people: summary.people }),
      };
    }),
    pager: {
      previous: isFirst ? undefined : here,
      next: next === undefined ? undefined : `${here}?antes=${String(next)}`,
    },
  };
}
