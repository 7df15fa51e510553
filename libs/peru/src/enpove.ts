import type { DocumentCode } from './document-kind.js';

const SOURCE = 'ENPOVE II (INEI 2022), cuestionario' as const;

/** Answer codes of the national survey, so that our reports compare with INEI's. Numbers where the survey prints them. */
export const ENPOVE = {
  source: SOURCE,
  /** P306: documents of the own country held; several answers. */
  P306: [
    'cedula_vigente',
    'cedula_vencida',
    'pasaporte_vigente',
    'pasaporte_vencido',
    'partida_nacimiento',
    'otro',
    'ninguno',
  ],
  /** P307A: why no permit. */
  P307A: [
    'no_sabia',
    'sin_documentos',
    'multa_impaga',
    'sin_alternativa_migratoria',
    'sin_medios_electronicos',
    'no_le_interesa',
    'otro',
  ],
  /** P308: refuge. */
  P308: ['pendiente', 'abandonada', 'reconocida', 'denegada', 'nunca_pidio'],
  P206: ['conviviente', 'casado', 'viudo', 'divorciado', 'separado', 'soltero'],
  /** P514: why the degree is not recognised. */
  P514: ['no_conoce_el_tramite', 'no_trajo_el_diploma', 'sin_dinero', 'otro'],
  P612: [
    'empleador',
    'independiente',
    'empleado_u_obrero',
    'ayudante_negocio_familiar',
    'ayudante_empleo_de_familiar',
    'trabajador_del_hogar',
    'practicante_pagado',
    'practicante_sin_pago',
  ],
  /** P614: workers of the firm. */
  P614: ['hasta_20', '21_a_50', '51_a_100', '101_a_500', 'mas_de_500'],
  /** P620: place of work. */
  P620: ['presencial', 'parcial', 'mixto', 'remoto', 'teletrabajo'],
  P621: ['diario', 'semanal', 'quincenal', 'mensual', 'ninguno'],
  /** P631: why not looking for work. */
  P631: [
    'no_hay_trabajo',
    'se_canso_de_buscar',
    'edad',
    'falta_experiencia',
    'estudios',
    'quehaceres_del_hogar',
    'salud',
    'sin_capital',
    'espera_resultados',
    'covid',
    'otro',
  ],
  /** P634: with whom minors stay while she works or looks for work. */
  P634: ['familiares', 'guarderia', 'amistades', 'vecinos', 'van_al_trabajo', 'se_quedan_solos', 'otro'],
  /** P635: worked without the pay agreed. */
  P635: ['menos_de_lo_acordado', 'nada', 'no', 'no_sabe', 'prefiere_no_decir'],
  /** P702: motive of discrimination. */
  P702: ['genero', 'orientacion', 'condicion_migratoria', 'socioeconomico', 'nacionalidad', 'raza_o_acento', 'otro'],
  /** P709: needs not met. */
  P709: [
    'alimentos',
    'salud',
    'regularizacion',
    'ingresos_o_empleo',
    'capacitacion',
    'articulos_no_alimentarios',
    'vivienda',
    'agua',
    'reunificacion_familiar',
    'otro',
  ],
} as const;

type Question = Exclude<keyof typeof ENPOVE, 'source'>;

/** An answer code of one question. */
export type EnpoveAnswer<Q extends Question> = (typeof ENPOVE)[Q][number];

/** Our document codes as answers 1–15 of P307; `undefined`: prefers not to say. A lapsed CPP stays a CPP, as the survey has no code for it. */
export const ENPOVE_P307: Readonly<Record<DocumentCode, number | undefined>> = {
  CPP_VIG: 1,
  CPP_VENC: 1,
  CE_HUM: 2,
  CE_ESP: 3,
  CE_VULN: 4,
  CE_FAM: 5,
  CE_TRAB: 6,
  CE_REF: 7,
  CE_CONV: 8,
  CE_PERM: 8,
  CE_OTRO: 8,
  PTP_VIG: 9,
  PTP_VENC: 10,
  VISA_HUM: 11,
  TURISTA: 12,
  DNI: 13,
  SOL_REF: 14,
  EN_TRAMITE: 14,
  SIN_PERMISO: 15,
  DESCONOCIDO: undefined,
};
