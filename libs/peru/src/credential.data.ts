import type { Centimos } from './money.js';
import type { Confidence, Rule, Text } from './rules.js';

export type RouteCode =
  'reconocimiento' | 'revalidacion' | 'convalidacion_escolar' | 'titulo_tecnico' | 'competencias' | 'colegiatura';

/** One way to make studies or experience count in Peru. */
export interface CredentialRoute {
  code: RouteCode;
  name: Text;
  /** What to have at hand before starting. */
  needs: readonly Text[];
  steps: readonly Text[];
  /** Fee from–to; absent when no figure was found. */
  cost?: readonly Rule<{ min: Centimos; max: Centimos }>[];
  /** Most working days the office may take; absent when not known. */
  workingDays?: readonly Rule<number>[];
  where: string;
  /** Who explains it for free, by the name people know. */
  helpers?: readonly string[];
  source: string;
  confidence: Confidence;
}

const APOSTILLE: Text = {
  es: 'Diploma apostillado, o que se pueda verificar en la base de datos de la universidad.',
  en: 'Diploma with apostille, or that can be checked in the database of the university.',
};

/** Routes of 05 §6 with steps, cost and days. */
export const CREDENTIAL_ROUTES: Readonly<Record<RouteCode, CredentialRoute>> = {
  reconocimiento: {
    code: 'reconocimiento',
    name: { es: 'Reconocimiento del título en SUNEDU', en: 'Recognition of the degree by SUNEDU' },
    needs: [
      APOSTILLE,
      {
        es: 'Que haya tratado con el país, o que la universidad esté entre las 500 primeras de QS, ARWU, SIR o THE.',
        en: 'A treaty with the country, or a university among the first 500 of QS, ARWU, SIR or THE.',
      },
    ],
    steps: [
      { es: 'Escanea el diploma y la apostilla.', en: 'Scan the diploma and the apostille.' },
      { es: 'Paga la tasa y presenta la solicitud en línea a SUNEDU.', en: 'Pay the fee and apply online to SUNEDU.' },
      { es: 'Recibe la resolución y guárdala.', en: 'Receive the resolution and keep it.' },
    ],
    cost: [
      {
        value: { min: 32_510, max: 32_510 },
        from: '2017-01-01',
        to: '2024-12-31',
        source: 'La República, 5 dic. 2023; MigraSegura (inicio por verificar)',
        confidence: 'found',
      },
      {
        value: { min: 118_850, max: 118_850 },
        from: '2025-01-01',
        source: 'El Comercio, alza de tasas de SUNEDU (día del alza por verificar)',
        confidence: 'found',
      },
    ],
    workingDays: [{ value: 30, from: '2017-01-01', source: 'MigraSegura; mydokument (UPeU)', confidence: 'found' }],
    where: 'SUNEDU',
    helpers: ['VenInformado'],
    source: 'La República, 5 dic. 2023; El Comercio; Nos Fuimos Mi Gente 2018; mydokument (UPeU)',
    confidence: 'found',
  },
  revalidacion: {
    code: 'revalidacion',
    name: { es: 'Revalidación en una universidad peruana', en: 'Revalidation by a Peruvian university' },
    needs: [APOSTILLE, { es: 'Plan de estudios, sílabos y notas.', en: 'Curriculum, syllabuses and marks.' }],
    steps: [
      { es: 'Elige una universidad autorizada por SUNEDU.', en: 'Choose a university authorised by SUNEDU.' },
      { es: 'Presenta tus estudios para que los comparen.', en: 'Hand in your studies to be compared.' },
      { es: 'Rinde los cursos o exámenes que falten.', en: 'Take the courses or examinations that are missing.' },
    ],
    where: 'universidad autorizada por SUNEDU',
    helpers: ['VenInformado'],
    source: 'mydokument (UPeU); Adipiscor (más lento y caro; sin cifra encontrada)',
    confidence: 'found',
  },
  convalidacion_escolar: {
    code: 'convalidacion_escolar',
    name: { es: 'Convalidación de la secundaria', en: 'Recognition of secondary school' },
    needs: [{ es: 'Notas del último año, apostilladas.', en: 'Marks of the last year, with apostille.' }],
    steps: [{ es: 'Presenta las notas en la UGEL o en el MINEDU.', en: 'Hand in the marks at the UGEL or MINEDU.' }],
    where: 'UGEL, MINEDU',
    helpers: ['VenInformado'],
    source: 'VenInformado, educación',
    confidence: 'found',
  },
  titulo_tecnico: {
    code: 'titulo_tecnico',
    name: { es: 'Revalidación del título técnico', en: 'Revalidation of a technical degree' },
    needs: [APOSTILLE],
    steps: [{ es: 'Pregunta el trámite en el MINEDU.', en: 'Ask MINEDU for the steps.' }],
    where: 'MINEDU',
    source: 'por verificar',
    confidence: 'unverified',
  },
  competencias: {
    code: 'competencias',
    name: { es: 'Certificación de competencias laborales', en: 'Certification of skills' },
    needs: [
      { es: 'Experiencia en el oficio, aunque sea sin papeles.', en: 'Experience in the trade, even without papers.' },
    ],
    steps: [
      { es: 'Inscríbete en un centro autorizado por el MTPE.', en: 'Sign up at a centre authorised by the MTPE.' },
      { es: 'Rinde la prueba de conocimientos y la de desempeño.', en: 'Take the tests of knowledge and performance.' },
      { es: 'Recibe el certificado: vale cinco años.', en: 'Receive the certificate: it is valid for five years.' },
    ],
    cost: [
      {
        value: { min: 0, max: 0 },
        from: '2018-01-01',
        source: 'gratuita por Impulsa Perú (América TV; Andina 2023)',
        confidence: 'found',
      },
    ],
    where: 'Impulsa Perú, centros autorizados por el MTPE',
    source: 'América TV; Andina 2023; Infobae, 22 feb. 2026',
    confidence: 'found',
  },
  colegiatura: {
    code: 'colegiatura',
    name: { es: 'Colegiatura', en: 'Registration with the professional college' },
    needs: [{ es: 'El título reconocido o revalidado.', en: 'The degree recognised or revalidated.' }],
    steps: [
      { es: 'Pide los requisitos al colegio profesional.', en: 'Ask the professional college what it needs.' },
      {
        es: 'Inscríbete y pide la constancia de habilidad.',
        en: 'Register and ask for the certificate of good standing.',
      },
    ],
    cost: [
      { value: { min: 100_000, max: 200_000 }, from: '2024-11-01', source: 'Infobae, nov. 2024', confidence: 'found' },
    ],
    where: 'colegio profesional',
    source: 'Infobae, nov. 2024; Diario La Otra Cara 2024',
    confidence: 'found',
  },
};
