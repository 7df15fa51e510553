import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/actor.js';

const script = readFileSync(path.resolve('dist/apps/web/src/ui/enhance.js'));

/** A server with four small pages that says what it was asked. */
class SmallSite {
  readonly posts: string[] = [];
  readonly asked: string[] = [];
  revision = 1;
  failing = false;
  /** What is sent is answered then. */
  opens = Promise.resolve();
  readonly server = http.createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => void this.take(request, reply, body));
  });

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Answers nothing that is sent until it is opened. */
  close(): () => void {
    let open = (): void => undefined;
    this.opens = new Promise((resolve) => {
      open = resolve;
    });
    return open;
  }

  private async take(request: http.IncomingMessage, reply: http.ServerResponse, body: string): Promise<void> {
    if (request.method === 'POST') {
      this.posts.push(body);
      await this.opens;
    }
    this.answer(request, reply, body);
  }

  private answer(request: http.IncomingMessage, reply: http.ServerResponse, body: string): void {
    if (request.url === '/enhance.js') return void reply.setHeader('content-type', 'text/javascript').end(script);
    const tag = `"${String(this.revision)}"`;
    if (request.url === '/poll') {
      this.asked.push(request.headers['if-none-match'] ?? '');
      reply.setHeader('etag', tag);
      if (request.headers['if-none-match'] === tag) return void reply.writeHead(304).end();
    }
    reply.statusCode = request.method === 'POST' && this.failing ? 500 : 200;
    reply.setHeader('content-type', 'text/html; charset=utf-8').end(page(this.content(request, body)));
  }

  private content(request: http.IncomingMessage, body: string): string {
    if (request.method === 'POST' && this.failing) return '<p data-failed>falló</p>';
    const answer = new URLSearchParams(body).get('answer') ?? '';
    const asked = `${request.method ?? ''} ${request.url ?? ''}`;
    switch (asked) {
      case 'GET /card':
        return '<div id="card"><form method="post" action="/card" data-fragment="card"><button name="answer" value="yes">Sí</button></form></div>';
      case 'POST /card':
        return `<p data-focus>Guardado</p><div id="card"><h2>Dijiste ${answer}</h2></div>`;
      case 'GET /poll':
        return `<div id="list" ${this.revision < 3 ? 'data-poll=""' : ''} data-revision="${String(this.revision)}">estado ${String(this.revision)}</div>`;
      default:
        return STILL[asked] ?? '<p>gracias</p>';
    }
  }
}

const SAME = '<form method="post" action="/same" data-keep><input name="a"><button>Enviar</button></form>';

/** Pages that are always the same. */
const STILL: Readonly<Record<string, string>> = {
  'GET /keep':
    '<form method="post" action="/thanks" data-keep><input type="hidden" name="_csrf" value="t"><input name="a"><textarea name="b" maxlength="10" data-count="Quedan #"></textarea><button>Enviar</button></form>',
  'GET /same': SAME,
  'POST /same': `<p data-focus tabindex="-1">Guardado</p>${SAME}`,
};

function page(content: string): string {
  return `<!doctype html><title>x</title><script type="module" src="/enhance.js"></script><body data-sending="Enviando…" data-updated="Al día"><main>${content}</main><output id="live"></output>`;
}

describe('the script of the pages', () => {
  let browser: Browser;
  let site: SmallSite;
  let tab: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    });
  });
  beforeEach(async () => {
    site = new SmallSite();
    site.server.listen(0, '127.0.0.1');
    await once(site.server, 'listening');
    tab = await browser.newPage();
  });
  afterEach(async () => {
    await tab.context().close();
    site.server.closeAllConnections();
    site.server.close();
  });
  afterAll(async () => browser.close());

  test('swaps one card, moves the focus into it and says so', async () => {
    const open = site.close();
    await tab.goto(`${site.address}/card`);
    await tab.click('button');
    await tab.waitForSelector('button[aria-disabled]');
    expect(await tab.textContent('button')).toBe('Enviando…');
    open();
    await tab.waitForSelector('h2');
    expect(await tab.textContent('#card')).toBe('Dijiste yes');
    expect(await tab.evaluate('document.activeElement.tagName')).toBe('H2');
    expect(await tab.textContent('#live')).toBe('Guardado');
    expect(tab.url()).toBe(`${site.address}/card`);
    expect(site.posts).toEqual(['answer=yes']);
  });

  test('falls back to the plain form, with the button that was pressed', async () => {
    site.failing = true;
    await tab.goto(`${site.address}/card`);
    await tab.click('button');
    await tab.waitForSelector('[data-failed]');
    expect(site.posts).toEqual(['answer=yes', 'answer=yes']);
  });

  test('keeps an answer that did not arrive, and forgets it once it did', async () => {
    site.failing = true;
    await tab.goto(`${site.address}/keep`);
    await tab.fill('[name=a]', 'ñandú');
    await tab.fill('textarea', 'hola');
    expect(await tab.textContent('.hint')).toBe('Quedan 6');
    await tab.click('button');
    await tab.waitForSelector('[data-failed]');
    await tab.goto(`${site.address}/keep`);
    expect(await tab.inputValue('[name=a]')).toBe('ñandú');
    expect(await tab.inputValue('textarea')).toBe('hola');
    expect(await tab.evaluate('JSON.stringify(sessionStorage)')).not.toContain('_csrf');
    site.failing = false;
    await tab.click('button');
    await tab.waitForSelector('text=gracias');
    await tab.waitForFunction('sessionStorage.length === 0');
  });

  test('forgets an answer that its own page says arrived', async () => {
    await tab.goto(`${site.address}/same`);
    await tab.fill('[name=a]', 'ñandú');
    await tab.click('button');
    await tab.waitForSelector('text=Guardado');
    await tab.waitForFunction('sessionStorage.length === 0');
    expect(await tab.inputValue('[name=a]')).toBe('');
    await tab.goto(`${site.address}/same`);
    expect(await tab.inputValue('[name=a]')).toBe('');
  });

  test('sends once, however often it is pressed', async () => {
    const open = site.close();
    await tab.goto(`${site.address}/keep`);
    await tab.evaluate('for (let i = 0; i < 3; i++) document.forms[0].requestSubmit()');
    await tab.waitForTimeout(300);
    open();
    await tab.waitForSelector('text=gracias');
    expect(site.posts).toHaveLength(1);
  });

  test('looks again by itself until the state changed, without asking for what it has', async () => {
    await tab.goto(`${site.address}/poll`);
    await until(
      'asked by itself',
      () => Promise.resolve(site.asked),
      (asked) => asked.length > 1,
    );
    expect(site.asked.at(-1)).toBe('"1"');
    site.revision = 3;
    await tab.waitForSelector('text=estado 3');
    expect(await tab.textContent('#live')).toBe('Al día');
  });
});
