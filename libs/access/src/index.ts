export { AccessModule, accessSettings } from './access.module.js';
export { ACCESS_SETTINGS } from './access-settings.js';
export type { AccessSettings } from './access-settings.js';
export { AccountService } from './account.service.js';
export type { DemoAccount, NewStaff } from './account.service.js';
export type { AccountId, Actor, Language, OrganisationId, SeekerId } from './actor.js';
export { AuditTrail } from './audit-trail.service.js';
export type { AuditEntry } from './audit-trail.service.js';
export type { Colleague } from './colleague.repository.js';
export { ColleagueService, RESET_REASONS } from './colleague.service.js';
export type { ColleaguePage } from './colleague.service.js';
export { EmailProof } from './email-proof.service.js';
export { readFolderCode } from './folder-code.js';
export { FolderService } from './folder.service.js';
export type { FolderOptions, FolderSlip } from './folder.service.js';
export { InvitationService, rolesOf } from './invitation.service.js';
export type { Invitation, NewColleague } from './invitation.service.js';
export { isLoopback } from './loopback.js';
export type { Peer } from './loopback.js';
export { isCivilHour, SMS_A_WEEK } from './message-text.data.js';
export { MessageService } from './message.service.js';
export { OnceService } from './once.service.js';
export type { Repeatable } from './once.service.js';
export { ORGANISATION_KINDS, OrganisationService } from './organisation.service.js';
export type { Organisation, OrganisationDetails, OrganisationKind } from './organisation.service.js';
export { PhoneService } from './phone.service.js';
export { weaknessOfPassword } from './password.js';
export { PasswordResetService } from './password-reset.service.js';
export { allows, isStaff, PERMISSIONS, ROLES } from './permission.data.js';
export type { Permission, Role } from './permission.data.js';
export { sealContext } from './seal-context.js';
export type { FactorState } from './second-factor.repository.js';
export { SecondFactorService } from './second-factor.service.js';
export type { Enrolment, Proof } from './second-factor.service.js';
export { SESSION_LIFE, SessionService } from './session.service.js';
export type { SessionView } from './session.service.js';
export { SignInService } from './sign-in.service.js';
export type { SignedIn, Visitor } from './sign-in.service.js';
export {
  HOUSEHOLD_CODE,
  PUBLIC_FORM_BY_ADDRESS,
  SIGN_IN_BY_ACCOUNT,
  SIGN_IN_BY_ADDRESS,
  ThrottleService,
} from './throttle.service.js';
export type { ThrottleRule } from './throttle.service.js';
