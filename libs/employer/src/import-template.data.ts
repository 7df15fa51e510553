import type { ImportMapping } from './import.data.js';

type Columns = ImportMapping['columns'];

/** The columns of our own template, in order; a file with these headers, in either language, needs no mapping. */
export const VACANCY_COLUMNS = {
  organisation: { es: 'empresa', en: 'employer', example: 'EJEMPLO Panadería San Martín' },
  title: { es: 'puesto', en: 'job', example: 'Ayudante de panadería' },
  tasks: { es: 'tareas', en: 'tasks', example: 'Amasar, hornear y limpiar el taller' },
  positions: { es: 'plazas', en: 'positions', example: '2' },
  pay: { es: 'pago_mensual', en: 'monthly_pay', example: '1300' },
  place: { es: 'distrito', en: 'district', example: 'Comas' },
  contract: { es: 'contrato', en: 'contract', example: 'planilla' },
  startOn: { es: 'empieza_el', en: 'starts_on', example: '15/12/2026' },
  closesOn: { es: 'cierra_el', en: 'closes_on', example: '31/12/2026' },
  experience: { es: 'experiencia', en: 'experience', example: '6 meses' },
  education: { es: 'estudios', en: 'education', example: 'Secundaria completa' },
} as const satisfies Readonly<Record<keyof Columns, { es: string; en: string; example: string }>>;

const OPTIONAL = ['place', 'positions', 'pay', 'closesOn', 'experience', 'education', 'startOn'] as const;

/** The mapping of a file made from our template; `undefined` when a column that it cannot do without is missing. */
export function templateMapping(header: readonly string[], source: string, today: string): ImportMapping | undefined {
  const named = (field: keyof Columns): string | undefined => header.find((name) => isNamed(name, field));
  const [title, organisation, contract] = [named('title'), named('organisation'), named('contract')];
  if (title === undefined || organisation === undefined || contract === undefined) return undefined;
  const columns: Columns = { title, organisation, contract };
  for (const field of OPTIONAL) {
    const name = named(field);
    if (name !== undefined) columns[field] = name;
  }
  const tasks = named('tasks');
  if (tasks !== undefined) columns.tasks = [tasks];
  return { source, organisationKind: 'employer', columns, defaults: { startOn: today, contract: 'planilla' } };
}

/** The name that this file gives to a column; a missing one is named in the language of most. */
export function vacancyColumn(header: readonly string[], field: keyof Columns): string {
  const count = (language: 'es' | 'en'): number =>
    Object.values(VACANCY_COLUMNS).filter((column) => header.some((name) => plain(name) === column[language])).length;
  return header.find((name) => isNamed(name, field)) ?? VACANCY_COLUMNS[field][count('en') > count('es') ? 'en' : 'es'];
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(' ', '_');

function isNamed(name: string, field: keyof Columns): boolean {
  const { es, en } = VACANCY_COLUMNS[field];
  return plain(name) === es || plain(name) === en;
}

/** How a cell names each kind of contract. */
export const CONTRACT_WORDS: Readonly<Record<string, ImportMapping['defaults']['contract']>> = {
  planilla: 'planilla',
  payroll: 'planilla',
  daily: 'daily',
  'por días': 'daily',
  'por dias': 'daily',
  'by the day': 'daily',
  home: 'home',
  hogar: 'home',
  'casa de familia': 'home',
  services: 'services',
  servicios: 'services',
  'recibo por honorarios': 'services',
};
