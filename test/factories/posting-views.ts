import type { VNode } from 'preact';
import { VACANCY_SECTIONS } from '#employer';
import { foreignCap } from '#peru';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { speaker } from '../../apps/web/src/messages/message.js';
import { AssistedDrafts } from '../../apps/web/src/pages/vacancy/assisted-drafts.js';
import { capResult } from '../../apps/web/src/pages/vacancy/cap-view.js';
import { Caps } from '../../apps/web/src/pages/vacancy/caps.js';
import { MoreProfiles } from '../../apps/web/src/pages/vacancy/more-profiles.js';
import { payPackage } from '../../apps/web/src/pages/vacancy/pay-package.js';
import { NewVacancy } from '../../apps/web/src/pages/vacancy/vacancy-new.js';
import { VacancyReview } from '../../apps/web/src/pages/vacancy/vacancy-review.js';
import { VacancySection } from '../../apps/web/src/pages/vacancy/vacancy-section.js';
import type { SectionParts } from '../../apps/web/src/pages/vacancy/vacancy-section.js';
import { VacancyTasks } from '../../apps/web/src/pages/vacancy/vacancy-tasks.js';
import { BAKERY, LONG_NAME, MARKUP, frame } from './frames.js';

const PARTS: SectionParts = {
  values: {
    title: `Panadería ${MARKUP}`,
    positions: '2',
    tasks: 'Preparar masas y ordenar la vitrina. Persona de buena presencia para atender.',
    district: '150132',
    remote: false,
    startOn: '2026-12-15',
    closesOn: '',
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) =>
      day === 7
        ? { from: '', to: '', total: 'Libre' }
        : { from: '10:00', to: day === 6 ? '15:00' : '18:00', total: day === 6 ? '5 h' : '8 h' },
    ),
    payMin: '1,050',
    payMax: '1,400',
    contract: 'planilla',
    contractMonths: '6',
    experience: '6',
    education: '',
    licences: ['food_handler'],
    supports: ['advance_pay'],
    conditions: ['bank'],
  },
  hoursTotal: '45 horas. Máximo legal: 48',
  districts: [{ label: 'Lima', options: [{ value: '150132', label: 'San Juan de Lurigancho' }] }],
  occupation: { options: [{ value: '751201', label: 'Panadería' }], value: '' },
  requirements: [
    { id: '7', label: 'Preparar masas', need: 'essential', why: '' },
    { id: '9', label: 'Horno rotativo', need: 'learn', why: '' },
  ],
  requirementHints: ['Hornear', 'Manejar caja'],
  read: [{ id: '77', label: 'Cobrar', words: 'cobrar <script>alert(1)</script>' }],
  whyOptions: [{ value: 'safety', label: 'Es seguridad de las personas' }],
  contracts: [
    { value: 'planilla', label: 'Con contrato, en planilla' },
    { value: 'daily', label: 'Por días' },
  ],
  supports: [
    { value: 'advance_pay', label: 'Adelanto de pago' },
    { value: 'childcare_voucher', label: 'Convenio con una cuna' },
  ],
  conditions: [{ value: 'bank', label: 'Se paga en cuenta de banco' }],
  licences: [{ value: 'food_handler', label: 'Carné de sanidad' }],
  experience: [{ value: '6', label: '6 meses' }],
  education: [{ value: 'primary', label: 'Primaria' }],
  paySuggested: true,
  errors: [],
};

const FIGURES = { headcount: 9, foreign: 1, payroll: 1_200_000, foreignPayroll: 120_000, offer: 125_000 };

const ERRORS = {
  work: [{ field: 'tasks', message: 'Quita «buena presencia» del aviso' }],
  pay: [{ field: 'pay-min', message: 'Sube el pago mínimo a S/ 1,130 o más' }],
  hours: [{ field: 'hours', message: 'Un día tiene solo entrada' }],
  place: [{ field: 'district', message: 'Falta el distrito' }],
  contract: [{ field: 'contractMonths', message: 'Escribe los meses' }],
  asked: [{ field: 'why-7', message: 'Di por qué «Preparar masas» es indispensable' }],
  supports: [],
} as const;

