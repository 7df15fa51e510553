import type { DocumentKind } from './document-kind.js';
import type { BasisPoints, Centimos } from './money.js';
import type { Rule } from './rules.js';

const ADVICE = ['Migraciones', 'Encuentros SJM', 'VenInformado'];
const LEGAL_AID = ['Encuentros SJM', 'VenInformado', 'Defensoría del Pueblo (0800-15170)'];
const NOT_YET = {
  es: 'Todavía no puedes firmar un contrato de trabajo.',
  en: 'You cannot sign a work contract yet.',
};
const TO_RESIDENT = {
  es: 'Habla con una asesora: puedes pedir el cambio a Especial Residente y pagar la multa, también en partes.',
  en: 'Talk to an adviser: you may ask to change to special resident and pay the fine, also in instalments.',
};

/** Fee of the change of status to Especial Residente. */
const CHANGE_OF_STATUS_FEE: readonly Rule<Centimos>[] = [
  {
    value: 4060,
    from: '2023-11-01',
    source: 'Banco de la Nación, código 07568 (Panamericana, nov. 2023)',
    confidence: 'found',
  },
];

/** Fine of each day after a temporary permit lapsed, as a share of one UIT; it runs from the first day. */
export const LAPSE_FINE: readonly Rule<BasisPoints>[] = [
  { value: 10, from: '2023-01-01', source: '0,10 % de la UIT por día (Meridiano 2024)', confidence: 'found' },
];

