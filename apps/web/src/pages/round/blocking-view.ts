import type { BlockingPair } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { cardPath, fileOf } from '../casework/day-view.js';
import type { BlockingView } from './blocking.js';
import { home } from './round-view.js';
import { type Cards, postName } from './round-words.js';

export function blockingView(
  frame: Frame,
  held: { id: number; pairs: readonly BlockingPair[]; cards: Cards; next: number | undefined; isFirst: boolean },
): BlockingView {
  const say = speaker(frame.locale);
  const round = `${home(frame)}/${String(held.id)}`;
  return {
    frame,
    backHref: round,
    backLabel: say('round.title', { number: held.id }),
    rows: held.pairs.map(({ seekerId, vacancyId, isOpen }) => ({
      person: fileOf(seekerId, say),
      personHref: `/${frame.locale}/personas/${String(seekerId)}`,
      post: postName(vacancyId, held.cards, say),
      cardHref: cardPath(frame.locale, { seekerId, vacancyId }),
      how: say(isOpen ? 'round.blockingOpen' : 'round.blockingTaken'),
    })),
    pager: {
      previous: held.isFirst ? undefined : `${round}/pares`,
      next: held.next === undefined ? undefined : `${round}/pares?desde=${String(held.next)}`,
    },
  };
}
