import {
  CLOSE_REASONS,
  sectionOf,
  sectionsToTell,
  type Vacancy,
  VACANCY_SECTIONS,
  type VacancyForm,
  type VacancySection,
} from '#employer';
import { type AdvertFinding, getDistrict } from '#peru';
import type { Say } from '../../messages/message.js';
import { day, moneyRange, sentence, week } from '../../ui/format.js';
import type { TagTone } from '../../ui/notice.js';
import { SECTION_PATHS } from './vacancy-choice.data.js';
import { shiftOf } from './job-view.js';
import type { CheckLine } from './vacancy-review.js';
import { labelOf } from './vacancy-skill.js';
import type { VacancyLifeView } from './vacancy-state.js';
import type { TaskLine } from './vacancy-tasks.js';

/** Each section with what it says so far, and whether it waits. `here` is the vacancy’s own page. */
export function taskLines(form: VacancyForm, here: string, say: Say): TaskLine[] {
  const waiting = new Set(sectionsToTell(form));
  return VACANCY_SECTIONS.map((section) => {
    const note = NOTES[section](form, say);
    return {
      title: say(`vacancy.section.${section}`),
      href: `${here}/${SECTION_PATHS[section]}`,
      state: waitingTag(waiting.has(section), note !== undefined, say),
      note,
    };
  });
}

function waitingTag(isWaiting: boolean, isFilled: boolean, say: Say): { tone: TagTone; text: string } {
  if (!isWaiting) return { tone: 'ok', text: say('vacancy.told') };
  return isFilled ? { tone: 'info', text: say('vacancy.toConfirm') } : { tone: 'todo', text: say('vacancy.toTell') };
}

const NOTES: Readonly<Record<VacancySection, (form: VacancyForm, say: Say) => string | undefined>> = {
  work: ({ tasks, positions }, say) => (tasks === '' ? undefined : say('vacancy.facts', { count: positions })),
  pay: ({ pay }, { locale }) => (pay === undefined ? undefined : moneyRange(pay, locale)),
  hours: (form, { locale }) => (form.shifts.length === 0 ? undefined : sentence(week(shiftOf(form), locale))),
  place: (form, say) => {
    const where = form.remote ? say('vacancy.remote') : placeOf(form);
    return where === undefined
      ? undefined
      : `${where}, ${say('vacancy.starts', { date: day(form.startOn, say.locale) })}`;
  },
  contract: ({ contract, contractMonths }, say) =>
    [
      say(`vacancy.contract.${contract}`),
      ...(contractMonths === undefined ? [] : [say('vacancy.monthsOf', { months: contractMonths })]),
    ].join(', '),
  asked: ({ requirements }, say) => {
    const essentials = requirements.filter(({ essential }) => essential).length;
    return requirements.length === 0
      ? undefined
      : sentence(say('vacancy.askedCount', { essentials, learned: requirements.length - essentials }));
  },
  supports: ({ supports }, say) =>
    supports.length === 0 ? undefined : sentence(supports.map(({ kind }) => say(`support.${kind}`)).join(', ')),
};

/** The district of a form in words. */
function placeOf({ district }: VacancyForm): string | undefined {
  return district === undefined ? undefined : getDistrict(district).name;
}

/** What is asked, in words: tasks with the reason of each hard one, tasks that are learned, and the rest. */
export function askedWords(
  form: VacancyForm,
  say: Say,
): Record<'essentials' | 'learned' | 'conditions' | 'offers', string[]> {
  const skills = (wanted: boolean) => form.requirements.filter(({ essential }) => essential === wanted);
  return {
    essentials: skills(true).map(({ skill, reason }) => {
      const label = sentence(labelOf(skill, say));
      return reason === undefined ? label : `${label}: ${say(`vacancy.reason.${reason}`)}`;
    }),
    learned: skills(false).map(({ skill }) => sentence(labelOf(skill, say))),
    conditions: [
      ...(form.experienceMonths === undefined || form.experienceMonths === 0
        ? []
        : [say('vacancy.experienceOf', { months: form.experienceMonths })]),
      ...(form.education === undefined ? [] : [sentence(say(`education.${form.education}`))]),
      ...form.licences.map((licence) => sentence(say(`licence.${licence}`))),
    ],
    offers: form.supports.map(({ kind }) => sentence(say(`support.${kind}`))),
  };
}

/** What the check of the advert found, each with the page where it is mended; one kind line when it found nothing. */
export function checkLines(findings: readonly AdvertFinding[], here: string, say: Say): CheckLine[] {
  const lines = findings
    .filter(({ action }) => action === 'block' || action === 'warn')
    .map((finding) => ({
      state: finding.action === 'block' ? ('block' as const) : ('warn' as const),
      text: finding.advice[say.locale],
      rule: finding.source,
      href: `${here}/${SECTION_PATHS[sectionOf(finding)]}`,
    }));
  return lines.length > 0 ? lines : [{ state: 'ok', text: say('vacancy.checkOk') }];
}

/** Which steps are open to a vacancy that was sent. */
export function vacancyLifeView(
  here: string,
  { vacancy, reason, mayUndo }: { vacancy: Vacancy; reason: string | undefined; mayUndo: boolean },
  say: Say,
): VacancyLifeView {
  const { state, positions, filled } = vacancy;
  const isLive = state === 'open' || state === 'paused';
  const told = [...CLOSE_REASONS, 'date' as const].find((each) => each === reason);
  return {
    here,
    openings: say('life.openings', { left: Math.max(0, positions - filled), positions }),
    ended:
      state === 'closed' && told !== undefined ? say('life.ended', { reason: say(`life.reason.${told}`) }) : undefined,
    mayUndo,
    mayFill: isLive,
    mayPause: state === 'open',
    mayOpen: state === 'paused' || state === 'filled' || state === 'closed',
    reasons:
      state === 'closed'
        ? undefined
        : CLOSE_REASONS.map((value) => ({ value, label: sentence(say(`life.reason.${value}`)) })),
  };
}
