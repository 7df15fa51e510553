import { type Candidate, EMPLOYER_REASONS, type Introduction } from '#casework';
import type { Vacancy } from '#employer';
import { type Explanation, forEmployer, type HeldSkill, type PastJob, type SeekerFacts } from '#engine';
import type { Freshness } from '#matching';
import { conceptNames } from '../../messages/concept-names.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { duration, reasonText } from '../../messages/reason.js';
import type { Reason } from '../../messages/reason.js';
import { day, sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagView } from '../../ui/notice.js';
import { labelOf } from './vacancy-skill.js';
import type { BlindProfileView } from './profile.js';
import type { BlindCard, BlindListView } from './profiles.js';

const SHOWN = 10;
const LINES = 3;
const ALSO = 6;
/** Longer times would tell an age. */
const MANY_MONTHS = 60;
const QUARTER = 15;

/** Ten of a list or fewer, after the introduction that ended the page before; one that left the list begins it anew. */
export function pageOf(candidates: readonly Candidate[], after: number | undefined, most = SHOWN): CandidatePage {
  const from = 1 + candidates.findIndex(({ introduction }) => introduction.id === after);
  const shown = candidates.slice(from, from + most);
  const isLast = from + most >= candidates.length;
  return {
    shown,
    count: candidates.length,
    isFirst: from === 0,
    next: isLast ? undefined : shown.at(-1)?.introduction.id,
  };
}

interface CandidatePage {
  shown: readonly Candidate[];
  count: number;
  isFirst: boolean;
  next: number | undefined;
}

interface HeldList {
  vacancy: Vacancy;
  page: CandidatePage;
  freshness: Pick<Freshness, 'pending'>;
  /** State of everything this page shows. */
  revision: string;
  /** Codes of profiles taken back after this firm had seen them. */
  withdrawn?: readonly string[];
}

