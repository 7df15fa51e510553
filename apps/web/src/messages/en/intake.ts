import type { intake as base } from '../es/intake.js';

export const intake: Record<keyof typeof base, string> = {
  'intake.later': 'Leave it for later',
  'intake.otherDistrict': 'Not in the list? Write it',
  'intake.linked': 'In the jobs it is called: {name}. If that is wrong, write your work in other words.',
  'intake.removeRow': 'Remove this one',
  'intake.skillHint': 'They come from the jobs you told us. If you leave one blank, we ask you later.',
  'intake.otherSkill': 'Can you do something else?',
  'intake.searchSkill': 'Search the task',
  'intake.skillNone': 'None of them is “{text}”',
  'steps.recognised': 'We now recognise “{text}”. Is it your work?',
  'steps.recognisedLink': 'Look and tell us',
  'review.title': 'Check your answers',
  'review.required':
    '{count, plural, one {1 answer is missing to send your profile.} other {# answers are missing to send your profile.}}',
  'review.open':
    '{count, plural, one {There is 1 question you have not seen.} other {There are # questions you have not seen.}}',
  'search.updating': 'We are updating your jobs with what you answered.',
  'search.active': 'We are looking for jobs for you',
  'search.paused': 'Your search is paused',
  'search.placed': 'You found a job',
  'search.to.looking': 'Yes, I am still looking',
  'search.to.paused': 'Take a pause',
  'search.to.placed': 'I found a job',
  'safety.link': 'Did something bad happen while you looked for work?',
  'safety.thanks': 'Thank you for telling us',
  'safety.sent': 'Only a person of trust reads it. That person does nothing without your permission.',
  'safety.nothingSent': 'We kept nothing. You can come back whenever you like.',
  'flash.profileSent': 'Done. You sent your profile and we begin to look.',
  'flash.matchNeeded': 'We kept your answers. To look for jobs, tick the first permission and send again.',
  'flash.searchSaved': 'Done, we noted it.',
};
