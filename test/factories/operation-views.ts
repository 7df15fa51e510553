import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Audit } from '../../apps/web/src/pages/operation/audit.js';
import { Reviewed } from '../../apps/web/src/pages/operation/reviewed.js';
import { Status } from '../../apps/web/src/pages/operation/status.js';
import { Unresolved } from '../../apps/web/src/pages/operation/unresolved.js';
import { MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const AT = new Date('2026-11-23T14:12:00Z');

/** Pages of whoever runs the service, by name. */
export function operationViews(locale: Locale): Pages {
  const staff = frame(locale, 'caseworker', 'estado');
  const versions = { scoring: 'v1', catalogue: '2026.11-1', schema: 'Operation1795305615001' };
  const whole = { state: 'whole', events: 20_114, seals: 412, at: AT, from: AT, to: AT, root: '9f2c41aa' } as const;
  return {
    status: Status({
      frame: staff,
      at: AT,
      revision: '1',
      workers: [{ name: 'worker-1', state: 'ready', seen: AT }],
      queues: [{ name: 'rescore', waiting: 3, active: 1, failed: 1 }],
      outbox: { waiting: 0 },
      versions,
      run: { id: 4, state: 'running', total: 12, done: 5, createdAt: AT, finishedAt: null, secondsLeft: 130 },
      runAction: '/es/estado/corrida',
      stopAction: '/es/estado/corrida/detener',
      dead: [{ id: '91', queue: 'rescore', error: 'snapshot is not loaded', at: AT }],
      retryAction: '/es/estado/repetir',
      removeAction: '/es/estado/quitar',
    }),
    'status-empty': Status({
      frame: staff,
      at: AT,
      revision: '2',
      workers: [],
      queues: [],
      outbox: { waiting: 4, oldestSeconds: 9 },
      versions,
      run: undefined,
      runAction: '/es/estado/corrida',
      stopAction: '/es/estado/corrida/detener',
      dead: [],
      retryAction: '/es/estado/repetir',
      removeAction: '/es/estado/quitar',
    }),
    unresolved: Unresolved({
      frame: staff,
      count: 1,
      texts: [
        {
          id: '5',
          text: `maracucha de ${MARKUP}`,
          kind: 'occupation',
          times: 3,
          action: '/es/textos/5',
          candidates: [{ value: '12', label: 'Panadería artesanal', note: '7512' }],
        },
      ],
    }),
    reviewed: Reviewed({
      frame: staff,
      backHref: '/es/palabras/por-reconocer',
      downloadHref: '/es/palabras/revisadas.tsv',
      texts: [
        { id: '4', text: `tizanera ${MARKUP}`, concept: 'Vendedora ambulante', at: '22 nov.', undoAction: '/es/x' },
      ],
      pager: { next: '/es/palabras/revisadas?antes=4' },
    }),
    'reviewed-empty': Reviewed({ frame: staff, backHref: '/es/x', downloadHref: '/es/y', texts: [] }),
    'unresolved-empty': Unresolved({ frame: staff, count: 0, texts: [] }),
    audit: Audit({ frame: staff, action: '/es/registro', unsealed: 0, result: whole }),
    'audit-broken': Audit({
      frame: staff,
      action: '/es/registro',
      unsealed: 2,
      result: {
        state: 'broken',
        events: 20,
        seals: 4,
        at: AT,
        breaks: [{ seal: '3', problem: 'La raíz no coincide' }],
      },
    }),
    'audit-never': Audit({ frame: staff, action: '/es/registro', unsealed: 0 }),
  };
}