export function blindListView(
  frame: Frame,
  { vacancy, page, freshness, revision, withdrawn = [] }: HeldList,
): BlindListView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/puestos`;
  const here = `${home}/${String(vacancy.id)}/perfiles`;
  const facts = [say('vacancy.facts', { count: vacancy.positions })];
  if (vacancy.closesOn !== null) facts.push(say('vacancy.closesOn', { date: day(vacancy.closesOn, frame.locale) }));
  return {
    frame,
    backHref: home,
    vacancy: vacancy.title,
    facts: facts.join(', '),
    count: page.count,
    profiles: page.shown.map((candidate) => cardOf(candidate, vacancy, say)),
    pager: {
      previous: page.isFirst ? undefined : here,
      next: page.next === undefined ? undefined : `${here}?desde=${String(page.next)}`,
    },
    withdrawn: withdrawn.map((code) => say('profiles.withdrawn', { code })),
    helper: [],
    cap: capNotice(vacancy, say),
    changeHref: `${home}/${String(vacancy.id)}`,
    moreHref: `${home}/${String(vacancy.id)}/mas-perfiles`,
    revision,
    updating: freshness.pending,
  };
}

/** Of the firm’s own figures; nothing of anybody in the list. */
function capNotice({ facts: { foreignCap } }: Vacancy, say: Say): BlindListView['cap'] {
  if (foreignCap === 'open') return undefined;
  const label = say(foreignCap === 'unknown' ? 'profiles.capFigures' : 'vacancies.capLink');
  return { text: say(`profiles.cap.${foreignCap}`), link: { label, href: `/${say.locale}/topes` } };
}

function cardOf({ introduction, pair }: Candidate, vacancy: Vacancy, say: Say): BlindCard {
  const icons = ['check', 'clock', 'book'] as const;
  const state = stateOf(introduction, say);
  return {
    code: introduction.label,
    href: `/${say.locale}/puestos/${String(vacancy.id)}/perfiles/${String(introduction.id)}`,
    cover: coverOf(pair.explanation, say),
    lines: employerLines(pair.explanation, say)
      .slice(0, LINES)
      .map((text, index) => ({ icon: icons[index] ?? 'check', text })),
    state,
  };
}

function stateOf(introduction: Introduction, say: Say): TagView | undefined {
  if (introduction.employerAnswer === 'yes') return { tone: 'info', text: say('profiles.asked') };
  if (introduction.employerAnswer === 'no') return { tone: 'plain', text: say('profiles.refused') };
  return undefined;
}

/** Reasons of the work, then when and how far; nothing of her side, her care, her documents or her needs. */
function employerLines(explanation: Explanation, say: Say): string[] {
  const schedule = explanation.terms.find(({ term }) => term === 'schedule')?.reason;
  const minutes = roughMinutes(explanation);
  const first = forEmployer(explanation).reasons.map((reason) => textOf(say, reason));
  return [
    first[0],
    schedule === undefined ? undefined : textOf(say, schedule),
    ...first.slice(1),
    minutes === undefined ? undefined : say('profiles.minutes', { minutes }),
  ].filter((text) => text !== undefined);
}

/** Up to the next quarter of an hour: exact minutes from a known address would tell her district. */
export function roughMinutes({ gates }: Pick<Explanation, 'gates'>): number | undefined {
  const commute = gates.find(({ gate }) => gate === 'commute')?.reason;
  const minutes = commute !== undefined && 'limit' in commute ? commute.minutes : undefined;
  return minutes === undefined ? undefined : Math.ceil(minutes / QUARTER) * QUARTER;
}

function textOf(say: Say, reason: Reason): string | undefined {
  return reasonText(say, 'employer', reason, conceptNames(say.locale));
}

function coverOf({ terms }: Explanation, say: Say): TagView {
  const skills = terms.find(({ term }) => term === 'essential_skills')?.reason;
  if (skills === undefined || !('asked' in skills) || !('covered' in skills)) {
    return { tone: 'go', text: say('profiles.covers') };
  }
  const { asked, covered } = skills;
  if (covered.length >= asked) return { tone: 'go', text: say('profiles.covers') };
  return { tone: 'plain', text: say('profiles.coversPart', { covered: covered.length, asked }) };
}

interface HeldProfile {
  vacancy: Vacancy;
  candidate: Candidate;
  released: boolean;
  errors: readonly FormError[];
}

export function blindProfileView(
  frame: Frame,
  { vacancy, candidate, released, errors }: HeldProfile,
): BlindProfileView {
  const { introduction, pair } = candidate;
  const say = speaker(frame.locale);
  const list = `/${frame.locale}/puestos/${String(vacancy.id)}/perfiles`;
  const schedule = pair.explanation.terms.find(({ term }) => term === 'schedule')?.reason;
  const minutes = roughMinutes(pair.explanation);
  return {
    frame,
    backHref: list,
    code: introduction.label,
    headline: employerLines(pair.explanation, say)[0] ?? '',
    hours: { value: (schedule === undefined ? undefined : textOf(say, schedule)) ?? say('profiles.hoursToAsk') },
    start: { value: day(vacancy.form.startOn, frame.locale) },
    travel: { value: minutes === undefined ? say('profiles.travelToAsk') : say('profiles.minutes', { minutes }) },
    contract: { value: say('profiles.canSign'), note: say('profiles.canSignNote') },
    tasks: vacancy.form.requirements.map(({ skill }) => taskLine(skill, pair.seeker, say)),
    jobs: jobsShown(pair.seeker.jobs ?? [], vacancy.form.isco).map((job) => jobLine(job, say)),
    also: alsoKnows(pair.seeker, vacancy, say),
    checkedBy: say('profiles.checkedBy'),
    answer: {
      action: `${list}/${String(introduction.id)}`,
      state: answerState(introduction, released),
      reasons: EMPLOYER_REASONS.map((value) => ({ value, label: say(`profiles.reason.${value}`) })),
      contactsHref: `/${frame.locale}/contactos`,
      errors: errors.length === 0 ? undefined : errors,
    },
  };
}

function answerState(introduction: Introduction, released: boolean): BlindProfileView['answer']['state'] {
  if (released) return 'released';
  if (introduction.employerAnswer === 'no') return 'refused';
  return introduction.employerAnswer === 'yes' ? 'waiting' : 'open';
}

function taskLine(skill: number, seeker: SeekerFacts, say: Say): BlindProfileView['tasks'][number] {
  const held = seeker.skills?.find((each) => each.skill === skill);
  return {
    task: sentence(labelOf(skill, say)),
    time: held === undefined ? '' : say(`profiles.level.${held.level}`),
    evidence: evidenceTag(held, say),
  };
}

function evidenceTag(held: HeldSkill | undefined, say: Say): TagView {
  if (held === undefined) return { tone: 'gap', text: say('profiles.evidence.none') };
  const tones = { tested: 'ok', linked: 'plain', claimed: 'plain', inferred: 'todo' } as const;
  return { tone: tones[held.evidence], text: say(`profiles.evidence.${held.evidence}`) };
}

/** Care at home is told only where the vacancy is of that trade; elsewhere it would tell of her family. */
export function jobsShown(jobs: readonly PastJob[], asked: number | undefined): readonly PastJob[] {
  const minorGroup = (isco: number | undefined) => (isco === undefined ? undefined : Math.floor(isco / 10));
  return jobs.filter(
    ({ kind, isco }) => kind !== 'care' || (isco !== undefined && minorGroup(isco) === minorGroup(asked)),
  );
}

/** Trade and years, not where, for whom or in which country. */
function jobLine(job: PastJob, say: Say): BlindProfileView['jobs'][number] {
  const title =
    job.isco === undefined ? say('profiles.otherWork') : sentence(conceptNames(say.locale).occupation(job.isco));
  const text = job.months > MANY_MONTHS ? say('reason.manyYears') : duration(say, job.months);
  return { title, text };
}

function alsoKnows(seeker: SeekerFacts, vacancy: Vacancy, say: Say): string[] {
  const asked = new Set(vacancy.form.requirements.map(({ skill }) => skill));
  return (seeker.skills ?? [])
    .filter(({ skill, evidence }) => !asked.has(skill) && evidence !== 'inferred')
    .slice(0, ALSO)
    .map(({ skill }) => sentence(labelOf(skill, say)));
}
