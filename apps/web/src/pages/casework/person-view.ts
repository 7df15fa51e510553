import type { SeekerId } from '#access';
import { type IntroductionPage, type PersonFile, REVEAL_REASONS, stageOf } from '#casework';
import { textOf } from '#consent';
import type { VacancyCard, VacancyId } from '#employer';
import type { ExplainedPair } from '#matching';
import { getDistrict } from '#peru';
import { type Barrier, BARRIER_KINDS, SEARCHES, type Seeker } from '#profile';
import { conceptNames } from '../../messages/concept-names.js';
import { catalogues, speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import { reasonText } from '../../messages/reason.js';
import { day, moment, phone, sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { bandName } from '../opportunity/opportunity-view.js';
import { barrierPath } from './barrier-view.js';
import { cardPath, fileOf } from './day-view.js';
import { interviewHome } from './interview-view.js';
import { ownerName } from './match-card-view.js';
import type { PersonView } from './person.js';

export interface Revealed {
  contact?: { name?: string; phone?: string };
  errors?: readonly FormError[];
}

interface Held extends PersonFile {
  revealed: Revealed;
  plan: readonly Barrier[];
  pairs: readonly ExplainedPair[];
  cards: ReadonlyMap<VacancyId, VacancyCard>;
  /** A page of what was decided with firms, newest first. */
  made: IntroductionPage;
  today: string;
}

export function personView(frame: Frame, held: Held): PersonView {
  const { seeker, consents, looks, today } = held;
  const say = speaker(frame.locale);
  return {
    frame,
    backHref: `/${frame.locale}/mi-dia`,
    folder: fileOf(seeker.id, say),
    readOnly: held.mayMatch ? undefined : say(held.wasAsked ? 'person.withdrawn' : 'person.notAsked'),
    consentHref: held.wasAsked ? undefined : `/${frame.locale}/personas/${String(seeker.id)}/permisos`,
    interviewHref: held.wasAsked ? interviewHome(frame.locale, seeker.id) : undefined,
    papersHref: held.mayMatch ? `/${frame.locale}/personas/${String(seeker.id)}/papeles` : undefined,
    state: [{ tone: seeker.state === 'active' ? 'ok' : 'todo', text: say(`person.state.${seeker.state}`) }],
    identity: identityOf(held, say),
    summary: summaryOf(seeker, say),
    doorsHref: `/${frame.locale}/personas/${String(seeker.id)}/que-abre-puertas`,
    plan: held.plan.map((barrier) => planItem(barrier, seeker.id, say)),
    addBarrier: held.mayMatch ? addBarrierOf(held, say) : undefined,
    search: held.mayMatch && seeker.state !== 'draft' ? searchOf(seeker, say) : undefined,
    barriers: barriersOf(held, say),
    matches: matchesOf(held, say),
    timeline: timelineOf(held, say),
    olderHref:
      held.made.next === undefined
        ? undefined
        : `/${frame.locale}/personas/${String(seeker.id)}?antes=${String(held.made.next)}#historia`,
    consents: consents.map(({ purpose, expiresAt }) => ({
      title: textOf(purpose, today)[say.locale].title,
      until:
        expiresAt === null
          ? say('person.untilWithdrawn')
          : say('person.until.day', { at: moment(expiresAt, say.locale) }),
    })),
    looks: looks.map((look) => ({
      who: [look.person, look.organisation].filter((part) => part !== undefined).join(', '),
      what: say(known(`look.${look.what}`, say) ?? 'look.other'),
      when: moment(look.at, say.locale),
    })),
  };
}

function known(key: string, say: Say): MessageKey | undefined {
  return Object.hasOwn(catalogues[say.locale], key) ? (key as MessageKey) : undefined;
}

function identityOf({ seeker, revealed }: Held, say: Say): PersonView['identity'] {
  const { contact, errors } = revealed;
  const shown = [
    { label: say('contacts.name'), value: contact?.name },
    { label: say('contacts.phone'), value: contact?.phone === undefined ? undefined : phone(contact.phone) },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  return {
    action: `/${say.locale}/personas/${String(seeker.id)}/identidad`,
    reasons: REVEAL_REASONS.map((value) => ({ value, label: say(`person.reveal.${value}`) })),
    shown: contact === undefined ? undefined : shown,
    errors,
  };
}

function summaryOf({ facts, freshOn }: Seeker, say: Say): PersonView['summary'] {
  const { occupation } = conceptNames(say.locale);
  const trades = [...new Set((facts.jobs ?? []).flatMap(({ isco }) => (isco === undefined ? [] : [occupation(isco)])))];
  const lines: [MessageKey, string | undefined][] = [
    ['person.trades', trades.length === 0 ? undefined : sentence(trades.join(', '))],
    ['person.district', facts.district === undefined ? undefined : getDistrict(facts.district).name],
    ['person.education', facts.education === undefined ? undefined : sentence(say(`education.${facts.education}`))],
    ['person.travel', facts.travel === undefined ? undefined : say('job.minutes', { count: facts.travel.maxMinutes })],
    ['person.fresh', day(freshOn, say.locale)],
  ];
  return lines.map(([label, value]) => ({ label: say(label), value: value ?? say('person.unanswered') }));
}

const TONES = { open: 'gap', in_progress: 'info', dropped: 'todo', lifted: 'ok' } as const;

function planItem(barrier: Barrier, seekerId: SeekerId, say: Say): PersonView['plan'][number] {
  const { id, kind, state, remedy, owner, reviewOn, closedOn } = barrier;
  const when =
    closedOn === null
      ? say('barrier.reviewOn', { date: day(reviewOn, say.locale) })
      : say('barrier.closedOn', { date: day(closedOn, say.locale) });
  return {
    title: say(`plan.kind.${kind}`),
    href: barrierPath(say.locale, seekerId, id),
    tag: { tone: TONES[state], text: say(`plan.state.${state}`) },
    text: [say(`remedy.${remedy}`), sentence(say(`who.${owner}`)), when].join('. '),
  };
}

function addBarrierOf({ plan, seeker }: Held, say: Say): PersonView['addBarrier'] {
  const standing = new Set(plan.filter(({ state }) => state !== 'lifted').map(({ kind }) => kind));
  return {
    action: `/${say.locale}/personas/${String(seeker.id)}/trabas`,
    kinds: BARRIER_KINDS.filter((kind) => !standing.has(kind)).map((kind) => ({
      value: kind,
      label: say(`plan.kind.${kind}`),
    })),
  };
}

function searchOf(seeker: Seeker, say: Say): PersonView['search'] {
  const now = { active: 'looking', paused: 'paused', placed: 'placed', draft: undefined }[seeker.state];
  return {
    action: `/${say.locale}/personas/${String(seeker.id)}/busqueda`,
    backOn: seeker.backOn === null ? undefined : say('search.backOn', { date: day(seeker.backOn, say.locale) }),
    choices: SEARCHES.filter((search) => search === 'looking' || search !== now).map((search) => ({
      value: search,
      label: say(`person.search.${search}`),
    })),
  };
}

/** Each barrier once, with who can lift it: the first pair that meets it speaks for all. */
function barriersOf({ pairs, seeker }: Held, say: Say): PersonView['barriers'] {
  const first = new Map(
    pairs.flatMap(({ explanation }) => explanation.barriers).map((part) => [part.barrier, part] as const),
  );
  return [...first.values()].map(({ barrier, reason }) => ({
    title: sentence(say(`barrier.${barrier}`)),
    text: reasonText(say, 'caseworker', reason, conceptNames(say.locale)) ?? '',
    tag: { tone: 'gap', text: ownerName(reason.remedy, say) },
    href: `/${say.locale}/personas/${String(seeker.id)}`,
  }));
}

function matchesOf({ pairs, cards, seeker }: Held, say: Say): PersonView['matches'] {
  const tones = { much: 'go', useful: 'info', opens_if: 'gap' } as const;
  return pairs.flatMap(({ match, explanation }) => {
    const card = cards.get(match.vacancyId);
    if (card === undefined) return [];
    const band = bandName(explanation.score.band);
    return [
      {
        title: `${card.vacancy.title}, ${card.organisation}`,
        href: cardPath(say.locale, { seekerId: seeker.id, vacancyId: match.vacancyId }),
        tag: { tone: tones[band], text: say(`band.${band}`) },
      },
    ];
  });
}

function timelineOf({ made, cards }: Held, say: Say): PersonView['timeline'] {
  return made.introductions.flatMap((introduction) => {
    if (introduction.reviewAt === null) return [];
    const title = cards.get(introduction.vacancyId)?.vacancy.title ?? say('person.otherJob');
    return [
      { when: moment(introduction.reviewAt, say.locale), text: `${title}: ${say(`stage.${stageOf(introduction)}`)}` },
    ];
  });
}
