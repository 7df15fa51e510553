import { type Introduction, stageOf } from '#casework';
import type { VacancyCard, VacancyId } from '#employer';
import type { Freshness, SeekerList } from '#matching';
import type { Seeker } from '#profile';
import { speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import type { BandName } from '../../ui/match.js';
import type { TagView } from '../../ui/notice.js';
import type { OpportunitiesView, OpportunityCard } from './opportunities.js';
import { bandName, opportunityCard } from './opportunity-view.js';

const ORDER: readonly BandName[] = ['much', 'useful', 'opens_if'];

interface Held {
  list: SeekerList;
  cards: ReadonlyMap<VacancyId, VacancyCard>;
  introductions: readonly Introduction[];
  seeker: Seeker;
  consented: boolean;
  freshness: Freshness;
  /** State of everything this page shows. */
  revision: string;
}

export function opportunitiesView(frame: Frame, held: Held): OpportunitiesView {
  const { list, freshness, seeker } = held;
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/oportunidades`;
  return {
    frame,
    bands: bandsOf(held, say),
    count: list.count,
    revision: held.revision,
    updating: freshness.pending,
    freshness:
      seeker.state === 'draft'
        ? undefined
        : { action: `/${frame.locale}/mi-busqueda`, paused: seeker.state === 'paused' || seeker.state === 'placed' },
    empty: held.consented
      ? {
          text: say('opportunities.emptyText'),
          action: { label: say('opportunities.emptyAction'), href: `/${frame.locale}/pasos` },
        }
      : {
          text: say('opportunities.draft'),
          action: { label: say('opportunities.draftAction'), href: `/${frame.locale}/permisos` },
        },
    pager: {
      previous: list.from === 0 ? undefined : home,
      next: list.next === undefined ? undefined : `${home}?desde=${String(list.next)}`,
    },
  };
}

function bandsOf({ list, cards, introductions }: Held, say: Say): OpportunitiesView['bands'] {
  const byVacancy = new Map(introductions.map((introduction) => [introduction.vacancyId, introduction]));
  const shown = list.pairs.flatMap((pair) => {
    const card = cards.get(pair.match.vacancyId);
    if (card === undefined) return [];
    const made = opportunityCard(pair, card, say);
    const tags = [stateTag(byVacancy.get(pair.match.vacancyId), say), ...(made.tags ?? [])];
    return [{ band: bandName(pair.explanation.score.band), card: { ...made, tags } satisfies OpportunityCard }];
  });
  return ORDER.map((band) => ({ band, cards: shown.filter((each) => each.band === band).map(({ card }) => card) }));
}

const TAGS: Readonly<Record<ReturnType<typeof stageOf>, readonly [TagView['tone'], MessageKey]>> = {
  in_review: ['todo', 'opportunities.inReview'],
  held: ['todo', 'opportunities.inReview'],
  declined: ['plain', 'opportunities.declined'],
  unanswered: ['plain', 'opportunities.unanswered'],
  refused_by_seeker: ['plain', 'answer.no'],
  refused_by_employer: ['plain', 'opportunities.refused'],
  waiting_for_both: ['ok', 'opportunities.reviewed'],
  waiting_for_employer: ['ok', 'opportunities.saidYes'],
  waiting_for_seeker: ['go', 'opportunities.wantsYou'],
  agreed: ['go', 'opportunities.agreed'],
};

function stateTag(introduction: Introduction | undefined, say: Say): TagView {
  const [tone, key] = TAGS[introduction === undefined ? 'in_review' : stageOf(introduction)];
  return { tone, text: say(key) };
}
