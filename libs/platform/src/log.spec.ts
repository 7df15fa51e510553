import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RequestContext } from './request-context.js';

describe('the log', () => {
  const write = process.stdout.write.bind(process.stdout);
  let written = '';
  let log: typeof import('./log.js').log;
  let NestLog: typeof import('./log.js').NestLog;

  const listen = (): void => {
    written = '';
    process.stdout.write = (chunk: string | Uint8Array): boolean => {
      written += String(chunk);
      return true;
    };
  };

  // It writes past the stream unless somebody listens when it is made.
  beforeAll(async () => {
    listen();
    ({ log, NestLog } = await import('./log.js'));
  });

  beforeEach(listen);

  afterEach(() => {
    process.stdout.write = write;
  });

  it('names the request on every line', () => {
    RequestContext.run({ requestId: 'r-1' }, () => {
      log.info('one');
    });
    log.info('two');
    const lines = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ request, msg, level }) => [request, msg, level])).toEqual([
      ['r-1', 'one', 'info'],
      [undefined, 'two', 'info'],
    ]);
  });

  it('hides what may name a person, at any usual depth', () => {
    const person = { phone: '999888777', document: '12345678', name: 'Rosa Huamán' };
    log.info({ ...person, person, body: { person, password: 'secreto' }, token: 'abc' }, 'saved');
    for (const hidden of ['999888777', '12345678', 'Rosa', 'secreto', 'abc']) expect(written).not.toContain(hidden);
  });

  it('leaves out PostgreSQL’s details, which repeat a row', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (phone)=(999888777) exists',
    });
    log.error({ err: error }, 'not saved');
    expect(written).toContain('23505');
    expect(written).not.toContain('999888777');
  });

  it('takes Nest’s lines, with the stack of an error', () => {
    new NestLog().error(new Error('boom'), 'Injector');
    const line = JSON.parse(written) as { level: string; err: { message: string }; context: string };
    expect(line).toMatchObject({ level: 'error', err: { message: 'boom' }, context: 'Injector' });
  });
});