/** Temporary permits, claims, visas and having none. */
export const PERMITS: readonly DocumentKind[] = [
  {
    code: 'CPP_VIG',
    name: { es: 'Carné de Permiso Temporal de Permanencia (CPP) vigente', en: 'Temporary stay card (CPP), running' },
    permits: {
      es: 'Puedes trabajar con contrato hasta la fecha del carné. No se renueva.',
      en: 'You may work with a contract until the date on the card. It is not renewed.',
    },
    hire: 'yes',
    ends: true,
    lapsesInto: 'CPP_VENC',
    renewable: false,
    cap: 'yes',
    nextStep: {
      es: 'Desde los seis meses pide el cambio a Especial Residente en la Agencia Digital de Migraciones, antes de que venza.',
      en: 'From six months on ask to change to special resident at the Agencia Digital of Migraciones, before it ends.',
    },
    helpers: [...ADVICE, 'Cáritas'],
    cost: CHANGE_OF_STATUS_FEE,
    tRegistro: '26',
    source: 'Meridiano 2024; Rostros Venezolanos, nov. 2023; Panamericana, nov. 2023',
    confidence: 'found',
  },
  {
    code: 'CPP_VENC',
    name: { es: 'CPP vencido', en: 'Temporary stay card (CPP), lapsed' },
    permits: NOT_YET,
    hire: 'no',
    ends: true,
    lapsed: true,
    dailyFine: LAPSE_FINE,
    renewable: false,
    cap: 'yes',
    nextStep: TO_RESIDENT,
    helpers: LEGAL_AID,
    cost: CHANGE_OF_STATUS_FEE,
    tRegistro: '26',
    source: 'VenInformado lo admite vencido; 2001online, dic. 2025, exige ingreso regular y no deber multas: consultar',
    confidence: 'unverified',
  },
  {
    code: 'PTP_VIG',
    name: { es: 'Permiso Temporal de Permanencia (PTP) vigente', en: 'Temporary stay permit (PTP), running' },
    permits: {
      es: 'Ya no debería haber PTP vigentes: revisa la fecha con una asesora.',
      en: 'No PTP should still be running: check the date with an adviser.',
    },
    hire: 'check',
    ends: true,
    lapsesInto: 'PTP_VENC',
    renewable: false,
    cap: 'yes',
    nextStep: TO_RESIDENT,
    helpers: ADVICE,
    tRegistro: '23',
    source: 'Perú21, 31 dic. 2018; Otilca 2018',
    confidence: 'found',
  },
  {
    code: 'PTP_VENC',
    name: { es: 'PTP vencido', en: 'Temporary stay permit (PTP), lapsed' },
    permits: NOT_YET,
    hire: 'no',
    ends: true,
    lapsed: true,
    renewable: false,
    cap: 'yes',
    nextStep: TO_RESIDENT,
    helpers: LEGAL_AID,
    tRegistro: '23',
    source: 'VenInformado, Especial Residente',
    confidence: 'found',
  },
  {
    code: 'SOL_REF',
    name: {
      es: 'Solicitante de refugio (carné o autorización de trabajo virtual)',
      en: 'Asylum seeker (card or virtual work authorisation)',
    },
    permits: {
      es: 'Puedes trabajar con contrato hasta la fecha del carné o de la autorización.',
      en: 'You may work with a contract until the date on the card or authorisation.',
    },
    hire: 'yes',
    ends: true,
    renewable: true,
    cap: 'yes',
    nextStep: {
      es: 'Renuévalo mientras no haya decisión final y mantén al día tus datos en la CEPR.',
      en: 'Renew it until the final decision and keep your data up to date with the CEPR.',
    },
    helpers: ['CEPR (Cancillería)', 'ACNUR', 'Encuentros SJM', 'HIAS'],
    tRegistro: '09',
    source: 'Cancillería, portal Refugiados (la excepción al tope está por verificar: se cuenta)',
    confidence: 'found',
  },
  {
    code: 'VISA_HUM',
    name: { es: 'Visa humanitaria', en: 'Humanitarian visa' },
    permits: {
      es: 'Primero cambia la visa por el Carné de Extranjería.',
      en: 'First exchange the visa for the foreigner card.',
    },
    hire: 'check',
    ends: true,
    renewable: false,
    cap: 'yes',
    nextStep: { es: 'Pide el canje por el Carné de Extranjería.', en: 'Ask to exchange it for the foreigner card.' },
    helpers: ['Cancillería', 'Migraciones'],
    source: 'ENPOVE II 2022; por verificar',
    confidence: 'unverified',
  },
  {
    code: 'TURISTA',
    name: { es: 'Turista o visita', en: 'Tourist or visitor' },
    permits: NOT_YET,
    hire: 'no',
    ends: true,
    renewable: false,
    cap: 'yes',
    nextStep: {
      es: 'Pide permiso especial para firmar contratos y luego el cambio a una calidad que permita trabajar.',
      en: 'Ask for the special permit to sign contracts, then change to a status that permits work.',
    },
    helpers: ['Migraciones', 'Encuentros SJM', 'VenInformado'],
    source: 'Arbe Abogados 2017; Gestión, jul. 2024',
    confidence: 'found',
  },
  {
    code: 'EN_TRAMITE',
    name: { es: 'Solicitud en trámite', en: 'Application in process' },
    permits: {
      es: 'Puedes firmar solo si tienes una autorización provisional para trabajar.',
      en: 'You may sign only with a provisional authorisation to work.',
    },
    hire: 'check',
    ends: false,
    renewable: false,
    cap: 'unknown',
    nextStep: {
      es: 'Ten a mano el número y la fecha de tu solicitud y revisa su estado con tu asesora.',
      en: 'Keep the number and date of your application and follow it up with your adviser.',
    },
    helpers: ADVICE,
    source: 'Acta de Permiso de Trabajo Provisional, histórica (Semana Económica, jul. 2018)',
    confidence: 'unverified',
  },
  {
    code: 'SIN_PERMISO',
    name: { es: 'No tengo permiso migratorio', en: 'No permit' },
    permits: NOT_YET,
    hire: 'no',
    ends: false,
    renewable: false,
    cap: 'unknown',
    nextStep: {
      es: 'Pide orientación legal gratuita sobre tu caso.',
      en: 'Ask for free legal advice about your case.',
    },
    helpers: LEGAL_AID,
    source: 'Gestión, jul. 2024 (R.S. 121-2024-Migraciones); Defensoría y ACNUR 2020',
    confidence: 'found',
  },
  {
    code: 'DESCONOCIDO',
    name: { es: 'Prefiero no decir', en: 'I prefer not to say' },
    permits: {
      es: 'No pasa nada: puedes decirlo después.',
      en: 'That is fine: you can say it later.',
    },
    hire: 'check',
    ends: false,
    renewable: false,
    cap: 'unknown',
    nextStep: { es: 'Si quieres, pide orientación.', en: 'Ask for advice if you like.' },
    helpers: ['Encuentros SJM', 'VenInformado'],
    source: 'regla propia: nada se infiere del silencio',
    confidence: 'model',
  },
];
