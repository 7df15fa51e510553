import { describe, expect, it } from '@jest/globals';
import { allows, type Permission, PERMISSIONS, type Role, ROLES } from './permission.data.js';

const names = Object.keys(PERMISSIONS) as Permission[];

describe('the permission table', () => {
  it('gives nobody who is not signed in anything but what is public', () => {
    expect(names.filter((permission) => allows(permission))).toEqual(['public']);
  });

  it('lists only roles that there are, each once', () => {
    for (const permission of names) {
      const holders: 'anyone' | readonly Role[] = PERMISSIONS[permission];
      const roles = holders === 'anyone' ? [] : holders;
      expect(roles.filter((role) => !ROLES.includes(role))).toEqual([]);
      expect(new Set(roles).size).toBe(roles.length);
    }
  });

  it.each<[Role, readonly Permission[]]>([
    [
      'seeker',
      ['identity.reveal', 'review.decide', 'candidate.see.blind', 'vacancy.edit.own', 'protection.see', 'audit.verify'],
    ],
    [
      'employer',
      ['identity.reveal', 'person.see', 'match.see.own', 'profile.see.own', 'data.own', 'report.see', 'review.see'],
    ],
    [
      'caseworker',
      ['equality.answer.own', 'data.own', 'consent.own', 'contact.see.released', 'protection.see', 'audit.verify'],
    ],
    ['analyst', ['identity.reveal', 'person.see', 'review.see', 'candidate.see.blind', 'note.write', 'protection.see']],
    [
      'operator',
      ['identity.reveal', 'person.see', 'review.decide', 'candidate.see.blind', 'note.write', 'protection.see'],
    ],
    ['focal', ['identity.reveal', 'review.decide', 'candidate.see.blind', 'audit.verify']],
  ])('keeps from %s what is not theirs', (role, kept) => {
    expect(kept.filter((permission) => allows(permission, role))).toEqual([]);
  });
});
