import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { Consents } from '../../apps/web/src/pages/consent/consents.js';
import { MyData } from '../../apps/web/src/pages/consent/my-data.js';
import { ContactPermission } from '../../apps/web/src/pages/opportunity/contact-permission.js';
import { Opportunities } from '../../apps/web/src/pages/opportunity/opportunities.js';
import { Why } from '../../apps/web/src/pages/opportunity/why.js';
import { BAKERY, CARE_CHART, LONG_NAME, MARKUP, SHOP, WAREHOUSE, frame } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const RIGHTS = {
  ask: {
    action: '/es/mis-datos/pedido',
    kinds: [{ value: 'access', label: 'Ver algo' }],
    typed: { kind: '', text: MARKUP },
  },
  requests: [{ id: '1', kind: 'Ver algo', text: MARKUP, state: 'Antes del 7', answer: undefined }],
};

const NURSERY = {
  gap: 'Choca con tus tardes.',
  gapNote: 'Tú nos dijiste que de 2 a 6 cuidas a tu hija. El empleador no lo sabe.',
  fix: 'Cuna Manitos',
  fixNote: 'puede cuidarla de lunes a viernes, de 1 a 7 p. m. Alcanza para el turno y el viaje.',
  fixFacts: [
    { icon: 'pin', text: 'A 8 minutos de tu casa, en Canto Grande' },
    { icon: 'money', text: 'Cuesta S/ 120 al mes. Lo paga el programa por 6 meses.' },
    { icon: 'cal', text: '2 cupos desde el 7 de diciembre.' },
  ],
  result: 'Con la cuna, este puesto pasa a «Te sirve mucho»',
} as const;

function opportunities(locale: Locale): Pages {
  const seeker = frame(locale, 'seeker', 'oportunidades');
  const answer = {
    action: '/es/oportunidades/1',
    closesOn: '4 de diciembre',
    reasons: [
      { value: 'hours', label: 'El horario' },
      { value: 'pay', label: 'El pago' },
      { value: 'distance', label: 'Queda lejos' },
    ],
  };
  return {
    opportunities: Opportunities({
      frame: seeker,
      count: 3,
      reviewed: 'Rosa revisó cada uno hoy, 23 de nov.',
      revision: '12',
      updating: true,
      bands: [
        {
          band: 'much',
          cards: [
            {
              href: '/es/oportunidades/2',
              job: WAREHOUSE,
              why: 'Ya armaste pedidos por un año y el horario termina antes de las 2.',
            },
          ],
        },
        {
          band: 'useful',
          cards: [
            {
              href: '/es/oportunidades/3',
              job: SHOP,
              why: 'Sabes atender y cobrar.',
              tags: [{ tone: 'info', text: 'Otro camino' }],
            },
          ],
        },
        {
          band: 'opens_if',
          cards: [
            {
              href: '/es/oportunidades/1',
              job: BAKERY,
              why: 'Es el trabajo que más sabes hacer: 3 años en panadería.',
              bridge: NURSERY,
            },
          ],
        },
      ],
      opener: {
        what: 'Un cupo de cuidado en la tarde',
        effect: 'te abre 3 puestos. Ya hay uno cerca.',
        link: { label: 'Ver la Cuna Manitos', href: '/es/apoyos/1' },
      },
      freshness: { action: '/es/busqueda', paused: false },
      pager: { next: '/es/oportunidades?desde=3' },
    }),
    'opportunities-empty': Opportunities({
      frame: seeker,
      count: 0,
      revision: '1',
      updating: false,
      bands: [],
      freshness: { action: '/es/busqueda', paused: true },
    }),
    why: Why({
      frame: seeker,
      backHref: '/es/oportunidades',
      job: BAKERY,
      band: 'opens_if',
      reasons: [
        'Ya hiciste este trabajo por 3 años: masa, horno y vitrina.',
        'Te queda a 25 minutos. Nos dijiste hasta 45.',
        MARKUP,
      ],
      bridges: [{ bridge: NURSERY, request: { action: '/es/apoyos/1', label: 'Pedir este cupo' } }],
      careChart: { caption: 'Tu semana y este puesto: chocan 20 horas, de 2 a 6 de la tarde.', chart: CARE_CHART },
      gaps: [{ icon: 'book', title: 'Horno rotativo.', text: 'No lo has usado. Se aprende en la primera semana.' }],
      about: {
        tasks: ['Preparar masas', 'Cuidar el horno'],
        offers: ['pan para la casa', 'adelanto de pago'],
        note: 'Son 9 personas.',
      },
      answer,
      contestHref: '/es/reclamar',
      reportHref: '/es/denunciar',
      revision: '12',
      updating: false,
    }),
    'why-answered': Why({
      frame: { ...seeker, flash: { tone: 'ok', text: 'Guardado.' } },
      backHref: '/es/oportunidades',
      job: SHOP,
      band: 'useful',
      reasons: [],
      bridges: [],
      gaps: [],
      about: { tasks: [], offers: [] },
      answer: { ...answer, given: 'yes', givenOn: '23 de nov.', reader: LONG_NAME, beforeYes: MARKUP },
      contestHref: '/es/reclamar',
      reportHref: '/es/denunciar',
      revision: '13',
      updating: true,
    }),
    'contact-permission': contact(locale, 'open'),
    'contact-given': contact(locale, 'given'),
  };
}

