import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { EmployerCard, type EmployerCardView } from '../../apps/web/src/pages/casework/employer-card.js';
import { WaitingList } from '../../apps/web/src/pages/casework/employers.js';
import { PostReview, type PostReviewView } from '../../apps/web/src/pages/casework/post-review.js';
import { Firm, type FirmView } from '../../apps/web/src/pages/employer/firm.js';
import { Registration, type RegistrationView, WaysIn } from '../../apps/web/src/pages/employer/register.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

const districts = [
  { label: 'Lima', options: [{ value: '150132', label: 'San Juan de Lurigancho' }] },
  { label: 'Callao', options: [{ value: '070101', label: 'Callao' }] },
];
const choices = ['Una', 'Otra', `Tercera ${MARKUP}`].map((label, at) => ({ value: `v${String(at)}`, label }));

/** An employer comes in and looks at its own page, with invented data. */
export function firmViews(locale: Locale): Readonly<Record<string, VNode>> {
  const visitor = frame(locale, 'visitor', 'registro');
  const own = frame(locale, 'employer', 'mi-empresa');
  const form: RegistrationView = {
    frame: visitor,
    backHref: '/es/registro',
    action: '/es/registro/empresa',
    form: 'firm',
    values: {},
    accepted: false,
    sectors: choices,
    sizes: choices,
    regimes: choices,
    formings: choices,
    districts,
  };
  const errors = (['ruc', 'business', 'sector', 'size', 'regime', 'district', 'name', 'phone', 'email'] as const).map(
    (field) => ({ field, message: `Falta ${field} ${MARKUP}` }),
  );
  const firm: FirmView = {
    frame: own,
    action: '/es/mi-empresa',
    form: 'firm',
    name: 'Panadería San Hilarión EIRL',
    number: 'RUC 20131312955',
    state: { tone: 'ok', text: 'Verificada' },
    next: 'Todo en orden.',
    told: [],
    mayAnswer: false,
    vacanciesHref: '/es/puestos',
    values: {
      business: 'Panadería San Hilarión EIRL',
      sector: 'v1',
      size: 'v0',
      regime: 'v1',
      district: '150132',
      headcount: '9',
      foreign: '0',
      payroll: '13500',
      foreignPayroll: '0',
      supports: ['v1'],
    },
    sectors: choices,
    sizes: choices,
    regimes: choices,
    districts,
    supports: choices,
    conduct: {
      lines: ['Nada a cambio de trabajo.', 'Todo se avisa.'],
      version: '22 de noviembre',
      accepted: 'Aceptado.',
    },
  };
  return {
    'register-ways': WaysIn({
      frame: visitor,
      firmHref: '/es/registro/empresa',
      householdHref: '/es/registro/hogar',
      formingHref: '/es/registro/organizacion',
      signInHref: '/es/entrar/equipo',
    }),
    'register-firm': Registration(form),
    'register-firm-errors': Registration({
      ...form,
      accepted: true,
      values: { business: `${LONG_NAME} ${MARKUP}`, email: MARKUP },
      errors: [
        ...errors,
        { field: 'rules-yes', message: 'Acepta las reglas' },
        { field: 'password', message: 'Corta' },
      ],
    }),
    'register-household': Registration({ ...form, form: 'household', errors: [{ field: 'dni', message: 'Falta' }] }),
    'register-forming': Registration({ ...form, form: 'forming', values: { forming: 'v1' } }),
    firm: Firm(firm),
    'firm-asked': Firm({
      ...firm,
      name: `${LONG_NAME} ${MARKUP}`,
      state: { tone: 'gap', text: 'Falta algo' },
      confirm: { href: '/es/registro/confirmar?c=x' },
      told: [{ when: '22 nov, 9:41 a. m.', reason: 'Faltan datos', text: `Escribe tu dirección ${MARKUP}` }],
      mayAnswer: true,
      conduct: { ...firm.conduct, accepted: undefined },
      errors: [
        { field: 'headcount', message: 'Escribe un número' },
        { field: 'answer', message: 'Escribe' },
        { field: 'conduct-yes', message: 'Marca' },
      ],
    }),
    'firm-household': Firm({ ...firm, form: 'household', number: undefined, name: 'Hogar en San Miguel' }),
  };
}

