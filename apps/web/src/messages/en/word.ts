export const word = {
  'word.title': 'Jobs and tasks',
  'word.lead': 'Write a job or a task in your own words. We tell you what vacancies call it.',
  'word.q': 'Which job or task?',
  'word.kind': 'What are you looking for?',
  'word.occupation': 'A job',
  'word.skill': 'A task',
  'word.search': 'Search',
  'word.found':
    '{count, plural, =0 {We did not find “{text}”} one {1 name close to “{text}”} other {# names close to “{text}”}}',
  'word.none': 'None of these?',
  'word.noneText': 'Leave your words in your profile: we keep them as they are and a person reads them.',
  'word.nothing': 'We do not know those words',
  'word.nothingText': 'Try others, for example: cooking, child care, delivery by motorbike.',
  'word.said':
    '{count, plural, =0 {Nothing close. Go on typing.} one {1 close name. Choose with the arrows or go on typing.} other {# close names. Choose with the arrows or go on typing.}}',
  'word.esco': 'This service uses the ESCO classification of the European Commission.',
} as const;
