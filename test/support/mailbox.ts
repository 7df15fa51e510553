import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './actor.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface Mailbox {
  /** `smtp://…` */
  url: string;
  letters: readonly Letter[];
  /** Refuses what comes, as a full mailbox does. */
  refuse: boolean;
  /** The last letter to an address, once there are as many. */
  letterTo(address: string, count?: number): Promise<Letter>;
  close(): Promise<void>;
}

/** A real SMTP server in this process, and what it was given. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mailbox.refuse) return done(Object.assign(new Error('mailbox is full'), { responseCode: 452 }));
        void PostalMime.parse(Buffer.concat(chunks)).then(({ to, subject, text }) => {
          letters.push({ to: to?.[0]?.address ?? '', subject: subject ?? '', text: text?.trim() ?? '' });
          done();
        });
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const sentTo = (address: string): Letter[] => letters.filter(({ to }) => to === address);
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`,
    letters,
    refuse: false,
    letterTo: async (address, count = 1) => {
      const found = await until(
        `a letter to ${address}`,
        () => Promise.resolve(sentTo(address)),
        (some) => some.length >= count,
      );
      return found.at(-1) ?? { to: '', subject: '', text: '' };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
  return mailbox;
}

/** The path of the link in a letter. */
export function linkIn({ text }: Letter): string {
  return new URL(/https?:\/\/\S+/u.exec(text)?.[0] ?? 'http://none').pathname;
}
