import { Controller, Get, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Allow } from './allow.js';
import { encodingFor } from './compression.js';
import { fieldsOf, holdsSecret, listOf, textOf } from './form.js';
import { deviceOf, hasLocale, isMachine, localeOf, withoutLocale } from './request.js';
import { safeNext } from './resume.js';
import { requirePermissions, routesOf } from './routes.js';

@Controller('personas')
@Allow('public')
class Closed {
  @Get()
  list(): string {
    return '';
  }

  @Post(':ref/nota')
  @Allow('note.write')
  note(): string {
    return '';
  }

  notARoute(): string {
    return '';
  }
}

@Controller()
class Open {
  @Get('abierta')
  show(): string {
    return '';
  }
}

describe('routes', () => {
  it('carry the permission of their method, else of their controller', () => {
    const routes = routesOf([Closed]);
    expect(routes).toEqual([
      { method: 'GET', path: '/personas', permission: 'public', name: 'Closed.list' },
      { method: 'POST', path: '/personas/:ref/nota', permission: 'note.write', name: 'Closed.note' },
    ]);
    expect(() => requirePermissions(routes)).not.toThrow();
  });

  it('without one stop the start, and are named', () => {
    expect(() => requirePermissions(routesOf([Closed, Open]))).toThrow(/GET \/abierta \(Open\.show\)/);
  });
});

describe('the language of an address', () => {
  it.each([
    ['/es', '/', 'es', true],
    ['/en', '/', 'en', true],
    ['/en/mis-datos?antes=3', '/mis-datos?antes=3', 'en', true],
    ['/es?x=1', '/?x=1', 'es', true],
    ['/especial', '/especial', 'es', false],
    ['/entrar', '/entrar', 'es', false],
    ['/fr/entrar', '/fr/entrar', 'es', false],
  ])('%s', (url, path, locale, has) => {
    expect([withoutLocale(url), localeOf(url), hasLocale(url)]).toEqual([path, locale, has]);
  });

  it('is not asked of programs', () => {
    expect(['/api/v1/x', '/assets/a.css', '/health', '/metrics?x'].filter((url) => !isMachine(url))).toEqual([]);
    expect(['/', '/apios', '/es/api', '/healthy'].filter((url) => isMachine(url))).toEqual([]);
  });
});

describe('where somebody goes next', () => {
  it.each(['/es', '/es/pasos', '/en/oportunidades?banda=1&x=a%20b', '/es/puestos/7b7cad42-4ec1'])(
    'may be %s',
    (next) => {
      expect(safeNext(next)).toBe(next);
    },
  );

  it.each([
    '',
    '/',
    '/api/v1/x',
    '//evil.example',
    '/es//evil.example',
    '/es/../api',
    '/es\\evil',
    'https://evil.example/es',
    'javascript:alert(1)',
    '/es/\r\nset-cookie: x',
    '/esx',
  ])('is never “%s”', (next) => {
    expect(safeNext(next)).toBeUndefined();
  });
});

describe('a form', () => {
  const form = { _csrf: 't', name: 'Rosa', purpose: ['a', 'b'], odd: { x: 1 } };

  it('is read by name', () => {
    expect([textOf(form, 'name'), textOf(form, 'purpose'), textOf(form, 'none'), textOf(undefined, 'name')]).toEqual([
      'Rosa',
      '',
      '',
      '',
    ]);
    expect([listOf(form, 'purpose'), listOf(form, 'name'), listOf(form, 'odd'), listOf(form, 'none')]).toEqual([
      ['a', 'b'],
      ['Rosa'],
      [],
      [],
    ]);
    expect(textOf({ long: 'x'.repeat(50_000) }, 'long')).toHaveLength(20_000);
    expect([textOf({ odd: 'a\0b' }, 'odd'), ...listOf({ odd: ['\0', 'c\0'] }, 'odd')]).toEqual(['ab', '', 'c']);
  });

  it('is shown again without its token, and never with a secret', () => {
    expect(fieldsOf(form)).toEqual([
      ['name', 'Rosa'],
      ['purpose', 'a'],
      ['purpose', 'b'],
    ]);
    expect([holdsSecret(form), holdsSecret({ pin: '1' }), holdsSecret({ password: '' })]).toEqual([false, true, true]);
  });
});

describe('what a browser says of itself', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('takes %s as %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });

  it.each([
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Windows'],
    ['curl/8', ''],
  ])('is named by browser and system: %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
