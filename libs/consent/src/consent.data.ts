import type { Purpose } from './consent-text.data.js';

export interface GivenConsent {
  seekerId: number;
  purpose: Purpose;
  organisationId?: number | undefined;
  vacancyId?: number | undefined;
  fields?: readonly string[];
  expiresAt?: Date;
  /** The text she saw; absent: the one in force today. */
  textVersion?: string;
  /** Account that read the text aloud to her; absent: she read it herself. */
  readBy?: number | undefined;
}

export interface Consent {
  id: number;
  purpose: Purpose;
  organisationId: number | null;
  vacancyId: number | null;
  fields: string[];
  textVersion: string;
  givenAt: Date;
  expiresAt: Date | null;
}

/** A consent as she reads it again: who asked, with which words, and who read them to her. */
export interface StandingConsent extends Consent {
  organisation: string | null;
  vacancy: string | null;
  /** Who read the text aloud to her; absent: she read it herself. */
  reader: string | undefined;
  /** She signed it on paper, which her organisation keeps. */
  onPaper: boolean;
}

/** As the database gives it. */
export interface StandingRow extends Omit<StandingConsent, 'reader'> {
  readBy: number | null;
}

export interface Release {
  id: number;
  organisationId: number;
  fields: string[];
  givenAt: Date;
  expiresAt: Date;
}

/** What was withdrawn. */
export interface Ended {
  purpose: Purpose;
  organisationId?: number | null;
}
