import type { Question } from '../question.js';
import { YES_NO } from './yes-no.js';

export const TIME = [
  {
    id: 'time.week',
    page: 'week',
    since: 1,
    kind: 'week-blocks',
    declinable: true,
    text: { es: '¿Qué días y horas puedes trabajar?', en: 'Which days and hours can you work?' },
    hint: {
      es: 'Sin contar el cuidado: eso lo preguntamos después.',
      en: 'Leave care aside: we ask about it later.',
    },
    why: {
      es: 'Para mostrarte turnos que puedes cumplir. El empleador ve tus horas, no tus motivos.',
      en: 'To show you shifts you can keep. An employer sees your hours, not your reasons.',
    },
    sees: ['adviser', 'employer-blind'],
    wall: 'work',
  },
  {
    id: 'time.travel',
    page: 'route',
    since: 2,
    kind: 'hours',
    min: 5,
    max: 240,
    declinable: true,
    text: { es: '¿Cuánto puedes viajar de ida?', en: 'How long can you travel one way?' },
    hint: { es: 'De tu puerta a la puerta del trabajo.', en: 'From your door to the door of the job.' },
    why: {
      es: 'Para no mostrarte puestos demasiado lejos.',
      en: 'So that we do not show you jobs too far away.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
  {
    id: 'time.mode',
    page: 'route',
    since: 1,
    kind: 'choice',
    options: [
      { code: 'walk', text: { es: 'A pie', en: 'On foot' } },
      { code: 'bus', text: { es: 'En bus, combi o tren', en: 'By bus or train' } },
      { code: 'motorcycle', text: { es: 'En moto', en: 'By motorcycle' } },
      { code: 'car', text: { es: 'En auto', en: 'By car' } },
    ],
    optional: true,
    text: { es: '¿Cómo viajas?', en: 'How do you travel?' },
    why: { es: 'Para calcular bien los minutos.', en: 'To work out the minutes well.' },
    sees: ['adviser'],
    wall: 'work',
  },
  {
    id: 'time.night-safe',
    page: 'route',
    since: 1,
    kind: 'choice',
    options: YES_NO,
    optional: true,
    declinable: true,
    text: { es: '¿Puedes volver de noche con seguridad?', en: 'Can you get home safely at night?' },
    why: {
      es: 'Si no, buscamos turnos de día o puestos con movilidad.',
      en: 'If not, we look for day shifts or jobs with transport.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
] as const satisfies readonly Question[];
