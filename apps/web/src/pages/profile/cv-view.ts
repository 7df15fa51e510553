import { type Answers, type Job, type TypedTitle, valueOf } from '#intake';
import type { CvDocument, CvLine } from '#profile';
import { findOccupation, findSkill } from '#taxonomy';
import { FORMAT_LOCALE } from '../../messages/locale.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { duration, languageName } from '../../messages/reason.js';
import { phone as shownPhone, sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { nameOfOccupation } from './catalogue-link.js';
import type { CvView } from './cv.js';

const MOST_JOBS = 8;
const MOST_SKILLS = 18;
const LONGEST = 160;

/**
 * Her curriculum from her answers. With a name it says what she typed; without one it says only what the catalogue calls
 * it, since a name may stand in any text of hers. Neither has an age, a document, a nationality, a place or a date.
 */
export function cvOf(answers: Answers, say: Say, named: boolean): CvDocument {
  const name = valueOf(answers, 'about.name');
  const phone = valueOf(answers, 'about.phone');
  const shared = valueOf(answers, 'about.shared-phone') === 'yes';
  const lines = linesOf(answers, say, named);
  return {
    language: FORMAT_LOCALE[say.locale],
    title: say('cv.title'),
    heading: named && name !== undefined ? name : say('cv.heading'),
    contact: named && phone !== undefined && !shared ? say('cv.phone', { phone: shownPhone(phone) }) : undefined,
    sections: (['jobs', 'skills', 'study', 'languages', 'licences'] as const)
      .map((part) => ({ title: say(`cv.${part}`), lines: lines[part] }))
      .filter((section) => section.lines.length > 0),
  };
}

type Part = 'jobs' | 'skills' | 'study' | 'languages' | 'licences';

function linesOf(answers: Answers, say: Say, named: boolean): Readonly<Record<Part, readonly CvLine[]>> {
  const jobs = valueOf(answers, 'work.jobs') ?? [];
  const skills = (valueOf(answers, 'work.skills') ?? [])
    .filter(({ level }) => level > 0)
    .toSorted((a, b) => b.level - a.level)
    .slice(0, MOST_SKILLS)
    .flatMap(({ skill }) => findSkill(skill)?.[say.locale] ?? []);
  const level = valueOf(answers, 'study.level');
  const fields = (valueOf(answers, 'study.fields') ?? []).flatMap((title) => titleOf(title, say, named) ?? []);
  const languages = valueOf(answers, 'study.languages') ?? [];
  const licences = (valueOf(answers, 'study.licences') ?? []).filter((code) => code !== 'none');
  return {
    jobs: [...jobs]
      .toSorted((a, b) => monthsOf(b) - monthsOf(a))
      .slice(0, MOST_JOBS)
      .map((job) => jobLine(job, say, named)),
    skills: skills.length === 0 ? [] : [{ text: sentence(skills.join(', ')) }],
    study: [
      ...(level === undefined || level === 'none' ? [] : [{ text: sentence(say(`education.${level}`)) }]),
      ...fields.map((text) => ({ text })),
    ],
    languages: languages.map(({ language, level: how }) => ({
      text: sentence(languageName(say, language)),
      note: say(`language.${how}`),
    })),
    licences: licences.map((code) => ({ text: sentence(say(`licence.${code}`)) })),
  };
}

function jobLine(job: Job, say: Say, named: boolean): CvLine {
  const months = monthsOf(job);
  const time = months > 0 ? duration(say, months) : undefined;
  const text = titleOf(job, say, named) ?? say('cv.otherJob');
  const tasks =
    named && job.tasks !== undefined && job.tasks !== '' ? `: ${shortened(job.tasks).replace(/[.,;:\s]+$/u, '')}` : '';
  return { text: text + tasks, note: [say(`jobKind.${job.kind}`), time].filter(Boolean).join(', ') };
}

/** Without a name only what the catalogue calls it; nothing that she typed. */
function titleOf({ title, occupation }: TypedTitle, say: Say, named: boolean): string | undefined {
  if (named) return sentence(shortened(title));
  return typeof occupation === 'number' && findOccupation(occupation) !== undefined
    ? nameOfOccupation(String(occupation), say.locale)
    : undefined;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…` : line;
}

/** Months she said, or those between the months she said. */
function monthsOf({ months, from, to }: Job): number {
  if (months !== undefined) return months;
  if (from === undefined || to === undefined) return 0;
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return Math.max(0, index(to) - index(from)) + 1;
}

export function cvView(frame: Frame, answers: Answers, named: boolean): CvView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/mi-cv`;
  const query = named ? '' : '?nombre=no';
  return {
    frame,
    backHref: `/${frame.locale}/pasos`,
    cv: cvOf(answers, say, named),
    named,
    otherHref: named ? `${home}?nombre=no` : home,
    fileHref: `${home}/cv.pdf${query}`,
    thin: thinOf(answers, say),
  };
}

const FEW_SKILLS = 3;

/** What would make it say more; each leads to its question. */
function thinOf(answers: Answers, say: Say): CvView['thin'] {
  const jobs = valueOf(answers, 'work.jobs') ?? [];
  const skills = (valueOf(answers, 'work.skills') ?? []).filter(({ level }) => level > 0);
  const tips: readonly (readonly [boolean, 'jobs' | 'time' | 'skills' | 'study', string])[] = [
    [jobs.length === 0, 'jobs', 'work/jobs'],
    [jobs.some((job) => monthsOf(job) === 0), 'time', 'work/jobs'],
    [skills.length < FEW_SKILLS, 'skills', 'work/skills'],
    [valueOf(answers, 'study.level') === undefined, 'study', 'study/level'],
  ];
  return tips.flatMap(([isThin, tip, page]) =>
    isThin ? [{ text: say(`cv.tip.${tip}`), href: `/${say.locale}/pasos/${page}` }] : [],
  );
}
