import type { OrganisationId } from '#access';
import type { VacancyFacts } from '#engine';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VacancyForm } from './vacancy-form.data.js';

export type VacancyId = number & { readonly of: 'vacancy' };

export type VacancyState = 'draft' | 'in_review' | 'open' | 'paused' | 'filled' | 'closed';

/** The only way from one state to another. */
export const VACANCY_TRANSITIONS: Readonly<Record<VacancyState, readonly VacancyState[]>> = {
  draft: ['in_review', 'open', 'closed'],
  in_review: ['draft', 'open', 'closed'],
  open: ['paused', 'filled', 'closed', 'in_review'],
  paused: ['open', 'in_review', 'filled', 'closed'],
  filled: ['open', 'in_review', 'closed'],
  closed: ['open', 'in_review'],
};

/** Why a firm closes a vacancy; everybody who waited reads it. `date` is said by the calendar. */
export const CLOSE_REASONS = ['hired_elsewhere', 'not_needed', 'no_candidates', 'other'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number] | 'date';

/** Minutes in which a firm takes its last step back. */
export const UNDO_MINUTES = 10;

@Entity({ schema: 'work', name: 'vacancy' })
export class Vacancy {
  @PrimaryGeneratedColumn()
  id!: VacancyId;

  /** Random name of this vacancy in the audit trail. */
  @Column({ type: 'uuid', insert: false, update: false })
  ref!: string;

  @Column({ name: 'organisation_id', type: 'integer' })
  organisationId!: OrganisationId;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: '' })
  tasks!: string;

  @Column({ type: 'text', default: 'draft' })
  state!: VacancyState;

  /** What scoring reads; derived from the form. */
  @Column({ type: 'jsonb' })
  facts!: Omit<VacancyFacts, 'id' | 'revision'>;

  /** What the employer typed. */
  @Column({ type: 'jsonb' })
  form!: VacancyForm;

  /** The row of an import as it came, unparsed text included. */
  @Column({ type: 'jsonb', nullable: true })
  original!: Readonly<Record<string, string>> | null;

  @Column({ name: 'import_id', type: 'integer', nullable: true })
  importId!: number | null;

  @Column({ type: 'integer', default: 1 })
  positions!: number;

  /** Openings that somebody took. */
  @Column({ type: 'integer', default: 0 })
  filled!: number;

  @Column({ name: 'closes_on', type: 'date', nullable: true })
  closesOn!: string | null;

  /** The account that wrote it with the firm on the phone, and its organisation. */
  @Column({ name: 'drafted_by', type: 'integer', nullable: true })
  draftedBy!: number | null;

  @Column({ name: 'drafted_for', type: 'integer', nullable: true })
  draftedFor!: OrganisationId | null;

  /** When its firm last changed it itself; absent while it stands as it was imported. */
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  /** When the firm took an assisted draft as its own. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ name: 'scored_revision', type: 'integer', default: 0 })
  scoredRevision!: number;

  /** Digest of the advert that a person read and let pass. */
  @Column({ type: 'text', nullable: true })
  cleared!: string | null;

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
