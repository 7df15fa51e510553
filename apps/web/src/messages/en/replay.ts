import type { replay as es } from '../es/replay.js';

export const replay: Readonly<Record<keyof typeof es, string>> = {
  'replay.title': 'As it was',
  'replay.text':
    'What was shown of this pair, each time it changed. It is computed again with the data, the rules and the day of then.',
  'replay.link': 'See how it was shown before',
  'replay.none': 'It has not been shown to anybody yet',
  'replay.noneText': 'It appears here when somebody reads or decides it for the first time.',
  'replay.seeker': 'The person read it',
  'replay.employer': 'The firm saw it',
  'replay.caseworker': 'It was decided in review',
  'replay.verdict.same': 'Comes out identical',
  'replay.verdict.different': 'Does not come out the same',
  'replay.verdict.other_scoring': 'Can no longer be repeated',
  'replay.verdict.other_catalogue': 'Can no longer be repeated',
  'replay.verdict.unrecorded': 'Cannot be repeated',
  'replay.verdict.erased': 'Can no longer be repeated',
  'replay.note.same': 'Computed again, every byte is what was kept.',
  'replay.note.different': 'Computed again, it is not what was kept. Tell whoever operates the system.',
  'replay.note.other_scoring': 'That version of the scoring is no longer in use. Below is what was kept.',
  'replay.note.other_catalogue': 'That catalogue is no longer in use. Below is what was kept.',
  'replay.note.unrecorded': 'The day was not kept then. Below is what was kept.',
  'replay.note.erased': 'The data of then were erased. Below is what was kept.',
  'replay.versions':
    'Profile, version {seeker}. Post, version {vacancy}. Scoring, version {scoring}. Catalogue {catalogue}. Day {day}.',
  'replay.unknown': 'not kept',
  'replay.her': 'For her list',
  'replay.list': 'For the post’s list',
  'replay.band': 'What she read',
  'replay.reasons': 'Why',
};
