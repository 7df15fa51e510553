import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Desk, SafetyReportPage } from '../../apps/web/src/pages/safety/desk.js';
import { SafetyForm, SafetySent } from '../../apps/web/src/pages/safety/safety-form.js';
import { LONG_NAME, MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const AT = new Date('2026-11-22T15:00:00Z');
const LINES = [
  {
    code: 'trafficking',
    name: 'Mininter',
    number: '1818',
    helps: 'Trata de personas',
    confirm: true,
    source: '05 §7.2',
  },
  { code: 'women_centre', name: 'CEM', helps: 'Ayuda legal', confirm: false, source: '05 §3.1' },
];

/** Where anybody tells what happened. */
export function safetyFormViews(locale: Locale): Pages {
  const form = {
    frame: { ...frame(locale, 'seeker', 'avisar'), quickExit: 'https://www.senamhi.gob.pe/' },
    action: `/${locale}/avisar`,
    readers: [`Olga Ríos, ${LONG_NAME}`],
    kinds: [
      { value: 'money', label: 'Me pidieron dinero' },
      { value: 'other', label: 'Otra cosa' },
    ],
    lines: LINES,
    mayBeKnown: true,
    typed: { kind: 'money', text: MARKUP, call: true, name: '', phone: '', unnamed: false, vacancy: '12' },
  };
  const errors = [
    { field: 'kind', message: 'Elige.' },
    { field: 'phone', message: 'Deja un teléfono.' },
  ];
  return {
    'safety-form': SafetyForm(form),
    'safety-form-errors': SafetyForm({ ...form, readers: [], errors }),
    'safety-sent': SafetySent({ frame: form.frame, lines: LINES }),
  };
}

/** The desk of the persons of trust. */
export function deskViews(locale: Locale): Pages {
  const page = frame(locale, 'caseworker', 'avisos');
  const list = { frame: page, closed: false, openHref: '/es/avisos', closedHref: '/es/avisos?estado=cerrados' };
  const report = {
    frame: page,
    backHref: '/es/avisos',
    action: '/es/avisos/1',
    kind: 'Me pidieron dinero',
    state: { tone: 'info', text: 'Lo sigue Olga' } as const,
    facts: [{ label: 'Sobre', value: `Panadería, ${LONG_NAME}` }],
    told: [MARKUP],
    reach: [{ label: 'Teléfono', value: '999 111 222' }],
    entries: [{ what: 'Nota', text: 'Llamé.', by: 'Olga', at: AT }],
    mayWork: true,
    mayPause: true,
    lines: LINES,
    lineOptions: LINES.map(({ code, name }) => ({ value: code, label: name })),
    outcomes: [{ value: 'confirmed', label: 'Confirmado' }],
    typed: {},
  };
  return {
    'safety-desk': Desk({
      ...list,
      items: [
        {
          id: '1',
          href: '/es/avisos/1',
          kind: 'Me pidieron dinero',
          about: LONG_NAME,
          at: AT,
          state: { tone: 'stop', text: 'Nuevo' },
          mayCall: true,
        },
      ],
      pager: { next: '/es/avisos?antes=1' },
    }),
    'safety-desk-empty': Desk({ ...list, closed: true, items: [], pager: {} }),
    'safety-report': SafetyReportPage({ ...report, errors: [{ field: 'line', message: 'Elige.' }] }),
    'safety-report-new': SafetyReportPage({
      ...report,
      take: 'Yo lo sigo',
      mayWork: false,
      told: [],
      reach: [],
      entries: [],
    }),
  };
}
