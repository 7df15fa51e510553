import type { VacancyCard, VacancyId } from '#employer';
import { CURRENT_SCORING, type Gain, type Removal, removalNumber, type Unlocking } from '#engine';
import { type Doors, usualRemedy } from '#matching';
import { conceptNames } from '../../messages/concept-names.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { number, sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { DoorView, DoorsView } from './doors.js';

const SHOWN = 5;

type Cards = ReadonlyMap<VacancyId, VacancyCard>;

/** The posts that a page of doors names. */
export function postsOf({ singles, pair, titles, skills }: Doors): VacancyId[] {
  const gains = [...singles, ...(pair === undefined ? [] : [pair]), ...titles, ...skills].map(({ gain }) => gain);
  return [...new Set(gains.flatMap(({ best }) => (best === undefined ? [] : [best.vacancy as VacancyId])))];
}

/** As she reads it herself. */
export function doorsForHer(frame: Frame, doors: Doors, cards: Cards): DoorsView {
  const say = speaker(frame.locale);
  const here = `/${frame.locale}`;
  return {
    ...common(frame, doors, { cards, facts: herFacts }),
    back: { label: say('plan.title'), href: `${here}/mi-plan` },
    open: say('doors.open', { count: doors.open.positions }),
    confirmHref: `${here}/pasos`,
    lone: doors.cares ? { action: `${here}/que-abre-puertas`, isOn: doors.isLoneCarer } : undefined,
  };
}

/** As whoever accompanies her reads it: with the cut that counts as open. */
export function doorsForCaseworker(
  frame: Frame,
  { doors, cards, person }: { doors: Doors; cards: Cards; person: { label: string; href: string } },
): DoorsView {
  const say = speaker(frame.locale);
  return {
    ...common(frame, doors, { cards, facts: staffFacts }),
    back: person,
    open: say('doors.hers', { count: doors.open.positions }),
    cut: say('doors.cut', { cut: number(doors.cut / 100), version: CURRENT_SCORING.number }),
  };
}

function common(
  frame: Frame,
  { singles, pair, titles, skills }: Doors,
  { cards, facts }: { cards: Cards; facts: FactsOf },
): Pick<DoorsView, 'frame' | 'singles' | 'pair' | 'titles' | 'skills'> {
  const say = speaker(frame.locale);
  const names = conceptNames(frame.locale);
  const door = (title: string, gain: Gain, causes: readonly Removal[] = []): DoorView => ({
    title,
    opens: say('doors.more', { count: gain.positions }),
    best: bestOf(gain, cards, say),
    facts: causes.flatMap((cause) => facts(cause, say)),
  });
  const unlocking = ({ removals, gain }: Unlocking): DoorView => door(titleOf(removals, say), gain, removals);
  return {
    frame,
    singles: singles.slice(0, SHOWN).map((each) => unlocking(each)),
    pair: pair === undefined ? undefined : unlocking(pair),
    titles: titles
      .slice(0, SHOWN)
      .map(({ profession, gain }) =>
        door(say('doors.titleOf', { profession: names.profession(profession) }), gain, [
          { kind: 'gate', code: 'credential' },
        ]),
      ),
    skills: skills
      .slice(0, SHOWN)
      .map(({ skill, gain }) => door(say('doors.skill', { skill: names.skill(skill) }), gain)),
  };
}

function titleOf([one, two]: readonly Removal[], say: Say): string {
  if (one === undefined) return '';
  if (two === undefined) return sentence(causeOf(one, say));
  return sentence(say('doors.both', { one: causeOf(one, say), two: causeOf(two, say) }));
}

function causeOf(cause: Removal, say: Say): string {
  return cause.kind === 'gate' ? say(`gate.${cause.code}`) : say(`barrier.${cause.code}`);
}

function bestOf({ best }: Gain, cards: Cards, say: Say): DoorView['best'] {
  const card = best === undefined ? undefined : cards.get(best.vacancy as VacancyId);
  if (card === undefined) return undefined;
  return { label: say('doors.best', { post: `${card.vacancy.title}, ${card.organisation}` }) };
}

type FactsOf = (cause: Removal, say: Say) => DoorView['facts'];

/** What lifts it, who moves it, what it costs and how long it takes, in words to her. */
const herFacts: FactsOf = (cause, say) => {
  const remedy = usualRemedy(removalNumber(cause));
  if (remedy === undefined) return [{ icon: 'info', text: say('bridge.ask') }];
  return [
    { icon: 'check', text: `${say(`remedy.${remedy.code}`)}. ${say(`bridge.who.${remedy.who}`)}.` },
    { icon: 'money', text: say(`bridge.cost.${remedy.cost}`) },
    { icon: 'cal', text: say(`bridge.time.${remedy.time}`) },
  ];
};

/** The same in words about her. */
const staffFacts: FactsOf = (cause, say) => {
  const remedy = usualRemedy(removalNumber(cause));
  if (remedy === undefined) return [];
  return [
    { icon: 'check', text: `${say(`remedy.${remedy.code}`)}. ${sentence(say(`who.${remedy.who}`))}.` },
    { icon: 'money', text: sentence(say(`cost.${remedy.cost}`)) },
    { icon: 'cal', text: sentence(say(`time.${remedy.time}`)) },
  ];
};
