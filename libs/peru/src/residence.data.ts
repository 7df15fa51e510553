import type { DocumentKind } from './document-kind.js';

const MIGRACIONES = 'Migraciones';
const ADVICE = [MIGRACIONES, 'Encuentros SJM', 'VenInformado'];
const RENEW = {
  es: 'Renueva tu residencia antes de que venza.',
  en: 'Renew your residence before it ends.',
};
const ANY_WORK = {
  es: 'Puedes trabajar con contrato, para otros o por tu cuenta.',
  en: 'You may work with a contract, for others or on your own account.',
};
const card = { hire: 'yes', ends: true, renewable: true, cap: 'yes', tRegistro: '04' } as const;

/** Peruvian identity and every residence card. */
export const RESIDENCE: readonly DocumentKind[] = [
  {
    code: 'DNI',
    name: { es: 'Documento Nacional de Identidad (DNI)', en: 'National identity document (DNI)' },
    permits: { es: 'Puedes trabajar sin límite.', en: 'You may work without limit.' },
    hire: 'yes',
    ends: false,
    renewable: true,
    cap: 'no',
    nextStep: { es: 'No tienes nada pendiente.', en: 'Nothing to do.' },
    helpers: ['RENIEC'],
    tRegistro: '01',
    source: 'T-Registro, Tabla 3 (tipo 01)',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_TRAB',
    name: { es: 'Carné de Extranjería, Trabajador Residente', en: 'Foreigner card, resident worker' },
    permits: {
      es: 'Puedes trabajar con el contrato aprobado. La residencia dura un año y se renueva.',
      en: 'You may work under the approved contract. Residence lasts a year and is renewed.',
    },
    nextStep: RENEW,
    helpers: [MIGRACIONES],
    source: 'TUPA de Migraciones (Scribd 2022); plazo del contrato: Miranda',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_ESP',
    name: { es: 'Carné de Extranjería, Especial Residente', en: 'Foreigner card, special resident' },
    permits: ANY_WORK,
    nextStep: {
      es: 'Se da por un año. Pide la prórroga antes de que venza; confirma el trámite con quien te ayuda.',
      en: 'It is given for a year. Ask to extend it before it ends; confirm the steps with your adviser.',
    },
    helpers: ADVICE,
    source: 'VenInformado, Especial Residente (la prórroga está por verificar)',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_HUM',
    name: { es: 'Carné de Extranjería, calidad Humanitaria', en: 'Foreigner card, humanitarian status' },
    permits: {
      es: 'Puedes trabajar con contrato hasta la fecha del carné.',
      en: 'You may work with a contract until the date on the card.',
    },
    nextStep: {
      es: 'Renuévalo o cambia a otra calidad migratoria antes de que venza.',
      en: 'Renew it or change to another status before it ends.',
    },
    helpers: ['Cancillería (CEPR)', 'socios de ACNUR'],
    source: 'ENPOVE II 2022; el plazo del carné está por verificar',
    confidence: 'unverified',
  },
  {
    ...card,
    code: 'CE_REF',
    name: { es: 'Carné de Extranjería por Refugiado', en: 'Foreigner card, recognised refugee' },
    permits: {
      es: 'Tienes los derechos de un extranjero residente y puedes ejercer tu profesión si tienes el título.',
      en: 'You have the rights of a resident foreigner and may practise your profession if you hold the degree.',
    },
    nextStep: { es: 'Mantén al día tus datos en la CEPR.', en: 'Keep your data up to date with the CEPR.' },
    helpers: ['CEPR (Cancillería)', 'ACNUR'],
    source: 'CEDRO, Checa.pe 2024 (la excepción al tope está por verificar: se cuenta)',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_FAM',
    name: { es: 'Carné de Extranjería, Familiar de Residente', en: 'Foreigner card, family of a resident' },
    permits: ANY_WORK,
    cap: 'kin',
    nextStep: RENEW,
    helpers: [MIGRACIONES],
    source: 'D.Leg. 689, parientes de peruanos (RGB Avocats; Estudio Calle)',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_VULN',
    name: { es: 'Carné de Extranjería por vulnerabilidad (calidad Especial)', en: 'Foreigner card, special status' },
    permits: {
      es: 'Puedes trabajar con contrato hasta la fecha del carné.',
      en: 'You may work with a contract until the date on the card.',
    },
    nextStep: {
      es: 'Renuévalo o cambia a otra calidad migratoria antes de que venza.',
      en: 'Renew it or change to another status before it ends.',
    },
    helpers: ['Encuentros SJM', 'VenInformado'],
    source: 'ENPOVE II 2022; el alcance está por verificar',
    confidence: 'unverified',
  },
  {
    ...card,
    code: 'CE_CONV',
    name: { es: 'Carné de Extranjería, Convenio', en: 'Foreigner card, by treaty' },
    permits: ANY_WORK,
    nextStep: RENEW,
    helpers: [MIGRACIONES],
    source: 'D.Leg. 689 (Estudio Calle); por verificar según el convenio',
    confidence: 'unverified',
  },
  {
    ...card,
    code: 'CE_PERM',
    name: { es: 'Carné de Extranjería, Permanente', en: 'Foreigner card, permanent resident' },
    permits: ANY_WORK,
    cap: 'no',
    nextStep: { es: 'Renueva el carné antes de que venza.', en: 'Renew the card before it ends.' },
    helpers: [MIGRACIONES],
    source: 'D.Leg. 689, visa de inmigrante (RGB Avocats; ExpatPeru)',
    confidence: 'found',
  },
  {
    ...card,
    code: 'CE_OTRO',
    name: { es: 'Otro Carné de Extranjería', en: 'Another foreigner card' },
    permits: ANY_WORK,
    nextStep: RENEW,
    helpers: ADVICE,
    source: 'ENPOVE II 2022; por verificar según la calidad',
    confidence: 'unverified',
  },
];
