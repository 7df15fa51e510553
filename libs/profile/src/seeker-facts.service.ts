import { type CareFacts, formatWeek, type HeldSkill, meetPatterns, parseWeek, type PastJob } from '#engine';
import { type SeekerFacts, union, type WeekPattern } from '#engine';
import { type Answers, type Job, toWeekPattern, type TypedTitle, valueOf, type Week } from '#intake';
import { DOCUMENT_CODES, type DocumentCode, findProfession, isUbigeo, regulatedProfessionOf, rightToWork } from '#peru';
import { findOccupation, findSkill, type Isco, type Occupation, occupationSkills, type SkillId } from '#taxonomy';

type Facts = Omit<SeekerFacts, 'id' | 'revision'>;

/**
 * What scoring may read of a person, from her answers. What she did not answer stays `undefined`; nothing is assumed.
 * `shared`: hours that whoever she lives with covers.
 */
export function seekerFacts(answers: Answers, today: string, shared?: WeekPattern): Facts {
  const jobs = valueOf(answers, 'work.jobs')?.map((job) => pastJob(job, answers, today));
  const studied = valueOf(answers, 'study.fields');
  return {
    district: districtOf(valueOf(answers, 'about.district')),
    adult: yes(valueOf(answers, 'about.adult')),
    jobs,
    localMonths: monthsInPeru(valueOf(answers, 'work.jobs'), today),
    ...skillFacts(answers, jobs),
    digital: digitalOf(valueOf(answers, 'work.digital')),
    tools: toolsOf(valueOf(answers, 'work.own-tools')),
    education: valueOf(answers, 'study.level'),
    studiedFor: studied === undefined ? undefined : groupsOf(studied),
    credentials: credentialsOf(answers),
    licences: withoutNone(valueOf(answers, 'study.licences')),
    languages: languagesOf(answers),
    wished: groupsOrUndefined(valueOf(answers, 'wish.jobs')),
    refuses: withoutNone(valueOf(answers, 'wish.refuse')),
    payFloor: valueOf(answers, 'wish.floor'),
    prefers: preferencesOf(answers),
    available: weekOf(valueOf(answers, 'time.week')),
    travel: travelOf(answers),
    care: careFacts(answers, shared),
    bankAccount: yes(valueOf(answers, 'care.bank')),
    accommodations: accommodationsOf(answers),
    rightToWork: documentFacts(answers, today),
  };
}

function pastJob(job: Job, answers: Answers, today: string): PastJob {
  const occupation = confirmed(job);
  const pause = valueOf(answers, 'work.pause') ?? 0;
  const idle = job.to === undefined ? 0 : Math.max(0, monthsBetween(job.to, today) - pause);
  return {
    ...(occupation === undefined ? {} : { occupation: occupation.id, isco: occupation.isco }),
    months: monthsOf(job, today),
    idleMonths: idle,
    kind: job.kind,
  };
}

function monthsOf(job: Job, today: string): number {
  if (job.months !== undefined) return job.months;
  return job.from === undefined ? 0 : monthsBetween(job.from, job.to ?? today) + 1;
}

/** Whole months from one `YYYY-MM…` to another; never negative. */
function monthsBetween(from: string, to: string): number {
  const index = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, index(to) - index(from));
}

function monthsInPeru(jobs: readonly Job[] | undefined, today: string): number | undefined {
  if (jobs === undefined) return undefined;
  return jobs.filter((job) => job.place === 'peru').reduce((sum, job) => sum + monthsOf(job, today), 0);
}

/** The catalogue entry she confirmed; a number the catalogue no longer holds counts as not linked. */
function confirmed({ occupation }: TypedTitle): Occupation | undefined {
  return occupation === undefined || occupation === 'none' ? undefined : findOccupation(occupation);
}

function groupsOf(titles: readonly TypedTitle[]): Isco[] {
  return titles.flatMap((title) => confirmed(title)?.isco ?? []);
}

function groupsOrUndefined(titles: readonly TypedTitle[] | undefined): Isco[] | undefined {
  return titles === undefined ? undefined : groupsOf(titles);
}

/** Skills she confirmed, those her jobs imply (to confirm), and those she said she lacks. */
function skillFacts(answers: Answers, jobs: readonly PastJob[] | undefined): Pick<Facts, 'skills' | 'lacks'> {
  const said = valueOf(answers, 'work.skills')?.filter(({ skill }) => findSkill(skill) !== undefined);
  if (said === undefined && jobs === undefined) return { skills: undefined, lacks: undefined };
  const implied = new Set((jobs ?? []).flatMap((job) => impliedBy(job)));
  const held = (said ?? []).flatMap(({ skill, level }): HeldSkill[] =>
    level === 0 ? [] : [{ skill, level, evidence: implied.has(skill) ? 'linked' : 'claimed' }],
  );
  const named = new Set((said ?? []).map(({ skill }) => skill));
  const inferred = [...implied]
    .filter((skill) => !named.has(skill))
    .map((skill): HeldSkill => ({ skill, level: 1, evidence: 'inferred' }));
  return {
    skills: [...held, ...inferred].toSorted((a, b) => a.skill - b.skill),
    lacks: (said ?? []).filter(({ level }) => level === 0).map(({ skill }) => skill),
  };
}

