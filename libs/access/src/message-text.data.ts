import type { Language } from './actor.js';

/** What a mail says: that there is something to read behind the sign-in. Never a name, a job or a reason. */
export const MESSAGE_TEXTS = {
  waiting: {
    es: { subject: 'Hay un mensaje para ti', text: 'Hola. Hay un mensaje para ti. Entra aquí para verlo.' },
    en: { subject: 'There is a message for you', text: 'Hello. There is a message for you. Sign in here to read it.' },
  },
  confirm_email: {
    es: { subject: 'Confirma tu correo', text: 'Hola. Confirma que este correo es tuyo. Abre este enlace.' },
    en: { subject: 'Confirm your e-mail', text: 'Hello. Confirm that this e-mail is yours. Open this link.' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, { subject: string; text: string }>>>>;

export type MessageTemplate = keyof typeof MESSAGE_TEXTS;
