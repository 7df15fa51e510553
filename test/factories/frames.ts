import type { Locale } from '../../apps/web/src/messages/locale.js';
import type { DayHours } from '../../apps/web/src/ui/format.js';
import type { JobView } from '../../apps/web/src/ui/job.js';
import type { Frame } from '../../apps/web/src/ui/layout.js';

/** Invented people and firms; two of them break pages that trust their data. */
export const LONG_NAME =
  'Asociación de Panaderas y Panaderos Artesanales Unidos de San Juan de Lurigancho y Anexos SCRL';
export const MARKUP = '<script>alert(1)</script>';

const NAV = {
  seeker: [
    ['Pasos', 'pasos'],
    ['Oportunidades', 'oportunidades'],
    ['Apoyos', 'apoyos'],
    ['Mis datos', 'mis-datos'],
  ],
  employer: [
    ['Mis puestos', 'puestos'],
    ['Contactos', 'contactos'],
  ],
  caseworker: [
    ['Mi día', 'mi-dia'],
    ['Personas', 'personas'],
    ['Por decidir', 'por-decidir'],
    ['Puestos', 'puestos-revision'],
    ['Servicios', 'servicios'],
  ],
} as const;

export function frame(locale: Locale, role: keyof typeof NAV | 'visitor', page: string): Frame {
  const nav = role === 'visitor' ? undefined : NAV[role];
  return {
    locale,
    path: `/${locale}/${page}`,
    audience: role === 'seeker' || role === 'visitor' ? 'seeker' : 'staff',
    csrf: 'token-of-the-session',
    demo: true,
    nav: nav?.map(([label, place]) => ({ label, href: `/${locale}/${place}`, current: place === page })),
    corner: role === 'visitor' ? { label: 'Entrar', href: `/${locale}/entrar`, icon: 'user' } : undefined,
    signOut: role === 'visitor' ? undefined : `/${locale}/salir`,
    companion:
      role === 'seeker'
        ? {
            name: 'Rosa Huamán',
            organisation: 'la asociación Manos del Rímac',
            hours: 'Lunes a viernes, 9 a. m. a 6 p. m.',
          }
        : undefined,
    footer: [
      { label: 'Quién ve mis datos', href: `/${locale}/mis-datos` },
      { label: 'Reclamar o corregir', href: `/${locale}/reclamar` },
    ],
  };
}

export function shift(days: readonly number[], from: number, to: number): DayHours[] {
  return days.map((day) => ({ day, from: from * 60, to: to * 60 }));
}

export const WEEKDAYS = [1, 2, 3, 4, 5] as const;

export const BAKERY: JobView = {
  title: 'Panadería y pastelería',
  employer: 'Panadería San Hilarión EIRL',
  district: 'SJL',
  verified: true,
  pay: { min: 125_000, max: 140_000 },
  hourly: { min: 641, max: 718 },
  shift: [...shift(WEEKDAYS, 10, 18), ...shift([6], 8, 13)],
  weekMinutes: 45 * 60,
  contract: 'planilla',
  contractMonths: 6,
  travelMinutes: 25,
  fare: 300,
};

export const WAREHOUSE: JobView = {
  title: 'Armado de pedidos y empaque',
  employer: 'Almacén Santa Rosalía SAC',
  verified: true,
  pay: { min: 122_000, max: 128_000 },
  shift: shift(WEEKDAYS, 7, 13),
  weekMinutes: 30 * 60,
  contract: 'planilla',
  contractMonths: 6,
  travelMinutes: 35,
};

export const SHOP: JobView = {
  title: `Atención en bodega ${MARKUP}`,
  employer: LONG_NAME,
  verified: false,
  pay: { min: 113_000, max: 113_000 },
  shift: shift([1, 2, 3, 4, 5, 6], 7, 14),
  weekMinutes: 42 * 60,
  contract: 'planilla',
  travelMinutes: 10,
};

export const CARE_CHART = {
  shift: BAKERY.shift,
  clash: shift(WEEKDAYS, 14, 18),
  description:
    'El turno va de lunes a viernes de 10 a 18 y sábado de 8 a 13. El cuidado sin cubrir es de lunes a viernes de 14 a 18: se cruzan 4 horas cada día, 20 a la semana.',
};
