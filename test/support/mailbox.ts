import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './actor.js';

/** A mail server that keeps everything it is sent. */
export class Mailbox {
  private readonly mails: Buffer[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.mails.push(Buffer.concat(chunks));
        done();
      });
    },
  });

  /** Its address, for `SMTP_URL`. */
  async open(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  /** The link that confirms this address, of the last such mail to it. */
  linkTo(email: string): Promise<string> {
    return until(
      `mailed ${email}`,
      async () => {
        const parsed = await Promise.all(this.mails.map((raw) => PostalMime.parse(raw)));
        const mail = parsed.findLast(({ to, text }) => to?.[0]?.address === email && text?.includes('confirmar'));
        return /\/es\/registro\/confirmar\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
      },
      (link) => link !== '',
    );
  }
}