function impliedBy(job: PastJob): readonly SkillId[] {
  return job.occupation === undefined ? [] : occupationSkills(job.occupation).essential;
}

function careFacts(answers: Answers, shared: WeekPattern | undefined): CareFacts | null | undefined {
  const who = valueOf(answers, 'care.who');
  if (who === undefined) return undefined;
  if (who.every((code) => code === 'nobody')) return null;
  const alone = valueOf(answers, 'care.hours');
  if (alone === undefined) return undefined;
  const { certain, sometimes } = valueOf(answers, 'care.cover') ?? { certain: [], sometimes: [] };
  const child = who.some((code) => code.startsWith('age_'));
  const elder = who.includes('elder') || who.includes('adult');
  const needed = toWeekPattern(alone, certain, sometimes);
  const covered = toWeekPattern(certain);
  return {
    needed,
    covered: shared === undefined ? covered : joinPatterns(covered, meetPatterns(shared, needed)),
    informal: toWeekPattern(sometimes),
    kind: child && elder ? 'both' : child ? 'child' : 'elder',
  };
}

/** Levels at which a professional college takes members. */
const GRADUATE: ReadonlySet<string> = new Set(['university', 'postgraduate']);

/** Regulated professions of what she studied that the law lets her practise here. */
function credentialsOf(answers: Answers): string[] | undefined {
  const level = valueOf(answers, 'study.level');
  if (level !== undefined && !GRADUATE.has(level)) return [];
  const studied = valueOf(answers, 'study.fields');
  if (level === undefined || studied === undefined) return undefined;
  const codes = [...new Set(groupsOf(studied).flatMap((isco) => regulatedProfessionOf(isco) ?? []))];
  const open = codes.map((code) => mayPractise(code, answers));
  const unsure = open.includes(undefined) || studied.some(({ occupation }) => occupation === undefined);
  return unsure ? undefined : codes.filter((_, at) => open[at]);
}

function mayPractise(profession: string, answers: Answers): boolean | undefined {
  const title = valueOf(answers, 'study.title');
  const recognised = title === undefined ? undefined : title !== 'none' && title !== 'in_process';
  if (findProfession(profession)?.demands === 'recognised_degree') return recognised;
  const college = valueOf(answers, 'study.college');
  // A college registers recognised degrees only.
  return college === undefined ? undefined : college === 'yes' && recognised !== false;
}

function districtOf(code: string | undefined): Facts['district'] {
  return code !== undefined && isUbigeo(code) ? code : undefined;
}

function travelOf(answers: Answers): Facts['travel'] {
  const maxMinutes = valueOf(answers, 'time.travel');
  if (maxMinutes === undefined) return undefined;
  return {
    maxMinutes,
    mode: valueOf(answers, 'time.mode') ?? 'bus',
    nightSafe: yes(valueOf(answers, 'time.night-safe')),
  };
}

function preferencesOf(answers: Answers): Facts['prefers'] {
  const contract = valueOf(answers, 'wish.contract');
  const sectors = valueOf(answers, 'wish.sectors');
  if (contract === undefined && sectors === undefined) return undefined;
  return { contract: contract === 'any' ? undefined : contract, sectors };
}

function languagesOf(answers: Answers): Facts['languages'] {
  const languages = valueOf(answers, 'study.languages');
  if (languages === undefined) return undefined;
  return Object.fromEntries(languages.map(({ language, level }) => [language, level]));
}

function accommodationsOf(answers: Answers): Facts['accommodations'] {
  const needs = valueOf(answers, 'health.needs');
  return needs?.filter((code) => code !== 'none' && code !== 'other');
}

function documentFacts(answers: Answers, today: string): Facts['rightToWork'] {
  const document = valueOf(answers, 'documents.held');
  const code = DOCUMENT_CODES.find((known): known is DocumentCode => known === document?.code);
  if (document === undefined || code === undefined) return undefined;
  return rightToWork(code, {
    today,
    expires: document.expires,
    filedOn: document.filed,
    kinOfPeruvian: document.kin === 'yes' ? true : document.kin === 'no' ? false : undefined,
  });
}

function weekOf(week: Week | undefined): WeekPattern | undefined {
  return week === undefined ? undefined : toWeekPattern(week);
}

function yes(code: string | undefined): boolean | undefined {
  return code === undefined ? undefined : code === 'yes';
}

function digitalOf(code: 'alone' | 'with_help' | 'not_yet' | undefined): Facts['digital'] {
  return code === undefined ? undefined : code === 'alone' ? 2 : code === 'with_help' ? 1 : 0;
}

function toolsOf(code: 'yes' | 'no' | 'not_needed' | undefined): boolean | undefined {
  return code === undefined ? undefined : code !== 'no';
}

function withoutNone<T extends string>(codes: readonly (T | 'none')[] | undefined): Exclude<T, 'none'>[] | undefined {
  return codes?.filter((code): code is Exclude<T, 'none'> => code !== 'none');
}

const joinPatterns = (a: WeekPattern, b: WeekPattern): WeekPattern => formatWeek(union(parseWeek(a), parseWeek(b)));
