export const ROLES = ['seeker', 'employer', 'caseworker', 'coordinator', 'analyst', 'operator', 'focal'] as const;
export type Role = (typeof ROLES)[number];

/** `anyone`: no account needed. */
type Holders = 'anyone' | readonly Role[];

const casework = ['caseworker', 'coordinator'] as const;
const staff = ['caseworker', 'coordinator', 'analyst', 'operator', 'focal'] as const;

/** Staff see what belongs to others; they have a second factor. */
export function isStaff(role: Role): boolean {
  return (staff as readonly Role[]).includes(role);
}

/** Every permission and who holds it. A route names one of these or the web does not start. */
export const PERMISSIONS = {
  public: 'anyone',
  'session.own': ROLES,
  'factor.own': staff,
  'phone.own': ['seeker'],
  'password.own': [...staff, 'employer'],

  'profile.see.own': ['seeker'],
  'profile.answer.own': ['seeker'],
  'equality.answer.own': ['seeker'],
  'match.see.own': ['seeker'],
  'introduction.answer.own': ['seeker'],
  'consent.own': ['seeker'],
  'data.own': ['seeker'],

  'organisation.edit.own': ['employer'],
  'organisation.describe': ['coordinator', 'operator'],
  'organisation.see.all': ['operator'],
  'vacancy.see.own': ['employer'],
  'vacancy.edit.own': ['employer'],
  'candidate.see.blind': ['employer'],
  'candidate.answer': ['employer'],
  'contact.see.released': ['employer'],

  'day.see': casework,
  'person.register': casework,
  'person.see': casework,
  'person.merge': casework,
  'person.emergency': casework,
  'emergency.review': ['coordinator'],
  'data.requests': ['coordinator'],
  'person.answer': casework,
  'identity.reveal': casework,
  'review.see': casework,
  'review.decide': casework,
  'note.write': casework,
  'employer.vet': casework,
  'vacancy.review': casework,
  'vacancy.draft.assisted': casework,
  'word.review': casework,

  'caseload.see': ['coordinator'],
  'companion.room': ['coordinator'],
  'round.run': ['coordinator'],
  'support.plan': ['coordinator'],
  'account.invite': ['coordinator', 'operator', 'employer'],
  'report.see': ['coordinator', 'analyst'],
  'import.run': ['coordinator', 'operator'],
  'export.people': ['coordinator'],
  'export.matches': ['coordinator'],
  'export.vacancies': ['coordinator', 'analyst', 'operator'],
  'queue.see': ['operator'],
  'run.control': ['operator'],
  'audit.verify': ['operator'],
  'protection.see': ['focal'],
  'protection.decide': ['focal'],
} as const satisfies Readonly<Record<string, Holders>>;

export type Permission = keyof typeof PERMISSIONS;

/** `role` is absent when nobody is signed in. */
export function allows(permission: Permission, role?: Role): boolean {
  const holders: Holders = PERMISSIONS[permission];
  if (holders === 'anyone') return true;
  return role !== undefined && holders.includes(role);
}
