import { sharedDigits } from '#taxonomy';
import type { Isco } from '#taxonomy';
import { partOf } from '../apportion.js';
import type { PastJob, SeekerFacts } from '../facts.js';
import type { PreparedSeeker, Stint, Track } from './prepared.js';

/** Her track towards a unit group (undefined: the vacancy names none, every job counts in full); remembered. */
export function trackTo(seeker: PreparedSeeker, isco: Isco | undefined): Track {
  const key = isco ?? -1;
  const known = seeker.tracks.get(key);
  if (known !== undefined) return known;
  const track = computeTrack(seeker, isco);
  seeker.tracks.set(key, track);
  return track;
}

/** Could an answer that is still open bring her nearer to a unit group? */
export function isWorkOpen({ jobs, studiedFor, wished, skills }: SeekerFacts): boolean {
  if (jobs === undefined || studiedFor === undefined || wished === undefined) return true;
  return jobs.some(({ isco }) => isco === undefined) || (skills === undefined && wished.length > 0);
}

function computeTrack(seeker: PreparedSeeker, isco: Isco | undefined): Track {
  const { jobs = [], studiedFor } = seeker.facts;
  const held = [
    ...jobs.flatMap((job) =>
      job.isco === undefined ? [] : [{ isco: job.isco, by: 'job' as const, months: job.months }],
    ),
    ...(studiedFor ?? []).map((own) => ({ isco: own, by: 'study' as const, months: 0 })),
    ...seeker.wished.map((own) => ({ isco: own, by: 'wish' as const, months: 0 })),
  ];
  const nearest = held
    .map((own) => ({ ...own, near: isco === undefined ? 0 : nearness(seeker, own.isco, isco) }))
    .reduce<{ near: number; isco: Isco; by: 'job' | 'study' | 'wish'; months: number } | undefined>(
      (best, own) => (best === undefined || own.near > best.near ? own : best),
      undefined,
    );
  const unlinked = jobs.some((job) => job.isco === undefined);
  return {
    nearness: nearest?.near ?? 0,
    blank: unlinked || seeker.facts.jobs === undefined,
    open: isWorkOpen(seeker.facts),
    best:
      nearest === undefined ? undefined : { isco: nearest.isco, by: nearest.by, months: monthsIn(jobs, nearest.isco) },
    stints: {
      point: stints(seeker, isco, seeker.blanks.occupation.p40),
      confirmed: stints(seeker, isco, 0),
      high: stints(seeker, isco, 10_000),
    },
  };
}

/** Nearness of a group she knows to the group asked: shared digits blended with the share of its skills that hers has. */
export function nearness(seeker: Pick<PreparedSeeker, 'context'>, own: Isco, asked: Isco): number {
  const { digits, digitsShare, skillsShare } = seeker.context.version.occupation.value;
  const shared = sharedDigits(own, asked);
  if (shared === 4) return 10_000;
  const { occupationSkills } = seeker.context.knowledge;
  const needed = occupationSkills(asked);
  const mine = new Set(occupationSkills(own));
  const common = needed.filter((skill) => mine.has(skill)).length;
  const overlap = needed.length === 0 ? 0 : Math.floor((common * 20_000 + needed.length) / (needed.length * 2));
  return partOf(digits[shared], digitsShare) + partOf(overlap, skillsShare);
}

function stints(seeker: PreparedSeeker, isco: Isco | undefined, unlinked: number): Stint[] {
  return (seeker.facts.jobs ?? [])
    .map((job) => {
      const near = isco === undefined ? 10_000 : job.isco === undefined ? unlinked : nearness(seeker, job.isco, isco);
      return { months: job.months, worth: partOf(near, decay(seeker, job)) };
    })
    .sort((a, b) => b.worth - a.worth || b.months - a.months);
}

function decay(seeker: PreparedSeeker, { idleMonths }: PastJob): number {
  const table = seeker.context.version.experience.value.decay;
  return table[Math.min(Math.max(0, Math.floor(idleMonths)), table.length - 1)] ?? 0;
}

function monthsIn(jobs: readonly PastJob[], isco: Isco): number {
  return jobs.reduce((sum, job) => (job.isco === isco ? sum + job.months : sum), 0);
}

/** Share of the months asked that her stints fill, the worthiest first, each month at its worth. Basis points. */
export function experienceShare(stintsByWorth: readonly Stint[], asked: number): number {
  let left = asked;
  let sum = 0;
  for (const { months, worth } of stintsByWorth) {
    const used = Math.min(left, months);
    sum += used * worth;
    left -= used;
    if (left === 0) break;
  }
  return Math.floor((sum * 2 + asked) / (asked * 2));
}
