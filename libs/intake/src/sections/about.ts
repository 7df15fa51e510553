import type { Condition, Question } from '../question.js';
import { YES_NO } from './yes-no.js';

const BY_PHONE = { question: 'about.channel', anyOf: ['whatsapp', 'sms', 'call'] } as const satisfies Condition;

export const ABOUT = [
  {
    id: 'about.name',
    page: 'name',
    since: 1,
    kind: 'name',
    text: { es: '¿Cómo quieres que te llamemos?', en: 'What should we call you?' },
    hint: { es: 'Tu nombre o apodo. Una sola palabra está bien.', en: 'Your name or nickname. One word is fine.' },
    why: {
      es: 'Para saludarte por tu nombre. El empleador no lo ve hasta que tú le das permiso.',
      en: 'To greet you by name. An employer does not see it until you say so.',
    },
    sees: ['adviser', 'employer-with-permission'],
    wall: 'identity',
  },
  {
    id: 'about.adult',
    page: 'name',
    since: 1,
    kind: 'choice',
    options: YES_NO,
    text: { es: '¿Tienes 18 años o más?', en: 'Are you 18 or older?' },
    why: {
      es: 'Aquí buscamos trabajo con personas adultas. Si tienes menos de 18, te damos otra ayuda.',
      en: 'Here we look for work with adults. If you are under 18, we have other help for you.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
  {
    id: 'about.channel',
    page: 'channel',
    since: 1,
    kind: 'choice',
    options: [
      { code: 'whatsapp', text: { es: 'WhatsApp', en: 'WhatsApp' } },
      { code: 'sms', text: { es: 'Mensaje de texto (SMS)', en: 'Text message (SMS)' } },
      { code: 'call', text: { es: 'Llamada', en: 'Phone call' } },
      { code: 'office', text: { es: 'Por la oficina', en: 'Through the office' } },
    ],
    text: { es: '¿Cómo te escribimos?', en: 'How should we reach you?' },
    hint: { es: 'El mensaje solo dice que hay algo para ti.', en: 'The message only says there is something for you.' },
    why: {
      es: 'Para avisarte cuando hay novedades. Puedes cambiarlo o pedir que paremos.',
      en: 'To tell you when there is news. You can change it or ask us to stop.',
    },
    sees: ['adviser'],
    wall: 'identity',
  },
  {
    id: 'about.phone',
    page: 'phone',
    since: 1,
    kind: 'phone',
    askIf: BY_PHONE,
    text: { es: '¿Cuál es tu número?', en: 'What is your number?' },
    hint: { es: 'Nueve cifras, por ejemplo 987 654 321.', en: 'Nine digits, for example 987 654 321.' },
    why: {
      es: 'Para escribirte o llamarte. El empleador lo recibe solo si tú le das permiso.',
      en: 'To write to you or call you. An employer gets it only if you say so.',
    },
    sees: ['adviser', 'employer-with-permission'],
    wall: 'identity',
  },
  {
    id: 'about.shared-phone',
    page: 'phone',
    since: 1,
    kind: 'choice',
    options: YES_NO,
    optional: true,
    declinable: true,
    askIf: BY_PHONE,
    text: { es: '¿Alguien más usa este celular?', en: 'Does anyone else use this phone?' },
    hint: { es: 'Así no escribimos nada personal.', en: 'If so, we write nothing personal.' },
    why: {
      es: 'Si otra persona lo usa, nuestros mensajes no dirán nada de ti.',
      en: 'If somebody else uses it, our messages will say nothing about you.',
    },
    sees: ['adviser'],
    wall: 'identity',
  },
  {
    id: 'about.district',
    page: 'district',
    since: 1,
    kind: 'district',
    declinable: true,
    text: { es: '¿En qué distrito vives?', en: 'Which district do you live in?' },
    hint: { es: 'Solo el distrito. No pedimos tu dirección.', en: 'Only the district. We do not ask your address.' },
    why: {
      es: 'Para calcular cuánto demoras en llegar a cada puesto. El empleador solo ve los minutos.',
      en: 'To work out how long each journey takes. An employer sees only the minutes.',
    },
    sees: ['adviser', 'employer-blind'],
    employerSees: { es: 'Solo los minutos de viaje', en: 'Only the travel minutes' },
    wall: 'work',
  },
] as const satisfies readonly Question[];
