import type { Condition, Option, Question } from '../question.js';

const CARD = { es: 'Carné de extranjería', en: 'Foreign resident card' };
const TEMPORARY = { es: 'Permiso temporal', en: 'Temporary permit' };
const REFUGE = { es: 'Refugio', en: 'Refuge' };
const OTHER = { es: 'Otra situación', en: 'Another situation' };

/** Codes of the status table in libs/peru; `enpove` is the answer code of ENPOVE II question P307. */
export const DOCUMENTS_HELD = [
  { code: 'DNI', enpove: 13, text: { es: 'DNI', en: 'DNI (national identity card)' } },
  { code: 'CE_TRAB', enpove: 6, group: CARD, text: { es: 'Por trabajo', en: 'For work' } },
  { code: 'CE_ESP', enpove: 3, group: CARD, text: { es: 'Especial Residente', en: 'Special resident' } },
  { code: 'CE_HUM', enpove: 2, group: CARD, text: { es: 'Humanitaria', en: 'Humanitarian' } },
  { code: 'CE_REF', enpove: 7, group: CARD, text: { es: 'Por refugio reconocido', en: 'As a recognised refugee' } },
  { code: 'CE_FAM', enpove: 5, group: CARD, text: { es: 'Familiar de residente', en: 'Relative of a resident' } },
  { code: 'CE_VULN', enpove: 4, group: CARD, text: { es: 'Calidad Especial', en: 'Special status' } },
  { code: 'CE_CONV', enpove: 8, group: CARD, text: { es: 'Por convenio', en: 'By treaty' } },
  { code: 'CE_PERM', enpove: 8, group: CARD, text: { es: 'Permanente', en: 'Permanent' } },
  { code: 'CE_OTRO', enpove: 8, group: CARD, text: { es: 'Otro carné de extranjería', en: 'Another resident card' } },
  { code: 'CPP_VIG', enpove: 1, group: TEMPORARY, text: { es: 'CPP vigente', en: 'CPP, valid' } },
  { code: 'CPP_VENC', enpove: 1, group: TEMPORARY, text: { es: 'CPP vencido', en: 'CPP, expired' } },
  { code: 'PTP_VIG', enpove: 9, group: TEMPORARY, text: { es: 'PTP vigente', en: 'PTP, valid' } },
  { code: 'PTP_VENC', enpove: 10, group: TEMPORARY, text: { es: 'PTP vencido', en: 'PTP, expired' } },
  { code: 'SOL_REF', enpove: 14, group: REFUGE, text: { es: 'Solicitud de refugio', en: 'Asylum seeker' } },
  {
    code: 'VISA_HUM',
    enpove: 11,
    group: OTHER,
    text: { es: 'Visa humanitaria sin canjear', en: 'Humanitarian visa, not exchanged' },
  },
  { code: 'TURISTA', enpove: 12, group: OTHER, text: { es: 'Turista o visita', en: 'Tourist or visitor' } },
  { code: 'EN_TRAMITE', enpove: 14, group: OTHER, text: { es: 'Trámite en curso', en: 'Application under way' } },
  { code: 'SIN_PERMISO', enpove: 15, group: OTHER, text: { es: 'Todavía ninguno', en: 'None yet' } },
] as const satisfies readonly Option[];

const WITHOUT_PERMIT = {
  question: 'documents.held',
  anyOf: ['CPP_VENC', 'PTP_VENC', 'VISA_HUM', 'TURISTA', 'EN_TRAMITE', 'SIN_PERMISO'],
} as const satisfies Condition;

