import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
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
