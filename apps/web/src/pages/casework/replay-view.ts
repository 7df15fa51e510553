import type { VacancyCard } from '#employer';
import { forSeeker } from '#engine';
import type { ReplayVerdict, ShownMatch } from '#matching';
import { conceptNames } from '../../messages/concept-names.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { reasonText } from '../../messages/reason.js';
import { day, moment, number } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { TagTone } from '../../ui/notice.js';
import { cardPath, fileOf } from './day-view.js';
import type { ReplayLine, ReplayView } from './replay.js';

const TONES: Readonly<Record<ReplayVerdict, TagTone>> = {
  same: 'ok',
  different: 'stop',
  other_scoring: 'plain',
  other_catalogue: 'plain',
  unrecorded: 'plain',
  erased: 'plain',
};

export function replayView(
  frame: Frame,
  held: { pair: { seekerId: number; vacancyId: number }; card: VacancyCard; shown: readonly ShownMatch[] },
): ReplayView {
  const say = speaker(frame.locale);
  const { pair, card, shown } = held;
  return {
    frame,
    backHref: cardPath(frame.locale, pair),
    folder: fileOf(pair.seekerId, say),
    job: `${card.vacancy.title}, ${card.organisation}`,
    lines: shown.map((match) => lineOf(match, say)),
  };
}

function lineOf(match: ShownMatch, say: Say): ReplayLine {
  const { explanation, verdict, audience } = match;
  const { herScore, listScore, band } = explanation.score;
  const points = (value: number): string => say('round.points', { points: number(value / 100) });
  return {
    key: `${audience} ${match.firstShownAt.toISOString()}`,
    when: moment(match.firstShownAt, say.locale),
    who: say(`replay.${audience}`),
    verdict: { tone: TONES[verdict], text: say(`replay.verdict.${verdict}`) },
    note: say(`replay.note.${verdict}`),
    versions: say('replay.versions', {
      seeker: match.seekerRevision,
      vacancy: match.vacancyRevision,
      scoring: match.scoring,
      catalogue: match.catalogue ?? say('replay.unknown'),
      day: match.day === null ? say('replay.unknown') : day(match.day, say.locale, 'long'),
    }),
    facts: [
      { label: say('replay.her'), value: points(herScore) },
      { label: say('replay.list'), value: points(listScore) },
      { label: say('replay.band'), value: say(`queue.band.${band}`) },
    ],
    reasons: forSeeker(explanation).why.flatMap((reason) => {
      const text = reasonText(say, 'caseworker', reason, conceptNames(say.locale));
      return text === undefined ? [] : [text];
    }),
  };
}
