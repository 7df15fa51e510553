import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sms } from '#platform';
import { until } from './actor.js';

export interface SmsGateway {
  url: string;
  /** How many of the next messages it refuses. */
  refuse: number;
  /** What every request carried in its header. */
  tokens: readonly string[];
  /** The last code to a number, once there are as many messages. */
  codeTo(phone: string, count?: number): Promise<string>;
  messagesTo(phone: string): readonly Sms[];
  /** How it treats one number from now on. */
  behave(phone: string, how: 'takes' | 'refuses' | 'hangs'): void;
  /** How often it was asked to take a message to this number. */
  asked(phone: string): number;
  close(): Promise<void>;
}

/** A real HTTP server in this process that takes messages as a gateway does. */
export async function openSmsGateway(): Promise<SmsGateway> {
  const taken: Sms[] = [];
  const tokens: string[] = [];
  const askedTo: string[] = [];
  const ways = new Map<string, 'takes' | 'refuses' | 'hangs'>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      tokens.push(request.headers.authorization ?? '');
      const sms = JSON.parse(Buffer.concat(chunks).toString()) as Sms;
      askedTo.push(sms.to);
      const how = ways.get(sms.to);
      if (how === 'hangs') return;
      if (how === 'refuses') {
        response.writeHead(500).end(JSON.stringify(sms));
        return;
      }
      gateway.refuse -= 1;
      if (gateway.refuse < 0) taken.push(sms);
      // A careless gateway repeats what it was given.
      response.writeHead(gateway.refuse < 0 ? 202 : 503).end(JSON.stringify(sms));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const gateway: SmsGateway = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/send`,
    refuse: 0,
    tokens,
    behave: (phone, how) => void ways.set(phone, how),
    asked: (phone) => askedTo.filter((to) => to === phone).length,
    messagesTo: (phone) => taken.filter(({ to }) => to === phone),
    codeTo: async (phone, count = 1) => {
      const enough = (found: readonly Sms[]): boolean => found.length >= count;
      const found = await until(`a code to ${phone}`, () => Promise.resolve(gateway.messagesTo(phone)), enough);
      return /\d{6}/u.exec(found.at(-1)?.text ?? '')?.[0] ?? '';
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return gateway;
}
