import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Mailer } from '#platform';

describe('mail', () => {
  const received: Buffer[] = [];
  let refuse = false;
  let url: string;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuse) {
          done(Object.assign(new Error('mailbox is full'), { responseCode: 452 }));
          return;
        }
        received.push(Buffer.concat(chunks));
        done();
      });
    },
  });

  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    url = `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  const mail = {
    to: 'rosa@example.pe',
    subject: 'Tu código, señora Núñez',
    text: 'Hola ñandú:\n\n.\nTu código es 123456.',
  };

  it('arrives as it was written, from the set sender', async () => {
    const mailer = new Mailer({ SMTP_URL: url, MAIL_FROM: 'Ayni <ayni@example.pe>' });
    await mailer.send(mail);
    mailer.onApplicationShutdown();
    const parsed = await PostalMime.parse(received[0] ?? '');
    expect(parsed.from?.address).toBe('ayni@example.pe');
    expect(parsed.to?.map(({ address }) => address)).toEqual(['rosa@example.pe']);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text);
    expect(parsed.html).toBeUndefined();
  });

  it('throws when the server refuses it, so that the queue tries again', async () => {
    refuse = true;
    const mailer = new Mailer({ SMTP_URL: url, MAIL_FROM: 'ayni@example.pe' });
    await expect(mailer.send(mail)).rejects.toThrow('mailbox is full');
    refuse = false;
    expect(received).toHaveLength(1);
  });

  it('throws when nobody answers', async () => {
    const mailer = new Mailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'ayni@example.pe' });
    await expect(mailer.send(mail)).rejects.toThrow('ECONNREFUSED');
  });

  it('puts no address and no body into the log without a server', async () => {
    let written = '';
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: string | Uint8Array): boolean => {
      written += String(chunk);
      return true;
    };
    try {
      await new Mailer({ MAIL_FROM: 'ayni@example.pe' }).send(mail);
    } finally {
      process.stdout.write = write;
    }
    expect(written).not.toContain('rosa@');
    expect(written).not.toContain('123456');
  });
});
