import type { OrganisationId, SeekerId } from '#access';
import type { SeekerFacts } from '#engine';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Scored only while `active`; `draft` until she consents to be matched. */
export type SeekerState = 'draft' | 'active' | 'paused' | 'placed';

export const SEEKER_TRANSITIONS: Readonly<Record<SeekerState, readonly SeekerState[]>> = {
  draft: ['active'],
  active: ['paused', 'placed', 'draft'],
  paused: ['active', 'placed', 'draft'],
  placed: ['active', 'paused', 'draft'],
};

@Entity({ schema: 'work', name: 'seeker' })
export class Seeker {
  @PrimaryGeneratedColumn()
  id!: SeekerId;

  /** Random name of this person in the audit trail. */
  @Column({ type: 'uuid', insert: false, update: false })
  ref!: string;

  /** The NGO that accompanies her. */
  @Column({ name: 'organisation_id', type: 'integer', nullable: true })
  organisationId!: OrganisationId | null;

  @Column({ type: 'text', default: 'draft' })
  state!: SeekerState;

  @Column({ name: 'form_version', type: 'integer' })
  formVersion!: number;

  @Column({ type: 'jsonb' })
  facts!: Omit<SeekerFacts, 'id' | 'revision'>;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ name: 'scored_revision', type: 'integer', default: 0 })
  scoredRevision!: number;

  /** Last day she said she is still looking. */
  @Column({ name: 'fresh_on', type: 'date' })
  freshOn!: string;

  /** Day on which a pause ends by itself. */
  @Column({ name: 'back_on', type: 'date', nullable: true })
  backOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demo!: boolean;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
