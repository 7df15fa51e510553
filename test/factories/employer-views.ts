import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { speaker } from '../../apps/web/src/messages/message.js';
import { Contacts } from '../../apps/web/src/pages/vacancy/contacts.js';
import { BlindProfile } from '../../apps/web/src/pages/vacancy/profile.js';
import { BlindList } from '../../apps/web/src/pages/vacancy/profiles.js';
import { Vacancies } from '../../apps/web/src/pages/vacancy/vacancies.js';
import { LONG_NAME, MARKUP, frame } from './frames.js';
import { postingViews } from './posting-views.js';

type Pages = Readonly<Record<string, VNode>>;

function vacancies(locale: Locale): Pages {
  const firm = frame(locale, 'employer', 'puestos');
  const cap = {
    text: 'Tienes 9 personas en planilla. Con una más serían 2 de 10: 20.0 %, justo en el límite.',
    href: '/es/topes',
  };
  return {
    vacancies: Vacancies({
      frame: firm,
      firm: 'Panadería San Hilarión EIRL',
      notice: { tone: 'warn', text: 'Falta verificar tu empresa. Puedes guardar borradores.' },
      newHref: '/es/puestos/nuevo',
      contactsHref: '/es/contactos',
      items: [
        {
          title: 'Panadería y pastelería',
          href: '/es/puestos/1',
          state: { tone: 'ok', text: 'Abierto' },
          facts: '2 vacantes, cierra el 4 de diciembre',
          profiles: { count: 6, href: '/es/puestos/1/perfiles' },
          next: '3 perfiles nuevos',
        },
        {
          title: `Reparto ${MARKUP}`,
          href: '/es/puestos/2',
          state: { tone: 'todo', text: 'Borrador' },
          facts: 'Falta el horario',
        },
      ],
      pager: { previous: '/es/puestos', next: '/es/puestos?desde=2', place: '1 a 2 de 5' },
      cap,
    }),
    'vacancies-empty': Vacancies({
      frame: firm,
      firm: LONG_NAME,
      newHref: '/es/puestos/nuevo',
      contactsHref: '/es/contactos',
      items: [],
    }),
  };
}

function profiles(locale: Locale): Pages {
  const firm = frame(locale, 'employer', 'puestos');
  const common = {
    frame: firm,
    backHref: '/es/puestos',
    vacancy: 'Panadería y pastelería',
    facts: '2 vacantes, hasta el 4 de diciembre',
    changeHref: '/es/puestos/1',
    moreHref: '/es/puestos/1/mas-perfiles',
    revision: '4',
  };
  const cap = {
    text: speaker(locale)('profiles.cap.unknown'),
    link: { label: speaker(locale)('profiles.capFigures'), href: '/es/topes' },
  };
  const profile = (state: 'open' | 'waiting' | 'released'): VNode =>
    BlindProfile({
      frame: firm,
      backHref: '/es/puestos/1/perfiles',
      code: 'A-17',
      headline: 'Más de 3 años en panadería.',
      hours: { value: 'Todo el tuyo', note: 'Lun a vie, 10 a 6; sáb, 8 a 1' },
      start: { value: '15 de diciembre' },
      travel: { value: '25 minutos' },
      contract: { value: 'Puede ser contratada por tu empresa' },
      tasks: [
        { task: 'Preparar masas', time: '3 años', evidence: { tone: 'ok', text: 'Probado en taller' } },
        {
          task: 'Usar horno rotativo',
          time: 'Sin experiencia',
          evidence: { tone: 'gap', text: 'Se aprende en 1 semana' },
        },
      ],
      jobs: [{ title: 'Panadería de barrio, 6 personas.', text: '3 años. Masa, horno y pedidos.' }],
      also: ['Inventario simple', 'Higiene de alimentos'],
      checkedBy: 'Revisado por una asesora',
      answer: {
        action: '/es/perfiles/A-17',
        state,
        reasons: [
          { value: 'task', label: 'Una tarea indispensable' },
          { value: 'hours', label: 'El horario' },
        ],
        contactsHref: '/es/contactos',
      },
    });
  return {
    profiles: BlindList({
      ...common,
      count: 6,
      updating: true,
      profiles: [
        {
          code: 'A-17',
          href: '/es/perfiles/A-17',
          cover: { tone: 'go', text: 'Cubre lo indispensable' },
          lines: [
            { icon: 'check', text: 'Masa, horno y vitrina, más de 3 años.' },
            { icon: 'clock', text: 'Puede todo tu horario desde el 15 de diciembre. A 25 minutos.' },
          ],
        },
        {
          code: 'B-22',
          href: '/es/perfiles/B-22',
          cover: { tone: 'plain', text: 'Cubre 3 de 4' },
          lines: [{ icon: 'book', text: 'Por aprender: amasado en volumen.' }],
          state: { tone: 'info', text: 'Esperamos su respuesta' },
        },
      ],
      pager: { next: '/es/puestos/1/perfiles?desde=B-22' },
      helper: [{ icon: 'clock', text: 'Si sales a las 5 y no a las 6: 4 perfiles más.' }],
      cap,
    }),
    'profiles-empty': BlindList({ ...common, count: 0, updating: false, profiles: [], helper: [], cap }),
    profile: profile('open'),
    'profile-waiting': profile('waiting'),
    'profile-released': profile('released'),
  };
}

function contacts(locale: Locale): Pages {
  const firm = frame(locale, 'employer', 'contactos');
  const outcomes = [
    { value: 'hired', label: 'La contraté' },
    { value: 'not_hired', label: 'No la contraté' },
  ];
  return {
    contacts: Contacts({
      frame: firm,
      backHref: '/es/puestos',
      outcomes,
      contacts: [
        {
          id: '1',
          code: 'A-17',
          vacancy: 'Panadería',
          state: { tone: 'ok', text: 'Aceptó' },
          data: [
            { label: 'Nombre', value: `Yuleisy ${MARKUP}` },
            { label: 'Teléfono', value: '+51 987 654 321' },
            { label: 'Su permiso de trabajo', value: 'Hasta el 22 de noviembre de 2027. Se puede renovar' },
            {
              label: 'Tope de personal extranjero',
              value: 'Con esta persona serían 1 de 10 (10.0 %; el tope es 20.0 %).',
            },
          ],
          cvHref: '/es/contactos/1/cv.pdf',
          until: '7 de diciembre',
          steps: ['Firma el contrato por escrito.', 'Regístralo en 15 días.'],
          action: '/es/contactos/1',
          reminder: 'Hace 7 días que no sabemos. ¿Hablaron?',
        },
        {
          id: '2',
          code: 'C-04',
          vacancy: 'Panadería',
          state: { tone: 'plain', text: 'Cerrado' },
          data: [],
          steps: [],
          result: 'Contratada el 1 de noviembre: S/ 1,300, 45 horas.',
        },
      ],
    }),
    'contacts-empty': Contacts({ frame: firm, backHref: '/es/puestos', outcomes, contacts: [] }),
  };
}

/** Pages of employers, by name: none may tell who a person is before she agrees. */
export function employerViews(locale: Locale): Pages {
  return { ...vacancies(locale), ...postingViews(locale), ...profiles(locale), ...contacts(locale) };
}
