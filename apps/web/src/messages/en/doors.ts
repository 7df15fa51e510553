import type { doors as es, doorsForStaff as esForStaff } from '../es/doors.js';

export const doors: Readonly<Record<keyof typeof es, string>> = {
  'doors.title': 'What would open more doors',
  'doors.text': 'We look at every open post. We count the places that open if one single thing changes.',
  'doors.open':
    '{count, plural, =0 {No place is open to you today} one {1 place is open to you today} other {# places are open to you today}}.',
  'doors.single': 'One single thing',
  'doors.pair': 'Two things at once',
  'doors.both': '{one} and {two}',
  'doors.more': '{count, plural, one {Opens 1 place more} other {Opens # places more}}.',
  'doors.best': 'The best: {post}',
  'doors.noSingle': 'No single thing opens another place',
  'doors.noSingleText': 'That is an answer too. With a caseworker other ways can be looked at.',
  'doors.titles': 'The degree',
  'doors.titleOf': 'Degree to recognise: {profession}',
  'doors.skills': 'What is yet to be confirmed',
  'doors.skillsText': 'They follow from the jobs told in the profile. They count more once confirmed.',
  'doors.skill': 'Confirm: {skill}',
  'doors.confirm': 'Confirm what I can do',
  'doors.near': 'The caseworker knows who offers it near. There is no list of services here yet.',
  'doors.lone': 'You care for somebody',
  'doors.loneText':
    'If you care without help, you may ask that it is counted when posts are shared out. It does not lower your place. You can change it whenever you want.',
  'doors.loneYes': 'I care alone and want it counted',
  'doors.loneNo': 'I no longer want it counted',
  'doors.loneOn': 'You asked that it is counted.',
  'doors.link': 'See what would open more doors',
  'flash.loneSaved': 'Saved.',
};

export const doorsForStaff: Readonly<Record<keyof typeof esForStaff, string>> = {
  'doors.hers':
    '{count, plural, =0 {No place is open to this person today} one {1 place is open to this person today} other {# places are open to this person today}}.',
  'doors.cut': 'It counts from {cut} points: the review cut of scoring version {version}.',
};
