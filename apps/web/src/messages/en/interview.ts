import type { interview as es } from '../es/interview.js';

export const interview: Record<keyof typeof es, string> = {
  'interview.section': 'Section {number}: {title}',
  'interview.onlyIf': 'Only depending on the answer to: {question}',
  'interview.read': 'I read the questions aloud and wrote what was said.',
  'interview.save': 'Save and go on',
  'interview.next': 'Go to the next section without saving',
  'interview.sections': 'The 10 sections',
  'interview.started': 'Started',
  'interview.apart': 'Answered by the person alone, with the PIN. Nobody else sees it.',
  'interview.review': 'What was answered',
  'interview.reviewText': 'Read it together before you send it. It can be changed later too.',
  'interview.required':
    '{count, plural, one {1 answer is missing to send the profile.} other {# answers are missing to send the profile.}}',
  'interview.goThere': 'Go to the first',
  'interview.send': 'Send the profile',
  'interview.isActive': 'The profile is sent. Each change works out the jobs again.',
  'interview.handOver': 'Hand over the device to choose a PIN',
  'interview.handOverText':
    'Your session ends on this device. The person chooses 6 digits nobody else knows and stays in the folder.',
  'interview.handOverDo': 'End my session and hand over',
  'register.createAndGoOn': 'Create and go on with the interview',
  'flash.sectionSaved': 'Section saved.',
  'flash.interviewSent': 'Profile sent. The jobs appear here in a few seconds.',
  'flash.safetySent': 'Sent to the person of trust. It does not stay in this folder.',
  'flash.safetyNothing': 'Nothing was kept.',
  'error.person.read_only': 'This person took back the permissions. The folder is read only.',
  'error.person.no_match_consent': 'The permission to look for jobs is missing.',
  'error.person.incomplete': 'Answers are missing to send the profile.',
  'error.person.not_adult': 'It is not confirmed yet that the person is 18 or older.',
  'error.access.folder_in_use': 'This person has chosen a PIN. Only that PIN opens the folder.',
};
