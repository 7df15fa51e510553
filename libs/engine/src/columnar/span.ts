/** Where somebody's words in `parts` lie. */
export interface Span {
  skills: number;
  skillCount: number;
  codes: number;
  jobs: number;
  jobCount: number;
  others: number;
  otherCount: number;
}

export function emptySpan(): Span {
  return { skills: 0, skillCount: 0, codes: 0, jobs: 0, jobCount: 0, others: 0, otherCount: 0 };
}

/** Reads into `span` where somebody's words lie that begin at `start`. */
export function locate(parts: ArrayLike<number>, start: number, span: Span): Span {
  span.skillCount = parts[start] ?? 0;
  span.jobCount = parts[start + 1] ?? 0;
  span.otherCount = parts[start + 2] ?? 0;
  span.skills = start + 3;
  span.codes = span.skills + span.skillCount;
  span.jobs = span.codes + ((span.skillCount + 3) >> 2);
  span.others = span.jobs + span.jobCount * 3;
  return span;
}

/** Code of the skill at an index: its level in the lowest two bits, then how it is known. */
export function codeAt(parts: ArrayLike<number>, codes: number, index: number): number {
  return ((parts[codes + (index >> 2)] ?? 0) >> ((index & 3) * 4)) & 15;
}
