import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { canBeHiredNow, type VacancyFacts } from '#engine';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type ReviewState = 'waiting' | 'approved' | 'held' | 'declined';
export type SeekerAnswer = 'none' | 'yes' | 'later' | 'no';
export type EmployerAnswer = 'none' | 'yes' | 'no';

/** A pair that somebody acted on: a caseworker reviewed it, she answered, or the employer did. */
@Entity({ schema: 'work', name: 'introduction' })
export class Introduction {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ name: 'seeker_id', type: 'integer' })
  seekerId!: SeekerId;

  @Column({ name: 'vacancy_id', type: 'integer' })
  vacancyId!: VacancyId;

  /** What the employer calls her before she consents, e.g. A-17; random within the vacancy. */
  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'text', default: 'waiting' })
  review!: ReviewState;

  @Column({ name: 'review_at', type: 'timestamptz', nullable: true })
  reviewAt!: Date | null;

  @Column({ name: 'returns_on', type: 'date', nullable: true })
  returnsOn!: string | null;

  @Column({ name: 'seeker_answer', type: 'text', default: 'none' })
  seekerAnswer!: SeekerAnswer;

  @Column({ name: 'seeker_reason', type: 'text', nullable: true })
  seekerReason!: string | null;

  @Column({ name: 'seeker_answered_at', type: 'timestamptz', nullable: true })
  seekerAnsweredAt!: Date | null;

  /** She gave her “yes” after she read what being shown tells a firm whose caps are not open. */
  @Column({ name: 'caps_told', type: 'boolean', default: false })
  capsTold!: boolean;

  /** The account of the caseworker who read her the words and wrote down her answer. */
  @Column({ name: 'answer_read_by', type: 'integer', nullable: true })
  answerReadBy!: number | null;

  @Column({ name: 'employer_answer', type: 'text', default: 'none' })
  employerAnswer!: EmployerAnswer;

  @Column({ name: 'employer_reason', type: 'text', nullable: true })
  employerReason!: string | null;

  @Column({ name: 'employer_answered_at', type: 'timestamptz', nullable: true })
  employerAnsweredAt!: Date | null;

  /** When an approval was taken back after the firm had seen her profile; both sides are told. */
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** When it ended without an answer. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_reason', type: 'text', nullable: true })
  endedReason!: 'no_answer' | null;
}

export type Stage =
  | 'in_review'
  | 'held'
  | 'declined'
  | 'refused_by_seeker'
  | 'refused_by_employer'
  | 'waiting_for_seeker'
  | 'waiting_for_employer'
  | 'waiting_for_both'
  | 'unanswered'
  | 'agreed';

/** Where a pair stands, from its three answers. A “no” of either side ends it; nothing passes the review. */
export function stageOf({
  review,
  seekerAnswer,
  employerAnswer,
  endedAt,
}: Pick<Introduction, 'review' | 'seekerAnswer' | 'employerAnswer'> & { endedAt?: Date | null }): Stage {
  if (seekerAnswer === 'no') return 'refused_by_seeker';
  if (review === 'declined') return 'declined';
  if (employerAnswer === 'no') return 'refused_by_employer';
  if (review === 'held') return 'held';
  if (review === 'waiting') return 'in_review';
  if (endedAt !== null && endedAt !== undefined) return 'unanswered';
  if (seekerAnswer === 'yes') return employerAnswer === 'yes' ? 'agreed' : 'waiting_for_employer';
  return employerAnswer === 'yes' ? 'waiting_for_seeker' : 'waiting_for_both';
}

/** What of a pair decides, beside its answers, whether its firm sees her; `null`: nothing is known of the caps. */
export interface Standing {
  gates: number;
  foreignCap: VacancyFacts['foreignCap'] | null;
}

/** Does standing in a list of this firm tell that she does not count for the foreign caps? Only exempt people stand in it. */
export function showsOnlyExempt(foreignCap: Standing['foreignCap']): boolean {
  return foreignCap !== 'open';
}

/**
 * May the firm of this vacancy read her profile without a name? Somebody reviewed the pair, she did not say no, and the firm can
 * lawfully hire her now; where being shown tells that she is exempt, only once she said yes knowing that (docs/adr/0018).
 */
export function isShownToFirm(
  { review, seekerAnswer, capsTold, endedAt }: Pick<Introduction, 'review' | 'seekerAnswer' | 'capsTold' | 'endedAt'>,
  { gates, foreignCap }: Standing,
): boolean {
  if (review !== 'approved' || seekerAnswer === 'no' || endedAt !== null || !canBeHiredNow(gates)) return false;
  return !showsOnlyExempt(foreignCap) || (seekerAnswer === 'yes' && capsTold);
}