/** Pages in which a vacancy is written, by name; nobody’s person is in them. */
export function postingViews(locale: Locale): Readonly<Record<string, VNode>> {
  const firm = frame(locale, 'employer', 'puestos');
  const section = (name: (typeof VACANCY_SECTIONS)[number], errors: SectionParts['errors']): VNode =>
    VacancySection({
      ...PARTS,
      frame: firm,
      package: payPackage(125_000, 'general', '2026-11-22', speaker(locale)),
      section: name,
      backHref: '/es/puestos/1',
      action: '/es/puestos/1/pago',
      vacancy: LONG_NAME,
      isOpen: errors.length > 0,
      errors,
    });
  const caps = {
    frame: firm,
    action: '/es/topes',
    backHref: '/es/puestos',
    values: { headcount: '9', foreign: '1', payroll: '12000', foreignPayroll: '1200', offer: '1250', exempt: false },
  };
  const review = {
    frame: firm,
    package: payPackage(125_000, 'micro', '2026-11-22', speaker(locale)),
    backHref: '/es/puestos/1',
    action: '/es/puestos/1/publicar',
    job: BAKERY,
    tasks: `Preparar masas ${MARKUP}`,
    essentials: ['Preparar masas: hace falta desde el primer día'],
    learned: ['Horno rotativo'],
    conditions: ['Experiencia: 6 meses'],
    offers: ['Adelanto de pago'],
    errors: [],
  };
  return {
    'vacancy-new': NewVacancy({
      frame: firm,
      backHref: '/es/puestos',
      backLabel: 'Mis puestos',
      action: '/es/puestos/nuevo',
      origins: [{ label: 'Cocina', options: [{ value: 'bakery', label: 'Panadería' }] }],
      values: { origin: '', title: MARKUP },
      errors: [{ field: 'origin', message: 'Elige un puesto de la lista o escribe su nombre.' }],
    }),
    'vacancy-tasks': VacancyTasks({
      frame: firm,
      backHref: '/es/puestos',
      backLabel: 'Mis puestos',
      vacancy: 'Panadería y pastelería',
      state: { tone: 'todo', text: 'Borrador' },
      saved: 'Panadería San Hilarión EIRL. Guardado el 22 nov., 9:41 a. m.',
      notice: { tone: 'info', text: 'Rosa Huamán, de la red de apoyo, escribió este borrador por teléfono.' },
      tasks: [
        { title: 'Tareas y puesto', href: '/es/puestos/1/tareas', state: { tone: 'ok', text: 'Listo' }, note: MARKUP },
        { title: 'Pago', href: '/es/puestos/1/pago', state: { tone: 'info', text: 'Por confirmar' } },
      ],
      next: { label: 'Seguir: Pago', href: '/es/puestos/1/pago' },
      outlook: { text: 'Hoy 5 o más personas cubren este puesto.', href: '/es/puestos/1/mas-perfiles' },
      life: {
        here: '/es/puestos/1',
        openings: 'Queda 1 vacante de 2.',
        ended: 'Cerrado: llegó su último día.',
        mayUndo: true,
        mayFill: true,
        mayPause: true,
        mayOpen: true,
        reasons: [{ value: 'other', label: 'no dijo más' }],
      },
      discard: { action: '/es/puestos/1/descartar', label: 'Descartar el borrador', text: '¿No lo pediste?' },
    }),
    ...Object.fromEntries(
      VACANCY_SECTIONS.flatMap((name) => [
        [`vacancy-${name}`, section(name, [])],
        [`vacancy-${name}-wrong`, section(name, ERRORS[name])],
      ]),
    ),
    'vacancy-review': VacancyReview({
      ...review,
      check: [{ state: 'ok', text: '45 horas: dentro de las 48.' }],
      waiting: [],
      mayPublish: true,
    }),
    'vacancy-review-wrong': VacancyReview({
      ...review,
      check: [{ state: 'block', text: 'Hay que quitarlo.', rule: 'Ley 26772', href: '/es/puestos/1/tareas' }],
      waiting: [{ label: 'Pago', href: '/es/puestos/1/pago' }],
      mayPublish: false,
      draftedBy: 'Rosa Huamán, de la red de apoyo, escribió este borrador por teléfono.',
      errors: [{ field: 'publish', message: 'Falta completar partes del puesto.' }],
    }),
    'more-profiles': MoreProfiles({
      frame: firm,
      backHref: '/es/puestos/1',
      vacancy: LONG_NAME,
      open: 'Hoy menos de 5 personas cubren este puesto.',
      changes: [
        {
          text: `Que «${MARKUP}» se aprenda`,
          people: 'Se abre a 5 o más personas más.',
          href: '/es/puestos/1/requisitos',
        },
        {
          text: 'Ofrecer: convenio con una cuna',
          people: 'Se abre a menos de 5 personas más.',
          href: '/es/puestos/1/apoyos',
        },
      ],
    }),
    'more-profiles-none': MoreProfiles({
      frame: firm,
      backHref: '/es/puestos/1',
      vacancy: 'Panadería',
      open: 'Hoy menos de 5 personas cubren este puesto.',
      changes: [],
    }),
    caps: Caps({
      ...caps,
      result: capResult(foreignCap({ ...FIGURES, exempt: false, day: '2026-11-22' }), speaker(locale)),
    }),
    'caps-wrong': Caps({ ...caps, errors: [{ field: 'foreign', message: MARKUP }] }),
    'assisted-drafts': AssistedDrafts({
      frame: frame(locale, 'caseworker', 'puestos-por-telefono'),
      action: '/es/puestos-por-telefono',
      asked: 'pan',
      found: [{ name: LONG_NAME, ruc: '20555000018', href: '/es/puestos-por-telefono/empresa/1' }],
      drafts: [{ title: 'Panadería', firm: MARKUP, saved: '22 nov.', href: '/es/puestos-por-telefono/1' }],
    }),
  };
}
