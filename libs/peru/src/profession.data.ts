import type { Confidence, Text } from './rules.js';

/** What the law asks besides knowing the trade. */
export type CredentialDemand = 'recognised_degree' | 'recognised_degree_and_college';

/** A profession whose practice the law reserves to holders of a recognised degree, mostly with colegiatura. */
export interface RegulatedProfession {
  code: string;
  name: Text;
  /** ISCO-08 unit groups. */
  isco: readonly number[];
  demands: CredentialDemand;
  /** Professional college that registers. */
  college?: string;
  note?: Text;
  source: string;
  confidence: Confidence;
}

const ASK = 'ley del colegio profesional, por verificar con el colegio';

const profession = (
  code: string,
  [es, en]: readonly [string, string],
  isco: readonly number[],
  college: string,
): RegulatedProfession => ({
  code,
  name: { es, en },
  isco,
  demands: 'recognised_degree_and_college',
  college,
  source: ASK,
  confidence: 'unverified',
});

/** The list of 05 §6. Every entry is to be confirmed with its college before anybody is turned away. */
export const REGULATED_PROFESSIONS: readonly RegulatedProfession[] = [
  {
    ...profession('medicina', ['medicina', 'medicine'], [2211, 2212], 'Colegio Médico del Perú'),
    note: { es: 'En puestos públicos se pide además el SERUMS.', en: 'Public posts also ask for SERUMS.' },
  },
  profession('odontologia', ['odontología', 'dentistry'], [2261], 'Colegio Odontológico del Perú'),
  profession('enfermeria', ['enfermería', 'nursing'], [2221], 'Colegio de Enfermeros del Perú'),
  profession('obstetricia', ['obstetricia', 'midwifery'], [2222], 'Colegio de Obstetras del Perú'),
  profession('farmacia', ['química farmacéutica', 'pharmacy'], [2262], 'Colegio Químico Farmacéutico del Perú'),
  profession('nutricion', ['nutrición', 'nutrition'], [2265], 'Colegio de Nutricionistas del Perú'),
  profession('psicologia', ['psicología', 'psychology'], [2634], 'Colegio de Psicólogos del Perú'),
  profession(
    'tecnologia_medica',
    ['tecnología médica', 'medical technology'],
    [2264, 2266, 2267],
    'Colegio Tecnólogo Médico del Perú',
  ),
  profession('biologia', ['biología', 'biology'], [2131], 'Colegio de Biólogos del Perú'),
  profession(
    'veterinaria',
    ['medicina veterinaria', 'veterinary medicine'],
    [2250],
    'Colegio Médico Veterinario del Perú',
  ),
  profession('trabajo_social', ['trabajo social', 'social work'], [2635], 'Colegio de Trabajadores Sociales del Perú'),
  profession(
    'ingenieria',
    ['ingeniería', 'engineering'],
    [2141, 2142, 2143, 2144, 2145, 2146, 2149, 2151, 2152, 2153],
    'Colegio de Ingenieros del Perú',
  ),
  profession('arquitectura', ['arquitectura', 'architecture'], [2161], 'Colegio de Arquitectos del Perú'),
  profession('derecho', ['derecho', 'law'], [2611], 'Colegio de Abogados de la región'),
  profession('contabilidad', ['contabilidad', 'accounting'], [2411], 'Colegio de Contadores Públicos de la región'),
  {
    code: 'docencia',
    name: { es: 'docencia', en: 'teaching' },
    isco: [2330, 2341, 2342],
    demands: 'recognised_degree',
    note: {
      es: 'Se exige en la carrera pública; el colegio privado puede pedir menos.',
      en: 'Demanded in public schools; a private one may ask for less.',
    },
    source: ASK,
    confidence: 'unverified',
  },
];