const verdict = {
  action: '/es/empleadores/7',
  choices: choices.map((choice) => ({ ...choice, note: 'Qué pasa después' })),
  reasons: [{ label: 'Pedir más', options: choices }],
  values: { decision: '', reason: '', told: '', team: '' },
};
const history = [
  { when: '22 nov, 9:41 a. m., Manos del Rímac', text: 'Devuelto: pago', told: `Di el pago ${MARKUP}`, team: 'Rara.' },
];

/** What a caseworker sees of employers and of vacancies that wait. */
export function vettingViews(locale: Locale): Readonly<Record<string, VNode>> {
  const staff = frame(locale, 'caseworker', 'empleadores');
  const list = {
    frame: staff,
    title: 'Empleadores',
    heading: 'Por verificar: 2 empleadores',
    states: [
      { label: 'Por verificar', href: '/es/empleadores?estado=pending', current: true },
      { label: 'Verificados', href: '/es/empleadores?estado=vetted', current: false },
    ],
    empty: { title: 'Nadie', text: 'Aparecen aquí.' },
  };
  const card: EmployerCardView = {
    frame: staff,
    backHref: '/es/empleadores',
    name: `${LONG_NAME} ${MARKUP}`,
    tags: [
      { tone: 'todo', text: 'Por verificar' },
      { tone: 'plain', text: 'Hogar' },
    ],
    declared: [{ label: 'Distrito', value: 'San Miguel' }],
    contact: { action: '/es/empleadores/7/contacto' },
    reports: { tone: 'gap', text: 'Hay avisos' },
    posts: [
      {
        title: 'Cocina',
        href: '/es/puestos-revision/1',
        state: { tone: 'plain', text: 'En revisión' },
        flags: ['Rara.'],
      },
    ],
    answers: [{ when: '22 nov', text: `Ya está ${MARKUP}` }],
    history,
    assurance: {
      kind: 'home_visit',
      action: '/es/empleadores/7/respaldo',
      last: {
        text: 'Visita del 21 de noviembre, por Rosa.',
        done: ['Cuarto propio'],
        missing: ['Pago'],
        note: 'Notas.',
      },
      checks: choices,
      values: { seenOn: '2026-11-21', who: 'Rosa', checks: ['v1'], note: MARKUP },
    },
    verdict,
  };
  const post: PostReviewView = {
    frame: staff,
    backHref: '/es/puestos-revision',
    title: `Empaque ${MARKUP}`,
    employer: { name: LONG_NAME, href: '/es/empleadores/7', state: { tone: 'ok', text: 'Verificada' } },
    state: { tone: 'info', text: 'En revisión' },
    why: ['No se sabe qué oficio es.'],
    facts: [{ label: 'Pago', value: 'S/ 1,300' }],
    text: `Empacar.\n${MARKUP}`,
    flags: ['Pide hablar solo por WhatsApp.'],
    lines: [{ number: '1818', who: 'Central contra la trata' }],
    trade: { action: '/es/puestos-revision/1', asked: '', options: choices, value: '' },
    history,
    verdict: { ...verdict, action: '/es/puestos-revision/1' },
  };
  const errors = (['decision', 'reason', 'told'] as const).map((field) => ({ field, message: `Falta ${field}` }));
  return {
    employers: WaitingList({
      ...list,
      items: [
        {
          due: 'Desde el 20 nov',
          who: `${LONG_NAME} ${MARKUP}`,
          href: '/es/empleadores/7',
          tag: { tone: 'plain', text: 'Hogar' },
          text: 'San Miguel. 1 puesto espera',
          action: { label: 'Abrir', href: '/es/empleadores/7' },
        },
      ],
      pager: { next: '/es/empleadores?estado=pending&desde=7' },
    }),
    'employers-empty': WaitingList({ ...list, items: [] }),
    'employer-card': EmployerCard(card),
    'employer-card-errors': EmployerCard({
      ...card,
      contact: { ...card.contact, shown: [{ label: 'Teléfono', value: '+51 987 654 321' }] },
      assurance: undefined,
      verdict: { ...verdict, errors },
      errors,
    }),
    'post-review': PostReview(post),
    'post-review-decided': PostReview({ ...post, verdict: undefined, flags: [], lines: [] }),
    'post-review-errors': PostReview({
      ...post,
      trade: { ...post.trade, error: 'Elige el oficio' },
      verdict: { ...verdict, errors },
      errors: [...errors, { field: 'occupation', message: 'Elige el oficio' }],
    }),
  };
}
