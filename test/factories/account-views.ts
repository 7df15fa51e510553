import type { VNode } from 'preact';
import type { Locale } from '../../apps/web/src/messages/locale.js';
import { AccountPage } from '../../apps/web/src/pages/account/account.js';
import { EnrolmentPage } from '../../apps/web/src/pages/account/enrolment.js';
import { FactorPage, RecoveryCodes } from '../../apps/web/src/pages/account/factor.js';
import { SignIn } from '../../apps/web/src/pages/session/sign-in.js';
import { frame, LONG_NAME } from './frames.js';

type Pages = Readonly<Record<string, VNode>>;

const AT = new Date('2026-11-23T14:12:00Z');
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

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
  return {
    'sign-in-code': SignIn({
      frame: frame(locale, 'visitor', 'entrar/codigo'),
      kind: 'staff',
      secondFactor: true,
      action: '/es/entrar/codigo',
      otherHref: '/es/entrar',
      errors: [{ field: 'code', message: 'Ese código no sirve.' }],
    }),
    account: AccountPage({ frame: staff, links: [{ href: '/es/sesiones', label: 'Sesiones', note: 'Dos abiertas' }] }),
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
