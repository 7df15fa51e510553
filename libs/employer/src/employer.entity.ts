import type { OrganisationId } from '#access';
import { type ForeignCap, foreignCap } from '#peru';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmployerForm, EmployerSize, FormingAs, OfferedSupport, Vetting } from './employer.data.js';

export type Regime = 'micro' | 'small' | 'general';

/** What an organisation is as an employer; the organisation itself belongs to access. */
@Entity({ schema: 'work', name: 'employer' })
export class Employer {
  @PrimaryColumn({ name: 'organisation_id', type: 'integer' })
  organisationId!: OrganisationId;

  @Column({ type: 'text', default: 'firm' })
  form!: EmployerForm;

  @Column({ name: 'forming_as', type: 'text', nullable: true })
  formingAs!: FormingAs | null;

  @Column({ type: 'char', length: 11, nullable: true })
  ruc!: string | null;

  @Column({ type: 'char', length: 1, nullable: true })
  sector!: string | null;

  @Column({ type: 'text', default: 'general' })
  regime!: Regime;

  @Column({ type: 'text', nullable: true })
  size!: EmployerSize | null;

  @Column({ type: 'char', length: 6, nullable: true })
  district!: string | null;

  /** What it offers in every vacancy it posts. */
  @Column({ type: 'text', array: true, default: '{}' })
  supports!: OfferedSupport[];

  @Column({ type: 'integer', nullable: true })
  headcount!: number | null;

  /** Workers who count for the foreign caps. */
  @Column({ name: 'foreign_headcount', type: 'integer', nullable: true })
  foreignHeadcount!: number | null;

  /** Céntimos a month. */
  @Column({ type: 'bigint', nullable: true })
  payroll!: number | null;

  @Column({ name: 'foreign_payroll', type: 'bigint', nullable: true })
  foreignPayroll!: number | null;

  /** Somebody followed the link that was mailed to the address of its first account. */
  @Column({ name: 'email_confirmed', type: 'boolean', default: true })
  emailConfirmed!: boolean;

  /** Version of the code of conduct that it accepted. */
  @Column({ name: 'conduct_version', type: 'text', nullable: true })
  conductVersion!: string | null;

  @Column({ name: 'conduct_at', type: 'timestamptz', nullable: true })
  conductAt!: Date | null;

  @Column({ name: 'conduct_by', type: 'integer', nullable: true })
  conductBy!: number | null;

  @Column({ type: 'text', default: 'pending' })
  vetting!: Vetting;

  @Column({ name: 'vetted_by', type: 'integer', nullable: true })
  vettedBy!: number | null;

  @Column({ name: 'vetted_at', type: 'timestamptz', nullable: true })
  vettedAt!: Date | null;

  /** Since when a person should look at it. */
  @Column({ name: 'waiting_since', type: 'timestamptz', default: () => 'now()' })
  waitingSince!: Date;
}

/** Only what such an employer posts is published. */
export function mayPublish(employer: Employer | null): boolean {
  return employer?.vetting === 'vetted' && employer.emailConfirmed;
}

/** The arithmetic of the foreign caps for one more worker who counts, at this pay; absent until the firm told its figures. */
export function capReading(employer: Employer | null, offer: number | undefined, day: string): ForeignCap | undefined {
  if (employer === null || offer === undefined) return undefined;
  const { headcount, foreignHeadcount: foreign, payroll, foreignPayroll } = employer;
  if (headcount === null || foreign === null || payroll === null || foreignPayroll === null) return undefined;
  return foreignCap({ headcount, foreign, payroll, foreignPayroll, offer, exempt: false, day });
}

/** Whether this firm may hire one more worker who counts for the caps, at this pay. Unknown until it told its figures. */
export function capFor(
  employer: Employer | null,
  offer: number | undefined,
  day: string,
): ForeignCap['verdict'] | 'unknown' {
  return capReading(employer, offer, day)?.verdict ?? 'unknown';
}
