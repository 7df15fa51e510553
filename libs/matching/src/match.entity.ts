import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One stored pair: numbers only, the text is rendered on reading. */
@Entity({ schema: 'work', name: 'match' })
export class Match {
  @PrimaryColumn({ name: 'seeker_id', type: 'integer' })
  seekerId!: SeekerId;

  @PrimaryColumn({ name: 'vacancy_id', type: 'integer' })
  vacancyId!: VacancyId;

  @Column({ name: 'seeker_revision', type: 'integer' })
  seekerRevision!: number;

  @Column({ name: 'vacancy_revision', type: 'integer' })
  vacancyRevision!: number;

  /** Two bits a gate, in the order of the engine's gate list. */
  @Column({ type: 'integer' })
  gates!: number;

  /** Basis points, her own list. */
  @Column({ name: 'her_score', type: 'smallint' })
  herScore!: number;

  /** Basis points, the vacancy's list and the review queue. */
  @Column({ name: 'list_score', type: 'smallint' })
  listScore!: number;

  @Column({ type: 'smallint' })
  fit!: number;

  /** Her score if every remediable gate were lifted. */
  @Column({ name: 'if_lifted', type: 'smallint' })
  ifLifted!: number;

  @Column({ type: 'smallint' })
  band!: number;

  /** The single removal that helps most, see `removalOf` of the engine; 0 when none does. */
  @Column({ type: 'smallint' })
  unlock!: number;

  @Column({ type: 'smallint' })
  scoring!: number;

  /** Lists it stands in, see `LISTED`; 0 when people only speak of it. */
  @Column({ type: 'smallint' })
  listed!: number;

  @Column({ type: 'bytea' })
  points!: Buffer;
}
