import type { Option } from '../question.js';

export const YES_NO = [
  { code: 'yes', text: { es: 'Sí', en: 'Yes' } },
  { code: 'no', text: { es: 'No', en: 'No' } },
] as const satisfies readonly Option[];
