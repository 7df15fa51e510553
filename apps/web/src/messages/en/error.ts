import type { error as base } from '../es/error.js';

export const error: Record<keyof typeof base, string> = {
  'error.missing': 'We cannot find this page',
  'error.missingText': 'The job may have closed, or the link may be cut short.',
  'error.missingAction': 'Go to the start',
  'error.forbidden': 'This page is not for your account',
  'error.forbiddenText': 'If you think you should see it, ask the person who accompanies you for access.',
  'error.forbiddenAction': 'Go to the start',
  'error.session': 'Your session was closed for safety',
  'error.sessionText': 'Sign in again and you return to this same page. What you wrote is still on this phone.',
  'error.sessionAction': 'Sign in',
  'error.many': 'Wait a moment',
  'error.manyText': 'Many requests came at once. Try again in a minute.',
  'error.manyAction': 'Try again',
  'error.failure': 'Something failed on our side',
  'error.failureText': 'What you wrote is still on this phone. Try again in a minute.',
  'error.failureAction': 'Try again',
  'error.invalid': 'We could not read what you sent',
  'error.invalidText': 'Go back to the page and try again. What you wrote is still on this phone.',
  'error.invalidAction': 'Go back',
  'error.reference': 'If you call, say this number: {reference}',
};
