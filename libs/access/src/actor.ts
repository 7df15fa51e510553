import type { Role } from './permission.data.js';

export type AccountId = number & { readonly of: 'account' };
export type OrganisationId = number & { readonly of: 'organisation' };
export type SeekerId = number & { readonly of: 'seeker' };

export type Language = 'es' | 'en';

/** Who acts: an account behind a live session. */
export interface Actor {
  accountId: AccountId;
  /** The random reference that stands for the account in the audit trail. */
  ref: string;
  role: Role;
  organisationId?: OrganisationId;
  seekerId?: SeekerId;
  /** Raw, because the functions of the equality wall ask for it; never log it. */
  sessionToken: Buffer;
  locale: Language;
  /** She came in with a PIN somebody gave her and must choose her own first. */
  mustChoosePin: boolean;
  /** Staff without the second factor that this house demands. */
  mustEnrol?: boolean;
  demo: boolean;
}
