import type { Language } from './actor.js';

interface MessageText {
  /** Where the mail leads; with a link of its own, the token follows. What confirms an address makes its own. */
  path: string;
  words: Readonly<Record<Language, { subject: string; text: string }>>;
}

/** What a mail says: that there is something to read or to do behind its link. Never a name, a job or a reason. */
export const MESSAGE_TEXTS = {
  waiting: {
    path: '/entrar/equipo',
    words: {
      es: { subject: 'Hay un mensaje para ti', text: 'Hola. Hay un mensaje para ti. Entra aquí para verlo.' },
      en: {
        subject: 'There is a message for you',
        text: 'Hello. There is a message for you. Sign in here to read it.',
      },
    },
  },
  waiting_seeker: {
    path: '/entrar',
    words: {
      es: { subject: 'Hay un mensaje para ti', text: 'Hola. Hay un mensaje para ti. Entra aquí para verlo.' },
      en: {
        subject: 'There is a message for you',
        text: 'Hello. There is a message for you. Sign in here to read it.',
      },
    },
  },
  confirm_email: {
    path: '',
    words: {
      es: { subject: 'Confirma tu correo', text: 'Hola. Confirma que este correo es tuyo. Abre este enlace.' },
      en: { subject: 'Confirm your e-mail', text: 'Hello. Confirm that this e-mail is yours. Open this link.' },
    },
  },
  invitation: {
    path: '/invitacion/',
    words: {
      es: {
        subject: 'Te invitaron a entrar',
        text: 'Hola. Te invitaron a entrar. Abre este enlace y elige tu contraseña. Sirve una vez, durante 7 días. Si no lo esperabas, no hagas nada.',
      },
      en: {
        subject: 'You are invited',
        text: 'Hello. You are invited to sign in. Open this link and choose your password. It works once, for 7 days. If you did not expect it, do nothing.',
      },
    },
  },
  password: {
    path: '/clave-nueva/',
    words: {
      es: {
        subject: 'Tu contraseña nueva',
        text: 'Hola. Abre este enlace y elige otra contraseña. Sirve una vez, durante 30 minutos. Si no lo pediste, no hagas nada.',
      },
      en: {
        subject: 'Your new password',
        text: 'Hello. Open this link and choose another password. It works once, for 30 minutes. If you did not ask for it, do nothing.',
      },
    },
  },
  secret_changed: {
    path: '/entrar/equipo',
    words: {
      es: {
        subject: 'Cambió tu forma de entrar',
        text: 'Hola. Cambió tu forma de entrar. Si no fuiste tú, avisa hoy a quien te dio acceso.',
      },
      en: {
        subject: 'Your way in has changed',
        text: 'Hello. Your way in has changed. If it was not you, tell whoever gave you access today.',
      },
    },
  },
} as const satisfies Readonly<Record<string, MessageText>>;

export type MessageTemplate = keyof typeof MESSAGE_TEXTS;

/** Messages go out between eight in the morning and eight at night, hours of Lima. */
export const isCivilHour = (hour: number): boolean => hour >= 8 && hour < 20;

/** Most messages to one telephone in seven days. */
export const SMS_A_WEEK = 3;
