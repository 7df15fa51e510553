import type { Condition, Question } from '../question.js';
import { YES_NO } from './yes-no.js';

const SOMETHING_HAPPENED = {
  question: 'safety.asked',
  anyOf: ['money', 'documents', 'unwanted', 'other'],
} as const satisfies Condition;

export const SAFETY = [
  {
    id: 'safety.asked',
    page: 'asked',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'money', text: { es: 'Dinero', en: 'Money' } },
      { code: 'documents', text: { es: 'Mis documentos', en: 'My documents' } },
      { code: 'unwanted', text: { es: 'Algo que no quiero', en: 'Something I do not want' } },
      { code: 'other', text: { es: 'Otra cosa', en: 'Something else' } },
      { code: 'nothing', text: { es: 'No me pasó', en: 'It did not happen to me' }, exclusive: true },
    ],
    optional: true,
    declinable: true,
    text: {
      es: '¿Alguien te pidió dinero, tus documentos o algo que no quieres a cambio de trabajo?',
      en: 'Has anyone asked you for money, your documents or something you do not want in exchange for work?',
    },
    hint: { es: 'Una persona de confianza puede llamarte.', en: 'A person of trust can call you.' },
    why: {
      es: 'Eso no está permitido. Solo lo lee una persona de confianza y no cambia tus puestos.',
      en: 'That is not allowed. Only a person of trust reads it and it does not change your jobs.',
    },
    sees: ['focal-person'],
    wall: 'protection',
  },
  {
    id: 'safety.call',
    page: 'call',
    since: 1,
    kind: 'choice',
    options: YES_NO,
    optional: true,
    declinable: true,
    askIf: SOMETHING_HAPPENED,
    text: {
      es: '¿Quieres que una persona de confianza te llame?',
      en: 'Would you like a person of trust to call you?',
    },
    why: {
      es: 'Escucha, orienta y no hace nada sin tu permiso.',
      en: 'That person listens, advises and does nothing without your permission.',
    },
    sees: ['focal-person'],
    wall: 'protection',
  },
  {
    id: 'safety.when',
    page: 'call',
    since: 1,
    kind: 'text',
    optional: true,
    askIf: SOMETHING_HAPPENED,
    text: { es: '¿Cuándo y cómo puede llamarte sin riesgo?', en: 'When and how can that person call you safely?' },
    hint: {
      es: 'Por ejemplo: martes por la mañana, no por WhatsApp.',
      en: 'For example: Tuesday morning, not WhatsApp.',
    },
    why: { es: 'Para no ponerte en riesgo.', en: 'So as not to put you at risk.' },
    sees: ['focal-person'],
    wall: 'protection',
  },
] as const satisfies readonly Question[];
