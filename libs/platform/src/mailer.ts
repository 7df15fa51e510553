import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { log } from './log.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface MailSettings {
  SMTP_URL?: string | undefined;
  MAIL_FROM: string;
}

export const MAIL_SETTINGS = Symbol('mail settings');

/** Sends by SMTP, and throws when the server does not take it: the queue tries again. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(@Inject(MAIL_SETTINGS) private readonly settings: MailSettings) {
    this.transport = settings.SMTP_URL === undefined ? undefined : createTransport(settings.SMTP_URL);
  }

  /** False without a server: one line says that there was a mail, not to whom nor what it said. */
  async send(mail: Mail): Promise<boolean> {
    if (this.transport === undefined) {
      log.warn({ subject: mail.subject }, 'mail not sent: SMTP_URL is not set');
      return false;
    }
    await this.transport.sendMail({ from: this.settings.MAIL_FROM, ...mail });
    return true;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
