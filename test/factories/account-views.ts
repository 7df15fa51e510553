import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { AccountPage } from '../../apps/web/src/pages/account/account.js';
import { EnrolmentPage } from '../../apps/web/src/pages/account/enrolment.js';
import { FactorPage, RecoveryCodes } from '../../apps/web/src/pages/account/factor.js';
import { OrganisationPage } from '../../apps/web/src/pages/account/organisation.js';
import type { OrganisationView } from '../../apps/web/src/pages/account/organisation.js';
import { OrganisationsPage } from '../../apps/web/src/pages/account/organisations.js';
import { SecretForm } from '../../apps/web/src/pages/account/secret-form.js';
import {
  changePasswordView,
  forgottenView,
  invitationView,
  newPasswordView,
} from '../../apps/web/src/pages/account/secret-view.js';
import { codeView, enterByPhoneView, setPhoneView } from '../../apps/web/src/pages/account/phone-view.js';
import { ChoosePin } from '../../apps/web/src/pages/session/choose-pin.js';
import { SignIn } from '../../apps/web/src/pages/session/sign-in.js';
import { frame, LONG_NAME, MARKUP } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const AT = new Date('2026-11-23T14:12:00Z');
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const PERSON = { line: 'coordinadora, elena@manos.pe', state: { tone: 'ok', text: 'Activa' } } as const;

function organisation(locale: Locale): OrganisationView {
  const to = (change: string): string => `/es/organizacion/personas/1/${change}`;
  return {
    frame: frame(locale, 'caseworker', 'organizacion'),
    title: LONG_NAME,
    organisation: '7',
    back: { href: '/es/organizaciones', label: 'Organizaciones' },
    people: [
      { key: '1', name: `Elena ${MARKUP}`, ...PERSON, actions: [], resetAction: to('segundo-paso') },
      {
        key: '2',
        name: 'nueva@manos.pe',
        ...PERSON,
        actions: [
          { action: to('reenviar'), label: 'Enviar otra vez' },
          { action: to('retirar'), label: 'Retirar la invitación', stop: true },
        ],
      },
    ],
    pager: { next: '/es/organizacion?despues=2' },
    reasons: [{ value: 'lost_phone', label: 'Perdió el celular' }],
    invite: {
      action: '/es/organizacion/invitar',
      roles: [
        { value: 'caseworker', label: 'asesora' },
        { value: 'analyst', label: 'analista' },
      ],
      values: { email: MARKUP },
    },
    settings: {
      action: '/es/organizacion',
      values: { name: LONG_NAME, email: MARKUP, phone: '', district: '150132', languages: ['es'] },
      districts: [{ label: 'Lima', options: [{ value: '150132', label: 'San Juan de Lurigancho' }] }],
      languages: [{ value: 'es', label: 'Castellano' }],
    },
  };
}

function secrets(locale: Locale): Pages {
  const staff = frame(locale, 'caseworker', 'cuenta/clave');
  const visitor = frame(locale, 'visitor', 'clave-olvidada');
  const errors = [{ field: 'password', message: 'Es muy corta: usa 12 letras o más.' }];
  const invitation = { role: 'caseworker', organisation: LONG_NAME } as const;
  return {
    'password-change': SecretForm(changePasswordView(staff)),
    'password-forgotten': SecretForm(forgottenView(visitor, { email: MARKUP })),
    'password-new': SecretForm(newPasswordView(visitor, errors)),
    invitation: SecretForm(invitationView(visitor, invitation, { name: MARKUP, errors })),
    'phone-enter': SecretForm(
      enterByPhoneView(visitor, { phone: MARKUP, errors: [{ field: 'phone', message: 'No está completo.' }] }),
    ),
    'phone-code': SecretForm(codeView(visitor, '/entrar/celular/codigo', { again: '/entrar/celular' })),
    'phone-set': SecretForm(setPhoneView(frame(locale, 'seeker', 'cuenta/celular'), { shown: '*** *** 321' })),
    'choose-pin-again': ChoosePin({
      frame: frame(locale, 'seeker', 'mi-pin'),
      action: '/es/mi-pin',
      length: 6,
      asksCurrent: true,
    }),
  };
}

/** Pages of somebody's own account, by name. */
export function accountViews(locale: Locale): Pages {
  const staff = frame(locale, 'caseworker', 'cuenta');
  const enrolment = {
    frame: staff,
    action: '/es/cuenta/segundo-paso',
    uri: `otpauth://totp/Ayni:${encodeURIComponent(LONG_NAME)}?secret=${SECRET}&issuer=Ayni`,
    secret: SECRET.replaceAll(/(.{4})(?=.)/g, '$1 '),
    started: 'sealed',
  };
  const factor = { frame: staff, accountHref: '/es/cuenta', action: '/es/cuenta/segundo-paso/cambiar', enrolledAt: AT };
  const kinds = [{ value: 'ngo', label: 'ONG' }];
  const create = { action: '/es/organizaciones', kinds, values: { name: MARKUP } };
  return {
    ...secrets(locale),
    organisation: OrganisationPage(organisation(locale)),
    'organisation-error': OrganisationPage({
      ...organisation(locale),
      settings: undefined,
      errors: [{ field: 'email', message: 'Ese correo ya tiene una cuenta.' }],
    }),
    organisations: OrganisationsPage({
      frame: staff,
      organisations: [{ href: '/es/organizaciones/1', name: LONG_NAME, note: 'ONG' }],
      pager: {},
      create,
    }),
    'organisations-empty': OrganisationsPage({ frame: staff, organisations: [], pager: {}, create }),
    'sign-in-code': SignIn({
      frame: frame(locale, 'visitor', 'entrar/codigo'),
      kind: 'staff',
      secondFactor: true,
      action: '/es/entrar/codigo',
      otherHref: '/es/entrar',
      errors: [{ field: 'code', message: 'Ese código no sirve.' }],
    }),
    account: AccountPage({
      frame: staff,
      removePhone: { action: '/es/cuenta/celular/quitar', phone: '*** *** 321' },
      links: [{ href: '/es/sesiones', label: 'Sesiones', note: 'Dos abiertas' }],
    }),
    enrolment: EnrolmentPage({ ...enrolment, demanded: false, laterHref: '/es/mi-dia' }),
    'enrolment-wrong': EnrolmentPage({
      ...enrolment,
      demanded: true,
      errors: [{ field: 'code', message: 'Ese código no sirve.' }],
    }),
    factor: FactorPage({ ...factor, codesLeft: 9, demanded: false }),
    'factor-few': FactorPage({
      ...factor,
      codesLeft: 0,
      demanded: true,
      errors: [{ field: 'password', message: 'No coincide.' }],
    }),
    'recovery-codes': RecoveryCodes({
      frame: staff,
      codes: ['KTRM-39WD-CXH7', 'QQVF-7346-MNHK'],
      nextHref: '/es/mi-dia',
    }),
  };
}
