import type { Condition, Question } from '../question.js';
import { YES_NO } from './yes-no.js';

const CARES = {
  question: 'care.who',
  anyOf: ['age_0_2', 'age_3_5', 'age_6_11', 'age_12_17', 'adult', 'elder'],
} as const satisfies Condition;

export const CARE = [
  {
    id: 'care.who',
    page: 'who',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'nobody', text: { es: 'No cuido a nadie', en: 'I care for nobody' }, exclusive: true },
      { code: 'age_0_2', text: { es: 'Niñas o niños de 0 a 2 años', en: 'Children aged 0 to 2' } },
      { code: 'age_3_5', text: { es: 'De 3 a 5 años', en: 'Aged 3 to 5' } },
      { code: 'age_6_11', text: { es: 'De 6 a 11 años', en: 'Aged 6 to 11' } },
      { code: 'age_12_17', text: { es: 'De 12 a 17 años', en: 'Aged 12 to 17' } },
      { code: 'adult', text: { es: 'Una persona adulta que me necesita', en: 'An adult who needs me' } },
      { code: 'elder', text: { es: 'Una persona mayor', en: 'An older person' } },
    ],
    optional: true,
    declinable: true,
    text: { es: '¿Cuidas a alguien en casa?', en: 'Do you care for somebody at home?' },
    hint: {
      es: 'Para no mostrarte turnos imposibles. No pedimos nombres.',
      en: 'So that we do not show you impossible shifts. We ask no names.',
    },
    why: {
      es: 'El empleador verá tus horas, no el motivo. Decirlo nunca baja tu lugar en su lista.',
      en: 'An employer will see your hours, not the reason. Saying so never lowers your place on its list.',
    },
    sees: ['adviser', 'numbers-only'],
    wall: 'work',
  },
  {
    id: 'care.hours',
    page: 'hours',
    since: 2,
    kind: 'week-blocks',
    optional: true,
    declinable: true,
    askIf: CARES,
    text: { es: '¿En qué horas cuidas a alguien?', en: 'In which hours do you care for somebody?' },
    hint: {
      es: 'Marca las horas en que nadie más puede cuidar.',
      en: 'Mark the hours in which nobody else can care.',
    },
    why: {
      es: 'Para no mostrarte turnos imposibles y para buscar quién pueda cuidar en esas horas.',
      en: 'So that we do not show you impossible shifts, and to look for somebody who can care in those hours.',
    },
    sees: ['adviser', 'numbers-only'],
    wall: 'work',
  },
  {
    id: 'care.cover',
    page: 'cover',
    since: 1,
    kind: 'care',
    optional: true,
    declinable: true,
    askIf: CARES,
    text: { es: '¿Quién puede cuidar mientras trabajas?', en: 'Who can care while you work?' },
    hint: {
      es: 'Marca las horas seguras y las que son solo a veces.',
      en: 'Mark the hours that are certain and those that are only sometimes.',
    },
    why: {
      es: 'Así sabemos qué horas ya tienes resueltas y para cuáles buscar ayuda.',
      en: 'So that we know which hours are settled and for which to look for help.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
  {
    id: 'care.support',
    page: 'support',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'childcare', text: { es: 'Una cuna o guardería', en: 'A nursery' } },
      { code: 'eldercare', text: { es: 'Cuidado para una persona mayor', en: 'Care for an older person' } },
      { code: 'training', text: { es: 'Un curso', en: 'A course' } },
      { code: 'transport', text: { es: 'Pasajes', en: 'Bus fares' } },
      { code: 'legal', text: { es: 'Orientación legal', en: 'Legal advice' } },
      { code: 'tools', text: { es: 'Herramientas o capital para empezar', en: 'Tools or starting cash' } },
      { code: 'none', text: { es: 'Nada por ahora', en: 'Nothing for now' }, exclusive: true },
    ],
    optional: true,
    declinable: true,
    text: {
      es: '¿Te ayudaría una cuna, un curso, pasajes u orientación legal?',
      en: 'Would a nursery, a course, fares or legal advice help you?',
    },
    why: {
      es: 'Para derivarte a quien lo ofrece cerca de ti. Tú decides si aceptas.',
      en: 'To refer you to somebody near you who offers it. You decide whether to accept.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
  {
    id: 'care.bank',
    page: 'support',
    since: 1,
    kind: 'choice',
    options: YES_NO,
    optional: true,
    declinable: true,
    text: { es: '¿Tienes una cuenta para cobrar tu sueldo?', en: 'Do you have an account to receive your pay?' },
    why: {
      es: 'Si no tienes, te ayudamos a abrir una. No pedimos el número.',
      en: 'If not, we help you to open one. We do not ask for its number.',
    },
    sees: ['adviser'],
    wall: 'work',
  },
] as const satisfies readonly Question[];
