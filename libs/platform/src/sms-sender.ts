import { StartError } from './errors.js';
import { log } from './log.js';

export interface Sms {
  /** With the country's prefix: `+51987654321`. */
  to: string;
  text: string;
}

export interface SmsSettings {
  SMS_GATEWAY_URL?: string | undefined;
  SMS_GATEWAY_TOKEN?: string | undefined;
}

const PATIENCE_MS = 10_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Gives messages to a gateway: `POST {to, text}` as JSON with a bearer token. Throws when it does not take one: the queue tries again. */
export class SmsSender {
  private readonly gateway: URL | undefined;

  constructor(private readonly settings: SmsSettings) {
    this.gateway = settings.SMS_GATEWAY_URL === undefined ? undefined : new URL(settings.SMS_GATEWAY_URL);
    if (this.gateway?.protocol === 'http:' && !LOOPBACK.test(this.gateway.hostname)) {
      throw new StartError('SMS_GATEWAY_URL must be https: numbers and codes travel on it.');
    }
  }

  /** False without a gateway: one line says that there was a message, not to whom nor what it said. */
  async send({ to, text }: Sms): Promise<boolean> {
    if (this.gateway === undefined) {
      log.warn('message not sent: SMS_GATEWAY_URL is not set');
      return false;
    }
    const { SMS_GATEWAY_TOKEN: token } = this.settings;
    const answer = await fetch(this.gateway, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ to, text }),
      // A redirect would carry number, code and token to somebody else.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    // What the gateway says may repeat the number: only its status is told.
    if (!answer.ok) throw new Error(`the SMS gateway answered ${String(answer.status)}`);
    return true;
  }
}
