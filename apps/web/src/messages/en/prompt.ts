import type { prompt as es } from '../es/prompt.js';

export const prompt: Readonly<Record<keyof typeof es, string>> = {
  'prompt.title': 'What else can you do?',
  'prompt.left': '{count, plural, one {# task} other {# tasks}} left. You can stop whenever you like.',
  'prompt.why': 'You told us of your work: {job}. Many people in that work do this task. Do you?',
  'prompt.whyExpert': 'You did this work for two years or more: {job}. After that time many people can teach it.',
  'prompt.expert': 'Expert level in {skill}?',
  'prompt.opens': '{count, plural, one {# job near you asks for it} other {# jobs near you ask for it}}.',
  'prompt.yes': 'Yes, I do it',
  'prompt.yes.1': 'Yes, with help',
  'prompt.yes.2': 'Yes, I do it well',
  'prompt.yes.3': 'Yes, and I can teach it',
  'prompt.yesExpert': 'Yes, I can teach it',
  'prompt.no': 'No',
  'prompt.noExpert': 'Not yet',
  'prompt.later': 'Not now',
  'prompt.honest':
    'Answer as it is. Saying that you cannot do something does not lower you before anybody who does not ask for it.',
  'prompt.all': 'See all my tasks',
  'prompt.none': 'No more tasks for now',
  'prompt.noneText': 'When you tell us of another job, we ask about its tasks.',
  'prompt.last.yes': 'We noted yes: {skill}.',
  'prompt.last.no': 'We noted no: {skill}.',
  'prompt.last.later': 'We left it for another day: {skill}.',
  'prompt.undo': 'Undo',
  'flash.promptUndone': 'Done. It stands as before.',
  'error.prompt.undo_late': 'Ten minutes have passed or it changed since. You can change it among your tasks.',
};
