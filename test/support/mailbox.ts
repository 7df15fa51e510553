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
  /** Refuses what comes, as a full mailbox does. */
  refuse: boolean;
  /** All that came, or what came to one address. */
  letters(to?: string): Promise<Letter[]>;
  /** The last letter to an address, once there are as many. */
  letterTo(address: string, count?: number): Promise<Letter>;
  close(): Promise<void>;
}

/** A real SMTP server in this process, and what it was given. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (!mailbox.refuse) received.push(Buffer.concat(chunks));
        done(mailbox.refuse ? Object.assign(new Error('mailbox is full'), { responseCode: 452 }) : null);
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`,
    refuse: false,
    letters: async (to) => {
      const all = await Promise.all(received.map(read));
      return to === undefined ? all : all.filter((letter) => letter.to === to);
    },
    letterTo: async (address, count = 1) => {
      const enough = (found: Letter[]): boolean => found.length >= count;
      const found = await until(`a letter to ${address}`, () => mailbox.letters(address), enough);
      return found.at(-1) ?? { to: '', subject: '', text: '' };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
  return mailbox;
}

async function read(raw: Buffer): Promise<Letter> {
  const { to, subject, text } = await PostalMime.parse(raw);
  return { to: to?.[0]?.address ?? '', subject: subject ?? '', text: text?.trim() ?? '' };
}

/** The path of the link in a letter. */
export function linkIn({ text }: Letter): string {
  return new URL(/https?:\/\/\S+/u.exec(text)?.[0] ?? 'http://none').pathname;
}