export const DOCUMENTS = [
  {
    id: 'documents.held',
    page: 'held',
    since: 1,
    kind: 'document',
    options: DOCUMENTS_HELD,
    optional: true,
    declinable: true,
    text: { es: '¿Qué documento tienes hoy?', en: 'Which document do you have today?' },
    hint: {
      es: 'Para saber qué contrato puedes firmar. No pedimos fotos ni números.',
      en: 'To know which contract you can sign. We ask for no photos or numbers.',
    },
    why: {
      es: 'No lo enviamos a Migraciones ni a la policía. Si un juez lo ordena, te avisamos si la ley lo permite.',
      en: 'We do not send it to Migraciones or the police. If a judge orders it, we tell you if the law allows.',
    },
    sees: ['adviser', 'employer-blind', 'employer-with-permission'],
    employerSees: { es: 'Solo “puede firmar ya” o “en trámite”', en: 'Only “can sign now” or “under way”' },
    wall: 'identity',
  },
  {
    id: 'documents.help',
    page: 'help',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'renew', text: { es: 'Renovar mi documento', en: 'Renewing my document' } },
      { code: 'change', text: { es: 'Cambiar mi permiso por un carné', en: 'Changing my permit for a resident card' } },
      { code: 'fine', text: { es: 'Pagar o fraccionar una multa', en: 'Paying a fine, or in instalments' } },
      { code: 'refuge', text: { es: 'Mi solicitud de refugio', en: 'My asylum claim' } },
      { code: 'home_papers', text: { es: 'Papeles de mi país', en: 'Papers from my country' } },
      { code: 'dni', text: { es: 'Sacar o corregir el DNI', en: 'Getting or correcting a DNI' } },
      { code: 'other', text: { es: 'Otro documento', en: 'Another document' } },
      { code: 'none', text: { es: 'No necesito ayuda', en: 'I need no help' }, exclusive: true },
    ],
    optional: true,
    declinable: true,
    text: { es: '¿Cuál te falta y quieres ayuda?', en: 'Which one do you lack and want help with?' },
    why: {
      es: 'Para decirte el siguiente paso, cuánto cuesta y quién ayuda gratis.',
      en: 'To tell you the next step, what it costs and who helps for free.',
    },
    sees: ['adviser'],
    wall: 'identity',
  },
  {
    id: 'documents.obstacle',
    page: 'obstacle',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'unaware', enpove: 1, text: { es: 'No sabía que podía', en: 'I did not know that I could' } },
      { code: 'no_documents', enpove: 2, text: { es: 'Me faltan papeles', en: 'I lack papers' } },
      { code: 'fine', enpove: 3, text: { es: 'Tengo una multa', en: 'I have a fine' } },
      { code: 'no_alternative', enpove: 4, text: { es: 'No hay un trámite para mí', en: 'No procedure fits me' } },
      { code: 'no_means', enpove: 5, text: { es: 'No puedo usar la plataforma', en: 'I cannot use the website' } },
      { code: 'not_interested', enpove: 6, text: { es: 'No me interesa por ahora', en: 'Not interested for now' } },
      { code: 'other', enpove: 7, text: { es: 'Otra razón', en: 'Another reason' } },
    ],
    optional: true,
    declinable: true,
    askIf: WITHOUT_PERMIT,
    text: { es: '¿Qué te frena para tener un permiso?', en: 'What keeps you from getting a permit?' },
    why: {
      es: 'Así te derivamos a quien ayuda justo con eso.',
      en: 'So that we refer you to somebody who helps with exactly that.',
    },
    sees: ['adviser'],
    wall: 'identity',
  },
  {
    id: 'documents.home-papers',
    page: 'obstacle',
    since: 1,
    kind: 'multi-choice',
    options: [
      { code: 'id_valid', enpove: 1, text: { es: 'Cédula vigente', en: 'Identity card, valid' } },
      { code: 'id_expired', enpove: 2, text: { es: 'Cédula vencida', en: 'Identity card, expired' } },
      { code: 'passport_valid', enpove: 3, text: { es: 'Pasaporte vigente', en: 'Passport, valid' } },
      { code: 'passport_expired', enpove: 4, text: { es: 'Pasaporte vencido', en: 'Passport, expired' } },
      { code: 'birth', enpove: 5, text: { es: 'Partida de nacimiento', en: 'Birth certificate' } },
      { code: 'other', enpove: 6, text: { es: 'Otro', en: 'Another' } },
      { code: 'none', enpove: 7, text: { es: 'Ninguno', en: 'None' }, exclusive: true },
    ],
    optional: true,
    declinable: true,
    askIf: WITHOUT_PERMIT,
    text: { es: '¿Qué papeles de tu país tienes?', en: 'Which papers from your country do you have?' },
    why: {
      es: 'De eso depende qué trámite puedes hacer. No los fotografiamos.',
      en: 'Which procedure you can follow depends on it. We do not photograph them.',
    },
    sees: ['adviser'],
    wall: 'identity',
  },
] as const satisfies readonly Question[];
