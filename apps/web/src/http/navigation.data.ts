import type { Role } from '#access';
import type { MessageKey } from '../messages/message.js';

export interface NavigationEntry {
  label: MessageKey;
  /** Without the language. */
  path: string;
}

const seeker: readonly NavigationEntry[] = [
  { label: 'nav.steps', path: '/pasos' },
  { label: 'nav.opportunities', path: '/oportunidades' },
  { label: 'nav.myData', path: '/mis-datos' },
];
const caseworker: readonly NavigationEntry[] = [
  { label: 'nav.day', path: '/mi-dia' },
  { label: 'nav.people', path: '/personas' },
  { label: 'nav.matches', path: '/revision' },
  { label: 'nav.employers', path: '/empleadores' },
  { label: 'nav.posts', path: '/puestos-revision' },
  { label: 'nav.words', path: '/palabras/por-reconocer' },
  { label: 'nav.phoneDrafts', path: '/puestos-por-telefono' },
];
const analyst: readonly NavigationEntry[] = [{ label: 'nav.ownData', path: '/analizar-datos' }];
const exports: NavigationEntry = { label: 'nav.export', path: '/exportar' };

/** What stands in the header, by role; the first is where somebody lands after signing in. */
export const NAVIGATION: Readonly<Record<Role, readonly NavigationEntry[]>> = {
  seeker,
  employer: [
    { label: 'nav.vacancies', path: '/puestos' },
    { label: 'nav.contacts', path: '/contactos' },
    { label: 'nav.firm', path: '/mi-empresa' },
  ],
  caseworker,
  coordinator: [
    ...caseworker,
    { label: 'nav.rounds', path: '/rondas' },
    { label: 'nav.supports', path: '/plan-de-apoyos' },
    { label: 'nav.room', path: '/acogida' },
    { label: 'nav.emergencies', path: '/emergencias' },
    { label: 'nav.requests', path: '/pedidos' },
    { label: 'nav.import', path: '/importar' },
    exports,
    ...analyst,
  ],
  analyst: [...analyst, exports],
  operator: [
    { label: 'nav.status', path: '/estado' },
    { label: 'nav.audit', path: '/auditoria' },
    { label: 'nav.import', path: '/importar' },
    exports,
  ],
  focal: [{ label: 'nav.reports', path: '/avisos' }],
};

/** Where somebody lands after signing in. */
export function landingOf(role: Role): string {
  return NAVIGATION[role][0]?.path ?? '/sesiones';
}
