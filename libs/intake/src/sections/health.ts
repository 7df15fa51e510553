import type { Condition, Question } from '../question.js';

const NEEDS = {
  question: 'health.needs',
  anyOf: [
    'no_lifting',
    'sitting',
    'ramp_or_lift',
    'sign_language',
    'written_instructions',
    'quiet_place',
    'breaks',
    'screen_reader',
    'other',
  ],
} as const satisfies Condition;

export const HEALTH = [
  {
    id: 'health.needs',
    page: 'needs',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'no_lifting', text: { es: 'No cargar peso', en: 'No lifting' } },
      { code: 'sitting', text: { es: 'Trabajar con silla', en: 'Working seated' } },
      { code: 'ramp_or_lift', text: { es: 'Rampa o ascensor', en: 'Ramp or lift' } },
      { code: 'sign_language', text: { es: 'Lengua de señas', en: 'Sign language' } },
      { code: 'written_instructions', text: { es: 'Instrucciones por escrito', en: 'Written instructions' } },
      { code: 'quiet_place', text: { es: 'Un lugar tranquilo', en: 'A quiet place' } },
      { code: 'breaks', text: { es: 'Pausas seguidas', en: 'Frequent breaks' } },
      { code: 'screen_reader', text: { es: 'Lector de pantalla', en: 'Screen reader' } },
      { code: 'other', text: { es: 'Otra cosa', en: 'Something else' } },
      { code: 'none', text: { es: 'Nada en especial', en: 'Nothing special' }, exclusive: true },
    ],
    optional: true,
    declinable: true,
    text: { es: '¿Qué necesitas para trabajar bien?', en: 'What do you need to work well?' },
    hint: {
      es: 'No digas el diagnóstico. Por ejemplo: no cargar peso.',
      en: 'Do not tell the diagnosis. For example: no lifting.',
    },
    why: {
      es: 'Para pedir ajustes que muchos puestos pueden hacer. Nunca baja tu lugar en una lista.',
      en: 'To ask for adjustments that many jobs can make. It never lowers your place on a list.',
    },
    sees: ['adviser', 'employer-with-permission'],
    wall: 'work',
  },
  {
    id: 'health.other',
    page: 'detail',
    since: 1,
    kind: 'long-text',
    optional: true,
    declinable: true,
    askIf: { question: 'health.needs', anyOf: ['other'] },
    text: { es: '¿Qué otra cosa necesitas?', en: 'What else do you need?' },
    hint: { es: 'Di el ajuste, no el diagnóstico.', en: 'Tell the adjustment, not the diagnosis.' },
    why: { es: 'Para pedirlo bien, con tus palabras.', en: 'To ask for it well, in your words.' },
    sees: ['adviser'],
    wall: 'casefile',
  },
  {
    id: 'health.share',
    page: 'detail',
    since: 1,
    kind: 'choice',
    options: [
      { code: 'yes', text: { es: 'Sí, con mi permiso de contacto', en: 'Yes, with my contact permission' } },
      { code: 'ask', text: { es: 'Pregúntame cada vez', en: 'Ask me each time' } },
      { code: 'no', text: { es: 'No', en: 'No' } },
    ],
    optional: true,
    declinable: true,
    askIf: NEEDS,
    text: {
      es: '¿Le decimos al empleador qué ajuste necesitas?',
      en: 'Shall we tell an employer which adjustment you need?',
    },
    why: {
      es: 'Tú decides. Sin tu sí, el empleador no lo sabe.',
      en: 'You decide. Without your yes, an employer does not know.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
] as const satisfies readonly Question[];
