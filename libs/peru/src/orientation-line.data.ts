import type { Rule, Text } from './rules.js';

/** A line or office that helps somebody who was asked for money, deceived or hurt while looking for work. */
export interface OrientationLine {
  code: string;
  name: string;
  /** As it is dialled; absent for a place one goes to. */
  number?: string;
  helps: Text;
}

const from = '2025-01-01';

/** Each with its source; a number that nobody checked is shown with “confirma”. */
export const ORIENTATION_LINES: readonly Rule<OrientationLine>[] = [
  {
    value: {
      code: 'trafficking',
      name: 'Ministerio del Interior, opción 1',
      number: '1818',
      helps: { es: 'Trata de personas y ofertas de trabajo falsas', en: 'Trafficking and false job offers' },
    },
    from,
    source: 'Mininter: número por verificar',
    confidence: 'unverified',
  },
  {
    value: {
      code: 'violence',
      name: 'Línea 100 del MIMP',
      number: '100',
      helps: { es: 'Violencia y acoso, de día y de noche', en: 'Violence and harassment, day and night' },
    },
    from,
    source: 'MIMP: número por verificar',
    confidence: 'unverified',
  },
  {
    value: {
      code: 'women_centre',
      name: 'Centro Emergencia Mujer (CEM)',
      helps: {
        es: 'Ayuda legal y apoyo, gratis, en tu distrito',
        en: 'Legal help and support, free, in your district',
      },
    },
    from,
    source: 'INEI, ENPOVE II 2022: lo nombra como lugar de ayuda',
    confidence: 'found',
  },
  {
    value: {
      code: 'labour',
      name: 'Sunafil, inspección del trabajo',
      helps: { es: 'Pago, horas y trato en el trabajo', en: 'Pay, hours and treatment at work' },
    },
    from,
    source: 'Sunafil: por verificar',
    confidence: 'unverified',
  },
];
