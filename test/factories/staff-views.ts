import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { speaker } from '../../apps/web/src/messages/message.js';
import { MatchCard } from '../../apps/web/src/pages/casework/match-card.js';
import type { DecisionView } from '../../apps/web/src/pages/casework/decision-form.js';
import { MyDay } from '../../apps/web/src/pages/casework/my-day.js';
import { Person } from '../../apps/web/src/pages/casework/person.js';
import type { QueueItem } from '../../apps/web/src/pages/casework/queue-list.js';
import { ReviewQueue } from '../../apps/web/src/pages/casework/review-queue.js';
import type { SpokenView } from '../../apps/web/src/pages/casework/spoken-form.js';
import { Slip } from '../../apps/web/src/pages/casework/slip.js';
import { HER_PLAN } from './person-views.js';
import { BAKERY, CARE_CHART, LONG_NAME, MARKUP, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const ITEMS: readonly QueueItem[] = [
  {
    due: '10:00 a. m.',
    late: true,
    who: 'Yuleisy R.',
    href: '/es/personas/QN4-718',
    tag: { tone: 'gap', text: 'Cupo de cuna' },
    text: 'Cuna Manitos guarda el cupo hasta hoy. Con él se abren 3 puestos.',
    action: { label: 'Confirmar cupo', href: '/es/derivaciones/1' },
  },
  {
    due: 'Vence hoy',
    late: true,
    icon: 'file',
    who: LONG_NAME,
    href: '/es/personas/LM2-305',
    tag: { tone: 'stop', text: 'Permiso vence el 23' },
    text: `Falta presentar el cambio. ${MARKUP}`,
    action: { label: 'Abrir trámite', href: '/es/tramites/2' },
  },
  {
    due: 'Día 30',
    who: 'Ana Lucía Ccori',
    href: '/es/personas/AB1-222',
    text: 'Costura en Gamarra, S/ 1,300, 48 horas.',
    action: { label: 'Llamar', href: 'tel:+51900000000', icon: 'phone' },
  },
];

function day(locale: Locale): Pages {
  const common = {
    frame: frame(locale, 'caseworker', 'mi-dia'),
    today: 'Lunes 23',
    isMore: false,
    searchAction: '/es/personas',
    registerHref: '/es/personas/nueva',
    people: 38,
    load: { people: 38, average: 34, limit: 50, transferHref: '/es/carga' },
  };
  const queue = {
    frame: frame(locale, 'caseworker', 'por-decidir'),
    action: '/es/por-decidir',
    filters: [{ name: 'state', label: 'Estado', value: 'new', options: [{ value: 'new', label: 'Nuevos' }] }],
    revision: '9',
  };
  return {
    'my-day': MyDay({
      ...common,
      count: 9,
      dueToday: 3,
      sections: [
        { id: 'today', title: 'Vence hoy', items: ITEMS },
        {
          id: 'decide',
          title: 'Por decidir',
          items: ITEMS.slice(2),
          all: { label: 'Ver los 4', href: '/es/por-decidir' },
        },
      ],
      unsent: { count: 2, href: '/es/campo' },
      week: [{ icon: 'check', text: '3 personas empezaron a trabajar' }],
    }),
    'my-day-empty': MyDay({ ...common, count: 0, dueToday: 0, sections: [], week: [] }),
    'my-day-many': MyDay({ ...common, count: 1010, isMore: true, dueToday: 0, sections: [], week: [] }),
    'review-queue': ReviewQueue({
      ...queue,
      count: 2,
      items: ITEMS.slice(0, 2),
      pager: { next: '/es/por-decidir?desde=2' },
      updating: true,
    }),
    'review-queue-empty': ReviewQueue({ ...queue, count: 0, items: [], updating: false }),
  };
}

function card(locale: Locale, decision: Partial<DecisionView>, spoken?: SpokenView): VNode {
  return MatchCard({
    frame: frame(locale, 'caseworker', 'por-decidir'),
    backHref: '/es/por-decidir',
    replayHref: '/es/revision/17/3/como-fue',
    spoken,
    folder: 'QN4-718',
    identityHref: '/es/personas/QN4-718#identidad',
    band: 'opens_if',
    job: BAKERY,
    alerts: [{ tone: 'warn', text: 'El puesto cambió ayer. El puntaje ya es el nuevo.' }],
    reasons: [
      {
        text: 'Mismo oficio: panadería, 3 años y 8 meses.',
        evidence: { label: 'Historia de trabajo', href: '/es/personas/QN4-718' },
      },
      { text: 'Cubre 3 de las 4 tareas clave; 2 probadas en taller.' },
    ],
    missing: {
      required: [
        {
          title: 'Permiso para firmar',
          text: 'Cambio a Carné de Extranjería presentado el 14 de octubre.',
          owner: 'Cuida: Clínica legal Bolívar. Fecha estimada: 15 de diciembre.',
        },
      ],
      learnable: [{ title: 'Horno rotativo', text: 'El puesto enseña en la primera semana.' }],
      supported: [
        {
          title: 'Cuidado de 2 a 6,',
          text: 'lunes a viernes: 20 horas sin cubrir.',
          owner: 'Cuida: Rosa Huamán, hasta hoy.',
        },
      ],
    },
    careChart: { caption: 'Turno y cuidado, por día', chart: CARE_CHART },
    refuses: 'Dijo que no acepta turnos después de las 10 p. m. Este puesto no lo pide.',
    remedies: [
      {
        action: 'Cupo en Cuna Manitos, 1 a 7 p. m.',
        who: 'Programa Redes de Cuidado',
        cost: 72_000,
        days: 14,
        effect: 'Quita el choque. Aún falta el permiso',
        href: '/es/derivaciones/nueva',
      },
      {
        action: 'Carné de Extranjería',
        who: 'Clínica legal Bolívar',
        cost: 4060,
        days: 22,
        effect: 'Se abre con 65. Puede firmar',
      },
    ],
    certainty: {
      low: 6100,
      high: 6800,
      score: 6480,
      possibleFrom: 5500,
      strongFrom: 7500,
      question: { text: '¿Usaste horno rotativo o solo de piso?', href: '/es/preguntar' },
    },
    score: {
      score: 6480,
      fit: 8830,
      asked: 9000,
      place: 2,
      placeOf: 14,
      ifLifted: true,
      version: 'v1, 21 de noviembre',
      terms: [
        { label: 'Tareas que pide el puesto', note: 'Masa, horno, vitrina', points: 3060, of: 3400 },
        { label: 'Cercanía del oficio', note: 'Panaderos y pasteleros (7512)', points: 1800, of: 1800 },
        { label: 'Viaje', note: '25 minutos de 45', points: 450, of: 600 },
      ],
      barriers: [{ label: 'Traba: cuidado sin cubrir', note: '20 de 45 horas', points: -2350 }],
      gates: [{ label: 'Puerta: permiso para firmar', note: 'No resta puntos, abre o no abre', state: 'falta' }],
    },
    history: [{ when: '21 nov.', text: 'El puesto cambió el sábado.' }],
    decision: {
      action: '/es/por-decidir/1',
      reasons: [{ label: 'Apoyo pendiente', options: [{ value: 'care', label: 'Cuidado por confirmar' }] }],
      preview: 'Te mostramos este puesto porque ya hiciste este trabajo por 3 años.',
      ...decision,
    },
  });
}

function people(locale: Locale): Pages {
  const staff = frame(locale, 'caseworker', 'personas');
  const person = {
    frame: staff,
    backHref: '/es/mi-dia',
    folder: 'QN4-718',
    state: [{ tone: 'info', text: 'Perfil por completar' }] as const,
    summary: [{ label: 'Oficio', value: `Panadería ${MARKUP}` }],
    barriers: [
      {
        title: 'Cuidado de 2 a 6',
        text: 'Cuna pedida el 20 de nov.',
        tag: { tone: 'gap', text: 'En curso' },
        href: '/es/trabas/1',
      },
    ] as const,
    ...HER_PLAN,
    matches: [],
    timeline: [{ when: '20 nov.', text: 'Se registró.' }],
    consents: [{ title: 'Buscarle trabajo', until: '23 de noviembre de 2027' }],
    looks: [],
    addTask: { action: '/es/personas/QN4-718/tareas' },
  };
  const identity = { action: '/es/personas/QN4-718/identidad', reasons: [{ value: 'call', label: 'Llamar' }] };
  return {
    person: Person({ ...person, identity }),
    'person-revealed': Person({
      ...person,
      readOnly: 'Retiró su permiso. Solo se puede leer.',
      consentHref: '/es/personas/17/permisos',
      identity: { ...identity, shown: [{ label: 'Nombre', value: 'Yuleisy Rondón' }] },
    }),
    slip: Slip({
      frame: staff,
      folder: 'QN4-718',
      pin: '402 917',
      address: 'ayni.pe',
      validUntil: '30 de noviembre',
      office: 'Manos del Rímac, 9 a. m. a 6 p. m.',
      personHref: '/es/personas/QN4-718',
    }),
  };
}

/** Pages of caseworkers, by name. */
export function staffViews(locale: Locale): Pages {
  return {
    ...day(locale),
    'match-card': card(locale, {}),
    'match-card-error': card(locale, { errors: [{ field: 'decision', message: 'Elige una decisión.' }] }),
    'match-card-decided': card(
      locale,
      { made: { text: 'Aprobado hoy.', undo: { action: '/es/por-decidir/1/deshacer', minutes: 9 } } },
      {
        action: '/es/revision/17/3/respuesta',
        words: speaker(locale)('answer.capsUnknown'),
        errors: [{ field: 'read-yes', message: speaker(locale)('spoken.missing') }],
      },
    ),
    ...people(locale),
  };
}