function contact(locale: Locale, state: 'open' | 'given'): VNode {
  return ContactPermission({
    frame: frame(locale, 'seeker', 'oportunidades'),
    backHref: '/es/oportunidades/1',
    action: '/es/oportunidades/1/contacto',
    job: BAKERY.title,
    employer: LONG_NAME,
    data: [
      { value: 'name', label: 'Mi nombre', shown: 'Yuleisy R.' },
      { value: 'phone', label: 'Mi teléfono', shown: '9•• ••• 321' },
      { value: 'cv', label: 'Mi CV', shown: 'Un PDF con tus trabajos, tareas y estudios.' },
      { value: 'needs', label: 'Lo que necesito para trabajar bien', shown: 'No cargar peso, Pausas seguidas' },
    ],
    chosen: state === 'given' ? ['name'] : [],
    days: 14,
    until: '7 de diciembre',
    alongside: ['También verán hasta cuándo puedes firmar.'],
    state,
    myDataHref: '/es/mis-datos',
  });
}

function data(locale: Locale): Pages {
  const seeker = frame(locale, 'seeker', 'mis-datos');
  return {
    consents: Consents({
      frame: seeker,
      action: '/es/permisos',
      version: '3',
      choices: [
        {
          purpose: 'matching',
          title: 'Buscarme trabajo',
          text: 'Comparamos lo que sabes con los puestos.',
          recipient: 'Manos del Rímac',
          fields: 'tareas, horario, distrito',
          until: 'un año',
          given: true,
        },
        {
          purpose: 'contact',
          title: 'Escribirme',
          text: 'Solo avisos, sin datos tuyos.',
          recipient: 'Rosa Huamán',
          fields: 'teléfono',
          until: 'un año',
          given: false,
        },
      ],
    }),
    'my-data': MyData({
      frame: seeker,
      looks: [
        { who: 'Rosa Huamán', what: 'Cuidado y horario', at: new Date('2026-11-23T14:12:00Z'), why: 'Buscar una cuna' },
        { who: LONG_NAME, what: `Perfil sin nombre ${MARKUP}`, at: new Date('2026-11-21T21:30:00Z') },
      ],
      consents: [
        {
          id: 'c1',
          title: 'Buscarme trabajo',
          recipient: 'Manos del Rímac',
          until: '23 de noviembre de 2027',
          fields: 'tu nombre',
          given: 'Te lo leyó Rosa.',
          text: '«Texto»',
        },
      ],
      withdrawAction: '/es/permisos/quitar',
      changeConsentsHref: '/es/permisos',
      answersHref: '/es/perfil/revisar',
      ...RIGHTS,
      download: { action: '/es/mis-datos/descargar', paperAction: '/es/mis-datos/papel' },
      contestHref: '/es/reclamar',
      deletion: { action: '/es/mis-datos/borrar', cancelAction: '/es/mis-datos/conservar', stays: ['Un registro.'] },
    }),
    'my-data-empty': MyData({
      frame: seeker,
      looks: [],
      consents: [],
      withdrawAction: '/es/permisos/quitar',
      changeConsentsHref: '/es/permisos',
      answersHref: '/es/perfil/revisar',
      ...RIGHTS,
      download: { action: '/es/mis-datos/descargar', paperAction: '/es/mis-datos/papel' },
      contestHref: '/es/reclamar',
      deletion: {
        action: '/es/mis-datos/borrar',
        cancelAction: '/es/mis-datos/conservar',
        stays: ['Un registro.'],
        pending: '30 de noviembre',
      },
    }),
  };
}

/** Jobs, contact and her own data, by name. */
export function opportunityViews(locale: Locale): Pages {
  return { ...opportunities(locale), ...data(locale) };
}
