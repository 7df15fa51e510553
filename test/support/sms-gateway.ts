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
  close(): Promise<void>;
}

/** A real HTTP server in this process that takes messages as a gateway does. */
export async function openSmsGateway(): Promise<SmsGateway> {
  const taken: Sms[] = [];
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      tokens.push(request.headers.authorization ?? '');
      const sms = JSON.parse(Buffer.concat(chunks).toString()) as Sms;
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
    messagesTo: (phone) => taken.filter(({ to }) => to === phone),
    codeTo: async (phone, count = 1) => {
      const enough = (found: readonly Sms[]): boolean => found.length >= count;
      const found = await until(`a code to ${phone}`, () => Promise.resolve(gateway.messagesTo(phone)), enough, 30_000);
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
