import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Requests } from '../../apps/web/src/pages/consent/requests.js';
import { Emergencies, Emergency } from '../../apps/web/src/pages/emergency/emergency.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

/** The door for emergencies, and who used it. */
export function emergencyViews(locale: Locale): Readonly<Record<string, VNode>> {
  const page = { frame: frame(locale, 'caseworker', 'emergencia'), backHref: '/es/mi-dia' };
  const opening = {
    id: '1',
    action: '/es/emergencias/1',
    href: '/es/personas/17',
    folder: 'Carpeta 17',
    who: `Bruno Salas, ${LONG_NAME}`,
    reason: MARKUP,
    openedAt: new Date('2026-11-22T15:00:00Z'),
    verdict: null,
  };
  return {
    emergency: Emergency({
      ...page,
      action: '/es/emergencia',
      hours: 4,
      words: 5,
      typed: { who: MARKUP, reason: '' },
      errors: [{ field: 'reason', message: 'Cuenta la razón.' }],
    }),
    emergencies: Emergencies({ ...page, openings: [opening, { ...opening, id: '2', verdict: 'right' }], pager: {} }),
    requests: Requests({
      ...page,
      requests: [
        {
          id: '1',
          action: '/es/pedidos/1',
          href: '/es/personas/17',
          folder: 'Carpeta 17',
          kind: 'Corregir',
          text: MARKUP,
          due: { tone: 'gap', text: 'Antes del 7 de diciembre' },
          typed: '',
        },
      ],
      pager: {},
      errors: [{ field: 'text-1', message: 'Escribe la respuesta.' }],
    }),
    'requests-empty': Requests({ ...page, requests: [], pager: {} }),
    'emergencies-empty': Emergencies({ ...page, openings: [], pager: {} }),
  };
}
